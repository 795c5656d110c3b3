package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;

/**
 * A KPI that counts from the beginning (kind {@code cumulative}) is no smaller than the year before
 * in the same report, as long as the same thing is counted.
 */
final class NeverFalls implements Identity {

  @Override
  public Rule rule() {
    return Rule.known("never-falls");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, "kpi_results", "actual")) {
      FigureKey key = printed.figure().key();
      Optional<Kpi> kpi = portal.kpi(key.item());
      if (kpi.isPresent()
          && kpi.get().kind().equals("cumulative")
          && !kpi.get().brokenBetween(key.year() - 1, key.year())) {
        printed
            .input(book, key.in(key.year() - 1))
            .filter(before -> before.vintage().sameUnit(printed.vintage()))
            .map(before -> check(printed, before))
            .ifPresent(checks::add);
      }
    }
    return checks;
  }

  private Check check(Printed printed, Check.Input before) {
    boolean holds = printed.number().compareTo(before.value()) >= 0;
    return new Check(
        rule().name(),
        printed.figure(),
        printed.vintage().report(),
        List.of(before),
        printed.number(),
        Check.Relation.AT_LEAST,
        before.value(),
        BigDecimal.ZERO,
        holds ? Check.Verdict.HOLDS : Check.Verdict.DIFFERS);
  }
}
