package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema.Coverage;

/**
 * The printed number of lights of a colour is the number of KPIs that the report gives it; the
 * printed number of all lights is the number of KPIs that have one. Which KPIs a scope counts is
 * declared with the scope: all, or those with an external rating.
 */
final class LightsCounted implements Identity {

  private static final String TABLE = "rating_summary";
  private static final String TOTAL = "total";

  @Override
  public Rule rule() {
    return Rule.known("lights-counted");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, TABLE, "count")) {
      String[] item = printed.figure().key().item().split(":", -1); // scope, basis, rating
      if (item.length == 3) {
        List<Check.Input> lights =
            lights(portal, book, printed, item[1], item[2]).stream()
                .filter(light -> coversAll(portal, item[0]) || isReviewed(book, light, printed))
                .toList();
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

  /** Whether a scope counts every KPI; one that declares nothing does. */
  private static boolean coversAll(Portal portal, String scope) {
    return portal.tables().descriptor().table(TABLE).stream()
        .flatMap(table -> table.field("scope").stream())
        .flatMap(field -> field.categories().stream())
        .filter(category -> category.value().equals(scope))
        .allMatch(category -> category.covers() == Coverage.ALL);
  }

  /** Whether the report prints an external rating for the KPI of a light. */
  private static boolean isReviewed(FigureBook book, Check.Input light, Printed printed) {
    FigureKey external = light.figure().key().measure("external_rating");
    return light(book, external, printed.report(), TOTAL).isPresent();
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
                                && (rating.equals(TOTAL) || colour.text().equals(rating)))
                    .map(light -> new Check.Input(figure, light, BigDecimal.ONE)));
  }
}
