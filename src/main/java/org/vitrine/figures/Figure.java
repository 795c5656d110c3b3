package org.vitrine.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;

/**
 * A figure with its history: what each report printed for it, in order of publication.
 *
 * @param key what it is
 * @param field the column it stands in
 * @param vintages its values by report; never empty
 */
public record Figure(FigureKey key, FieldSchema field, List<Vintage> vintages) {

  public Figure {
    vintages = List.copyOf(vintages);
    if (vintages.isEmpty()) {
      throw new IllegalArgumentException("vintages: must not be empty");
    }
  }

  /** What was printed first. */
  public Vintage first() {
    return vintages.get(0);
  }

  /** What was printed last: what pages show. */
  public Vintage latest() {
    return vintages.get(vintages.size() - 1);
  }

  /** Whether a later report printed something else than an earlier one. */
  public boolean restated() {
    for (int i = 1; i < vintages.size(); i++) {
      if (vintages.get(i).differsFrom(vintages.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The latest number; empty when the latest value is missing or a code. */
  public Optional<BigDecimal> number() {
    return latest().value() instanceof Value.Number number
        ? Optional.of(number.amount())
        : Optional.empty();
  }

  /** What a given report printed. */
  public Optional<Vintage> of(String report) {
    return vintages.stream().filter(vintage -> vintage.report().id().equals(report)).findFirst();
  }
}
