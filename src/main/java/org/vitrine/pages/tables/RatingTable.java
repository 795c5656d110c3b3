package org.vitrine.pages.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.table.FieldSchema;

/** How many lights of each colour a report counts, by basis. */
public final class RatingTable {

  private static final String TABLE = "rating_summary";

  private final Edition edition;
  private final Words words;

  /** The table in a language. */
  public RatingTable(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** One year: a row for each colour, a pair of columns for each basis. */
  public TableMaker table(PageFigures figures, int year) {
    TableMaker table =
        new TableMaker(edition, "ratings-table", words.label("ratings.caption", words.year(year)))
            .columns(words.label("ratings.light"));
    TreeSet<String> bases = new TreeSet<>(java.util.Comparator.reverseOrder()); // self first
    Map<String, Row> items = new LinkedHashMap<>();
    for (Row row : edition.portal().tables().rows(TABLE)) {
      if (row.number("year").map(number -> number.intValue()).orElse(0) == year) {
        bases.add(row.text("basis"));
        items.putIfAbsent(row.text("scope") + ":" + row.text("rating"), row);
      }
    }
    for (String basis : bases) {
      String name = label("basis", basis).text();
      table.numbers(words.label("ratings.count", name), words.label("ratings.share", name));
    }
    boolean scopes = items.values().stream().map(row -> row.text("scope")).distinct().count() > 1;
    for (Row row : items.values()) {
      List<Cell> cells = new ArrayList<>();
      for (String basis : bases) {
        String item = row.text("scope") + ":" + basis + ":" + row.text("rating");
        cells.add(figures.cell(TABLE, item, year, "count"));
        cells.add(figures.cell(TABLE, item, year, "share"));
      }
      // As one report printed the year, its edition has no figures of what only others count.
      if (cells.stream().anyMatch(cell -> cell.figure() != null)) {
        table.row(head(row, scopes), "", row.text("rating").equals("total") ? "total" : "", cells);
      }
    }
    return table.from(TABLE, List.of(year));
  }

  /** The light; with what was counted where a report counts more than one thing. */
  private Label head(Row row, boolean scopes) {
    Label rating = label("rating", row.text("rating"));
    return scopes
        ? Label.of(
            label("scope", row.text("scope")).text() + words.text("list.path") + rating.text())
        : rating;
  }

  private Label label(String field, String code) {
    return edition
        .portal()
        .tables()
        .descriptor()
        .table(TABLE)
        .flatMap(schema -> schema.field(field))
        .stream()
        .map(FieldSchema::categories)
        .flatMap(List::stream)
        .filter(category -> category.value().equals(code))
        .findFirst()
        .map(category -> words.label(category.label()))
        .orElse(Label.of(code));
  }

  /** Whether a report counts lights for a year. */
  static boolean has(FigureBook book, int year) {
    return book.years(TABLE).contains(year);
  }
}
