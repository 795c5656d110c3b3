package org.vitrine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a number changed.
 *
 * @param difference the later less the earlier
 * @param percent the difference in per cent of the earlier, to one decimal; empty when the earlier
 *     is zero or negative, because such a percentage says nothing
 */
public record Change(BigDecimal difference, Optional<BigDecimal> percent) {

  /** The change from one number to another. */
  public static Change between(BigDecimal earlier, BigDecimal later) {
    BigDecimal difference = later.subtract(earlier);
    return new Change(
        difference,
        earlier.signum() > 0
            ? Optional.of(
                difference
                    .multiply(BigDecimal.valueOf(100))
                    .divide(earlier, 1, RoundingMode.HALF_UP))
            : Optional.empty());
  }

  /** -1 for a fall, 0 for no change, 1 for a rise. */
  public int direction() {
    return difference.signum();
  }
}
