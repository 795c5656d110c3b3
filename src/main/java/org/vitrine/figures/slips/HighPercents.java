package org.vitrine.figures.slips;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;
import org.vitrine.problem.ProblemCode;
import org.vitrine.table.CheckRule;
import org.vitrine.table.FieldSchema;

/**
 * Percentages above 100 where none should be: shares and rates of a whole, targets and results of
 * indicators that are a per cent of something. No slip are the progress of a programme and the
 * achievement of a target, what is declared as a growth or falls below zero elsewhere, and a column
 * whose {@code maximum} says that more is to be expected.
 */
final class HighPercents {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The public contract's columns that may well exceed 100, as table.column. */
  private static final Set<String> UNBOUNDED =
      Set.of("programmes.progress", "kpi_results.achievement", "shortfalls.gap");

  private HighPercents() {}

  static List<Slip> find(Portal portal, List<List<Cell>> tables) {
    Set<String> changes =
        portal.tables().descriptor().checks().stream()
            .filter(rule -> rule.kind() == CheckRule.Kind.GROWTH)
            .map(rule -> rule.table() + "." + rule.field())
            .collect(Collectors.toCollection(HashSet::new));
    tables.forEach(
        cells ->
            cells.stream()
                .filter(cell -> cell.amount().signum() < 0)
                .forEach(cell -> changes.add(column(cell))));
    return tables.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.amount().compareTo(WHOLE) > 0)
        .filter(cell -> !changes.contains(column(cell)) && !UNBOUNDED.contains(column(cell)))
        .filter(cell -> !mayExceed(cell.field()))
        .filter(cell -> cell.isPercent(portal) && isPart(portal, cell))
        .map(
            cell ->
                new Slip(
                    ProblemCode.PERCENT_TOO_HIGH,
                    cell.place(),
                    cell.notedRow(),
                    cell.slipKey(),
                    List.of(cell.field().name(), cell.amount().toPlainString())))
        .toList();
  }

  private static String column(Cell cell) {
    return cell.key().table() + "." + cell.key().measure();
  }

  private static boolean mayExceed(FieldSchema field) {
    BigDecimal maximum = field.maximum();
    return maximum != null && maximum.compareTo(WHOLE) > 0;
  }

  /** An indicator in per cent may be a growth; what its kind is the portal says. */
  private static boolean isPart(Portal portal, Cell cell) {
    return !cell.key().table().equals("kpi_results")
        || portal
            .kpi(cell.key().item())
            .map(Kpi::kind)
            .map(kind -> kind.equals("percent") || kind.equals("milestone"))
            .orElse(false);
  }
}
