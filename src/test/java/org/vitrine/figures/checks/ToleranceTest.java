package org.vitrine.figures.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.Small;
import org.vitrine.figures.checks.Check.Verdict;
import org.vitrine.model.Portal;
import org.vitrine.table.CheckRule;
import org.vitrine.table.CheckRule.Kind;
import org.vitrine.table.CheckRule.Reference;
import org.vitrine.table.Translated;

/**
 * What rounding can explain is never held against a report, and what it cannot explain always is:
 * for random figures of every size, sign and precision.
 */
class ToleranceTest {

  private static final int RUNS = 2000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext EXACT = new MathContext(60);

  /** A true number of 6 decimals, from tiny to large. */
  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(
        1 + (long) (random.nextDouble() * Math.pow(10, 3 + random.nextInt(9))), 6);
  }

  private static BigDecimal printed(BigDecimal exact, int decimals, Random random) {
    return exact.setScale(
        decimals, random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
  }

  /** The figures of one row, tested by one declared rule. */
  private static Check check(
      Kind kind, int times, boolean counted, String figure, String... inputs) {
    StringBuilder columns = new StringBuilder("report* year*:year f:number");
    StringBuilder row = new StringBuilder("a,107,").append(figure);
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      String name = "" + (char) ('p' + i);
      columns.append(' ').append(name).append(":number");
      row.append(',').append(inputs[i]);
      references.add(new Reference("t", "", name));
    }
    Translated text = Translated.of("x");
    Small small =
        Small.portal()
            .table("reports", "id* year:year kind", "a,107,evaluation")
            .table("t", columns.toString(), row.toString())
            .check(
                new CheckRule(
                    "x",
                    text,
                    text,
                    new Reference("t", "", "f"),
                    kind,
                    references,
                    times,
                    counted));
    Portal portal = small.make();
    List<Check> checks =
        Checks.of(portal, small.book()).all().stream()
            .filter(check -> check.identity().equals("t.x"))
            .toList();
    assertEquals(1, checks.size(), row::toString);
    return checks.get(0);
  }

  @Test
  void anHonestlyRoundedQuotientOfHonestlyRoundedFiguresHolds() {
    Random random = new Random(31);
    for (int i = 0; i < RUNS; i++) {
      BigDecimal part = number(random);
      BigDecimal whole = number(random);
      int decimals = random.nextInt(4);
      BigDecimal printedWhole = printed(whole, decimals, random);
      if (printedWhole.signum() == 0) {
        continue; // division by what is printed as zero is undefined
      }
      BigDecimal rate = part.multiply(HUNDRED).divide(whole, EXACT);
      Check check =
          check(
              Kind.QUOTIENT,
              100,
              false,
              printed(rate, random.nextInt(4), random).toPlainString(),
              printed(part, decimals, random).toPlainString(),
              printedWhole.toPlainString());
      assertEquals(Verdict.HOLDS, check.verdict(), check::toString);
    }
  }

  @Test
  void aQuotientFartherOffThanRoundingReachesDiffers() {
    Random random = new Random(32);
    for (int i = 0; i < RUNS; i++) {
      BigDecimal part = printed(number(random), 2, random);
      BigDecimal whole = printed(number(random), 2, random).add(BigDecimal.ONE);
      int decimals = random.nextInt(4);
      BigDecimal rate = part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
      Check honest =
          check(
              Kind.QUOTIENT,
              100,
              false,
              rate.toPlainString(),
              part.toPlainString(),
              whole.toPlainString());
      // Beyond half of the last digit there is only what the inputs' own rounding can carry over.
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
      BigDecimal wrong =
          rate.add(
              honest
                  .tolerance()
                  .add(step)
                  .setScale(decimals, RoundingMode.UP)
                  .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
      Check check =
          check(
              Kind.QUOTIENT,
              100,
              false,
              wrong.toPlainString(),
              part.toPlainString(),
              whole.toPlainString());
      assertEquals(Verdict.DIFFERS, check.verdict(), check::toString);
    }
  }

  /** The tolerance is no wider than needed: rounding to both sides reaches nearly all of it. */
  @Test
  void theToleranceOfAQuotientIsReachedByTheWorstRounding() {
    Random random = new Random(33);
    BigDecimal half = new BigDecimal("0.4999");
    for (int i = 0; i < RUNS; i++) {
      BigDecimal part = BigDecimal.valueOf(1000 + random.nextInt(100_000));
      BigDecimal whole = BigDecimal.valueOf(1000 + random.nextInt(100_000));
      BigDecimal tolerance =
          Printed.quotientTolerance(
              BigDecimal.ZERO.setScale(2),
              part,
              new BigDecimal("0.5"),
              whole,
              new BigDecimal("0.5"),
              HUNDRED);
      BigDecimal farthest =
          part.add(half)
              .multiply(HUNDRED)
              .divide(whole.subtract(half), EXACT)
              .subtract(part.multiply(HUNDRED).divide(whole, EXACT))
              .add(new BigDecimal("0.004999"));
      assertTrue(farthest.compareTo(tolerance) <= 0, "never too narrow");
      assertTrue(
          farthest.compareTo(tolerance.multiply(new BigDecimal("0.998"))) > 0, "never too wide");
    }
  }

  @Test
  void anHonestlyRoundedSumOfHonestlyRoundedPartsHoldsWhateverTheSigns() {
    Random random = new Random(34);
    for (int i = 0; i < RUNS; i++) {
      int decimals = random.nextInt(3);
      BigDecimal sum = BigDecimal.ZERO;
      String[] parts = new String[1 + random.nextInt(6)];
      for (int part = 0; part < parts.length; part++) {
        BigDecimal amount =
            number(random).multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
        sum = sum.add(amount);
        parts[part] = printed(amount, decimals, random).toPlainString();
      }
      String total = printed(sum, decimals, random).toPlainString();
      Check check = check(Kind.SUM, 100, false, total, parts);
      assertEquals(Verdict.HOLDS, check.verdict(), check::toString);

      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
      BigDecimal wrong =
          check.recomputed().add(check.tolerance()).add(step).setScale(decimals, RoundingMode.UP);
      assertEquals(
          Verdict.DIFFERS,
          check(Kind.SUM, 100, false, wrong.toPlainString(), parts).verdict(),
          check::toString);
    }
  }

  @Test
  void whatIsCountedMayBeOffByNothing() {
    Random random = new Random(35);
    for (int i = 0; i < RUNS; i++) {
      int men = random.nextInt(10_000);
      int women = random.nextInt(10_000);
      int off = random.nextInt(3) - 1;
      Check check = check(Kind.SUM, 100, true, "" + (men + women + off), "" + men, "" + women);
      assertEquals(off == 0 ? Verdict.HOLDS : Verdict.DIFFERS, check.verdict(), check::toString);
    }
  }

  /** Printing more digits promises more: the same quotient passes with few and fails with many. */
  @ParameterizedTest
  @CsvSource({
    "95, 0.5",
    "95.0, 0.05",
    "95.00, 0.005",
    "0, 0.5",
    "0.00, 0.005",
    "-3.1, 0.05",
  })
  void thePrecisionIsThatOfTheLastPrintedDigit(String printed, BigDecimal rounding) {
    assertEquals(0, rounding.compareTo(Printed.rounding(new BigDecimal(printed))));
  }

  @ParameterizedTest
  @CsvSource({
    "95, 9504, 10000, HOLDS",
    "95.0, 9504, 10000, HOLDS",
    "95.00, 9504, 10000, DIFFERS",
    "95.04, 9504, 10000, HOLDS",
    // signs
    "-50, -5, 10, HOLDS",
    "50, -5, 10, DIFFERS",
    "-50, 5, -10, HOLDS",
    "50, -5, -10, HOLDS",
    // nothing
    "0, 0, 10, HOLDS",
    "1, 0, 10, DIFFERS",
    "0, 0, 0, UNDEFINED",
    "100, 0, 0, UNDEFINED",
    "0, 7, 0, UNDEFINED",
    "7, 7, 0.00, UNDEFINED",
  })
  void quotientsOfCountedFigures(String printed, String part, String whole, Verdict verdict) {
    assertEquals(verdict, check(Kind.QUOTIENT, 100, true, printed, part, whole).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "6.0, 106, 100, HOLDS",
    "6, 106, 100, HOLDS",
    "-6.0, 94, 100, HOLDS",
    "6.0, 94, 100, DIFFERS",
    "-100, 0, 100, HOLDS",
    "15.64, 2034446, 1759199, DIFFERS",
    "15.65, 2034446, 1759199, HOLDS",
    "15.6, 2034446, 1759199, HOLDS",
    "0, 5, 0, UNDEFINED",
    "0, 0, 0, UNDEFINED",
    "0, 5, -5, UNDEFINED",
  })
  void growthIsOfTheYearBefore(String printed, String now, String before, Verdict verdict) {
    Translated text = Translated.of("x");
    Reference value = new Reference("t", "", "v");
    Small small =
        Small.portal()
            .table("reports", "id* year:year kind", "a,107,evaluation")
            .table(
                "t",
                "report* year*:year g:number v:number",
                "a,106,," + before,
                "a,107," + printed + "," + now)
            .check(
                new CheckRule(
                    "x",
                    text,
                    text,
                    new Reference("t", "", "g"),
                    Kind.GROWTH,
                    List.of(value),
                    100,
                    true));
    Checks checks = Checks.of(small.make(), small.book());
    assertEquals(
        List.of(verdict),
        checks.all().stream()
            .filter(check -> check.identity().equals("t.x"))
            .map(Check::verdict)
            .toList());
  }

  /** Half of a digit of an input moves a growth rate too. */
  @Test
  void anHonestlyRoundedGrowthOfRoundedFiguresHolds() {
    Random random = new Random(36);
    Translated text = Translated.of("x");
    for (int i = 0; i < 500; i++) {
      BigDecimal before = number(random).add(BigDecimal.TEN);
      BigDecimal now = number(random);
      BigDecimal growth = now.subtract(before).multiply(HUNDRED).divide(before, EXACT);
      String row =
          "a,107," + printed(growth, 1, random).toPlainString() + "," + printed(now, 0, random);
      Small small =
          Small.portal()
              .table("reports", "id* year:year kind", "a,107,evaluation")
              .table(
                  "t",
                  "report* year*:year g:number v:number",
                  "a,106,," + printed(before, 0, random),
                  row)
              .check(
                  new CheckRule(
                      "x",
                      text,
                      text,
                      new Reference("t", "", "g"),
                      Kind.GROWTH,
                      List.of(new Reference("t", "", "v")),
                      100,
                      false));
      assertTrue(
          Checks.of(small.make(), small.book()).all().stream()
              .anyMatch(c -> c.identity().equals("t.x") && c.verdict() == Verdict.HOLDS),
          row);
    }
  }

  /** A reached target is 100 %, a missed one less, and never below nothing: in every direction. */
  @ParameterizedTest
  @EnumSource
  void achievementLiesBetweenNothingAndAHundred(Better better) {
    Random random = new Random(37);
    for (int i = 0; i < RUNS; i++) {
      BigDecimal target = number(random);
      BigDecimal actual = number(random);
      BigDecimal achieved = Achievement.recompute(better.name(), target, actual);
      assertTrue(achieved.signum() >= 0 && achieved.compareTo(HUNDRED) <= 0, achieved::toString);
      boolean reached =
          switch (better) {
            case higher -> actual.compareTo(target) >= 0;
            case lower -> actual.compareTo(target) <= 0;
            case target -> actual.compareTo(target) == 0;
          };
      assertEquals(reached, achieved.compareTo(HUNDRED) == 0, target + " and " + actual);
      // Coming nearer never costs anything.
      BigDecimal nearer = actual.add(target).divide(BigDecimal.valueOf(2), EXACT);
      assertTrue(
          reached || Achievement.recompute(better.name(), target, nearer).compareTo(achieved) >= 0,
          target + " and " + actual);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // beyond the target only the printed value's rounding matters
    "higher, 2, 5.8, 0.05, 100, 0.5",
    "higher, 3, 3.77, 0.005, 100, 0.5",
    "higher, 2, 9, 0.5, 97, 0.5",
    // near it the actual value may have missed it: 9.5 of 10
    "higher, 10, 10, 0.5, 95, 5.5",
    "higher, 10, 10, 0.5, 94, 5.5",
    "higher, 10, 10, 0.5, 100, 0.5",
    "higher, 10, 10.2, 0.5, 97, 3.5",
    // ... or have reached it: no more than 100 follows
    "higher, 10, 9.8, 0.5, 100, 2.5",
    "higher, 90, 87, 0.5, 96.1, 0.606",
    "lower, 5, 11.96, 0.005, 0, 0.5",
    "lower, 5, 9.99, 0.05, 5, 1.5",
    "lower, 5, 10.02, 0.05, 1, 1.1",
    "lower, 5, 4.8, 0.5, 94, 6.5",
    "target, 50, 40, 0.5, 80, 1.5",
    "target, 50, 49.8, 0.5, 100, 0.9",
    "target, 50, 50.2, 0.5, 98, 1.5",
  })
  void anAchievementIsOffByWhatTheActualValueMayHide(
      String better,
      BigDecimal target,
      BigDecimal actual,
      BigDecimal rounding,
      BigDecimal printed,
      BigDecimal expected) {
    BigDecimal tolerance = Achievement.tolerance(better, target, actual, rounding, printed);
    assertEquals(
        0,
        tolerance.round(new MathContext(3, RoundingMode.HALF_UP)).compareTo(expected),
        tolerance::toString);
  }

  @ParameterizedTest
  @EnumSource
  void anHonestlyRoundedAchievementHolds(Better better) {
    Random random = new Random(38);
    for (int i = 0; i < RUNS; i++) {
      BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(200));
      BigDecimal actual = BigDecimal.valueOf(random.nextInt(400_000), 3);
      BigDecimal seen = printed(actual, random.nextInt(3), random);
      BigDecimal achieved =
          printed(Achievement.recompute(better.name(), target, actual), random.nextInt(3), random);
      BigDecimal off = achieved.subtract(Achievement.recompute(better.name(), target, seen)).abs();
      BigDecimal tolerance =
          Achievement.tolerance(better.name(), target, seen, Printed.rounding(seen), achieved);
      assertTrue(
          off.compareTo(tolerance.add(new BigDecimal("1e-12"))) <= 0,
          target + ", " + actual + ": " + achieved);
    }
  }

  @Test
  void aTargetIsExact() {
    Translated text = Translated.of("x");
    Small small =
        Small.portal()
            .table("reports", "id* year:year kind", "a,107,evaluation")
            .table(
                "kpi_results",
                "report* year*:year kpi* target:number actual:number beyond:number",
                "a,107,7.2,5,9.38,4.38")
            .check(
                new CheckRule(
                    "x",
                    text,
                    text,
                    new Reference("kpi_results", null, "actual"),
                    Kind.SUM,
                    List.of(
                        new Reference("kpi_results", null, "target"),
                        new Reference("kpi_results", null, "beyond")),
                    100,
                    false));
    assertEquals(
        new BigDecimal("0.010"), Checks.of(small.make(), small.book()).all().get(0).tolerance());
  }

  private enum Better {
    higher,
    lower,
    target
  }

  @Test
  void aSumNeedsEveryPartAndAPartNotInForceAddsNothing() {
    assertEquals(Verdict.HOLDS, check(Kind.SUM, 100, true, "12", "12", "--").verdict());
    assertEquals(1, check(Kind.SUM, 100, true, "12", "12", "--").inputs().size());
    Small small =
        Small.portal()
            .table("reports", "id* year:year kind", "a,107,evaluation")
            .table("t", "report* year*:year f:number p:number q:number", "a,107,12,12,")
            .check(
                new CheckRule(
                    "x",
                    Translated.of("x"),
                    Translated.of("x"),
                    new Reference("t", "", "f"),
                    Kind.SUM,
                    List.of(new Reference("t", "", "p"), new Reference("t", "", "q")),
                    100,
                    true));
    assertEquals(List.of(), Checks.of(small.make(), small.book()).all());
  }

  @ParameterizedTest
  @CsvSource({
    "'*:*:total', goals:self:total, true",
    "'*:*:total', goals:self:green, false",
    "'*:total', goals:self:total, false",
    "total, total, true",
    "total, subtotal, false",
  })
  void anAsteriskStandsForOnePartOfAnItem(String pattern, String item, boolean tested) {
    CheckRule rule =
        new CheckRule(
            "x",
            Translated.of(""),
            Translated.of(""),
            new Reference("t", pattern, "f"),
            Kind.SUM,
            List.of(),
            100,
            true);
    assertEquals(tested, rule.tests(item));
    assertEquals(
        "goals:self:green",
        CheckRule.item(new Reference("t", "*:*:green", "f"), "goals:self:total"));
    assertEquals("1.2:europe", CheckRule.item(new Reference("t", "*:europe", "f"), "1.2"));
    assertEquals("1.2", CheckRule.item(new Reference("t", null, "f"), "1.2"));
  }
}
