package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

  @ParameterizedTest
  @CsvSource({
    "higher, 200, 100, 50.0",
    "higher, 3, 4, 133.3",
    "lower, 5, 10, 50.0",
    "lower, 10, 5, 200.0",
    "target, 8, 5, 62.5",
    "higher, 800, 1, 0.1",
    "higher, -4, 2, -50.0",
  })
  void itIsAPlainQuotient(String better, String target, String actual, String percent) {
    assertEquals(
        Optional.of(new BigDecimal(percent)),
        Attainment.percent(better, new BigDecimal(target), new BigDecimal(actual)));
  }

  @Test
  void nothingFollowsFromADivisionByZero() {
    assertEquals(Optional.empty(), Attainment.percent("higher", BigDecimal.ZERO, BigDecimal.ONE));
    assertEquals(Optional.empty(), Attainment.percent("lower", BigDecimal.ONE, BigDecimal.ZERO));
  }
}
