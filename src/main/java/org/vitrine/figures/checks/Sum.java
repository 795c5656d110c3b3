package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Value;

/** A printed total against the sum of its printed parts. */
final class Sum {

  private Sum() {}

  /**
   * Adds up what the report prints of the parts.
   *
   * @param all whether every part must be printed or marked as not in force; otherwise a part that
   *     the report does not print adds nothing, and one printed as a plain 0 no rounding
   * @param counted whether the parts are counted; rounded ones may be off by half a digit each
   * @return empty when it prints none of them, or not all that must be
   */
  static Optional<Check> check(
      Identity identity,
      FigureBook book,
      Printed printed,
      List<FigureKey> parts,
      boolean all,
      boolean counted) {
    List<Check.Input> inputs = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal tolerance =
        counted ? BigDecimal.ZERO : Printed.rounding(printed.figure(), printed.number());
    for (FigureKey part : parts) {
      Check.Input input = printed.input(book, part).orElse(null);
      if (input != null) {
        inputs.add(input);
        sum = sum.add(inUnitOf(printed, input, input.value()));
        if (!counted && (all || !isNone(input.value()))) {
          BigDecimal rounding = Printed.rounding(input.figure(), input.value());
          tolerance = tolerance.add(inUnitOf(printed, input, rounding));
        }
      } else if (all && !notInForce(book, part, printed.report())) {
        return Optional.empty();
      }
    }
    return inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Check.compared(
                identity,
                printed.figure(),
                printed.vintage().report(),
                inputs,
                printed.number(),
                sum,
                tolerance));
  }

  /** Whether there is none of a part: a plain 0, where a rounded amount would have its decimals. */
  private static boolean isNone(BigDecimal part) {
    return part.signum() == 0 && part.scale() <= 0;
  }

  private static boolean notInForce(FigureBook book, FigureKey part, String report) {
    return book.find(part)
        .flatMap(figure -> figure.of(report))
        .filter(
            vintage ->
                vintage.value() instanceof Value.Missing missing && missing.mark().equals("--"))
        .isPresent();
  }

  private static BigDecimal inUnitOf(Printed printed, Check.Input input, BigDecimal amount) {
    return printed.inOwnUnit(Printed.single(input.figure(), input.vintage(), amount));
  }
}
