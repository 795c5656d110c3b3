package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;

/**
 * The progress printed for a goal (小計 of 預算執行進度) is that of its programmes, weighted by their
 * budgets. The reports do not say so, but it is the only mean that gives their figures.
 */
final class WeightedProgress implements Identity {

  private static final String TABLE = "programmes";

  @Override
  public Rule rule() {
    return Rule.known("programme-progress");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, TABLE, "progress")) {
      List<String> parts = ProgrammeParts.of(portal, printed.figure().key());
      if (!printed.figure().key().item().isEmpty() && !parts.isEmpty()) {
        checks.add(check(book, printed, parts)); // the total prints none, a programme has no parts
      }
    }
    return checks;
  }

  private Check check(FigureBook book, Printed printed, List<String> parts) {
    List<Check.Input> inputs = new ArrayList<>();
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal rounding = BigDecimal.ZERO;
    for (String part : parts) {
      FigureKey key = new FigureKey(TABLE, part, printed.figure().key().year(), "progress");
      Optional<Check.Input> progress = printed.input(book, key);
      Optional<Check.Input> budget = printed.input(book, key.measure("budget"));
      if (progress.isPresent() && budget.isPresent()) {
        inputs.add(budget.get());
        inputs.add(progress.get());
        weights = weights.add(budget.get().value());
        weighted = weighted.add(budget.get().value().multiply(progress.get().value()));
        rounding = rounding.max(Printed.rounding(progress.get().value()));
      }
    }
    if (weights.signum() == 0) {
      return Check.undefined(
          this, printed.figure(), printed.vintage().report(), inputs, printed.number());
    }
    return Check.compared(
        this,
        printed.figure(),
        printed.vintage().report(),
        inputs,
        printed.number(),
        weighted.divide(weights, Printed.PRECISION),
        Printed.rounding(printed.number()).add(rounding));
  }
}
