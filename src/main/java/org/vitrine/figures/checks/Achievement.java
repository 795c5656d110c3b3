package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;

/**
 * A KPI's printed achievement follows from target, actual and direction. A target that is reached
 * counts as 100 % (the reports print no more than that); where more is better a missed one counts
 * actual ÷ target, where less is better the share of the target by which it was not overrun.
 */
final class Achievement implements Identity {

  private static final String TABLE = "kpi_results";

  @Override
  public Rule rule() {
    return Rule.known("achievement");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, TABLE, "achievement")) {
      portal
          .kpi(printed.figure().key().item())
          .flatMap(kpi -> test(book, kpi, printed))
          .ifPresent(checks::add);
    }
    return checks;
  }

  private Optional<Check> test(FigureBook book, Kpi kpi, Printed printed) {
    FigureKey key = printed.figure().key();
    Optional<Check.Input> target = printed.input(book, key.measure("target"));
    Optional<Check.Input> actual = printed.input(book, key.measure("actual"));
    if (target.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    List<Check.Input> inputs = List.of(target.get(), actual.get());
    BigDecimal aim = target.get().value();
    if (aim.signum() == 0) {
      return Optional.of(
          Check.undefined(
              this, printed.figure(), printed.vintage().report(), inputs, printed.number()));
    }
    BigDecimal reached = actual.get().value();
    return Optional.of(
        Check.compared(
            this,
            printed.figure(),
            printed.vintage().report(),
            inputs,
            printed.number(),
            recompute(kpi.better(), aim, reached),
            tolerance(kpi.better(), aim, reached, rounding(kpi, reached), printed.number())));
  }

  /**
   * How far a printed achievement may lie from the recomputed one, on its side of it: its own
   * rounding, and what the actual value's can carry. Beyond a reached target that carries nothing.
   */
  static BigDecimal tolerance(
      String better,
      BigDecimal target,
      BigDecimal actual,
      BigDecimal rounding,
      BigDecimal printed) {
    BigDecimal middle = recompute(better, target, actual);
    BigDecimal one = recompute(better, target, actual.subtract(rounding));
    BigDecimal other = recompute(better, target, actual.add(rounding));
    BigDecimal below = middle.subtract(one.min(other).min(middle));
    // What ought to be met exactly may have been, if rounding can hide how far off it is.
    boolean maybeMet =
        better.equals("target") && actual.subtract(target).abs().compareTo(rounding) <= 0;
    BigDecimal above = (maybeMet ? Printed.HUNDRED : one.max(other).max(middle)).subtract(middle);
    int side = printed.compareTo(middle);
    BigDecimal carried = side < 0 ? below : side > 0 ? above : below.min(above);
    return Printed.rounding(printed).add(carried);
  }

  /** A percentage is rounded where it is printed; a whole number of things counted is exact. */
  private static BigDecimal rounding(Kpi kpi, BigDecimal actual) {
    boolean share = kpi.kind().equals("percent") || kpi.kind().equals("growth");
    return share || actual.scale() > 0 ? Printed.rounding(actual) : BigDecimal.ZERO;
  }

  /** The percentage of a target that an actual reaches, from 0 to 100. */
  static BigDecimal recompute(String better, BigDecimal target, BigDecimal actual) {
    BigDecimal share =
        switch (better) {
          case "lower" ->
              target
                  .add(target)
                  .subtract(actual)
                  .multiply(Printed.HUNDRED)
                  .divide(target, Printed.PRECISION);
          case "target" ->
              Printed.HUNDRED.subtract(
                  actual
                      .subtract(target)
                      .abs()
                      .multiply(Printed.HUNDRED)
                      .divide(target.abs(), Printed.PRECISION));
          default -> actual.multiply(Printed.HUNDRED).divide(target, Printed.PRECISION);
        };
    return share.max(BigDecimal.ZERO).min(Printed.HUNDRED);
  }
}
