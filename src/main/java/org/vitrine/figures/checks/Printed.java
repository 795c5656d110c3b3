package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.MoneyUnit;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Value;

/**
 * A number that one report printed, and how precisely.
 *
 * @param figure the figure
 * @param vintage what the report printed
 * @param number the same as a number
 */
record Printed(Figure figure, Vintage vintage, BigDecimal number) {

  /** Enough digits that no printed figure is lost by a division. */
  static final MathContext PRECISION = MathContext.DECIMAL64;

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The report. */
  String report() {
    return vintage.report().id();
  }

  /** What the same report printed for another figure, if that is a number. */
  Optional<Check.Input> input(FigureBook book, FigureKey key) {
    return input(book, key, report());
  }

  /** The number a report printed for a figure, as an input of a check. */
  static Optional<Check.Input> input(FigureBook book, FigureKey key, String report) {
    return book.find(key)
        .flatMap(
            figure ->
                figure
                    .of(report)
                    .flatMap(
                        vintage ->
                            number(vintage)
                                .map(number -> new Check.Input(figure, vintage, number))));
  }

  /** Every number that any report printed in a column, in the order of the table. */
  static List<Printed> all(FigureBook book, String table, String measure) {
    List<Printed> all = new ArrayList<>();
    for (Figure figure : book.of(table)) {
      if (figure.key().measure().equals(measure)) {
        for (Vintage vintage : figure.vintages()) {
          number(vintage).ifPresent(number -> all.add(new Printed(figure, vintage, number)));
        }
      }
    }
    return all;
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

  /** The same for a figure: a target is set and not measured, so that it is exact as printed. */
  static BigDecimal rounding(Figure figure, BigDecimal printed) {
    boolean set =
        figure.key().table().equals("kpi_results") && figure.key().measure().equals("target");
    return set ? BigDecimal.ZERO : rounding(printed);
  }

  /** A sum of money in single units, so that sums of different units can be set against another. */
  static BigDecimal single(Figure figure, Vintage vintage, BigDecimal amount) {
    return MoneyUnit.inSingleUnits(amount, unit(figure, vintage));
  }

  /** A sum of money in single units in the unit that a figure is printed in. */
  BigDecimal inOwnUnit(BigDecimal singleUnits) {
    return singleUnits.scaleByPowerOfTen(-MoneyUnit.power(unit(figure, vintage)).orElse(0));
  }

  private static String unit(Figure figure, Vintage vintage) {
    return vintage.unit().isEmpty() ? figure.field().unit().main() : vintage.unit();
  }

  /**
   * How far a printed quotient may lie from that of two printed numbers: the rounding of all three,
   * the inputs' carried through the division.
   *
   * @param times what the quotient is multiplied by, 100 for per cent
   */
  static BigDecimal quotientTolerance(
      BigDecimal printed,
      BigDecimal part,
      BigDecimal partRounding,
      BigDecimal whole,
      BigDecimal wholeRounding,
      BigDecimal times) {
    // The smallest whole that may have been printed so: the farthest that rounding carries.
    BigDecimal least = whole.abs().subtract(wholeRounding);
    BigDecimal divisor = least.signum() > 0 ? least : whole.abs();
    BigDecimal fromPart = partRounding.divide(divisor, PRECISION);
    BigDecimal fromWhole =
        part.abs().multiply(wholeRounding).divide(whole.abs().multiply(divisor), PRECISION);
    return rounding(printed).add(fromPart.add(fromWhole).multiply(times));
  }
}
