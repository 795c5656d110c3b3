package org.vitrine.figures;

import org.vitrine.model.Report;
import org.vitrine.model.Value;

/**
 * What one report printed for a figure.
 *
 * @param report the report
 * @param value the value as printed, or what stood in its place
 * @param unit the unit printed with it when units differ from row to row; empty when the column's
 *     or the definition's unit holds
 * @param source place in the report; empty when not noted
 * @param note remark on this row, without the codes of warnings that it accepts; empty when there
 *     is none
 */
public record Vintage(Report report, Value value, String unit, String source, String note) {

  /**
   * Whether another report printed something else. Numbers are compared by amount, so 95.7 and
   * 95.70 are the same figure; a different unit is a difference even when the digits agree.
   */
  public boolean differsFrom(Vintage other) {
    if (value instanceof Value.Number mine && other.value instanceof Value.Number theirs) {
      return !sameUnit(other) || mine.amount().compareTo(theirs.amount()) != 0;
    }
    return !value.equals(other.value);
  }

  /** Whether both are printed in one unit; a report that prints none uses the column's. */
  public boolean sameUnit(Vintage other) {
    return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
  }
}
