package org.vitrine.figures.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Sample;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check.Verdict;
import org.vitrine.model.Portal;
import org.vitrine.model.Value;

/** What the real reports restate, and what does not follow from their own figures: all of it. */
class SampleFiguresTest {

  private static final Portal PORTAL = Sample.portal();
  private static final FigureBook BOOK = FigureBook.of(PORTAL);
  private static final Checks CHECKS = Checks.of(PORTAL, BOOK);

  @Test
  void thirteenFiguresWereRestated() {
    assertEquals(
        """
        budget/total/106/budget: 107-evaluation 24326, 109-evaluation 24327
        budget/total/106/settled: 107-evaluation 23279, 109-evaluation 23275
        budget/total/106/rate: 107-evaluation 95.70, 109-evaluation 95.68
        budget/general/106/budget: 107-evaluation 24326, 109-evaluation 24327
        budget/general/106/settled: 107-evaluation 23279, 109-evaluation 23275
        budget/general/106/rate: 107-evaluation 95.70, 109-evaluation 95.68
        budget/total/107/settled: 107-evaluation 24694, 109-evaluation 24669
        budget/total/107/rate: 107-evaluation 94.49, 109-evaluation 94.39
        budget/general/107/settled: 107-evaluation 24694, 109-evaluation 24669
        budget/general/107/rate: 107-evaluation 94.49, 109-evaluation 94.39
        personnel/106/share: 107-evaluation 31.42, 109-evaluation 31.43
        personnel/107/share: 107-evaluation 29.52, 109-evaluation 29.55
        kpi_results/6.1/106/target: 106-plan 4 %, 107-evaluation 1 個
        """,
        BOOK.restated().stream()
            .map(
                figure ->
                    figure.key().path()
                        + ": "
                        + figure.vintages().stream()
                            .map(SampleFiguresTest::printed)
                            .collect(Collectors.joining(", "))
                        + "\n")
            .collect(Collectors.joining()));
  }

  private static String printed(Vintage vintage) {
    String value =
        vintage.value() instanceof Value.Number number
            ? number.amount().toPlainString()
            : vintage.value().toString();
    return (vintage.report().id() + " " + value + " " + vintage.unit()).strip();
  }

  @Test
  void thirteenChecksDoNotComeOut() {
    assertEquals(
        """
        achievement kpi_results/7.2/104/achievement: 100, not 0.80
        achievement kpi_results/7.2/105/achievement: 65.8, not 34.20
        achievement kpi_results/7.2/107/achievement: 0, not 12.40
        lights-counted rating_summary/strategic-goals:self:green/104/count: 23, not 8.00
        lights-counted rating_summary/strategic-goals:external:green/104/count: 19, not 7.00
        lights-counted rating_summary/strategic-goals:self:yellow/104/count: 5, not 2.00
        lights-counted rating_summary/strategic-goals:external:yellow/104/count: 9, not 3.00
        lights-counted rating_summary/strategic-goals:self:green/105/count: 12, not 8.00
        lights-counted rating_summary/strategic-goals:external:green/105/count: 11, not 7.00
        lights-counted rating_summary/strategic-goals:self:green/106/count: 2, not 13.00
        lights-counted rating_summary/strategic-goals:self:yellow/106/count: 0, not 3.00
        lights-counted rating_summary/strategic-goals:self:green/107/count: 0, not 13.00
        lights-counted rating_summary/strategic-goals:self:yellow/107/count: 0, not 3.00
        """,
        CHECKS.all().stream()
            .filter(check -> check.verdict() == Verdict.DIFFERS)
            .map(
                check ->
                    check.identity()
                        + " "
                        + check.figure().key().path()
                        + ": "
                        + check.printed().toPlainString()
                        + ", not "
                        + check.recomputed().setScale(2, RoundingMode.HALF_UP).toPlainString()
                        + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void everyIdentityIsTestedWhereverItApplies() {
    Map<String, String> counted = new LinkedHashMap<>();
    for (String identity : Checks.identities()) {
      counted.put(identity, "");
      for (Verdict verdict : Verdict.values()) {
        long count =
            CHECKS.all().stream()
                .filter(check -> check.identity().equals(identity) && check.verdict() == verdict)
                .count();
        counted.merge(identity, count + " " + verdict + " ", String::concat);
      }
    }
    assertEquals(
        """
        execution-rate 16 HOLDS 0 DIFFERS 16 UNDEFINED
        personnel-share 8 HOLDS 0 DIFFERS 0 UNDEFINED
        light-share 30 HOLDS 0 DIFFERS 10 UNDEFINED
        fund-total 16 HOLDS 0 DIFFERS 0 UNDEFINED
        staff-total 8 HOLDS 0 DIFFERS 0 UNDEFINED
        programme-total 14 HOLDS 0 DIFFERS 0 UNDEFINED
        light-total 8 HOLDS 0 DIFFERS 0 UNDEFINED
        light-share-total 8 HOLDS 0 DIFFERS 0 UNDEFINED
        programme-progress 11 HOLDS 0 DIFFERS 1 UNDEFINED
        achievement 49 HOLDS 3 DIFFERS 0 UNDEFINED
        shortfall-gap 3 HOLDS 0 DIFFERS 0 UNDEFINED
        lights-counted 22 HOLDS 10 DIFFERS 0 UNDEFINED
        """,
        counted.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().strip() + "\n")
            .collect(Collectors.joining()));
  }
}
