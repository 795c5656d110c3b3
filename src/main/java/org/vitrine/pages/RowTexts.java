package org.vitrine.pages;

import java.util.List;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Label;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.Translated;

/**
 * Cells that are not figures as readers may see them: names instead of ids, years in both
 * calendars.
 */
final class RowTexts {

  private final Edition edition;

  RowTexts(Edition edition) {
    this.edition = edition;
  }

  /** A text, and where it leads or nothing. */
  record Text(Label label, String href) {}

  Text of(Row row, FieldSchema field) {
    Words words = edition.words();
    Value value = row.value(field.name());
    if (!value.present()) {
      return new Text(Label.of(""), "");
    }
    if (isYear(field) && value instanceof Value.Number number) {
      int year = number.amount().intValue();
      boolean page = edition.years().contains(year);
      return new Text(Label.of(words.year(year)), page ? edition.to().year(year) : "");
    }
    if (value instanceof Value.Items items) {
      List<String> names =
          items.items().stream()
              .map(id -> edition.portal().kpi(id).map(kpi -> words.plain(kpi.name())).orElse(id))
              .toList();
      return new Text(Label.of(String.join(words.text("list.semicolon"), names)), "");
    }
    String text = row.text(field.name());
    switch (reference(row, field)) {
      case "reports" -> {
        return new Text(
            edition.portal().report(text).map(edition::title).orElse(Label.of(text)), "");
      }
      case "kpis" -> {
        Kpi kpi = edition.portal().kpi(text).orElse(null);
        return kpi == null
            ? new Text(Label.of(text), "")
            : new Text(words.label(kpi.name()), edition.to().kpi(kpi));
      }
      case "goals" -> {
        return edition
            .portal()
            .goal(text)
            .map(goal -> new Text(words.label(goal.name()), edition.to().goal(text)))
            .orElse(new Text(Label.of(text), ""));
      }
      default -> {
        if (field.categories().isEmpty() && value instanceof Value.Text) {
          return new Text(
              words.label(new Translated(text, row.text(field.name() + "_en"))),
              text.startsWith("https://") || text.startsWith("http://") ? text : "");
        }
        return new Text(words.value(value, field), "");
      }
    }
  }

  private static boolean isYear(FieldSchema field) {
    return field.name().equals("year") || field.name().endsWith("_year");
  }

  private static String reference(Row row, FieldSchema field) {
    return row.schema().foreignKeys().stream()
        .filter(key -> key.fields().equals(List.of(field.name())))
        .map(org.vitrine.table.TableSchema.ForeignKey::table)
        .findFirst()
        .orElse("");
  }
}
