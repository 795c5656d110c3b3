package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;
import org.vitrine.model.Value;

/** The printed number of lights of a colour is the number of KPIs that the report gives it. */
final class LightsCounted implements Identity {

  @Override
  public String name() {
    return "lights-counted";
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Figure figure : Printed.figures(book, "rating_summary", "count")) {
      String[] item = figure.key().item().split(":", -1); // scope, basis, rating
      if (item.length != 3 || item[2].equals("total")) {
        continue;
      }
      for (Vintage vintage : figure.vintages()) {
        Printed.number(vintage)
            .ifPresent(
                printed -> {
                  List<Check.Input> lights =
                      lights(portal, book, figure.key().year(), item[1], item[2], vintage);
                  checks.add(
                      Check.compared(
                          name(),
                          figure,
                          vintage.report(),
                          lights,
                          printed,
                          BigDecimal.valueOf(lights.size()),
                          BigDecimal.ZERO));
                });
      }
    }
    return checks;
  }

  private static List<Check.Input> lights(
      Portal portal, FigureBook book, int year, String basis, String rating, Vintage vintage) {
    return portal.kpis().stream()
        .map(kpi -> book.find(new FigureKey("kpi_results", kpi.id(), year, basis + "_rating")))
        .flatMap(java.util.Optional::stream)
        .filter(
            figure ->
                figure
                    .of(vintage.report().id())
                    .filter(light -> light.value().equals(new Value.Text(rating)))
                    .isPresent())
        .map(figure -> new Check.Input(figure, BigDecimal.ONE))
        .toList();
  }
}
