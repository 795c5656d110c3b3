package org.vitrine.figures.checks;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;

/** The gap printed for a missed KPI (達成度差異值) is 100 less its printed achievement. */
final class ShortfallGap implements Identity {

  @Override
  public Rule rule() {
    return Rule.known("shortfall-gap");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, "shortfalls", "gap")) {
      FigureKey gap = printed.figure().key();
      printed
          .input(book, new FigureKey("kpi_results", gap.item(), gap.year(), "achievement"))
          .map(achievement -> check(printed, achievement))
          .ifPresent(checks::add);
    }
    return checks;
  }

  private Check check(Printed printed, Check.Input achievement) {
    return Check.compared(
        this,
        printed.figure(),
        printed.vintage().report(),
        List.of(achievement),
        printed.number(),
        Printed.HUNDRED.subtract(achievement.value()),
        Printed.rounding(printed.number()).add(Printed.rounding(achievement.value())));
  }
}
