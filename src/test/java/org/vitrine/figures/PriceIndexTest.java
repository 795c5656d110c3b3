package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;

class PriceIndexTest {

  private static final String DEFLATORS = "year*:year index:number source";

  private static PriceIndex of(String... rows) {
    return PriceIndex.of(Small.portal().table("deflators", DEFLATORS, rows).make());
  }

  @Test
  void thePricesAreThoseOfTheOnlyYearAtAHundred() {
    PriceIndex index = of("106,98.2,DGBAS", "107,100.00,DGBAS", "108,103.1,");
    assertEquals(Optional.of(107), index.baseYear());
    assertEquals(List.of(106, 107, 108), List.copyOf(index.byYear().keySet()));
    assertEquals(List.of("DGBAS"), index.sources());
  }

  @Test
  void withoutOrWithSeveralSuchYearsThereIsNoBase() {
    assertEquals(Optional.empty(), of("106,98.2,", "107,99,").baseYear());
    assertEquals(Optional.empty(), of("106,100,", "107,100.0,").baseYear());
  }

  @Test
  void anIndexThatIsNoPriceLevelSaysNothing() {
    PriceIndex index = of("105,0,a", "106,-3,b", "107,,c", "108,--,d", "109,100,e");
    assertEquals(Map.of(109, new BigDecimal("100")), index.byYear());
    assertEquals(List.of("e"), index.sources(), "nor is its source told");
    assertTrue(of("105,0,").isEmpty());
    assertTrue(PriceIndex.of(Small.portal().make()).isEmpty());
  }

  @Test
  void whatWasReadIsNotChanged() {
    TreeMap<Integer, BigDecimal> years = new TreeMap<>(Map.of(107, BigDecimal.TEN));
    PriceIndex index = new PriceIndex(years, List.of());
    years.clear();
    assertEquals(1, index.byYear().size());
    assertThrows(UnsupportedOperationException.class, () -> index.byYear().clear());
  }

  /** Whatever the rows: only levels above zero, in the order of years. */
  @Test
  void everyLevelIsAboveZero() {
    Random random = new Random(107);
    for (int run = 0; run < 200; run++) {
      String[] rows = new String[1 + random.nextInt(12)];
      int above = 0;
      for (int i = 0; i < rows.length; i++) {
        BigDecimal level = BigDecimal.valueOf(random.nextInt(400) - 100, random.nextInt(3));
        above += level.signum() > 0 ? 1 : 0;
        rows[i] = (120 - i) + "," + level.toPlainString() + ",";
      }
      PriceIndex index = of(rows);
      assertEquals(above, index.byYear().size());
      assertTrue(index.byYear().values().stream().allMatch(level -> level.signum() > 0));
    }
  }
}
