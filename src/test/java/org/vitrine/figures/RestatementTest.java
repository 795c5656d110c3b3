package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;

class RestatementTest {

  private static final String RESULTS =
      "report* year*:year kpi* target:number@unit rating{green|red} unit";

  /** Defines no units: those of the tests are printed with the figures. */
  private static final Portal UNITS = reports().make();

  private static Small reports() {
    return Small.portal()
        .table("reports", "id* year:year kind", "a,107,evaluation", "b,108,evaluation", "c,109,x");
  }

  private static List<String> paths(FigureBook book) {
    return Restatement.of(book).stream().map(one -> one.figure().key().path()).toList();
  }

  private static Restatement only(Small portal) {
    List<Restatement> all = Restatement.of(portal.book());
    assertEquals(1, all.size(), all::toString);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "24326, 24327, 1, 0.004",
    "23279, 23275, -4, -0.017",
    "95.70, 95.68, -0.02, -0.021",
    "31.42, 31.43, 0.01, 0.032",
    "2, 3.0, 1.0, 50.000",
    "1, 0, -1, -100.000",
    "0, 5, 5,",
    "-5, 5, 10,",
  })
  void theDifferenceIsTheLatestLessTheFirstAndInPercentOfTheFirst(
      String first, String latest, BigDecimal difference, BigDecimal percent) {
    Restatement one =
        only(
            reports()
                .table(
                    "kpi_results", RESULTS, "a,106,1," + first + ",,", "b,106,1," + latest + ",,"));
    assertEquals(Optional.of(difference), one.difference());
    assertEquals(Optional.ofNullable(percent), one.percent(UNITS));
  }

  /**
   * Half of the third decimal is all that the percentage may hide; it has the sign of the change.
   */
  @Test
  void thePercentageLeadsBackToTheLatestValue() {
    Random random = new Random(24);
    for (int i = 0; i < 300; i++) {
      BigDecimal first = BigDecimal.valueOf(1 + random.nextInt(9_999_999), random.nextInt(4));
      BigDecimal latest =
          BigDecimal.valueOf(random.nextInt(19_999_999) - 9_999_999, random.nextInt(4));
      if (first.compareTo(latest) == 0) {
        continue;
      }
      Restatement one =
          only(
              reports()
                  .table(
                      "kpi_results",
                      RESULTS,
                      "a,106,1," + first.toPlainString() + ",,",
                      "b,106,1," + latest.toPlainString() + ",,"));
      BigDecimal percent = one.percent(UNITS).orElseThrow();
      assertEquals(3, percent.scale());
      BigDecimal back = first.multiply(percent).movePointLeft(2).add(first);
      assertTrue(
          back.subtract(latest).abs().compareTo(first.multiply(new BigDecimal("0.0000051"))) <= 0,
          first + " → " + latest + " by " + percent + " %");
      assertTrue(
          percent.signum() == 0 || percent.signum() == one.difference().orElseThrow().signum());
    }
  }

  @ParameterizedTest
  @CsvSource({"%, true", "個, false", "'', false"})
  void aPercentageDiffersByPointsAndNotInPercentOfItself(String unit, boolean percentage) {
    Restatement one =
        only(
            reports()
                .table("kpi_results", RESULTS, "a,106,1,94.49,," + unit, "b,106,1,94.39,," + unit));
    assertEquals(percentage, one.isPercentage(UNITS));
    assertEquals(percentage, one.percent(UNITS).isEmpty());
    assertEquals(Optional.of(new BigDecimal("-0.10")), one.difference());
  }

  @Test
  void anotherUnitIsARestatementWithoutADifference() {
    Restatement one = only(reports().table("kpi_results", RESULTS, "a,106,1,4,,%", "b,106,1,4,,個"));
    assertFalse(one.sameUnit());
    assertFalse(one.comparable());
    assertEquals(Optional.empty(), one.difference());
    assertEquals(Optional.empty(), one.percent(UNITS));
  }

  @Test
  void anotherLightAndAMarkInPlaceOfANumberHaveNoDifference() {
    List<Restatement> all =
        Restatement.of(
            reports()
                .table("kpi_results", RESULTS, "a,106,1,4,green,%", "b,106,1,--,red,%")
                .book());
    assertEquals(
        List.of("target", "rating"), all.stream().map(r -> r.figure().key().measure()).toList());
    all.forEach(
        one -> {
          assertTrue(one.sameUnit());
          assertFalse(one.comparable());
          assertEquals(Optional.empty(), one.difference());
        });
  }

  @Test
  void aFigureThatReturnsToItsFirstValueWasChangedTwice() {
    Restatement one =
        only(
            reports()
                .table("kpi_results", RESULTS, "a,106,1,4,,%", "b,106,1,5,,%", "c,106,1,4.0,,%"));
    assertEquals(Optional.of(new BigDecimal("0.0")), one.difference());
    assertEquals(List.of("b", "c"), one.by().stream().map(Report::id).toList());
  }

  @Test
  void aReportThatRepeatsAFigureDoesNotRestateIt() {
    Restatement one =
        only(
            reports()
                .table("kpi_results", RESULTS, "a,106,1,4,,%", "b,106,1,4.0,,%", "c,106,1,5,,%"));
    assertEquals(List.of("c"), one.by().stream().map(Report::id).toList());
    Figure same =
        reports()
            .table("kpi_results", RESULTS, "a,106,1,4,,%", "b,106,1,4,,%")
            .book()
            .find(new FigureKey("kpi_results", "1", 106, "target"))
            .orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> new Restatement(same));
  }

  @Test
  void theyAreInTheOrderOfTablesAndThenOfYears() {
    FigureBook book =
        reports()
            .table(
                "kpi_results",
                RESULTS,
                "a,107,1,1,,",
                "a,106,2,1,,",
                "a,106,1,1,,",
                "b,107,1,2,,",
                "b,106,2,2,,",
                "b,106,1,2,,")
            .table("personnel", "report* year*:year cost:number", "a,105,1", "b,105,2")
            .book();
    assertEquals(
        List.of(
            "kpi_results/2/106/target",
            "kpi_results/1/106/target",
            "kpi_results/1/107/target",
            "personnel/105/cost"),
        paths(book));
  }

  @Test
  void theReasonIsThatOfTheVeryFigure() {
    Small portal =
        reports()
            .table("kpi_results", RESULTS, "a,106,1,1,,", "b,106,1,2,,")
            .table(
                "restatements",
                "table* item* year*:year measure* report* reason reason_en",
                "kpi_results,1,106,actual,b,別的欄,x",
                "kpi_results,1,107,target,b,別的年,x",
                "kpi_results,2,106,target,b,別的項,x",
                "budget,1,106,target,b,別的表,x",
                "kpi_results,1,106,target,b,就是它,this");
    assertEquals(
        Optional.of("就是它"),
        only(portal).reason(portal.make().reasons()).map(reason -> reason.text().main()));
    assertEquals(Optional.empty(), only(portal).reason(List.of()));
  }
}
