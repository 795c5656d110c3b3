package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Value;

/** What one report printed, and how precisely. */
final class Printed {

  /** Enough digits that no printed figure is lost by a division. */
  static final MathContext PRECISION = MathContext.DECIMAL64;

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Printed() {}

  /** The number a report printed for a figure, as an input of a check. */
  static Optional<Check.Input> input(FigureBook book, FigureKey key, String report) {
    return book.find(key)
        .flatMap(
            figure ->
                figure
                    .of(report)
                    .flatMap(Printed::number)
                    .map(number -> new Check.Input(figure, number)));
  }

  /** The number of a vintage, if it is one. */
  static Optional<BigDecimal> number(@Nullable Vintage vintage) {
    return vintage != null && vintage.value() instanceof Value.Number number
        ? Optional.of(number.amount())
        : Optional.empty();
  }

  /** Half of the last printed digit: what rounding may have hidden. */
  static BigDecimal rounding(BigDecimal printed) {
    return HALF.scaleByPowerOfTen(-printed.scale());
  }

  /**
   * How far a printed percentage may lie from the quotient of two printed numbers: the rounding of
   * all three, the inputs' carried through the division.
   */
  static BigDecimal quotientTolerance(
      BigDecimal printed,
      BigDecimal part,
      BigDecimal partRounding,
      BigDecimal whole,
      BigDecimal wholeRounding) {
    BigDecimal fromPart = partRounding.divide(whole.abs(), PRECISION);
    BigDecimal fromWhole =
        part.abs().multiply(wholeRounding).divide(whole.multiply(whole), PRECISION);
    return rounding(printed).add(fromPart.add(fromWhole).multiply(HUNDRED));
  }

  /** The figures of a measure of a table. */
  static List<Figure> figures(FigureBook book, String table, String measure) {
    return book.of(table).stream().filter(f -> f.key().measure().equals(measure)).toList();
  }
}
