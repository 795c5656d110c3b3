package org.vitrine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How much of a target was reached, as a plain quotient. */
public final class Attainment {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Attainment() {}

  /**
   * The actual in per cent of the target, or the target in per cent of the actual where lower is
   * better. It may exceed 100. This is not the achievement that the reports print, which follows
   * rules of their own; see {@code figures.checks}.
   *
   * @param better {@code lower}, or anything else
   * @return to one decimal, halves away from zero; empty when the divisor is zero
   */
  public static Optional<BigDecimal> percent(String better, BigDecimal target, BigDecimal actual) {
    boolean lower = better.equals("lower");
    BigDecimal part = lower ? target : actual;
    BigDecimal whole = lower ? actual : target;
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
  }
}
