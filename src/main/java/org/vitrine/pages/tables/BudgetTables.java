package org.vitrine.pages.tables;

import java.util.List;
import java.util.Optional;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Change;
import org.vitrine.model.Entry;
import org.vitrine.pages.charts.ChartMaker;
import org.vitrine.pages.charts.Series;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/** Budget and final account as tables and a chart. */
public final class BudgetTables {

  private static final String TABLE = "budget";

  private final Edition edition;
  private final Words words;

  /** The tables in a language. */
  public BudgetTables(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** One year: a row for each fund. */
  public TableMaker year(PageFigures figures, int year) {
    TableMaker table =
        new TableMaker(
            edition, "budget-" + year, words.label("budget.caption.year", words.year(year)));
    head(table, words.label("table.fund"));
    for (Entry fund : edition.portal().funds()) {
      if (edition.book().get(TABLE, fund.id(), year, "budget") != null) {
        table.row(
            words.label(fund.name()),
            edition.to().at("budget.html") + "#fund-" + fund.id(),
            fund.parent().isEmpty() ? "total" : "",
            List.of(
                figures.cell(TABLE, fund.id(), year, "budget"),
                figures.cell(TABLE, fund.id(), year, "settled"),
                figures.cell(TABLE, fund.id(), year, "rate"),
                change(fund.id(), year, "settled")));
      }
    }
    return table.from(TABLE, List.of(year));
  }

  /** One fund: a row for each year. */
  public TableMaker fund(PageFigures figures, Entry fund, List<Integer> years) {
    TableMaker table =
        new TableMaker(
            edition,
            "budget-" + fund.id(),
            words.label("budget.caption.fund", words.label(fund.name()).text()));
    head(table, words.label("table.year"));
    for (int year : years) {
      if (edition.book().get(TABLE, fund.id(), year, "budget") != null) {
        table.row(
            Label.of(words.year(year)),
            edition.to().year(year),
            "",
            List.of(
                figures.cell(TABLE, fund.id(), year, "budget"),
                figures.cell(TABLE, fund.id(), year, "settled"),
                figures.cell(TABLE, fund.id(), year, "rate"),
                change(fund.id(), year, "settled")));
      }
    }
    return table.from(TABLE, years, List.of(fund.id()));
  }

  private void head(TableMaker table, Label first) {
    table
        .columns(first)
        .numbers(
            words.label("budget.budget"),
            words.label("budget.settled"),
            words.label("budget.rate"),
            words.label("budget.settled.change"));
    table.unit(edition.unit(TABLE, "budget"));
  }

  private Cell change(String fund, int year, String measure) {
    Optional<Change> change =
        edition
            .book()
            .number(TABLE, fund, year - 1, measure)
            .flatMap(
                before ->
                    edition
                        .book()
                        .number(TABLE, fund, year, measure)
                        .map(after -> Change.between(before, after)));
    return Cell.computed(
        change
            .flatMap(Change::percent)
            .map(percent -> words.text("percent", words.signed(percent)))
            .orElse(words.text("figure.none")));
  }

  /**
   * Budget against final account, with the execution rate, for the funds' total.
   *
   * @param embed its name for other sites
   */
  public ChartMaker chart(String embed, List<Integer> years) {
    Optional<Entry> total =
        edition.portal().funds().stream().filter(fund -> fund.parent().isEmpty()).findFirst();
    ChartMaker chart =
        new ChartMaker(edition, "chart-budget", words.label("budget.chart"))
            .from(TABLE)
            .embeddedAs(embed);
    String unit = edition.unit(TABLE, "budget").text();
    total.ifPresent(
        whole ->
            chart
                .add(series(whole, "budget", "bar", "left", unit, years))
                .add(series(whole, "settled", "bar", "left", unit, years))
                .add(series(whole, "rate", "line", "right", "%", years)));
    return chart;
  }

  private Series series(
      Entry fund, String measure, String shape, String axis, String unit, List<Integer> years) {
    return Series.of(
        edition,
        words.text("budget." + measure),
        shape,
        axis,
        unit,
        years,
        year -> edition.book().get(TABLE, fund.id(), year, measure));
  }
}
