package org.vitrine.figures.slips;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
import org.vitrine.problem.ProblemCode;

/**
 * Figures that do not follow from the figures they are made of: a total that is not the sum. The
 * page of checks shows them anyway; here somebody has to say that the report printed them so.
 */
final class FailingChecks {

  private FailingChecks() {}

  /** A figure as one report prints it. */
  private record Printed(FigureKey key, String report) {}

  static List<Slip> find(Checks checks, List<List<Cell>> tables) {
    List<Check> failing =
        checks.all().stream().filter(check -> check.verdict() == Check.Verdict.DIFFERS).toList();
    if (failing.isEmpty()) {
      return List.of();
    }
    Map<Printed, Cell> cells = new HashMap<>();
    for (List<Cell> table : tables) {
      table.forEach(cell -> cells.put(new Printed(cell.key(), cell.report().id()), cell));
    }
    return failing.stream()
        .flatMap(
            check -> {
              Cell cell = cells.get(new Printed(check.key(), check.report().id()));
              return cell == null
                  ? java.util.stream.Stream.<Slip>empty()
                  : java.util.stream.Stream.of(slip(check, cell));
            })
        .toList();
  }

  private static Slip slip(Check check, Cell cell) {
    String least = check.relation() == Check.Relation.AT_LEAST ? "≥ " : "";
    int scale = Math.max(check.printed().scale(), 0) + 1;
    String expected =
        check.recomputed().scale() <= scale
            ? check.recomputed().toPlainString()
            : check
                .recomputed()
                .setScale(scale, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    return new Slip(
        ProblemCode.FIGURE_DIFFERS,
        cell.place(),
        cell.notedRow(),
        cell.slipKey() + "/" + check.identity(),
        List.of(check.printed().toPlainString(), least + expected, check.identity()));
  }
}
