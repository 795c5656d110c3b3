package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {

  @Test
  void isoIsRead() {
    assertEquals(LocalDate.of(2020, 2, 29), DayText.read("2020-02-29"));
  }

  @ParameterizedTest(name = "{0} was meant to be {1}")
  @CsvSource({
    "2019-02-29,",
    "2019-13-01,",
    "2019/3/19, 2019-03-19",
    "2019-3-19, 2019-03-19",
    "108/3/19, 2019-03-19",
    "108年3月19日, 2019-03-19",
    "108.02.30,",
    "19 March 2019,",
    "'',",
  })
  void othersAreRefusedWithWhatTheyMean(String text, @Nullable String meant) {
    assertNull(DayText.read(text));
    assertEquals(meant, DayText.meant(text));
  }
}
