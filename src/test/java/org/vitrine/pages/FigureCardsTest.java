package org.vitrine.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.figures.FigureKey;
import org.vitrine.opendata.Downloads;
import org.vitrine.pages.citing.FigureHomes;
import org.vitrine.pages.citing.FigurePages;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.FigureCard;
import org.vitrine.pages.view.FigureCard.Citation;
import org.vitrine.pages.view.FigureCard.Printing;
import org.vitrine.pages.view.FigureCard.Remark;
import org.vitrine.pages.view.FigurePageView;
import org.vitrine.pages.view.Label;
import org.vitrine.plan.PagePlan;
import org.vitrine.plan.PlannedPage;

/** What a card tells of a figure: restated, missing, rated, failing, broken, as printed. */
class FigureCardsTest {

  private static final Small PORTAL =
      Small.portal()
          .table(
              "reports",
              "id* year:year kind title title_en",
              "p,106,plan,計畫,The plan",
              "a,107,evaluation,甲報告,Report A",
              "b,109,evaluation,乙報告,Report B")
          .table("funds", "id* parent name name_en", "total,,合計,Total")
          .table(
              "budget",
              "report* year*:year fund*>funds budget:number[百萬元] settled:number[百萬元]"
                  + " rate:number[%] source note",
              "a,106,total,24326,23279,95.70,貳、一,",
              "b,106,total,24327,23275,95.00,貳、1,",
              "a,107,total,100,,,,照錄")
          .table(
              "kpis",
              "id* goal slug name name_en better kind",
              "1.1,1,visits,互訪,Visits,higher,count")
          .table(
              "kpi_definitions",
              "kpi* from_year*:year unit unit_en definition definition_en change",
              "1.1,106,次,visits,甲,first,first",
              "1.1,107,人次,persons,乙,second,method")
          .table(
              "kpi_results",
              "report* year*:year kpi*>kpis target:number@unit actual:number@unit"
                  + " self_rating{green|red} external_rating{green|red} unit",
              "p,107,1.1,4,,,,次",
              "a,106,1.1,1,2,green,---,次",
              "a,107,1.1,3,4,red,--,人次")
          .table(
              "notes",
              "report table item year:year text text_en",
              "a,budget,total,106,註一,Note one",
              "b,budget,total,106,註一,Note one",
              "b,budget,,,全表,All",
              "b,budget,other,,別的,Others")
          .table(
              "restatements",
              "table item year:year measure report reason reason_en",
              "budget,total,106,settled,b,重算,Recounted");

  private static FigureCard card(Language language, String path) {
    Edition edition = Editions.of(PORTAL, language, Calendar.ROC);
    Edition main = Editions.of(PORTAL, Editions.ZH, Calendar.ROC);
    PageShell shell = new PageShell(main, List.of());
    FigureHomes homes =
        new FigureHomes(
            main,
            List.of(
                plan(PageKind.YEARS, () -> new YearPages(main).pages(shell)),
                plan(PageKind.KPIS, () -> new KpiPages(main).pages(shell)),
                plan(
                    PageKind.DATA,
                    () ->
                        new DataPages(main, new Downloads(List.of(main), java.util.Map.of()))
                            .pages(shell))));
    List<Edition> editions = List.of(main, Editions.of(PORTAL, Editions.EN, Calendar.ROC));
    return new FigurePages(edition, editions, homes)
        .pages(new PageShell(edition, List.of())).stream()
            .flatMap(page -> ((FigurePageView) page.compose().view()).cards().stream())
            .filter(card -> card.figure().path().equals(path))
            .findFirst()
            .orElseThrow();
  }

  private static PagePlan plan(PageKind kind, Supplier<List<PlannedPage>> planning) {
    return new PagePlan(Editions.ZH, kind, planning);
  }

  private static List<String> texts(List<Remark> remarks) {
    return remarks.stream().map(remark -> remark.text().text()).toList();
  }

  private static Map<String, Citation> citations(FigureCard card) {
    return card.citations().stream()
        .collect(Collectors.toMap(Citation::language, citation -> citation));
  }

  private static String whole(Citation citation) {
    return citation.before() + citation.address() + citation.after();
  }

  @Test
  void aRestatedFigureTellsItsHistoryTheDifferenceAndTheReason() {
    FigureCard card = card(Editions.ZH, "budget/total/106/settled");
    assertEquals("budget-total-106-settled", card.id());
    assertEquals("106 年（2017） 合計 題settled", card.title());
    assertEquals("23,275", card.figure().text());
    assertEquals(Label.of("百萬元"), card.figure().unit());
    assertEquals(List.of("a", "b"), card.printings().stream().map(Printing::report).toList());
    assertEquals(
        List.of("23,279", "23,275"),
        card.printings().stream().map(printing -> printing.figure().text()).toList());
    assertEquals(
        List.of("a", ""),
        card.printings().stream().map(printing -> printing.figure().report()).toList(),
        "only the latest is the figure's own value");
    assertEquals(Label.of("甲報告"), card.printings().get(0).title());
    assertEquals(Label.of("貳、一"), card.printings().get(0).place());
    assertEquals("最新與最初相差 −4 百萬元（−0.017%）。", card.change());
    assertEquals(Label.of("原因：重算"), card.reason());
    assertEquals("data/budget.html#budget-total-106-settled", card.row());
    assertEquals(
        "Reason: Recounted", card(Editions.EN, "budget/total/106/settled").reason().text());
  }

  @Test
  void aPercentageDiffersByPoints() {
    assertEquals(
        "The latest differs from the first by −0.70 percentage points.",
        card(Editions.EN, "budget/total/106/rate").change());
    assertEquals("原因：報告未說明", card(Editions.ZH, "budget/total/106/rate").reason().text());
  }

  @Test
  void valuesInDifferentUnitsAreNotSubtracted() {
    FigureCard card = card(Editions.EN, "kpi_results/1.1/107/target");
    assertEquals("The units differ, so no difference is computed.", card.change());
    assertEquals(
        List.of("visits", "persons"),
        card.printings().stream().map(printing -> printing.figure().unit().text()).toList());
  }

  @Test
  void everyCheckIsToldWithItsReport() {
    FigureCard card = card(Editions.ZH, "budget/total/106/rate");
    assertEquals(
        List.of(
            "相符：執行率＝決算÷預算（107 年evaluation）", "不符：執行率＝決算÷預算；印出 95.00，重算 95.676（109 年evaluation）"),
        texts(card.checks()).stream().toList());
    assertEquals(List.of("holds", "differs"), card.checks().stream().map(Remark::style).toList());
    assertEquals(
        List.of(
            "checks.html#execution-rate--budget-total-106-rate--a",
            "checks.html#execution-rate--budget-total-106-rate--b"),
        card.checks().stream().map(Remark::href).toList());
  }

  @Test
  void aMissingValueTellsWhatThatMeans() {
    FigureCard missing = card(Editions.ZH, "budget/total/107/settled");
    assertEquals("未公布", missing.figure().text());
    assertEquals(List.of("報告沒有公布", "照錄", "全表"), texts(missing.remarks()));
    assertEquals(
        List.of("The item did not exist that year"),
        texts(card(Editions.EN, "kpi_results/1.1/107/external_rating").remarks()));
    assertEquals(
        List.of(),
        card(Editions.EN, "kpi_results/1.1/106/external_rating").remarks(),
        "not reviewed says all by itself");
  }

  @Test
  void aBreakOfTheSeriesLeadsToTheDefinitions() {
    Remark broken = card(Editions.ZH, "kpi_results/1.1/107/actual").remarks().get(0);
    assertEquals("kpis/visits.html#definitions", broken.href());
    assertEquals("衡量方法從這一年起改變，不能和前面的年度直接比較", broken.text().text());
    assertEquals(List.of(), card(Editions.ZH, "kpi_results/1.1/106/actual").remarks());
  }

  @Test
  void footnotesAreToldOnceAndOnlyWhereTheyHold() {
    assertEquals(
        List.of("Note one", "All"), texts(card(Editions.EN, "budget/total/106/budget").remarks()));
  }

  @Test
  void aCitationSaysWhoWhatWhereAndFromWhichReport() {
    FigureCard card = card(Editions.ZH, "budget/total/106/budget");
    Map<String, Citation> citations = citations(card);
    assertEquals(
        "櫥窗，〈106 年（2017） 合計 題budget〉，24,327 百萬元，《櫥窗》，"
            + "years/106.html#budget-total-106-budget。"
            + "這個數字後來改過，最初印出的是 24,326 百萬元。資料來源：乙報告\u3000貳、1。",
        whole(Objects.requireNonNull(citations.get("zh-Hant-TW"))));
    assertEquals(
        "Display, “Total, title budget, 2017 (ROC 106)”, 24,327 百萬元, Display, "
            + "en/years/106.html#budget-total-106-budget. A later report changed this figure; first"
            + " printed was 24,326 百萬元. Source: Report B, 貳、1.",
        whole(Objects.requireNonNull(citations.get("en"))));
    assertEquals("zh-Hant-TW", card.citations().get(0).language());
    FigureCard english = card(Editions.EN, "budget/total/106/budget");
    assertEquals("en", english.citations().get(0).language(), "the page's own comes first");
  }

  @Test
  void aRatingIsCitedInTheWordsOfTheLanguage() {
    Map<String, Citation> citations =
        citations(card(Editions.ZH, "kpi_results/1.1/107/self_rating"));
    assertEquals(
        "Display, “Visits, title self_rating, 2018 (ROC 107)”, code red, Display, ",
        Objects.requireNonNull(citations.get("en")).before());
    assertEquals(
        "en/kpis/visits.html#kpi_results-1.1-107-self_rating",
        Objects.requireNonNull(citations.get("en")).href(),
        "a KPI's results are read among its other years");
  }

  @Test
  void aFigureThatNoPageShowsIsAtHomeWithItsSource() {
    Edition main = Editions.of(PORTAL, Editions.ZH, Calendar.ROC);
    FigureHomes homes = new FigureHomes(main, List.of());
    assertEquals(
        "figures/budget/106.html#budget-total-106-budget",
        homes.of(new FigureKey("budget", "total", 106, "budget")));
  }
}
