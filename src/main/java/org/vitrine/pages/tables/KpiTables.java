package org.vitrine.pages.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.pages.charts.ChartMaker;
import org.vitrine.pages.charts.Series;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/** KPIs as tables and charts. */
public final class KpiTables {

  private static final String TABLE = "kpi_results";

  private final Edition edition;
  private final Words words;

  /** The tables in a language. */
  public KpiTables(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  private void results(TableMaker table) {
    table
        .numbers(
            words.label("kpi.target"), words.label("kpi.actual"), words.label("kpi.achievement"))
        .columns(words.label("kpi.self"), words.label("kpi.external"));
  }

  private List<Cell> cells(PageFigures figures, Kpi kpi, int year) {
    return List.of(
        figures.cellWithUnit(TABLE, kpi.id(), year, "target"),
        figures.cellWithUnit(TABLE, kpi.id(), year, "actual"),
        figures.cellWithUnit(TABLE, kpi.id(), year, "achievement"),
        figures.cell(TABLE, kpi.id(), year, "self_rating"),
        figures.cell(TABLE, kpi.id(), year, "external_rating"));
  }

  private boolean exists(Kpi kpi, int year) {
    return edition.book().get(TABLE, kpi.id(), year, "target") != null;
  }

  /** One goal in one year: a row for each KPI. */
  public TableMaker goalInYear(PageFigures figures, Entry goal, int year) {
    TableMaker table = new TableMaker(edition, "kpis-" + goal.id(), words.label(goal.name()));
    table.columns(words.label("table.kpi"));
    results(table);
    for (Kpi kpi : edition.kpisOf(goal.id())) {
      if (exists(kpi, year)) {
        table.row(words.label(kpi.name()), edition.to().kpi(kpi), "", cells(figures, kpi, year));
      }
    }
    return table;
  }

  /** One KPI: a row for each year, with a rule where the method changes. */
  public TableMaker history(PageFigures figures, Kpi kpi) {
    List<Integer> years = edition.book().years(TABLE);
    TableMaker table =
        new TableMaker(
            edition, "history", words.label("kpi.caption", words.label(kpi.name()).text()));
    table.columns(words.label("table.year"));
    results(table);
    for (int year : years) {
      if (exists(kpi, year)) {
        table.row(
            Label.of(words.year(year)),
            edition.to().year(year),
            kpi.brokenBetween(year - 1, year) ? "break" : "",
            cells(figures, kpi, year));
      }
    }
    return table.from(TABLE, years, List.of(kpi.id()));
  }

  /** Self-assessed lights of every KPI over the years. */
  public TableMaker lights(PageFigures figures, List<Kpi> kpis, String measure, Label caption) {
    List<Integer> years = ratedYears(kpis, measure);
    TableMaker table =
        new TableMaker(edition, "lights-" + measure, caption).columns(words.label("table.kpi"));
    for (int year : years) {
      table.columns(Label.of(words.shortYear(year)));
    }
    for (Kpi kpi : kpis) {
      List<Cell> cells = new ArrayList<>();
      for (int year : years) {
        cells.add(figures.cell(TABLE, kpi.id(), year, measure));
      }
      table.row(words.label(kpi.name()), edition.to().kpi(kpi), "", cells);
    }
    return table;
  }

  private List<Integer> ratedYears(List<Kpi> kpis, String measure) {
    return edition.book().years(TABLE).stream()
        .filter(
            year ->
                kpis.stream()
                    .map(kpi -> edition.book().get(TABLE, kpi.id(), year, measure))
                    .anyMatch(figure -> figure != null && figure.latest().value().present()))
        .toList();
  }

  /** Target against actual, with the rating of each year and gaps where the method changed. */
  public ChartMaker chart(Kpi kpi) {
    List<Integer> years = edition.book().years(TABLE);
    List<Integer> breaks =
        kpi.definitions().stream()
            .filter(Kpi.Definition::breaksSeries)
            .map(Kpi.Definition::fromYear)
            .toList();
    return new ChartMaker(
            edition, "chart-kpi", words.label("kpi.chart", words.label(kpi.name()).text()))
        .add(
            series(kpi, "actual", "line", years)
                .lights(year -> edition.book().get(TABLE, kpi.id(), year, "self_rating"))
                .brokenIn(breaks))
        .add(series(kpi, "target", "step", years).brokenIn(breaks))
        .annotation(words.text("kpi.break"))
        .from(TABLE)
        .embeddedAs("kpi-" + kpi.slug());
  }

  private Series series(Kpi kpi, String measure, String shape, List<Integer> years) {
    return Series.of(
        edition,
        words.text("kpi." + measure),
        shape,
        "left",
        unit(kpi, years),
        years,
        year -> edition.book().get(TABLE, kpi.id(), year, measure));
  }

  /**
   * The unit of the axis: the latest in which there are two values or more to draw, else that of
   * the last year. A first year in a new unit leaves the chart, and its address, to the years
   * before.
   */
  private String unit(Kpi kpi, List<Integer> years) {
    List<String> units =
        years.stream()
            .map(year -> edition.book().get(TABLE, kpi.id(), year, "actual"))
            .flatMap(Stream::ofNullable)
            .filter(actual -> actual.number().isPresent())
            .map(actual -> edition.unit(actual).text())
            .toList();
    for (int i = units.size() - 1; i >= 0; i--) {
      if (units.indexOf(units.get(i)) < i) {
        return units.get(i);
      }
    }
    return units.isEmpty() ? "" : units.get(units.size() - 1);
  }
}
