package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;

class FigureBookTest {

  private static final String REPORTS = "id* year:year kind published_on:date";
  private static final String RESULTS =
      "report* year*:year kpi* target:number@unit actual:number@unit rating{green|red} unit source"
          + " note";

  /** Three reports, deliberately not in the order of publication. */
  private static Small reports() {
    return Small.portal()
        .table(
            "reports",
            REPORTS,
            "late,109,evaluation,",
            "plan,107,plan,",
            "early,107,evaluation,2019-03-19");
  }

  @Test
  void everyShapeOfTableHasItsItemsAndPaths() {
    FigureBook book =
        reports()
            .table("budget", "report* year*:year fund* settled:number", "early,107,total,1")
            .table("personnel", "report* year*:year cost:number", "early,107,2")
            .table(
                "programmes",
                "report* year*:year goal* programme* budget:number",
                "early,107,,,3",
                "early,107,1,,4",
                "early,107,1,國際合作 事務,5")
            .table(
                "rating_summary",
                "report* year*:year scope* basis* rating* count:integer",
                "early,107,goals,self,total,6")
            .table("goals", "id* name order:number", "1,目標,7")
            .table("plan_kpis", "report* kpi* system:number", "plan,1.1,8")
            .table("texts", "report* year*:year text", "early,107,x")
            .book();
    assertEquals(
        List.of(
            "budget/total/107/settled = 1",
            "personnel/107/cost = 2",
            "programmes/107/budget = 3",
            "programmes/1/107/budget = 4",
            "programmes/1:國際合作 事務/107/budget = 5",
            "rating_summary/goals:self:total/107/count = 6"),
        book.all().stream()
            .map(f -> f.key().path() + " = " + f.number().orElseThrow().toPlainString())
            .toList(),
        "tables without report and year in the key, or without a measure, hold no figures");
    assertEquals(
        "programmes-1:國際合作_事務-107-budget",
        book.of("programmes").get(2).key().anchor(),
        "an address holds no blank");
    assertEquals(List.of(107), book.years("budget"));
    assertEquals(List.of(), book.years("nothing"));
    assertEquals(List.of(), book.of("nothing"));
  }

  @Test
  void codesAreMeasuresAndColumnsOfTextAreNot() {
    FigureBook book =
        reports().table("kpi_results", RESULTS, "early,107,1.1,2,3,green,次,p.3,why").book();
    assertEquals(
        List.of("target", "actual", "rating"),
        book.all().stream().map(f -> f.key().measure()).toList());
    Figure rating = book.of("kpi_results").get(2);
    assertEquals(Optional.empty(), rating.number(), "a code is no number");
    Vintage actual = book.of("kpi_results").get(1).latest();
    assertEquals("次", actual.unit());
    assertEquals("p.3", actual.source());
    assertEquals("why", actual.note());
    assertEquals("", rating.latest().unit(), "only columns that say so have a unit by row");
  }

  @Test
  void vintagesStandInTheOrderOfPublicationAndTheLastIsShown() {
    Figure figure =
        reports()
            .table(
                "personnel",
                "report* year*:year cost:number",
                "late,107,30",
                "early,107,20",
                "plan,107,10")
            .book()
            .of("personnel")
            .get(0);
    assertEquals(
        List.of("plan", "early", "late"),
        figure.vintages().stream().map(v -> v.report().id()).toList());
    assertEquals(Optional.of(new BigDecimal("30")), figure.number());
    assertEquals("plan", figure.first().report().id());
    assertEquals(Optional.of("early"), figure.of("early").map(v -> v.report().id()));
    assertEquals(Optional.empty(), figure.of("nobody"));
  }

  @Test
  void anEmptyCellIsNoVintageWhereAnyReportSaidMore() {
    FigureBook book =
        reports()
            .table(
                "kpi_results",
                RESULTS,
                "early,107,1.1,88,97,green,,,",
                "plan,107,1.1,88,,,,,",
                "late,107,1.1,,,,,,",
                "plan,108,1.1,,,,,,",
                "late,108,1.1,,,,,second,")
            .book();
    assertEquals(List.of("plan=88", "early=88"), vintages(book, 107, "target"));
    assertEquals(List.of("early=97"), vintages(book, 107, "actual"));
    assertEquals(
        List.of("late=missing:"), vintages(book, 108, "target"), "nobody said anything: the last");
  }

  @Test
  void theMarksForNotInForceAndNotReviewedAreVintages() {
    FigureBook book =
        reports()
            .table(
                "kpi_results", RESULTS, "early,107,1.1,5,5,---,,,", "late,107,1.1,--,--,green,,,")
            .book();
    assertEquals(List.of("early=5", "late=missing:--"), vintages(book, 107, "target"));
    assertEquals(List.of("early=missing:---", "late=green"), vintages(book, 107, "rating"));
    assertTrue(book.restated().stream().allMatch(Figure::restated));
    assertEquals(3, book.restated().size(), "from a value to a mark is a change, and back");
  }

  @ParameterizedTest
  @CsvSource({
    "95.7,次, 95.70,次, false",
    "95.7,次, 95.71,次, true",
    "4,%,     4,個,    true",
    "4,'',    4,個,    false",
    "4,%,     4,'',    false",
    "0,次,    0.00,次, false",
    "--,'',   --,'',   false",
    "--,'',   ---,'',  true",
    "1,次,    --,'',   true",
  })
  void aFigureIsRestatedByAmountOrUnitAndNotByDecimals(
      String first, String firstUnit, String second, String secondUnit, boolean restated) {
    Figure figure =
        reports()
            .table(
                "kpi_results",
                RESULTS,
                "early,107,1.1," + first + ",,," + firstUnit + ",,",
                "late,107,1.1," + second + ",,," + secondUnit + ",,")
            .book()
            .of("kpi_results")
            .get(0);
    assertEquals(restated, figure.restated());
  }

  @Test
  void aFigureThatWasChangedBackIsStillRestated() {
    Figure figure =
        reports()
            .table(
                "personnel",
                "report* year*:year cost:number",
                "plan,107,10",
                "early,107,20",
                "late,107,10")
            .book()
            .of("personnel")
            .get(0);
    assertTrue(figure.restated());
  }

  @Test
  void aRowOfAnUnknownReportOrWithoutAYearIsNoFigure() {
    FigureBook book =
        reports()
            .table(
                "personnel",
                "report* year*:year cost:number",
                "nobody,107,10",
                "early,,20",
                "early,106,30")
            .book();
    assertEquals(
        List.of("personnel/106/cost"), book.all().stream().map(f -> f.key().path()).toList());
  }

  @Test
  void figuresAreFoundByKey() {
    FigureBook book =
        reports()
            .table("budget", "report* year*:year fund* settled:number", "early,107,total,1")
            .book();
    FigureKey key = new FigureKey("budget", "total", 107, "settled");
    assertTrue(book.find(key).isPresent());
    assertFalse(book.find(key.in(108)).isPresent());
    assertFalse(book.find(key.measure("budget")).isPresent());
    assertEquals(Optional.of(BigDecimal.ONE), book.number("budget", "total", 107, "settled"));
    assertEquals(Optional.empty(), book.number("budget", "total", 108, "settled"));
    assertThrows(IllegalArgumentException.class, () -> new Figure(key, field(book), List.of()));
  }

  @Test
  void theBookOfOneReportHoldsWhatItPrintsAndNothingElse() {
    FigureBook book =
        reports()
            .table(
                "personnel",
                "report* year*:year cost:number",
                "early,106,10",
                "late,106,20",
                "late,107,30",
                "plan,107,")
            .book();
    FigureBook early = book.asPrintedIn("early");
    assertEquals(
        List.of("personnel/106/cost"), early.all().stream().map(f -> f.key().path()).toList());
    assertEquals(Optional.of(BigDecimal.TEN), early.number("personnel", "", 106, "cost"));
    assertEquals(List.of(), early.restated());
    assertEquals(List.of(106), early.years("personnel"));
    assertEquals(List.of(), List.copyOf(book.asPrintedIn("plan").all()), "it says nothing of it");
  }

  @ParameterizedTest
  @CsvSource({
    "actual, 104, 105, BROKEN", "target, 104, 105, BROKEN", "actual, 105, 106, ''",
    "rating, 104, 105, ''", "actual, 106, 107, UNIT", "actual, 107, 108, MISSING",
    "actual, 108, 109, MISSING"
  })
  void yearsAreNotComparedWhereThatWouldMislead(
      String measure, int earlier, int later, String reason) {
    Small small =
        reports()
            .table("kpis", "id* goal slug name name_en better kind", "1.1,1,a,n,n,higher,count")
            .table(
                "kpi_definitions",
                "kpi* from_year*:year unit unit_en definition definition_en change",
                "1.1,104,次,,x,,first",
                "1.1,105,次,,x,,method",
                "1.1,106,次,,x,,wording")
            .table(
                "kpi_results",
                RESULTS,
                "late,104,1.1,1,1,green,次,,",
                "late,105,1.1,1,1,green,次,,",
                "late,106,1.1,1,1,green,次,,",
                "late,107,1.1,1,1,green,人次,,",
                "late,108,1.1,--,,green,人次,,",
                "late,109,1.1,1,1,green,人次,,");
    FigureBook book = small.book();
    FigureKey key = new FigureKey("kpi_results", "1.1", earlier, measure);
    assertEquals(
        reason,
        Refusal.between(
                small.make(), book.find(key).orElseThrow(), book.find(key.in(later)).orElseThrow())
            .map(Enum::name)
            .orElse(""));
  }

  private static org.vitrine.table.FieldSchema field(FigureBook book) {
    return book.of("budget").get(0).field();
  }

  private static List<String> vintages(FigureBook book, int year, String measure) {
    return book
        .find(new FigureKey("kpi_results", "1.1", year, measure))
        .orElseThrow()
        .vintages()
        .stream()
        .map(v -> v.report().id() + "=" + text(v))
        .toList();
  }

  private static String text(Vintage vintage) {
    if (vintage.value() instanceof org.vitrine.model.Value.Missing missing) {
      return "missing:" + missing.mark();
    }
    return vintage.value() instanceof org.vitrine.model.Value.Number number
        ? number.amount().toPlainString()
        : ((org.vitrine.model.Value.Text) vintage.value()).text();
  }
}
