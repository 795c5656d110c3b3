package org.vitrine.pages.comparing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.edition.Addresses;
import org.vitrine.edition.Edition;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.MoneyUnit;
import org.vitrine.figures.PriceIndex;
import org.vitrine.pages.comparing.ComparableSeries.Point;

/**
 * Writes what {@code assets/js/compare*.js} read: figures with what decides on their comparison,
 * once, and what is said of them in each language, the page's own first. Numbers are texts, so that
 * no decimal is lost on the way.
 */
final class CompareJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final List<Edition> editions;
  private final List<ComparableSeries> series;
  private final List<Integer> years;
  private final List<Integer> firstYears;
  private final List<String> firstFigures;

  /**
   * The data of a page.
   *
   * @param editions the page's own first
   * @param series the figures in the page's own language
   */
  CompareJson(
      List<Edition> editions,
      List<ComparableSeries> series,
      List<Integer> years,
      List<Integer> firstYears,
      List<String> firstFigures) {
    this.editions = editions;
    this.series = series;
    this.years = years;
    this.firstYears = firstYears;
    this.firstFigures = firstFigures;
  }

  String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeFieldName("years");
      numbers(json, years);
      json.writeArrayFieldStart("modes");
      for (String mode : ComparePage.MODES) {
        json.writeString(mode);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("first");
      json.writeFieldName("years");
      numbers(json, firstYears);
      json.writeArrayFieldStart("figures");
      for (String key : firstFigures) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeEndObject();
      SeriesTotals totals = new SeriesTotals(editions.get(0).portal());
      json.writeStringField(
          "heads",
          totals
              .root("staff_categories")
              .map(root -> ComparableSeries.key("staffing", root, "headcount"))
              .orElse(""));
      prices(json, PriceIndex.of(editions.get(0).portal()));
      money(json);
      json.writeArrayFieldStart("figures");
      for (ComparableSeries one : series) {
        write(json, one);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("languages");
      for (Edition edition : editions) {
        boolean own = edition.language().equals(editions.get(0).language());
        new CompareLanguageJson(edition, own ? series : ComparableFigures.of(edition), years)
            .write(json, own);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  static void numbers(JsonGenerator json, List<Integer> numbers) throws IOException {
    json.writeStartArray();
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private static void prices(JsonGenerator json, PriceIndex prices) throws IOException {
    if (prices.isEmpty()) {
      json.writeNullField("prices");
      return;
    }
    json.writeObjectFieldStart("prices");
    json.writeObjectFieldStart("index");
    for (Map.Entry<Integer, java.math.BigDecimal> entry : prices.byYear().entrySet()) {
      json.writeStringField(entry.getKey().toString(), entry.getValue().toPlainString());
    }
    json.writeEndObject();
    json.writeNumberField("base", prices.baseYear().orElse(0));
    json.writeArrayFieldStart("sources");
    for (String source : prices.sources()) {
      json.writeString(source);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The units that are sums of money: only these follow prices. */
  private void money(JsonGenerator json) throws IOException {
    Set<String> units = new LinkedHashSet<>();
    for (ComparableSeries one : series) {
      one.points().values().forEach(point -> units.add(point.unit()));
    }
    json.writeArrayFieldStart("money");
    for (String unit : units) {
      if (MoneyUnit.power(unit).isPresent()) {
        json.writeString(unit);
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, ComparableSeries one) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", one.key());
    json.writeStringField("table", one.table());
    json.writeStringField("item", one.item());
    json.writeStringField("measure", one.measure());
    json.writeStringField("page", one.page());
    if (Addresses.isByItem(new FigureKey(one.table(), one.item(), 0, one.measure()))) {
      json.writeBooleanField("byItem", true);
    }
    if (one.total().isPresent()) {
      json.writeStringField("total", one.total().get().key());
      json.writeNumberField("shift", one.total().get().shift());
    }
    if (!one.breaks().isEmpty()) {
      json.writeFieldName("breaks");
      numbers(json, one.breaks());
    }
    json.writeObjectFieldStart("points");
    for (Map.Entry<Integer, Point> entry : one.points().entrySet()) {
      json.writeFieldName(entry.getKey().toString());
      write(json, entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Point point) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", point.text());
    if (point.number().isPresent()) {
      json.writeStringField("number", point.number().get().toPlainString());
    }
    optional(json, "code", point.code());
    optional(json, "unit", point.unit());
    json.writeStringField("report", point.report());
    optional(json, "place", point.place());
    optional(json, "first", point.first());
    optional(json, "firstUnit", point.firstUnit());
    if (!point.marks().isEmpty()) {
      json.writeObjectFieldStart("marks");
      for (Map.Entry<String, String> mark : point.marks().entrySet()) {
        json.writeStringField(mark.getKey(), mark.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A text that is left out when it is empty. */
  static void optional(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }
}
