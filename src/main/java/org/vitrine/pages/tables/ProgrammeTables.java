package org.vitrine.pages.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.table.Translated;

/** Programme costs: what the plans and activities behind the KPIs cost, by goal. */
public final class ProgrammeTables {

  private static final String TABLE = "programmes";

  private final Edition edition;
  private final Words words;

  /** The tables in a language. */
  public ProgrammeTables(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** Years for which programmes are printed. */
  public List<Integer> years() {
    return edition.book().years(TABLE);
  }

  /** The whole table for some years: total, goals, programmes. */
  public TableMaker table(PageFigures figures, String id, Label caption, List<Integer> years) {
    return table(figures, id, caption, years, row -> true);
  }

  /** The programmes that a KPI's report links to it. */
  public TableMaker ofKpi(PageFigures figures, Kpi kpi) {
    return table(
        figures,
        "programmes",
        words.label("programmes.caption.kpi"),
        years(),
        row -> row.items("kpis").contains(kpi.id()));
  }

  /** The programmes of a goal, with its subtotal. */
  public TableMaker ofGoal(PageFigures figures, String goal) {
    return table(
        figures,
        "programmes",
        words.label("programmes.caption.goal"),
        years(),
        row -> row.text("goal").equals(goal));
  }

  private TableMaker table(
      PageFigures figures, String id, Label caption, List<Integer> years, Predicate<Row> wanted) {
    TableMaker table = new TableMaker(edition, id, caption).columns(words.label("table.programme"));
    table.unit(edition.unit(TABLE, "budget"));
    for (int year : years) {
      String which = years.size() == 1 ? "" : words.shortYear(year);
      table.numbers(
          words.label("programmes.budget", which), words.label("programmes.progress", which));
    }
    Map<String, Row> items = new LinkedHashMap<>();
    for (Row row : edition.portal().tables().rows(TABLE)) {
      if (wanted.test(row)) {
        items.putIfAbsent(FigureBook.item(row), row);
      }
    }
    items.forEach(
        (item, row) -> {
          List<Cell> cells = new ArrayList<>();
          for (int year : years) {
            cells.add(figures.cell(TABLE, item, year, "budget"));
            cells.add(figures.cell(TABLE, item, year, "progress"));
          }
          if (cells.stream().anyMatch(cell -> cell.figure() != null)) {
            table.row(name(row), href(row), style(row), cells);
          }
        });
    return table.from(TABLE, years);
  }

  private Label name(Row row) {
    if (!row.text("programme").isEmpty()) {
      return words.label(new Translated(row.text("programme"), row.text("programme_en")));
    }
    return row.text("goal").isEmpty()
        ? words.label("table.total")
        : edition
            .portal()
            .goal(row.text("goal"))
            .map(goal -> words.label(goal.name()))
            .orElse(Label.of(""));
  }

  private String href(Row row) {
    return row.text("programme").isEmpty() && !row.text("goal").isEmpty()
        ? edition.to().goal(row.text("goal"))
        : "";
  }

  private static String style(Row row) {
    if (!row.text("programme").isEmpty()) {
      return "";
    }
    return row.text("goal").isEmpty() ? "total" : "subtotal";
  }
}
