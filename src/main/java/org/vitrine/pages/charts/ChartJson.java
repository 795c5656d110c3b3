package org.vitrine.pages.charts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vitrine.edition.Edition;

/**
 * A chart for the script that draws it, {@code assets/js/charts.js}.
 *
 * @param series the series, at least one
 * @param stacked whether bars stand on each other
 * @param zero whether the left axis begins at zero; it always does for bars
 * @param annotation what is written where a series is broken
 * @param source where the figures are from
 */
record ChartJson(
    Edition edition,
    List<Series> series,
    boolean stacked,
    boolean zero,
    String annotation,
    String source) {

  private static final JsonFactory JSON = new JsonFactory();

  ChartJson {
    series = List.copyOf(series);
  }

  String text() {
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
      elsewhere(json, years.size());
      json.writeStringField("source", source);
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

  private void write(JsonGenerator json, Series one) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", one.name());
    json.writeStringField("shape", one.shape());
    json.writeStringField("axis", one.axis());
    json.writeStringField("unit", one.unit());
    if (one.mixed()) {
      texts(json, "units", one.units());
      json.writeStringField("unitHead", edition.words().text("chart.csv.unit", one.name()));
      positions(json, "elsewhere", OtherUnits.positions(one));
    }
    json.writeArrayFieldStart("values");
    for (Optional<BigDecimal> value : one.drawn()) {
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
    positions(json, "breaks", one.breaks());
    json.writeEndObject();
  }

  /** The printed values that are not on the axis, in words at their years. */
  private void elsewhere(JsonGenerator json, int years) throws IOException {
    json.writeArrayFieldStart("elsewhere");
    for (int i = 0; i < years; i++) {
      List<String> lines = OtherUnits.lines(edition.words(), series, i);
      if (!lines.isEmpty()) {
        json.writeStartObject();
        json.writeNumberField("index", i);
        texts(json, "lines", lines);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void positions(JsonGenerator json, String name, List<Integer> positions)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int position : positions) {
      json.writeNumber(position);
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
