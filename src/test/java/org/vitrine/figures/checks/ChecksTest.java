package org.vitrine.figures.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;

class ChecksTest {

  private static final String BUDGET =
      "report* year*:year fund* budget:number[百萬元] settled:number[百萬元] rate:number[%]";
  private static final String PERSONNEL = "report* year*:year cost:number[千元] share:number[%]";
  private static final String STAFFING = "report* year*:year category* headcount:integer";
  private static final String PROGRAMMES = "report* year*:year goal* programme* budget:number";
  private static final String RESULTS =
      "report* year*:year kpi* target:number actual:number achievement:number"
          + " self_rating{green|yellow|red|white} external_rating{green|yellow|red|white}";
  private static final String KPIS = "id* goal slug name name_en better kind";
  private static final String SUMMARY =
      "report* year*:year scope* basis* rating* count:integer share:number";

  private static Small portal() {
    return Small.portal()
        .table(
            "reports", "id* year:year kind", "a,107,evaluation", "b,109,evaluation", "p,107,plan");
  }

  private static Check only(Small small, String identity) {
    List<Check> found = of(small, identity);
    assertEquals(1, found.size(), () -> identity + ": " + found);
    return found.get(0);
  }

  private static List<Check> of(Small small, String identity) {
    Portal portal = small.make();
    return Checks.of(portal, small.book()).all().stream()
        .filter(check -> check.identity().equals(identity))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // the ministry's own figures
    "24327, 23790, 97.79, HOLDS",
    "24480, 24106, 98.47, HOLDS",
    "26134, 24694, 94.49, HOLDS",
    "28085, 23452, 83.50, HOLDS",
    // the rounding of all three is allowed, and no more
    "28085, 23452, 83.51, HOLDS",
    "28085, 23452, 83.52, DIFFERS",
    "28085, 23452, 83.49, DIFFERS",
    "28085, 23452, 83.5, HOLDS",
    "28085, 23452, 84, HOLDS",
    "28085, 23452, 83, DIFFERS",
    // sums printed with more decimals leave less to rounding
    "28085.0, 23452.0, 83.50, HOLDS",
    "28085.0, 23452.0, 83.51, DIFFERS",
    // a rate may be more than the whole
    "100, 150, 150.00, HOLDS",
    "100, 0, 0, HOLDS",
    "0, 0, 0, UNDEFINED",
    "0, 5, 0, UNDEFINED",
  })
  void executionRateIsFinalAccountThroughBudget(
      String budget, String settled, String rate, Check.Verdict verdict) {
    Check check =
        only(
            portal().table("budget", BUDGET, "a,107,total," + budget + "," + settled + "," + rate),
            "execution-rate");
    assertEquals(verdict, check.verdict(), check::toString);
    assertEquals(
        List.of(new BigDecimal(settled), new BigDecimal(budget)),
        check.inputs().stream().map(Check.Input::value).toList());
  }

  @Test
  void nothingIsTestedWhereAFigureIsMissing() {
    assertEquals(
        List.of(),
        of(
            portal()
                .table(
                    "budget",
                    BUDGET,
                    "a,107,total,,23452,83.50",
                    "a,106,total,28085,--,83.50",
                    "a,105,total,28085,23452,"),
            "execution-rate"));
  }

  @Test
  void eachReportIsTestedByItsOwnFigures() {
    Small small =
        portal()
            .table(
                "budget",
                BUDGET,
                "a,106,total,24326,23279,95.70",
                "b,106,total,24327,23275,95.68",
                "p,106,total,24326,,90.00");
    assertEquals(
        List.of("a HOLDS 95.70", "b HOLDS 95.68"),
        of(small, "execution-rate").stream()
            .map(c -> c.report().id() + " " + c.verdict() + " " + c.printed())
            .toList(),
        "the plan's rate is not held against the final account of another report");
  }

  @ParameterizedTest
  @CsvSource({"7227017, 30.82, HOLDS", "7227017, 30.81, DIFFERS", "7227017, 30.83, DIFFERS"})
  void personnelShareBringsBothSumsToOneUnit(String cost, String share, Check.Verdict verdict) {
    Small small =
        portal()
            .table("budget", BUDGET, "a,107,total,28085,23452,83.50")
            .table("personnel", PERSONNEL, "a,107," + cost + "," + share);
    assertEquals(verdict, only(small, "personnel-share").verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "100, 60, 40, HOLDS",
    "101, 60, 40, HOLDS", // 1.5: half a unit for each of three rounded sums
    "102, 60, 40, DIFFERS",
    "100.0, 60.1, 40.0, HOLDS",
    "100.0, 60.2, 40.0, DIFFERS",
    "100.9, 100, 0, DIFFERS", // there is none of the second fund: nothing to round
    "100.5, 100, 0, HOLDS",
    "101.5, 100, 0.8, DIFFERS",
    "101.3, 100, 0.8, HOLDS",
    "100, 100, '', HOLDS", // a fund that the report does not print adds nothing
    "100, 100, --, HOLDS",
  })
  void aTotalIsTheSumOfItsFundsUpToRounding(
      String total, String general, String special, Check.Verdict verdict) {
    Small small =
        portal()
            .table("funds", "id* parent name name_en", "total,,t,", "g,total,g,", "s,total,s,")
            .table(
                "budget",
                BUDGET,
                "a,107,total," + total + ",,",
                "a,107,g," + general + ",,",
                "a,107,s," + special + ",,");
    assertEquals(verdict, only(small, "fund-total").verdict());
  }

  @Test
  void fundsAreSummedForBudgetAndFinalAccountBothAndOnlyOneLevelDown() {
    Small small =
        portal()
            .table(
                "funds",
                "id* parent name name_en",
                "total,,t,",
                "g,total,g,",
                "g1,g,g1,",
                "g2,g,g2,")
            .table(
                "budget",
                BUDGET,
                "a,107,total,100,90,",
                "a,107,g,100,90,",
                "a,107,g1,70,60,",
                "a,107,g2,30,20,");
    assertEquals(
        List.of(
            "budget/total/107/budget HOLDS 1",
            "budget/g/107/budget HOLDS 2",
            "budget/total/107/settled HOLDS 1",
            "budget/g/107/settled DIFFERS 2"),
        of(small, "fund-total").stream().map(ChecksTest::brief).toList());
  }

  @ParameterizedTest
  @CsvSource({"2627, HOLDS", "2626, DIFFERS", "2628, DIFFERS"})
  void headsAreCountedAndNotRounded(String total, Check.Verdict verdict) {
    Small small =
        portal()
            .table(
                "staff_categories",
                "id* parent name name_en",
                "total,,t,",
                "x,total,x,",
                "y,total,y,")
            .table("staffing", STAFFING, "a,107,total," + total, "a,107,x,1849", "a,107,y,778");
    assertEquals(verdict, only(small, "staff-total").verdict());
  }

  @Test
  void subtotalsAreSumsOfProgrammesAndTheTotalIsTheSumOfSubtotals() {
    Small small =
        portal()
            .table(
                "programmes",
                PROGRAMMES,
                "a,107,,,30",
                "a,107,1,,10",
                "a,107,1,甲,6",
                "a,107,1,乙,4",
                "a,107,2,,25",
                "a,107,2,丙,25",
                "b,107,1,丁,99",
                "a,106,,,7");
    assertEquals(
        List.of(
            "programmes/107/budget DIFFERS 2",
            "programmes/1/107/budget HOLDS 2",
            "programmes/2/107/budget HOLDS 1"),
        of(small, "programme-total").stream().map(ChecksTest::brief).toList(),
        "106 has a total without parts, which is no contradiction");
  }

  @ParameterizedTest
  @CsvSource({
    "higher, 100, 50,  50,  HOLDS",
    "higher, 100, 150, 100, HOLDS",
    "higher, 3, 2,     66.7, HOLDS",
    "higher, 3, 2,     66.67, HOLDS",
    "higher, 90, 87.39, 97.1, HOLDS",
    "higher, 90, 44.38, 49.31, HOLDS",
    "higher, 90, 44.38, 49.33, DIFFERS",
    "higher, 0, 5,     100, UNDEFINED",
    "higher, 10, -5,   0,   HOLDS",
    "lower,  5, 4,     100, HOLDS",
    "lower,  5, 5,     100, HOLDS",
    "lower,  5, 8.29,  34.2, HOLDS",
    "lower,  5, 8.29,  65.8, DIFFERS",
    "lower,  5, 9.96,  0.8, HOLDS",
    "lower,  5, 9.96,  100, DIFFERS",
    "lower,  5, 20,    0,   HOLDS",
    "target, 50, 40,   80,  HOLDS",
    "target, 50, 60,   80,  HOLDS",
    "target, 50, 50,   100, HOLDS",
  })
  void achievementFollowsFromTargetActualAndDirection(
      String better, String target, String actual, String printed, Check.Verdict verdict) {
    Small small =
        portal()
            .table("kpis", KPIS, "7.2,7,s,n,n," + better + ",percent")
            .table(
                "kpi_results",
                RESULTS,
                "a,107,7.2," + target + "," + actual + "," + printed + ",,");
    Check check = only(small, "achievement");
    assertEquals(verdict, check.verdict(), check::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "count,      17,   16,   94.12, HOLDS",
    "count,      17,   16,   94.11, DIFFERS",
    "cumulative, 17,   16,   95,    DIFFERS",
    "milestone,  3,    2,    67,    HOLDS",
    "milestone,  3,    2,    70,    DIFFERS",
    "percent,    90,   87,   96.1,  HOLDS", // 86.5 to 87.5 is 96.11 to 97.22
    "percent,    90,   87.0, 96.1,  DIFFERS",
    "growth,     10,   9,    85,    HOLDS",
    "count,      3,    2.9,  97.0,  HOLDS",
  })
  void whatIsCountedIsExactAndPercentagesAreRounded(
      String kind, String target, String actual, String printed, Check.Verdict verdict) {
    Small small =
        portal()
            .table("kpis", KPIS, "1.1,1,s,n,n,higher," + kind)
            .table(
                "kpi_results",
                RESULTS,
                "a,107,1.1," + target + "," + actual + "," + printed + ",,");
    Check check = only(small, "achievement");
    assertEquals(verdict, check.verdict(), check::toString);
  }

  @Test
  void achievementNeedsAKnownKpiAndBothNumbers() {
    Small small =
        portal()
            .table("kpis", KPIS, "1.1,1,s,n,n,higher,count")
            .table(
                "kpi_results",
                RESULTS,
                "a,107,9.9,1,1,100,,",
                "a,107,1.1,,1,100,,",
                "a,106,1.1,1,--,100,,",
                "a,105,1.1,1,1,,,");
    assertEquals(List.of(), of(small, "achievement"));
  }

  @ParameterizedTest
  @CsvSource({
    "49.31, 50.69, HOLDS",
    "49.31, 50.7, HOLDS", // printed to one decimal
    "49.31, 50.6, DIFFERS",
    "0, 100, HOLDS",
    "94.12, 5.88, HOLDS",
    "94.12, 5.90, DIFFERS",
  })
  void aGapIsWhatIsMissingToAHundred(String achievement, String gap, Check.Verdict verdict) {
    Small small =
        portal()
            .table("kpi_results", RESULTS, "a,107,7.1,,," + achievement + ",,")
            .table("shortfalls", "report* year*:year kpi* gap:number", "a,107,7.1," + gap);
    assertEquals(verdict, only(small, "shortfall-gap").verdict());
  }

  @Test
  void aGapOfAnotherReportIsNotTested() {
    Small small =
        portal()
            .table("kpi_results", RESULTS, "b,107,7.1,,,49.31,,")
            .table("shortfalls", "report* year*:year kpi* gap:number", "a,107,7.1,1");
    assertEquals(List.of(), of(small, "shortfall-gap"));
  }

  @Test
  void lightsAreSummedSharedAndCounted() {
    Small small =
        portal()
            .table("kpis", KPIS, "1.1,1,a,n,n,higher,count", "1.2,1,b,n,n,higher,count")
            .table("kpi_results", RESULTS, "a,107,1.1,,,,green,yellow", "a,107,1.2,,,,green,---")
            .table(
                "rating_summary",
                SUMMARY,
                "a,107,goals,self,total,3,100.00",
                "a,107,goals,self,green,2,66.67",
                "a,107,goals,self,yellow,1,33.34",
                "a,107,goals,external,total,0,0.00",
                "a,107,goals,external,yellow,1,0.00");
    assertEquals(
        List.of(
            "rating_summary/goals:self:total/107/share HOLDS 2",
            "rating_summary/goals:self:green/107/share HOLDS 2",
            "rating_summary/goals:self:yellow/107/share DIFFERS 2",
            "rating_summary/goals:external:total/107/share UNDEFINED 2",
            "rating_summary/goals:external:yellow/107/share UNDEFINED 2"),
        of(small, "light-share").stream().map(ChecksTest::brief).toList(),
        "numbers of lights are exact, so only the share's own rounding is allowed");
    assertEquals(
        List.of(
            "rating_summary/goals:self:total/107/count HOLDS 2",
            "rating_summary/goals:external:total/107/count DIFFERS 1"),
        of(small, "light-total").stream().map(ChecksTest::brief).toList());
    assertEquals(
        List.of(
            "rating_summary/goals:self:total/107/count DIFFERS 2",
            "rating_summary/goals:self:green/107/count HOLDS 2",
            "rating_summary/goals:self:yellow/107/count DIFFERS 0",
            "rating_summary/goals:external:total/107/count DIFFERS 1",
            "rating_summary/goals:external:yellow/107/count HOLDS 1"),
        of(small, "lights-counted").stream().map(ChecksTest::brief).toList());
  }

  @Test
  void aScopeOfReviewedKpisCountsNoOther() {
    Small small =
        portal()
            .table("kpis", KPIS, "1.1,1,a,n,n,higher,count", "1.2,1,b,n,n,higher,count")
            .table("kpi_results", RESULTS, "a,107,1.1,,,,green,yellow", "a,107,1.2,,,,green,---")
            .table(
                "rating_summary",
                "report* year*:year scope*{reviewed!|all} basis* rating* count:integer",
                "a,107,reviewed,self,total,1",
                "a,107,reviewed,self,green,1",
                "a,107,reviewed,external,yellow,1",
                "a,107,all,self,green,2",
                "a,106,reviewed,self,green,0");
    assertEquals(
        List.of(
            "rating_summary/reviewed:self:total/107/count HOLDS 1",
            "rating_summary/reviewed:self:green/107/count HOLDS 1",
            "rating_summary/reviewed:external:yellow/107/count HOLDS 1",
            "rating_summary/all:self:green/107/count HOLDS 2",
            "rating_summary/reviewed:self:green/106/count HOLDS 0"),
        of(small, "lights-counted").stream().map(ChecksTest::brief).toList());
  }

  @ParameterizedTest
  @CsvSource({"100.00, HOLDS", "100.01, HOLDS", "100.02, DIFFERS", "99.00, DIFFERS"})
  void sharesOfLightsMakeTheWhole(String total, Check.Verdict verdict) {
    Small small =
        portal()
            .table(
                "rating_summary",
                SUMMARY,
                "a,107,goals,self,total,3," + total,
                "a,107,goals,self,green,2,66.67",
                "a,107,goals,self,yellow,1,33.33",
                "a,107,goals,external,red,1,33.33");
    assertEquals(verdict, only(small, "light-share-total").verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "84.53, HOLDS", // the ministry's goal 1 of 106
    "84.52, HOLDS",
    "84.54, DIFFERS",
    "84.55, DIFFERS",
    "86.86, DIFFERS", // the unweighted mean
  })
  void progressOfAGoalIsThatOfItsProgrammesByTheirBudgets(String printed, Check.Verdict verdict) {
    Small small =
        portal()
            .table(
                "programmes",
                PROGRAMMES + " progress:number",
                "a,107,,,6967145,",
                "a,107,1,,6967145," + printed,
                "a,107,1,甲,3914276,82.39",
                "a,107,1,乙,1784088,78.20",
                "a,107,1,丙,1268781,100.00");
    Check check = only(small, "programme-progress");
    assertEquals(verdict, check.verdict(), check::toString);
  }

  @Test
  void withoutAnyBudgetProgressIsUndefined() {
    Small small =
        portal()
            .table(
                "programmes",
                PROGRAMMES + " progress:number",
                "a,107,7,,0,0.00",
                "a,107,7,甲,0,0.00");
    assertEquals(Check.Verdict.UNDEFINED, only(small, "programme-progress").verdict());
  }

  @Test
  void failingChecksAreFoundByTheirFigure() {
    Small small =
        portal()
            .table(
                "budget",
                BUDGET,
                "a,106,total,100,50,60.00",
                "b,106,total,100,50,50.00",
                "a,107,total,100,50,50.00");
    Checks checks = Checks.of(small.make(), small.book());
    FigureKey wrong = new FigureKey("budget", "total", 106, "rate");
    assertEquals(List.of("a"), checks.failing(wrong).stream().map(c -> c.report().id()).toList());
    assertEquals(List.of(), checks.failing(wrong.in(107)));
    assertEquals(4, checks.count(Check.Verdict.HOLDS), "budget and final account are the same");
    assertEquals(1, checks.count(Check.Verdict.DIFFERS));
    assertEquals(1, checks.count(Check.Verdict.RESTATED), "the rate is not");
    assertEquals(0, checks.count(Check.Verdict.UNDEFINED));
  }

  @Test
  void anEmptyPortalHasNothingToTest() {
    assertEquals(List.of(), Checks.of(Small.portal().make(), Small.portal().book()).all());
  }

  /** What is printed by rounding true figures must always pass, whatever the figures. */
  @Test
  void honestRoundingNeverFails() {
    Random random = new Random(2026);
    for (int i = 0; i < 300; i++) {
      BigDecimal budget = BigDecimal.valueOf(100_000 + random.nextInt(99_999_999), 3);
      BigDecimal settled = budget.multiply(BigDecimal.valueOf(random.nextInt(120), 2));
      int decimals = random.nextInt(3);
      BigDecimal rate =
          settled
              .multiply(BigDecimal.valueOf(100))
              .divide(budget, random.nextInt(3), RoundingMode.HALF_UP);
      String row =
          "a,107,total,"
              + budget.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
              + ","
              + settled.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
              + ","
              + rate.toPlainString();
      Check check = only(portal().table("budget", BUDGET, row), "execution-rate");
      assertEquals(Check.Verdict.HOLDS, check.verdict(), row);
    }
  }

  /** The same for totals: each part rounded by itself. */
  @Test
  void honestlyRoundedPartsMakeAnHonestTotal() {
    Random random = new Random(113);
    for (int i = 0; i < 200; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      String[] rows = new String[6];
      String[] funds = new String[6];
      for (int part = 1; part < 6; part++) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000_000), 3);
        sum = sum.add(amount);
        funds[part] = "f" + part + ",total,f,";
        rows[part] = "a,107,f" + part + "," + amount.setScale(0, RoundingMode.HALF_EVEN) + ",,";
      }
      funds[0] = "total,,t,";
      rows[0] = "a,107,total," + sum.setScale(0, RoundingMode.HALF_EVEN) + ",,";
      Small small =
          portal().table("funds", "id* parent name name_en", funds).table("budget", BUDGET, rows);
      assertEquals(Check.Verdict.HOLDS, only(small, "fund-total").verdict(), sum::toString);
    }
  }

  @Test
  void everyIdentityIsExplainedToReaders() {
    List<String> names =
        Checks.of(portal().make(), portal().book()).rules().stream().map(Rule::name).toList();
    assertTrue(names.contains("execution-rate"));
    assertEquals(names.size(), names.stream().distinct().count(), "names");
  }

  private static String brief(Check check) {
    return check.figure().key().path() + " " + check.verdict() + " " + check.inputs().size();
  }
}
