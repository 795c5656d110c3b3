package org.vitrine.pages.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.table.Translated;

/**
 * The figures that a report prints in its text on a KPI (table {@code kpi_parts}), with the words
 * that print them. A portal need not have the table.
 */
public final class KpiParts {

  /** The table's name. */
  public static final String TABLE = "kpi_parts";

  private final Edition edition;
  private final Words words;

  /** The figures in a language. */
  public KpiParts(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** The figures of a KPI; no rows when nothing is printed in its text. */
  public TableMaker table(PageFigures figures, Kpi kpi) {
    TableMaker table =
        new TableMaker(edition, "parts-table", words.label("kpi.parts.caption"))
            .columns(words.label("kpi.parts.part"))
            .numbers(words.label("table.year"), words.label("kpi.parts.value"))
            .columns(words.label("kpi.parts.words"));
    Set<String> items = new LinkedHashSet<>();
    for (Row row : edition.portal().tables().rows(TABLE, "kpi", kpi.id())) {
      int year = row.number("year").map(Number::intValue).orElse(0);
      FigureKey key = new FigureKey(TABLE, FigureBook.item(row), year, "value");
      items.add(key.item());
      table.row(
          part(key, kpi),
          "",
          "",
          List.of(
              Cell.computed(words.shortYear(year)),
              figures.cell(TABLE, key.item(), year, "value"),
              Cell.of(words.label(Translated.of(row.text("quote"))))));
    }
    return items.isEmpty() ? table : table.from(TABLE, edition.book().years(TABLE), items);
  }

  /** The page says which KPI it is of. */
  private Label part(FigureKey key, Kpi kpi) {
    Label name = edition.names().of(key);
    String before = words.plain(kpi.name()) + words.text("list.path");
    return name.text().startsWith(before)
        ? new Label(name.text().substring(before.length()), name.lang())
        : name;
  }
}
