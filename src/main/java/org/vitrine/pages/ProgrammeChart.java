package org.vitrine.pages;

import java.util.List;
import java.util.Optional;
import org.vitrine.model.Entry;
import org.vitrine.pages.view.Block;

/** What the goals cost by year, as their reports print the subtotals. */
final class ProgrammeChart {

  private final Edition edition;

  ProgrammeChart(Edition edition) {
    this.edition = edition;
  }

  Optional<Block> block() {
    List<Integer> years = edition.book().years("programmes");
    String unit = edition.unit("programmes", "budget").text();
    ChartMaker chart =
        new ChartMaker(edition, "chart-programmes", edition.words().label("programmes.chart"))
            .stacked()
            .from("programmes");
    for (Entry goal : edition.portal().goals()) {
      chart.add(
          Series.of(
              edition,
              edition.words().label(goal.name()).text(),
              "bar",
              "left",
              unit,
              years,
              year -> edition.book().get("programmes", goal.id(), year, "budget")));
    }
    return chart.block();
  }
}
