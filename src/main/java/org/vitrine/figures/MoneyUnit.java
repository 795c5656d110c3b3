package org.vitrine.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How much money one of a unit is, for the units that tables of sums are printed in. */
public final class MoneyUnit {

  private static final Map<String, Integer> POWERS =
      Map.of(
          "元", 0, "千元", 3, "萬元", 4, "百萬元", 6, "億元", 8, "thousand", 3, "million", 6, "billion", 9);

  private MoneyUnit() {}

  /**
   * The power of ten of a unit of money, e.g. 6 for 百萬元. English units may carry a currency before
   * the word, as in {@code NT$ million}.
   *
   * @return empty when the text is no unit of money known here
   */
  public static Optional<Integer> power(String unit) {
    Integer power = POWERS.get(unit);
    if (power == null && unit.indexOf(' ') > 0) {
      power = POWERS.get(unit.substring(unit.lastIndexOf(' ') + 1));
    }
    return Optional.ofNullable(power);
  }

  /** An amount of a unit in single units of the currency; unchanged when the unit is unknown. */
  public static BigDecimal inSingleUnits(BigDecimal amount, String unit) {
    return amount.scaleByPowerOfTen(power(unit).orElse(0));
  }
}
