package org.vitrine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.model.Portal;
import org.vitrine.model.Reason;
import org.vitrine.model.Report;
import org.vitrine.model.Value;

/**
 * A figure of which a later report printed something else than an earlier one.
 *
 * @param figure the figure
 */
public record Restatement(Figure figure) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Restatement {
    if (!figure.restated()) {
      throw new IllegalArgumentException("figure: " + figure.key().path() + " is not restated");
    }
  }

  /** Every restatement of a portal, by table in the descriptor's order, then by year. */
  public static List<Restatement> of(FigureBook book) {
    List<Restatement> all = new ArrayList<>();
    book.restated().stream()
        .map(figure -> figure.key().table())
        .distinct()
        .forEach(
            table ->
                book.restated().stream()
                    .filter(figure -> figure.key().table().equals(table))
                    .sorted(Comparator.comparingInt(figure -> figure.key().year()))
                    .map(Restatement::new)
                    .forEach(all::add));
    return List.copyOf(all);
  }

  /** Whether the first and the latest value can be compared: both numbers of one unit. */
  public boolean comparable() {
    return sameUnit()
        && figure.first().value() instanceof Value.Number
        && figure.latest().value() instanceof Value.Number;
  }

  /** Whether the first and the latest value are printed in one unit. */
  public boolean sameUnit() {
    return figure.first().sameUnit(figure.latest());
  }

  /** The latest value less the first; empty when they cannot be compared. */
  public Optional<BigDecimal> difference() {
    return comparable()
        ? Optional.of(amount(figure.latest()).subtract(amount(figure.first())))
        : Optional.empty();
  }

  /**
   * The difference in per cent of the first value, to three decimals because most are small; empty
   * when there is no difference to speak of, the first value is zero or negative, or the figure is
   * a percentage itself: those differ by percentage points.
   *
   * @param portal where units are defined
   */
  public Optional<BigDecimal> percent(Portal portal) {
    return difference()
        .filter(difference -> amount(figure.first()).signum() > 0)
        .filter(difference -> !isPercentage(portal))
        .map(
            difference ->
                difference
                    .multiply(HUNDRED)
                    .divide(amount(figure.first()), 3, RoundingMode.HALF_UP));
  }

  /** Whether the figure is a percentage, so that its difference is in percentage points. */
  public boolean isPercentage(Portal portal) {
    return FigureUnit.of(portal, figure).main().equals("%");
  }

  private static BigDecimal amount(Vintage vintage) {
    return ((Value.Number) vintage.value()).amount();
  }

  /** The reports that print something else than the report before them. */
  public List<Report> by() {
    List<Report> reports = new ArrayList<>();
    for (int i = 1; i < figure.vintages().size(); i++) {
      if (figure.vintages().get(i).differsFrom(figure.vintages().get(i - 1))) {
        reports.add(figure.vintages().get(i).report());
      }
    }
    return List.copyOf(reports);
  }

  /** Why it was changed, if somebody knows. */
  public Optional<Reason> reason(List<Reason> reasons) {
    FigureKey key = figure.key();
    return reasons.stream()
        .filter(
            reason ->
                reason.table().equals(key.table())
                    && reason.item().equals(key.item())
                    && reason.year() == key.year()
                    && reason.measure().equals(key.measure()))
        .findFirst();
  }
}
