package org.vitrine.pages.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.figures.PriceIndex;
import org.vitrine.pages.comparing.ComparableSeries.Point;
import org.vitrine.pages.comparing.ComparableSeries.Total;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.CompareView;

/** What the page of comparisons offers: figures, units, totals, breaks and marks. */
class ComparableFiguresTest {

  /** Two reports, the later of which restates; a KPI whose method changes, another's unit. */
  private static Small small() {
    return Small.portal()
        .table(
            "reports",
            "id* year:integer kind title",
            "a-report,107,evaluation,甲報告",
            "b-report,108,evaluation,乙報告")
        .table("funds", "id* parent name name_en", "whole,,合計,Total", "part,whole,基金,Fund")
        .table(
            "budget",
            "report*>reports year*:integer fund*>funds settled:number[百萬元] rate:number[%] source",
            "a-report,107,whole,100.50,90.1,一",
            "b-report,107,whole,101.5,90.1,二",
            "b-report,108,whole,120,91,二",
            "b-report,108,part,,,二")
        .table(
            "personnel",
            "report*>reports year*:integer cost:number[千元]",
            "a-report,107,50000",
            "b-report,108,60000")
        .table(
            "kpis", "id* goal slug name name_en better kind", "1.1,1,visits,互訪,Visits,higher,count")
        .table(
            "kpi_definitions",
            "kpi* from_year*:integer unit definition change",
            "1.1,107,次,全部,first",
            "1.1,108,人次,部長,method")
        .table(
            "kpi_results",
            "report*>reports year*:integer kpi*>kpis actual:number rating{green|red}",
            "a-report,107,1.1,5,green",
            "b-report,108,1.1,--,---")
        .table(
            "programmes",
            "report*>reports year*:integer goal* programme* budget:number[千元]",
            "a-report,107,,,900",
            "a-report,107,1,,400",
            "a-report,107,1,外交,400")
        .table(
            "lights",
            "report*>reports year*:integer scope* light* count:integer",
            "a-report,107,all,total,8",
            "a-report,107,all,green,6",
            "a-report,107,few,green,2")
        .table(
            "kpi_parts",
            "report*>reports year*:integer kpi* part* detail* value:number",
            "a-report,107,1.1,europe,,3");
  }

  private static Map<String, ComparableSeries> series() {
    return ComparableFigures.of(Editions.of(small(), Editions.EN, Calendar.ROC)).stream()
        .collect(Collectors.toMap(ComparableSeries::key, one -> one));
  }

  private static ComparableSeries series(String key) {
    return Optional.ofNullable(series().get(key))
        .orElseThrow(() -> new AssertionError("no " + key + " in " + series().keySet()));
  }

  private static Point point(String key, int year) {
    return Optional.ofNullable(series(key).points().get(year))
        .orElseThrow(() -> new AssertionError(key + " has no " + year));
  }

  @Test
  void everyFigureThatHasAValueIsOfferedInTheOrderOfTheTables() {
    assertEquals(
        List.of(
            "budget/whole/settled",
            "budget/whole/rate",
            "personnel/cost",
            "kpi_results/1.1/actual",
            "kpi_results/1.1/rating",
            "programmes/budget",
            "programmes/1/budget",
            "programmes/1:外交/budget",
            "lights/all:total/count",
            "lights/all:green/count",
            "lights/few:green/count"),
        ComparableFigures.of(Editions.of(small(), Editions.ZH, Calendar.ROC)).stream()
            .map(ComparableSeries::key)
            .toList(),
        "the fund 'part' has no value in any year, and figures from running text have no unit");
  }

  @Test
  void theLatestReportIsQuotedAndTheRestatementMarked() {
    assertEquals(
        new Point(
            "101.5",
            Optional.of(new BigDecimal("101.5")),
            "",
            "百萬元",
            new org.vitrine.pages.view.Label("百萬元", "zh-Hant-TW"),
            "b-report",
            "二",
            "100.50",
            "百萬元",
            Map.of("r", "restatements.html#budget-whole-107-settled")),
        point("budget/whole/settled", 107));
    assertEquals(Map.of(), point("budget/whole/settled", 108).marks());
  }

  @Test
  void aMissingValueKeepsItsWordsAndIsNoNumber() {
    Point missing = point("kpi_results/1.1/actual", 108);
    assertEquals("Not in force", missing.text());
    assertEquals(Optional.empty(), missing.number());
    assertFalse(missing.present());
    assertEquals(Map.of("z", ""), missing.marks());
  }

  @Test
  void aRatingIsACodeWithoutNumberOrUnit() {
    Point rating = point("kpi_results/1.1/rating", 107);
    assertEquals("green", rating.code());
    assertEquals("code green", rating.text());
    assertEquals(Optional.empty(), rating.number());
    assertEquals("", rating.unit());
    assertFalse(point("kpi_results/1.1/rating", 108).present());
  }

  /** A table without units of its own takes them from the definition of the year. */
  @Test
  void aKpisUnitAndBreaksComeFromItsDefinitions() {
    assertEquals("次", point("kpi_results/1.1/actual", 107).unit());
    assertEquals(List.of(108), series("kpi_results/1.1/actual").breaks());
    assertEquals(
        List.of(),
        series("kpi_results/1.1/rating").breaks(),
        "only target and actual are measured as the definition says");
    assertEquals("kpis/visits.html", series("kpi_results/1.1/actual").page());
  }

  @ParameterizedTest
  @CsvSource({
    "budget/whole/settled,     budget/whole/settled,   0",
    "personnel/cost,           budget/whole/settled,   -3",
    "programmes/budget,        programmes/budget,      0",
    "programmes/1:外交/budget, programmes/budget,      0",
    "lights/all:green/count,   lights/all:total/count, 0",
  })
  void aFigureKnowsItsTotal(String key, String total, int shift) {
    assertEquals(Optional.of(new Total(total, shift)), series(key).total());
  }

  @ParameterizedTest
  @CsvSource({"kpi_results/1.1/actual", "lights/few:green/count"})
  void otherFiguresHaveNone(String key) {
    assertEquals(Optional.empty(), series(key).total());
  }

  @Test
  void onlyYearsWithAValueCanBeChosen() {
    Small years =
        Small.portal()
            .table("reports", "id* year:integer kind title", "a-report,107,evaluation,甲")
            .table(
                "visitors",
                "report*>reports year*:integer count:integer",
                "a-report,105,",
                "a-report,106,3",
                "a-report,107,--");
    assertEquals(
        List.of(106),
        ComparableFigures.years(
            ComparableFigures.of(Editions.of(years, Editions.ZH, Calendar.ROC))));
  }

  @Test
  void anIndexOfPricesHasPositiveNumbersOnlyAndMayKnowItsBase() {
    PriceIndex prices =
        PriceIndex.of(
            Small.portal()
                .table(
                    "deflators",
                    "year*:integer index:number source",
                    "106,98.5,月報",
                    "107,100.0,月報",
                    "108,0,月報",
                    "109,,年報")
                .make());
    assertEquals(
        Map.of(106, new BigDecimal("98.5"), 107, new BigDecimal("100.0")), prices.byYear());
    assertEquals(Optional.of(107), prices.baseYear());
    assertEquals(List.of("月報"), prices.sources());
    assertTrue(PriceIndex.of(small().make()).isEmpty());
  }

  private static CompareView view() {
    List<Edition> editions =
        Stream.of(Editions.EN, Editions.ZH)
            .map(language -> Editions.of(small(), language, Calendar.ROC))
            .toList();
    Edition edition = editions.get(0);
    PageShell shell = new PageShell(edition, List.of());
    return (CompareView)
        new ComparePage(edition, editions)
            .page(shell, new Comparisons(edition)::overview)
            .compose()
            .view();
  }

  @Test
  void theFormOffersFiguresByTableAndItem() {
    List<String> groups =
        view().groups().stream()
            .map(group -> group.heading().text() + " " + group.items().size())
            .toList();
    assertEquals(
        List.of("budget 1", "personnel 1", "kpi_results 1", "programmes 3", "lights 3"), groups);
    assertEquals(
        List.of("107", "108"), view().years().stream().map(CompareView.Choice::value).toList());
    assertFalse(view().constant(), "there are no deflators");
  }

  @Test
  void theDataHoldsNumbersAsTextsAndEveryLanguagesNames() throws Exception {
    JsonNode json = new ObjectMapper().readTree(view().json());
    assertEquals("101.5", json.at("/figures/0/points/107/number").asText());
    assertTrue(json.at("/figures/0/points/107/number").isTextual(), "a number could lose decimals");
    assertEquals("[\"百萬元\",\"千元\"]", json.get("money").toString());
    assertTrue(json.get("prices").isNull());
    assertEquals("en", json.at("/languages/0/tag").asText());
    assertEquals("Total / title settled", json.at("/languages/0/figures/0/name").asText());
    assertEquals("合計／題settled", json.at("/languages/1/figures/0/name").asText());
    assertEquals("碼green", json.at("/languages/1/figures/4/codes/green").asText());
    assertEquals(
        "[\"budget/whole/settled\"]", json.at("/first/figures").toString(), "what is shown first");
  }

  /** "Total / Budget" of two tables would be one name for two things. */
  @Test
  void figuresOfTheSameNameAreToldApartByTheirTables() throws Exception {
    Small twice =
        Small.portal()
            .table("reports", "id* year:integer kind title", "a-report,107,evaluation,甲")
            .table("first", "report*>reports year*:integer count:integer", "a-report,107,1")
            .table("second", "report*>reports year*:integer count:integer", "a-report,107,2");
    Edition edition = Editions.of(twice, Editions.ZH, Calendar.ROC);
    CompareView view =
        (CompareView)
            new ComparePage(edition, List.of(edition))
                .page(new PageShell(edition, List.of()), new Comparisons(edition)::overview)
                .compose()
                .view();
    JsonNode names = new ObjectMapper().readTree(view.json()).at("/languages/0/figures");
    assertEquals("first／題count", names.at("/0/name").asText());
    assertEquals("second／題count", names.at("/1/name").asText());
  }

  @Test
  void pointsCannotBeChangedFromOutside() {
    assertThrows(
        UnsupportedOperationException.class, () -> series("personnel/cost").points().clear());
  }
}
