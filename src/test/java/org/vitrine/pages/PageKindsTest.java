package org.vitrine.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Editions;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site;

/** The kind that a page is planned as is the kind that its address tells. */
class PageKindsTest {

  private static final Small PORTAL =
      Small.portal()
          .table(
              "reports",
              "id* year:year kind title",
              "p,107,plan,甲",
              "a,107,evaluation,乙",
              "b,108,review,丙")
          .table("goals", "id* name", "1,目標")
          .table("areas", "id* name order:integer", "europe,歐洲,1")
          .table("funds", "id* parent name", "total,,合計")
          .table(
              "budget",
              "report*>reports year*:year fund*>funds budget:number settled:number rate:number",
              "p,107,total,5,,",
              "a,107,total,5,4,80",
              "a,108,total,6,3,50")
          .table("kpis", "id* goal slug name better kind", "1.1,1,visits,訪客,higher,count")
          .table(
              "kpi_results",
              "report*>reports year*:year kpi*>kpis target:number actual:number",
              "a,107,1.1,5,6",
              "a,108,1.1,5,6")
          .document("achievement", 107, "one", "x");

  private static Site site() {
    return SiteBuilder.build(
        List.of(
            Editions.of(PORTAL, Editions.ZH, Calendar.ROC),
            Editions.of(PORTAL, Editions.EN, Calendar.ROC)));
  }

  @Test
  void addressesTellTheKind() {
    for (PlannedPage page : site().pages()) {
      String address = page.address().replaceFirst("^en/", "");
      assertEquals(Optional.of(page.kind()), PageKind.at(address), address);
    }
  }

  @Test
  void filesThatAreNoPagesBelongToTheKindThatLinksThem() {
    assertEquals(Optional.of(PageKind.CHECKS), PageKind.at("data/checks.csv"));
    assertEquals(Optional.of(PageKind.RESTATEMENTS), PageKind.at("data/restatements-found.csv"));
    assertEquals(Optional.of(PageKind.DATA), PageKind.at("data/budget.csv"));
    assertEquals(Optional.empty(), PageKind.at("css/base.css"));
  }

  @Test
  void everyKindHasAPageOrAFileHere() {
    Set<PageKind> kinds =
        site().pages().stream().map(PlannedPage::kind).collect(Collectors.toSet());
    assertEquals(false, kinds.contains(PageKind.SITEMAP), "it is made of files");
    site().files().forEach(file -> PageKind.at(file.address()).ifPresent(kinds::add));
    assertEquals(EnumSet.allOf(PageKind.class), EnumSet.copyOf(kinds));
  }

  @Test
  void noAddressIsPlannedTwice() {
    List<String> addresses = site().pages().stream().map(PlannedPage::address).toList();
    assertEquals(Set.copyOf(addresses).size(), addresses.size());
    assertTrue(addresses.contains("en/figures/budget/107.html"), addresses::toString);
  }
}
