package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

  /** The script of the page of comparisons is held to the same cases. */
  @ParameterizedTest
  @CsvFileSource(resources = "changes.csv", numLinesToSkip = 1, emptyValue = "")
  void aChangeIsADifferenceAndAPercentageOfWhatWasBefore(
      BigDecimal earlier,
      BigDecimal later,
      BigDecimal difference,
      @Nullable String percent,
      int direction) {
    Change change = Change.between(earlier, later);
    assertEquals(difference, change.difference());
    assertEquals(
        percent == null ? Optional.empty() : Optional.of(new BigDecimal(percent)),
        change.percent());
    assertEquals(direction, change.direction());
  }

  /** Half of the last digit is all that rounding may hide. */
  @Test
  void thePercentageLeadsBackToTheLaterNumber() {
    Random random = new Random(109);
    for (int i = 0; i < 5000; i++) {
      BigDecimal earlier = BigDecimal.valueOf(1 + random.nextInt(9_999_999), random.nextInt(4));
      BigDecimal later = BigDecimal.valueOf(random.nextInt(9_999_999), random.nextInt(4));
      BigDecimal percent = Change.between(earlier, later).percent().orElseThrow();
      assertEquals(1, percent.scale());
      BigDecimal back = earlier.multiply(percent).movePointLeft(2).add(earlier);
      BigDecimal allowed = earlier.multiply(new BigDecimal("0.00051"));
      assertTrue(
          back.subtract(later).abs().compareTo(allowed) <= 0,
          earlier + " → " + later + " by " + percent + " %");
      assertEquals(
          Change.between(later, earlier).difference().negate(),
          Change.between(earlier, later).difference());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "元, 0",
    "千元, 3",
    "萬元, 4",
    "百萬元, 6",
    "億元, 8",
    "thousand, 3",
    "million, 6",
    "billion, 9",
    "NT$ million, 6",
    "New Taiwan dollars (NT$) million, 6",
    "EUR thousand, 3"
  })
  void aUnitOfMoneyIsAPowerOfTen(String unit, int power) {
    assertEquals(Optional.of(power), MoneyUnit.power(unit));
  }

  @ParameterizedTest
  @CsvSource({"%", "人次", "''", "兆", "millions", "$million", "Million"})
  void anythingElseIsNoUnitOfMoney(String unit) {
    assertEquals(Optional.empty(), MoneyUnit.power(unit));
    assertEquals(new BigDecimal("12.5"), MoneyUnit.inSingleUnits(new BigDecimal("12.5"), unit));
  }

  @Test
  void sumsAreBroughtToSingleUnits() {
    assertEquals(
        0,
        new BigDecimal("28085000000")
            .compareTo(MoneyUnit.inSingleUnits(new BigDecimal("28085"), "百萬元")));
    assertEquals(
        0,
        MoneyUnit.inSingleUnits(new BigDecimal("1.5"), "億元")
            .compareTo(MoneyUnit.inSingleUnits(new BigDecimal("150000"), "千元")));
  }
}
