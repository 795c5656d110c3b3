package org.vitrine.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Value;

/**
 * How a figure differs.
 *
 * @param kind what became of it
 * @param key the figure
 * @param before what was there; null when nothing was. Of a restatement what the report before
 *     printed
 * @param after what is there; null when nothing is
 */
record FigureChange(Kind kind, FigureKey key, @Nullable Vintage before, @Nullable Vintage after) {

  /** What became of a figure, the most remarkable first. */
  enum Kind {
    /** A new report prints another value than the one before: a restatement. */
    RESTATED,
    /** The value that is said to be printed in the same report is another one: a correction. */
    CORRECTED,
    /** What a report is said to have printed is gone. */
    REMOVED,
    /** A report prints it for the first time, or prints the same again. */
    ADDED
  }

  /** The later number less the earlier; empty when they cannot be compared. */
  Optional<BigDecimal> difference() {
    Vintage from = before;
    Vintage to = after;
    return from != null
            && to != null
            && from.sameUnit(to)
            && from.value() instanceof Value.Number earlier
            && to.value() instanceof Value.Number later
        ? Optional.of(later.amount().subtract(earlier.amount()))
        : Optional.empty();
  }
}
