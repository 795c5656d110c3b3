package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;

/** The gap printed for a missed KPI (達成度差異值) is 100 less its printed achievement. */
final class ShortfallGap implements Identity {

  @Override
  public String name() {
    return "shortfall-gap";
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Figure figure : Printed.figures(book, "shortfalls", "gap")) {
      FigureKey achievement =
          new FigureKey("kpi_results", figure.key().item(), figure.key().year(), "achievement");
      for (Vintage vintage : figure.vintages()) {
        Printed.number(vintage)
            .flatMap(
                printed ->
                    Printed.input(book, achievement, vintage.report().id())
                        .map(input -> check(figure, vintage, printed, input)))
            .ifPresent(checks::add);
      }
    }
    return checks;
  }

  private Check check(Figure figure, Vintage vintage, BigDecimal printed, Check.Input input) {
    return Check.compared(
        name(),
        figure,
        vintage.report(),
        List.of(input),
        printed,
        Printed.HUNDRED.subtract(input.value()),
        Printed.rounding(printed).add(Printed.rounding(input.value())));
  }
}
