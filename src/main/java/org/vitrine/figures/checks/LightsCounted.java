package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.model.Value;

/**
 * The printed number of lights of a colour is the number of KPIs that the report gives it; the
 * printed number of all lights is the number of KPIs that have one.
 */
final class LightsCounted implements Identity {

  @Override
  public Rule rule() {
    return Rule.known("lights-counted");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, "rating_summary", "count")) {
      String[] item = printed.figure().key().item().split(":", -1); // scope, basis, rating
      if (item.length == 3) {
        List<Check.Input> lights = lights(portal, book, printed, item[1], item[2]);
        checks.add(
            Check.compared(
                this,
                printed.figure(),
                printed.vintage().report(),
                lights,
                printed.number(),
                BigDecimal.valueOf(lights.size()),
                BigDecimal.ZERO));
      }
    }
    return checks;
  }

  private static List<Check.Input> lights(
      Portal portal, FigureBook book, Printed printed, String basis, String rating) {
    int year = printed.figure().key().year();
    return portal.kpis().stream()
        .map(kpi -> new FigureKey("kpi_results", kpi.id(), year, basis + "_rating"))
        .flatMap(key -> light(book, key, printed.report(), rating).stream())
        .toList();
  }

  private static Optional<Check.Input> light(
      FigureBook book, FigureKey key, String report, String rating) {
    return book.find(key)
        .flatMap(
            figure ->
                figure
                    .of(report)
                    .filter(
                        light ->
                            light.value() instanceof Value.Text colour
                                && (rating.equals("total") || colour.text().equals(rating)))
                    .map(light -> new Check.Input(figure, light, BigDecimal.ONE)));
  }
}
