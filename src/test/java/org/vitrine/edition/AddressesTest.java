package org.vitrine.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.table.Translated;

/** The addresses of the public contract; whoever links to a portal relies on them. */
class AddressesTest {

  private static final FigureKey FIGURE = new FigureKey("budget", "total", 109, "settled");

  private static List<String> all(Addresses to) {
    return List.of(
        to.year(109),
        to.goal("1"),
        to.kpi(new Kpi("1.1", "1", "visits", Translated.of("x"), "higher", "count", List.of())),
        to.area("europe"),
        to.plan(106),
        to.review(113),
        to.comparison(108, 109),
        to.table("budget"),
        to.source(FIGURE),
        to.figure(FIGURE),
        to.restatement(FIGURE),
        to.check(FIGURE));
  }

  @Test
  void theFirstLanguageStandsAtTheRootAndOthersInTheirFolder() {
    List<String> root =
        List.of(
            "years/109.html",
            "goals/1.html",
            "kpis/visits.html",
            "areas/europe.html",
            "plans/106.html",
            "reviews/113.html",
            "compare/108-109.html",
            "data/budget.html",
            "data/budget.html#budget-total-109-settled",
            "figures/budget/109.html#budget-total-109-settled",
            "restatements.html#budget-total-109-settled",
            "checks.html#budget-total-109-settled");
    assertEquals(root, all(new Addresses(Editions.ZH)));
    assertEquals(
        root.stream().map(address -> "en/" + address).toList(), all(new Addresses(Editions.EN)));
  }

  @Test
  void downloadsAreTheSameForEveryLanguage() {
    assertEquals("data/budget.csv", new Addresses(Editions.EN).csv("budget"));
  }

  @ParameterizedTest
  @CsvSource({
    "achievement,     109, en/achievements/109/x.html",
    "page,            0,   en/pages/x.html",
    "plan-goal,       106, en/plans/106.html#plan-goal-x",
    "plan-item,       106, en/plans/106.html#plan-item-x",
    "review,          113, en/reviews/113.html#review-x",
    "foreword,        109, en/years/109.html#foreword-x",
    "budget-analysis, 109, en/years/109.html#budget-analysis-x",
    "kpi-analysis,    107, en/years/107.html#kpi-analysis-x",
    "shortfall,       107, en/years/107.html#shortfall-x",
    "assessment,      107, en/years/107.html#assessment-x",
    "followup,        107, en/years/107.html#followup-x",
    "risk,            107, en/years/107.html#risk-x",
  })
  void aDocumentIsReadOnItsOwnPageOrInOneOfItsYear(String type, int year, String address) {
    assertEquals(
        Stream.of(address).toList(),
        Small.portal().document(type, year, "x", "").documents().stream()
            .map(new Addresses(Editions.EN)::document)
            .toList());
  }
}
