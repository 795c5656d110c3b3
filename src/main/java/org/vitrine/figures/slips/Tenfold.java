package org.vitrine.figures.slips;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.problem.ProblemCode;

/**
 * Values ten times their neighbours or a tenth of them: a digit too many, a unit mistaken. A
 * neighbour is the same figure by another report, or that of the years beside it, in the same unit
 * and by the same method. Values that jump about have no neighbour to be held against.
 */
final class Tenfold {

  /** From here on a value counts as ten times another one: with a digit too many it may fall. */
  private static final BigDecimal FACTOR = BigDecimal.valueOf(8);

  /** So far apart neighbours may lie to be of one size. */
  private static final BigDecimal SAME_SIZE = BigDecimal.valueOf(3);

  /** Below it ten times as much is not remarkable if there is only one neighbour. */
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);

  private static final Comparator<Cell> BY_PUBLICATION =
      Comparator.comparing(Cell::report, Report.BY_PUBLICATION);

  private final Portal portal;
  private final Set<FigureKey> explained;
  private final List<Slip> slips = new ArrayList<>();

  /** The figures that lie beside each other: all but the year and the report. */
  private record Line(String item, String measure) {}

  private Tenfold(Portal portal) {
    this.portal = portal;
    explained =
        portal.reasons().stream()
            .map(
                reason ->
                    new FigureKey(reason.table(), reason.item(), reason.year(), reason.measure()))
            .collect(Collectors.toSet());
  }

  static List<Slip> find(Portal portal, Iterable<List<Cell>> tables) {
    Tenfold search = new Tenfold(portal);
    for (List<Cell> cells : tables) {
      Map<Line, NavigableMap<Integer, List<Cell>>> lines = new LinkedHashMap<>();
      for (Cell cell : cells) {
        if (cell.amount().signum() > 0) {
          lines
              .computeIfAbsent(
                  new Line(cell.key().item(), cell.key().measure()), unused -> new TreeMap<>())
              .computeIfAbsent(cell.key().year(), unused -> new ArrayList<>())
              .add(cell);
        }
      }
      lines.values().forEach(search::line);
    }
    return search.slips;
  }

  private void line(NavigableMap<Integer, List<Cell>> years) {
    years.values().forEach(cells -> cells.sort(BY_PUBLICATION));
    years.forEach(
        (year, cells) -> {
          for (int i = 1; i < cells.size(); i++) {
            restated(cells.get(i - 1), cells.get(i));
          }
          Set<BigDecimal> seen = new HashSet<>();
          for (Cell cell : cells) {
            if (seen.add(cell.amount().stripTrailingZeros())) {
              amongYears(cell, years);
            }
          }
        });
  }

  /** A change for which the portal gives the reason is none of the hand. */
  private void restated(Cell before, Cell after) {
    if (comparable(before, after)
        && far(after, before)
        && !explained.contains(after.key())
        && !before.report().equals(after.report())) {
      add(after, List.of(before));
    }
  }

  private void amongYears(Cell cell, NavigableMap<Integer, List<Cell>> years) {
    List<Cell> before = beside(cell, years.headMap(cell.key().year(), false).descendingMap());
    List<Cell> after = beside(cell, years.tailMap(cell.key().year(), false));
    List<Cell> neighbours = new ArrayList<>();
    if (!before.isEmpty() && !after.isEmpty()) {
      neighbours.addAll(List.of(before.get(0), after.get(0)));
    } else {
      neighbours.addAll(before);
      neighbours.addAll(after);
    }
    if (neighbours.size() == 2) {
      Cell one = neighbours.get(0);
      Cell other = neighbours.get(1);
      if (!apart(one, other, SAME_SIZE)
          && far(cell, one)
          && far(cell, other)
          && larger(cell, one) == larger(cell, other)) {
        add(cell, neighbours);
      }
    } else if (before.size() == 1 && years.size() == 2 && nearlyPowerOfTen(cell, before.get(0))) {
      add(cell, before);
    }
  }

  /** The latest values of the two nearest years that can be compared. */
  private List<Cell> beside(Cell cell, NavigableMap<Integer, List<Cell>> years) {
    return years.values().stream()
        .map(cells -> cells.get(cells.size() - 1))
        .limit(2)
        .filter(other -> comparable(cell, other))
        .toList();
  }

  private boolean comparable(Cell one, Cell other) {
    int first = Math.min(one.key().year(), other.key().year());
    int last = Math.max(one.key().year(), other.key().year());
    return one.unit(portal).equals(other.unit(portal))
        && !portal.kpi(one.key().item()).map(kpi -> kpi.brokenBetween(first, last)).orElse(false);
  }

  private static boolean larger(Cell one, Cell other) {
    return one.amount().compareTo(other.amount()) > 0;
  }

  private static boolean far(Cell one, Cell other) {
    return apart(one, other, FACTOR);
  }

  private static boolean apart(Cell one, Cell other, BigDecimal factor) {
    return ratio(one, other).compareTo(factor) >= 0;
  }

  private static BigDecimal ratio(Cell one, Cell other) {
    return one.amount()
        .max(other.amount())
        .divide(one.amount().min(other.amount()), MathContext.DECIMAL32);
  }

  /** Of two values alone the size says little; a shift of the digits gives itself away. */
  private static boolean nearlyPowerOfTen(Cell one, Cell other) {
    BigDecimal ratio = ratio(one, other);
    if (ratio.compareTo(FACTOR) < 0 || one.amount().max(other.amount()).compareTo(MANY) < 0) {
      return false;
    }
    BigDecimal digits = ratio.movePointLeft(ratio.precision() - ratio.scale() - 1);
    return digits.compareTo(new BigDecimal("1.25")) <= 0
        || digits.compareTo(new BigDecimal("8")) >= 0;
  }

  private void add(Cell cell, List<Cell> neighbours) {
    slips.add(
        new Slip(
            ProblemCode.FIGURE_TENFOLD,
            cell.place(),
            cell.notedRow(),
            cell.slipKey(),
            List.of(
                cell.amount().toPlainString(),
                neighbours.stream().map(Tenfold::told).collect(Collectors.joining("; ")))));
  }

  /** Year, report and value of a neighbour. */
  private static String told(Cell cell) {
    return cell.told() + " (" + cell.report().id() + ")";
  }
}
