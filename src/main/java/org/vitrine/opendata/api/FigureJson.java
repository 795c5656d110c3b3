package org.vitrine.opendata.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.FigureUnit;
import org.vitrine.figures.Lazy;
import org.vitrine.figures.Restatement;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.model.Note;
import org.vitrine.model.Value;
import org.vitrine.opendata.InLanguages;
import org.vitrine.opendata.JsonText;
import org.vitrine.table.FieldSchema.Category;
import org.vitrine.table.Translated;

/**
 * A figure with all that it needs to be understood away from its page: name, unit, every report's
 * version, why it changed, what is missing, footnotes, checks it does not pass, and its page.
 */
final class FigureJson {

  private final InLanguages texts;
  private final Edition main;
  private final Lazy<Map<Concern, List<Note>>> notes;

  /** What a footnote concerns; an empty item means all, as does the year 0. */
  private record Concern(String table, String item, int year) {}

  FigureJson(InLanguages texts) {
    this.texts = texts;
    this.main = texts.main();
    this.notes =
        new Lazy<>(
            () ->
                main.portal().notes().stream()
                    .collect(
                        Collectors.groupingBy(
                            note -> new Concern(note.table(), note.item(), note.year()))));
  }

  /** Adds figures to a list. */
  void addTo(ArrayNode list, Iterable<Figure> figures) {
    figures.forEach(figure -> list.add(of(figure)));
  }

  /** A figure. */
  ObjectNode of(Figure figure) {
    FigureKey key = figure.key();
    ObjectNode json = JsonText.object();
    json.put("id", key.path());
    json.put("table", key.table());
    json.put("item", key.item());
    json.set("itemName", texts.of(edition -> edition.names().of(key)));
    json.put("year", key.year());
    json.put("gregorianYear", main.settings().calendar().toGregorian(key.year()));
    json.put("measure", key.measure());
    json.set("measureName", texts.of(figure.field().title()));
    value(json, figure, figure.latest());
    json.put("report", figure.latest().report().id());
    json.put("restated", figure.restated());
    if (figure.restated()) {
      new Restatement(figure)
          .reason(main.portal().reasons())
          .ifPresent(reason -> json.set("reason", texts.of(reason.text())));
    }
    ArrayNode vintages = json.putArray("vintages");
    figure.vintages().forEach(vintage -> vintage(vintages.addObject(), figure, vintage));
    ArrayNode remarks = json.putArray("notes");
    notes(key).forEach(note -> remarks.add(texts.of(note)));
    ArrayNode failing = json.putArray("failedChecks");
    main.checks().failing(key).forEach(check -> check(failing.addObject(), check));
    json.put("page", Api.UP + page(key));
    return json;
  }

  private void vintage(ObjectNode json, Figure figure, Vintage vintage) {
    json.put("report", vintage.report().id());
    value(json, figure, vintage);
    json.put("source", vintage.source());
    json.put("note", vintage.note());
  }

  private void value(ObjectNode json, Figure figure, Vintage vintage) {
    Value value = vintage.value();
    if (value instanceof Value.Number number) {
      json.set("value", JsonText.number(number.amount()));
    } else if (value instanceof Value.Text text) {
      json.put("value", text.text());
    } else {
      json.putNull("value");
    }
    label(json, figure, value);
    if (value instanceof Value.Missing missing) {
      json.put("status", missing.label().isEmpty() ? missing.mark() : missing.label());
    } else {
      json.putNull("status");
    }
    json.set("unit", texts.of(FigureUnit.of(main.portal(), figure, vintage)));
  }

  /** What a code means. */
  private void label(ObjectNode json, Figure figure, Value value) {
    String code =
        value instanceof Value.Text text
            ? text.text()
            : value instanceof Value.Number number ? number.amount().toPlainString() : "";
    figure.field().categories().stream()
        .filter(category -> category.value().equals(code))
        .map(Category::label)
        .findFirst()
        .ifPresent(label -> json.set("label", texts.of(label)));
  }

  /** Footnotes on the figure, its item, its year or its table; said once, whoever prints them. */
  private Set<Translated> notes(FigureKey key) {
    List<Concern> concerns = new ArrayList<>();
    concerns.add(new Concern(key.table(), key.item(), key.year()));
    concerns.add(new Concern(key.table(), key.item(), 0));
    concerns.add(new Concern(key.table(), "", key.year()));
    concerns.add(new Concern(key.table(), "", 0));
    Set<Translated> found = new LinkedHashSet<>();
    concerns.stream()
        .distinct()
        .flatMap(concern -> notes.get().getOrDefault(concern, List.of()).stream())
        .map(Note::text)
        .forEach(found::add);
    return found;
  }

  private static void check(ObjectNode json, Check check) {
    json.put("identity", check.identity());
    json.put("report", check.report().id());
    json.set("printed", JsonText.number(check.printed()));
    json.set("recomputed", JsonText.number(check.recomputed()));
  }

  /** Where readers find the figure: its own page, or the table it stands in. */
  private String page(FigureKey key) {
    Set<PageKind> kinds = main.settings().pages();
    if (kinds.contains(PageKind.FIGURES)) {
      return main.to().figure(key);
    }
    return kinds.contains(PageKind.DATA) ? main.to().source(key) : main.to().at("index.html");
  }
}
