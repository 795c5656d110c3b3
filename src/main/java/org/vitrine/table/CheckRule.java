package org.vitrine.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Place;

/**
 * A sum, a quotient or a growth that printed figures ought to keep, as the descriptor declares it
 * under {@code checks} of a table. The figures of each report are tested among themselves.
 *
 * @param name its name, unique in its table
 * @param title what pages call it; empty only for the rules that every portal has
 * @param formula how the figure is recomputed, in words; empty only for the same
 * @param figure the printed figure; its item says which items are tested: an asterisk between
 *     colons stands for any, null for every item
 * @param kind how the figure is recomputed
 * @param inputs what from: all parts of a sum; part and whole of a quotient; the one figure of a
 *     growth
 * @param times what a quotient is multiplied by: 100 for per cent
 * @param counted whether the inputs are counted, so that no rounding hides in them
 */
public record CheckRule(
    String name,
    Translated title,
    Translated formula,
    Reference figure,
    Kind kind,
    List<Reference> inputs,
    int times,
    boolean counted) {

  public CheckRule {
    inputs = List.copyOf(inputs);
  }

  /** How a figure is recomputed. */
  public enum Kind {
    /** The sum of all inputs. */
    SUM,
    /** The first input divided by the second. */
    QUOTIENT,
    /** The change of the input since the year before, in per cent of that year's. */
    GROWTH
  }

  /**
   * Where an input stands, seen from the printed figure: in the same year and report.
   *
   * @param table its table
   * @param item its item; an asterisk between colons is the same part of the figure's own item, as
   *     in {@code *:*:total}; null for the same item
   * @param field its column
   * @param place where the descriptor says so; null for the rules that every portal has
   */
  public record Reference(
      String table, @Nullable String item, String field, @Nullable Place place) {

    /** A reference of a rule that every portal has. */
    public Reference(String table, @Nullable String item, String field) {
      this(table, item, field, null);
    }
  }

  /** The table of the printed figure. */
  public String table() {
    return figure.table();
  }

  /** The column of the printed figure. */
  public String field() {
    return figure.field();
  }

  /** Whether an item is one of those tested. */
  public boolean tests(String candidate) {
    String item = figure.item();
    if (item == null) {
      return true;
    }
    String[] wanted = item.split(":", -1);
    String[] given = candidate.split(":", -1);
    boolean same = wanted.length == given.length;
    for (int i = 0; same && i < wanted.length; i++) {
      same = wanted[i].equals("*") || wanted[i].equals(given[i]);
    }
    return same;
  }

  /** The item of an input for a figure's own item. */
  public static String item(Reference reference, String own) {
    String item = reference.item();
    if (item == null || !item.contains("*")) {
      return item == null ? own : item;
    }
    String[] wanted = item.split(":", -1);
    String[] given = own.split(":", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("*") && i < given.length) {
        wanted[i] = given[i];
      }
    }
    return String.join(":", wanted);
  }
}
