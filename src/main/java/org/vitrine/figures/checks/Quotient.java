package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.MoneyUnit;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;

/**
 * A printed percentage is the quotient of two printed figures: the execution rate is the final
 * account divided by the budget (決算數 ÷ 預算數), the personnel share is personnel cost divided by the
 * final account of all funds. Sums of money in different units are brought to the same one.
 *
 * @param name the identity's name
 * @param table the percentage's table
 * @param percentage the percentage's column
 * @param part the figure above the line, from the percentage's own key
 * @param whole the figure below the line
 * @param rounded whether part and whole are rounded sums; lights are counted, not rounded
 */
record Quotient(
    String name,
    String table,
    String percentage,
    UnaryOperator<FigureKey> part,
    UnaryOperator<FigureKey> whole,
    boolean rounded)
    implements Identity {

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Figure figure : Printed.figures(book, table, percentage)) {
      for (Vintage vintage : figure.vintages()) {
        Printed.number(vintage)
            .flatMap(printed -> test(book, figure, vintage, printed))
            .ifPresent(checks::add);
      }
    }
    return checks;
  }

  private Optional<Check> test(
      FigureBook book, Figure figure, Vintage vintage, BigDecimal printed) {
    String report = vintage.report().id();
    Optional<Check.Input> above = Printed.input(book, part.apply(figure.key()), report);
    Optional<Check.Input> below = Printed.input(book, whole.apply(figure.key()), report);
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    List<Check.Input> inputs = List.of(above.get(), below.get());
    if (below.get().value().signum() == 0) {
      return Optional.of(Check.undefined(name, figure, vintage.report(), inputs, printed));
    }
    BigDecimal partAmount = single(above.get(), above.get().value());
    BigDecimal wholeAmount = single(below.get(), below.get().value());
    BigDecimal recomputed =
        partAmount.multiply(Printed.HUNDRED).divide(wholeAmount, Printed.PRECISION);
    BigDecimal tolerance =
        Printed.quotientTolerance(
            printed, partAmount, rounding(above.get()), wholeAmount, rounding(below.get()));
    return Optional.of(
        Check.compared(name, figure, vintage.report(), inputs, printed, recomputed, tolerance));
  }

  private BigDecimal rounding(Check.Input input) {
    return rounded ? single(input, Printed.rounding(input.value())) : BigDecimal.ZERO;
  }

  private static BigDecimal single(Check.Input input, BigDecimal amount) {
    return MoneyUnit.inSingleUnits(amount, input.figure().field().unit().main());
  }
}
