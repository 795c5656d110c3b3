package org.vitrine.figures;

import java.util.Optional;
import org.vitrine.model.Portal;

/** Why two years of one figure are not compared. */
public enum Refusal {
  /** One of them has no value. */
  MISSING,
  /** What is measured changed in between: the series is broken. */
  BROKEN,
  /** They are printed in different units. */
  UNIT;

  /** The reason not to compare two years of a figure; empty when they may be compared. */
  public static Optional<Refusal> between(Portal portal, Figure earlier, Figure later) {
    if (!earlier.latest().value().present() || !later.latest().value().present()) {
      return Optional.of(MISSING);
    }
    int from = earlier.key().year();
    int to = later.key().year();
    if (FigureUnit.kpi(portal, later.key())
        .filter(kpi -> kpi.brokenBetween(from, to))
        .isPresent()) {
      return Optional.of(BROKEN);
    }
    String unit = FigureUnit.of(portal, earlier).main();
    return unit.equals(FigureUnit.of(portal, later).main()) ? Optional.empty() : Optional.of(UNIT);
  }
}
