package org.vitrine.figures.slips;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vitrine.figures.FigureKey;

/** The numbers of some figures by unit, to find those that a text tells in its own words. */
final class KnownAmounts {

  /** Numbers as short mean too many things to be taken for one another. */
  private static final int DIGITS = 3;

  private final Map<String, NavigableMap<BigDecimal, Cell>> byUnit = new HashMap<>();

  /** Significant digits of the figures whose unit is not told in their table. */
  private final Set<String> digits = new HashSet<>();

  void add(Cell cell, String unit) {
    if (unit.isEmpty()) {
      byUnit.computeIfAbsent("", none -> new TreeMap<>()).putIfAbsent(cell.amount(), cell);
      digits.add(digits(cell.amount()));
    } else {
      byUnit
          .computeIfAbsent(Quantity.unit(unit), none -> new TreeMap<>())
          .putIfAbsent(cell.amount().multiply(Quantity.scale(unit)), cell);
    }
  }

  boolean isEmpty() {
    return byUnit.isEmpty();
  }

  /** Whether a figure is the number as far as its digits tell. */
  boolean has(Quantity quantity) {
    if (within(quantity, quantity.unit()) || within(quantity, "")) {
      return true;
    }
    String written = digits(quantity.amount());
    return written.length() >= DIGITS && digits.contains(written);
  }

  private boolean within(Quantity quantity, String unit) {
    BigDecimal half = quantity.precision().divide(BigDecimal.valueOf(2));
    NavigableMap<BigDecimal, Cell> amounts = byUnit.getOrDefault(unit, new TreeMap<>());
    return !amounts
        .subMap(quantity.amount().subtract(half), true, quantity.amount().add(half), true)
        .isEmpty();
  }

  /**
   * The one figure that differs from a number by a slip of the hand: a digit mistaken, left out or
   * doubled, two exchanged. Empty when none or several do.
   */
  Optional<Cell> near(Quantity quantity) {
    String written = digits(quantity.amount());
    if (written.length() < DIGITS) {
      return Optional.empty();
    }
    Set<FigureKey> found = new HashSet<>();
    Cell near = null;
    for (Map.Entry<BigDecimal, Cell> entry :
        byUnit.getOrDefault(quantity.unit(), new TreeMap<>()).entrySet()) {
      if (slipped(written, digits(entry.getKey()))) {
        near = entry.getValue();
        found.add(near.key());
      }
    }
    return found.size() == 1 ? Optional.ofNullable(near) : Optional.empty();
  }

  private static String digits(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().unscaledValue().toString();
  }

  private static boolean slipped(String one, String other) {
    if (other.length() < DIGITS || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    if (one.length() != other.length()) {
      return lacksOne(
          one.length() < other.length() ? one : other, one.length() < other.length() ? other : one);
    }
    int first = -1;
    int last = -1;
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        differing++;
      }
    }
    // Of three digits one may well be another: 122 articles are not 120 letters.
    if (differing == 1) {
      return one.length() > DIGITS;
    }
    return differing == 2
        && last == first + 1
        && one.charAt(first) == other.charAt(last)
        && one.charAt(last) == other.charAt(first);
  }

  private static boolean lacksOne(String shorter, String longer) {
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return shorter.length() >= DIGITS && shorter.substring(same).equals(longer.substring(same + 1));
  }
}
