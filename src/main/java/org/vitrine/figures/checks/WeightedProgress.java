package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;

/**
 * The progress printed for a goal (小計 of 預算執行進度) is that of its programmes, weighted by their
 * budgets. The reports do not say so, but it is the only mean that gives their figures.
 */
final class WeightedProgress implements Identity {

  private static final String TABLE = "programmes";

  @Override
  public String name() {
    return "programme-progress";
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Figure figure : Printed.figures(book, TABLE, "progress")) {
      List<String> parts = Checks.programmeParts(portal, figure.key());
      if (figure.key().item().isEmpty() || parts.isEmpty()) {
        continue; // the total prints no progress, and a programme has no parts
      }
      for (Vintage vintage : figure.vintages()) {
        Printed.number(vintage)
            .ifPresent(printed -> checks.add(check(book, figure, vintage, printed, parts)));
      }
    }
    return checks;
  }

  private Check check(
      FigureBook book, Figure figure, Vintage vintage, BigDecimal printed, List<String> parts) {
    List<Check.Input> inputs = new ArrayList<>();
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal rounding = BigDecimal.ZERO;
    for (String part : parts) {
      FigureKey key = new FigureKey(TABLE, part, figure.key().year(), "progress");
      Optional<Check.Input> progress = Printed.input(book, key, vintage.report().id());
      Optional<Check.Input> budget =
          Printed.input(book, key.measure("budget"), vintage.report().id());
      if (progress.isPresent() && budget.isPresent()) {
        inputs.add(budget.get());
        inputs.add(progress.get());
        weights = weights.add(budget.get().value());
        weighted = weighted.add(budget.get().value().multiply(progress.get().value()));
        rounding = rounding.max(Printed.rounding(progress.get().value()));
      }
    }
    if (weights.signum() == 0) {
      return Check.undefined(name(), figure, vintage.report(), inputs, printed);
    }
    return Check.compared(
        name(),
        figure,
        vintage.report(),
        inputs,
        printed,
        weighted.divide(weights, Printed.PRECISION),
        Printed.rounding(printed).add(rounding));
  }
}
