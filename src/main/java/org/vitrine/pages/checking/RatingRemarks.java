package org.vitrine.pages.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.model.Value;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/**
 * Lights beside achievements that one would not expect together: another light than green where the
 * target was reached, green where it was missed. Lights are judgements and are never derived, so
 * this is no check; it is only shown.
 */
final class RatingRemarks {

  private static final String TABLE = "kpi_results";
  private static final BigDecimal REACHED = BigDecimal.valueOf(100);
  private static final List<String> RATINGS = List.of("self_rating", "external_rating");

  private final Edition edition;
  private final Words words;

  RatingRemarks(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  void addTo(Sections sections, PageFigures figures) {
    TableMaker table = table(figures);
    if (!table.isEmpty()) {
      sections
          .begin("ratings", words.label("checks.ratings"))
          .text(words.label("checks.ratings.text"))
          .add(table);
    }
  }

  private TableMaker table(PageFigures figures) {
    TableMaker table =
        new TableMaker(edition, "ratings-remarks", words.label("checks.ratings.caption"))
            .columns(words.label("table.kpi"))
            .numbers(words.label("table.year"), words.label("kpi.achievement"))
            .columns(words.label("kpi.self"), words.label("kpi.external"));
    for (Kpi kpi : edition.portal().kpis()) {
      for (int year : edition.book().years(TABLE)) {
        FigureKey key = new FigureKey(TABLE, kpi.id(), year, "achievement");
        if (unexpected(key)) {
          table.row(
              words.label(kpi.name()),
              edition.to().kpi(kpi),
              "",
              List.of(
                  Cell.computed(words.shortYear(year)),
                  cell(figures, key),
                  cell(figures, key.measure("self_rating")),
                  cell(figures, key.measure("external_rating"))));
          remark(table, kpi, year);
        }
      }
    }
    return table;
  }

  /** Without an address of its own: the figure's address here is that of its finding. */
  private Cell cell(PageFigures figures, FigureKey key) {
    return edition
        .book()
        .find(key)
        .map(figure -> Cell.of(figures.latest(figure)))
        .orElse(Cell.of(words.label("figure.none")));
  }

  /** What a report itself says of this KPI and year. */
  private void remark(TableMaker table, Kpi kpi, int year) {
    edition.portal().notes().stream()
        .filter(note -> note.table().equals(TABLE) && note.year() == year)
        .filter(note -> note.item().equals(kpi.id()))
        .forEach(
            note ->
                table.note(
                    Label.of(
                        words.text("note.year", words.shortYear(year), words.plain(note.text())))));
  }

  private boolean unexpected(FigureKey achievement) {
    FigureBook book = edition.book();
    BigDecimal percent = book.find(achievement).flatMap(Figure::number).orElse(null);
    return percent != null
        && RATINGS.stream()
            .map(achievement::measure)
            .flatMap(key -> book.find(key).stream())
            .flatMap(light -> colour(light.latest().value()))
            .anyMatch(colour -> colour.equals("green") != (percent.compareTo(REACHED) >= 0));
  }

  private static Stream<String> colour(Value value) {
    return value instanceof Value.Text light ? Stream.of(light.text()) : Stream.empty();
  }
}
