package org.vitrine.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.ChartView;
import org.vitrine.pages.view.Label;

/**
 * Puts a chart together. The JSON is read by {@code assets/js/charts.js}; its keys are listed
 * there.
 */
final class ChartMaker {

  private static final JsonFactory JSON = new JsonFactory();

  private final Edition edition;
  private final String id;
  private final Label title;
  private final List<Series> series = new ArrayList<>();
  private final List<Series> spoken = new ArrayList<>();
  private boolean stacked;
  private boolean zero = true;
  private String table = "";
  private String annotation = "";
  private String embed = "";

  ChartMaker(Edition edition, String id, Label title) {
    this.edition = edition;
    this.id = id;
    this.title = title;
  }

  ChartMaker add(Series one) {
    if (!one.isEmpty()) {
      series.add(one);
    }
    return this;
  }

  /** A series that is not drawn but spoken of, such as the whole of which the chart shows parts. */
  ChartMaker say(Series one) {
    if (!one.isEmpty()) {
      spoken.add(one);
    }
    return this;
  }

  ChartMaker stacked() {
    stacked = true;
    return this;
  }

  /** Lets the left axis begin elsewhere than at zero; never for bars. */
  ChartMaker freeBaseline() {
    zero = false;
    return this;
  }

  ChartMaker from(String name) {
    table = name;
    return this;
  }

  /** What is written where a series is broken. */
  ChartMaker annotation(String text) {
    annotation = text;
    return this;
  }

  /** Lets other sites show it, under a name of its own among all charts of the site. */
  ChartMaker embeddedAs(String name) {
    embed = name;
    return this;
  }

  /** The chart; none when there is nothing to draw or only one point to draw. */
  Optional<Block> block() {
    long points =
        series.stream()
            .mapToLong(one -> one.values().stream().filter(Optional::isPresent).count())
            .max()
            .orElse(0);
    if (points < 2) {
      return Optional.empty();
    }
    Trend trend = new Trend(edition.words());
    String sentence =
        (spoken.isEmpty() ? series : spoken)
            .stream()
                .limit(2)
                .map(trend::sentence)
                .reduce(
                    "", (a, b) -> a.isEmpty() ? b : a + edition.words().text("sentence.join") + b);
    return Optional.of(
        new Block.Chart(
            new ChartView(id, title, sentence, json(), edition.to().csv(table), embed())));
  }

  /** None of a year as one report printed it: that is for readers of the portal. */
  private ChartView.@Nullable Embed embed() {
    return embed.isEmpty() || edition.printedIn() != null
        ? null
        : new ChartEmbed(edition).of(embed, title, series, source());
  }

  private String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      List<Integer> years = series.get(0).years();
      boolean bars = series.stream().anyMatch(one -> one.shape().equals("bar"));
      json.writeStartObject();
      json.writeStringField("kind", bars ? "bar" : "line");
      json.writeBooleanField("stacked", stacked);
      json.writeBooleanField("horizontal", false);
      json.writeArrayFieldStart("labels");
      for (int year : years) {
        json.writeString(edition.words().year(year));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("short");
      for (int year : years) {
        json.writeString(
            edition
                .words()
                .text("year.tick", year, edition.settings().calendar().toGregorian(year)));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("series");
      for (Series one : series) {
        write(json, one);
      }
      json.writeEndArray();
      axis(json, "left", bars || zero);
      axis(json, "right", false); // only ever a line, in a strip of its own
      json.writeArrayFieldStart("annotations");
      for (int position :
          series.stream().flatMap(one -> one.breaks().stream()).distinct().toList()) {
        json.writeStartObject();
        json.writeNumberField("index", position);
        json.writeStringField("text", annotation);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("source", source());
      json.writeStringField("yearWord", edition.words().text("table.year"));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private void axis(JsonGenerator json, String axis, boolean fromZero) throws IOException {
    List<String> units =
        series.stream()
            .filter(one -> one.axis().equals(axis))
            .map(Series::unit)
            .distinct()
            .toList();
    if (units.isEmpty()) {
      json.writeNullField(axis);
      return;
    }
    json.writeObjectFieldStart(axis);
    json.writeStringField("title", String.join(edition.words().text("list.separator"), units));
    json.writeBooleanField("zero", fromZero);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Series one) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", one.name());
    json.writeStringField("shape", one.shape());
    json.writeStringField("axis", one.axis());
    json.writeStringField("unit", one.unit());
    if (one.units().stream().anyMatch(unit -> !unit.equals(one.unit()))) {
      texts(json, "units", one.units());
    }
    json.writeArrayFieldStart("values");
    for (Optional<BigDecimal> value : one.values()) {
      if (value.isPresent()) {
        json.writeNumber(value.get());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
    texts(json, "texts", one.texts());
    boolean rated = one.lights().stream().anyMatch(light -> !light.isEmpty());
    if (rated && one.shape().equals("bar")) {
      json.writeStringField("light", one.lights().get(0));
    } else if (rated) {
      texts(json, "lights", one.lights());
    }
    json.writeArrayFieldStart("breaks");
    for (int position : one.breaks()) {
      json.writeNumber(position);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private String source() {
    return edition
        .words()
        .text("chart.source", edition.words().plainName(edition.settings().name()), reports());
  }

  /** The reports that print figures of the table for the years of the chart. */
  private String reports() {
    List<Integer> years = series.get(0).years();
    return String.join(
        edition.words().text("list.separator"),
        edition.book().of(table).stream()
            .filter(figure -> years.contains(figure.key().year()))
            .map(figure -> edition.title(figure.latest().report()).text())
            .distinct()
            .toList());
  }
}
