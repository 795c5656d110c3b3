package org.vitrine.pages.comparing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import org.vitrine.figures.Figure;

/**
 * A figure of two years that may be compared.
 *
 * @param earlier the earlier year's figure; it has a number
 * @param later the later year's figure; it has a number
 * @param unit the unit as the language says it; empty when there is none
 */
record YearChange(Figure earlier, Figure later, String unit) {

  /** The largest first; what came from nothing grew beyond all measure. */
  static final Comparator<YearChange> BY_SIZE =
      Comparator.comparing(YearChange::isNew).thenComparing(YearChange::size).reversed();

  /** What is ranked together: per cent and percentage points have no common measure. */
  enum Kind {
    /** Sums of money and numbers of staff, by per cent. */
    AMOUNT,
    /** What indicators count, by per cent. */
    INDICATOR,
    /** Percentages, by percentage points. */
    PERCENTAGE
  }

  Kind kind() {
    if (isPercent()) {
      return Kind.PERCENTAGE;
    }
    return later.key().table().equals("kpi_results") ? Kind.INDICATOR : Kind.AMOUNT;
  }

  BigDecimal before() {
    return earlier.number().orElseThrow();
  }

  BigDecimal after() {
    return later.number().orElseThrow();
  }

  boolean isPercent() {
    return unit.equals("%");
  }

  boolean isUnchanged() {
    return before().compareTo(after()) == 0;
  }

  /** Whether it says what another says: the only part of a whole has the whole's numbers. */
  boolean repeats(YearChange other) {
    return later.key().table().equals(other.later.key().table())
        && later.key().measure().equals(other.later.key().measure())
        && !later.key().table().equals("kpi_results")
        && before().compareTo(other.before()) == 0
        && after().compareTo(other.after()) == 0;
  }

  private boolean isNew() {
    return !isPercent() && before().signum() == 0 && !isUnchanged();
  }

  /** Size of the change: per cent of the earlier value, or the points of a percentage. */
  private BigDecimal size() {
    BigDecimal difference = after().subtract(before()).abs();
    return isPercent() || before().signum() == 0
        ? difference
        : difference.movePointRight(2).divide(before().abs(), MathContext.DECIMAL64);
  }
}
