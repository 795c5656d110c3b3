package org.vitrine.figures;

import java.util.Optional;
import org.vitrine.model.Kpi;
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
    boolean measured =
        later.key().measure().equals("target") || later.key().measure().equals("actual");
    Kpi kpi =
        later.key().table().equals("kpi_results") && measured
            ? portal.kpi(later.key().item()).orElse(null)
            : null;
    if (kpi != null && kpi.brokenBetween(earlier.key().year(), later.key().year())) {
      return Optional.of(BROKEN);
    }
    return earlier.latest().unit().equals(later.latest().unit())
        ? Optional.empty()
        : Optional.of(UNIT);
  }
}
