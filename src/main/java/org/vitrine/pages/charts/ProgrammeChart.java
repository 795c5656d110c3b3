package org.vitrine.pages.charts;

import java.util.List;
import org.vitrine.edition.Edition;
import org.vitrine.model.Entry;

/** What the goals cost by year, as their reports print the subtotals. */
public final class ProgrammeChart {

  private final Edition edition;

  /** The chart in a language. */
  public ProgrammeChart(Edition edition) {
    this.edition = edition;
  }

  /** The chart, with a series for each goal. */
  public ChartMaker chart() {
    List<Integer> years = edition.book().years("programmes");
    String unit = edition.unit("programmes", "budget").text();
    ChartMaker chart =
        new ChartMaker(edition, "chart-programmes", edition.words().label("programmes.chart"))
            .stacked()
            .from("programmes")
            .embeddedAs("programmes");
    chart.say(series(edition.words().text("programmes.total"), "", unit, years));
    for (Entry goal : edition.portal().goals()) {
      chart.add(series(edition.words().label(goal.name()).text(), goal.id(), unit, years));
    }
    return chart;
  }

  private Series series(String name, String item, String unit, List<Integer> years) {
    return Series.of(
        edition,
        name,
        "bar",
        "left",
        unit,
        years,
        year -> edition.book().get("programmes", item, year, "budget"));
  }
}
