package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;

/** A printed total against the sum of its printed parts. */
final class Sum {

  private Sum() {}

  /**
   * Adds up what the report prints of the parts. A part that it does not print adds nothing.
   *
   * @param counted whether the parts are counted; rounded ones may be off by half a digit each
   * @return empty when it prints none of them
   */
  static Optional<Check> check(
      Identity identity, FigureBook book, Printed printed, List<FigureKey> parts, boolean counted) {
    List<Check.Input> inputs = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal tolerance = counted ? BigDecimal.ZERO : Printed.rounding(printed.number());
    for (FigureKey part : parts) {
      Check.Input input = printed.input(book, part).orElse(null);
      if (input != null) {
        inputs.add(input);
        sum = sum.add(inUnitOf(printed, input, input.value()));
        tolerance =
            counted
                ? tolerance
                : tolerance.add(inUnitOf(printed, input, Printed.rounding(input.value())));
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

  private static BigDecimal inUnitOf(Printed printed, Check.Input input, BigDecimal amount) {
    return printed.inOwnUnit(Printed.single(input.figure(), input.vintage(), amount));
  }
}
