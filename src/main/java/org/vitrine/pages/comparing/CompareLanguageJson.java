package org.vitrine.pages.comparing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Report;
import org.vitrine.pages.view.Label;

/**
 * What one language says of the figures that are compared: their names, in their order, the years,
 * the reports, and the texts of the interface.
 */
final class CompareLanguageJson {

  /** Texts that only the page's own language needs. */
  private static final List<String> OWN_TEXTS =
      List.of(
          "compare.chosen",
          "compare.none.years",
          "compare.none.figures",
          "compare.done",
          "compare.done.all",
          "compare.done.refused",
          "compare.against",
          "compare.against.chain",
          "compare.chart.title",
          "compare.table.unit",
          "compare.table.figure",
          "compare.copied",
          "compare.unknown.year",
          "compare.unknown.figure",
          "compare.unknown.mode",
          "compare.unknown.prices",
          "compare.prices.off",
          "compare.prices.base",
          "compare.prices.base.unknown",
          "compare.prices.source",
          "compare.refused.missing",
          "compare.refused.absent",
          "compare.refused.base.missing",
          "compare.refused.base.broken",
          "compare.refused.base.unit",
          "compare.refused.broken",
          "compare.refused.unit",
          "compare.refused.zero",
          "compare.refused.percent",
          "compare.refused.code",
          "compare.refused.total",
          "compare.refused.total.missing",
          "compare.refused.head",
          "compare.refused.head.percent",
          "compare.refused.head.staff",
          "compare.refused.price",
          "compare.drawn.unit",
          "compare.drawn.unit.percent",
          "compare.drawn.many",
          "compare.drawn.code",
          "compare.note.prices",
          "figure.none",
          "figure.title",
          "figure.title.total",
          "figure.ask",
          "table.year",
          "table.sources",
          "mark.r",
          "mark.b",
          "mark.c",
          "mark.x",
          "mark.z");

  /** Texts that a citation needs, in every language. */
  private static final List<String> ALL_TEXTS =
      List.of(
          "list.separator",
          "list.semicolon",
          "list.path",
          "chart.source",
          "compare.title",
          "compare.points",
          "compare.per.head",
          "compare.cite",
          "compare.cite.figure",
          "compare.cite.value",
          "compare.cite.against",
          "compare.cite.source",
          "compare.cite.of",
          "compare.cite.first",
          "compare.cite.restated",
          "compare.share.of",
          "compare.head.of",
          "compare.cite.constant");

  private final Edition edition;
  private final Words words;
  private final List<ComparableSeries> series;
  private final List<Integer> years;

  /**
   * The words of a language.
   *
   * @param series the figures in that language
   */
  CompareLanguageJson(Edition edition, List<ComparableSeries> series, List<Integer> years) {
    this.edition = edition;
    this.words = edition.words();
    this.series = series;
    this.years = years;
  }

  /**
   * Writes it.
   *
   * @param own whether it is the page's own language, which needs all texts
   */
  void write(JsonGenerator json, boolean own) throws IOException {
    json.writeStartObject();
    json.writeStringField("tag", edition.language().tag());
    json.writeStringField("name", words.text("language.name"));
    json.writeStringField("portal", words.plainName(edition.settings().name()));
    json.writeStringField("agency", words.plainName(edition.settings().agency()));
    CompareJson.optional(json, "currency", words.currency());
    json.writeObjectFieldStart("years");
    for (int year : years) {
      json.writeArrayFieldStart(String.valueOf(year));
      json.writeString(words.year(year));
      json.writeString(
          words.text("year.tick", year, edition.settings().calendar().toGregorian(year)));
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("figures");
    Set<String> taken = itemsToTellApart();
    for (ComparableSeries one : series) {
      names(json, one, taken);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("reports");
    for (Report report : edition.portal().reports()) {
      json.writeStringField(report.id(), edition.title(report).text());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("texts");
    List<String> keys = new ArrayList<>(ALL_TEXTS);
    if (own) {
      keys.addAll(OWN_TEXTS);
    }
    ComparePage.MODES.forEach(mode -> keys.add("compare.mode." + mode));
    for (String key : keys) {
      json.writeStringField(key, words.text(key));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Items that need their table's title to be told apart, since a figure of another has the same
   * name. All figures of an item are named alike, so that its budget and its final account match.
   */
  private Set<String> itemsToTellApart() {
    Map<String, Set<String>> byName = new LinkedHashMap<>();
    for (ComparableSeries one : series) {
      byName
          .computeIfAbsent(one.name(words.text("list.path")).text(), name -> new HashSet<>())
          .add(item(one));
    }
    Set<String> several = new HashSet<>();
    byName.values().stream().filter(items -> items.size() > 1).forEach(several::addAll);
    return several;
  }

  private static String item(ComparableSeries one) {
    return one.table() + "/" + one.item();
  }

  private void names(JsonGenerator json, ComparableSeries one, Set<String> taken)
      throws IOException {
    String separator = words.text("list.path");
    json.writeStartObject();
    label(json, "item", one.itemName());
    label(json, "measure", one.measureName());
    Label name = one.name(separator);
    label(
        json,
        "name",
        taken.contains(item(one))
            ? new Label(title(one.table()) + separator + name.text(), name.lang())
            : name);
    Map<String, Label> units = new LinkedHashMap<>();
    one.points().values().forEach(point -> units.put(point.unit(), point.unitName()));
    json.writeObjectFieldStart("units");
    for (Map.Entry<String, Label> unit : units.entrySet()) {
      if (!unit.getKey().isEmpty()) {
        json.writeStringField(unit.getKey(), unit.getValue().text());
      }
    }
    json.writeEndObject();
    Map<String, String> codes = new LinkedHashMap<>();
    one.points().values().forEach(point -> codes.put(point.code(), point.text()));
    codes.remove("");
    if (!codes.isEmpty()) {
      json.writeObjectFieldStart("codes");
      for (Map.Entry<String, String> code : codes.entrySet()) {
        json.writeStringField(code.getKey(), code.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private String title(String table) {
    return edition
        .portal()
        .tables()
        .descriptor()
        .table(table)
        .map(schema -> words.plain(schema.title()))
        .orElse(table);
  }

  private static void label(JsonGenerator json, String name, Label label) throws IOException {
    CompareJson.optional(json, name, label.text());
    CompareJson.optional(json, name + "Lang", label.lang());
  }
}
