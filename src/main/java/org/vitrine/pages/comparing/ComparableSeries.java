package org.vitrine.pages.comparing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.pages.view.Label;

/**
 * A figure of every year for which a report prints it: what {@code compare.html} offers to compare.
 *
 * @param table the table
 * @param item the item; empty when the table has none
 * @param measure the column
 * @param itemName what the item is called; empty when there is none
 * @param measureName what the column is called
 * @param page where the figure's history is told, from the language's folder
 * @param total what it is a share of; empty when it has no total
 * @param breaks the years in which the method changed: nothing from before can be compared
 * @param points the latest value of each year
 */
record ComparableSeries(
    String table,
    String item,
    String measure,
    Label itemName,
    Label measureName,
    String page,
    Optional<Total> total,
    List<Integer> breaks,
    SortedMap<Integer, Point> points) {

  ComparableSeries {
    breaks = List.copyOf(breaks);
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  /**
   * What a series is a share of.
   *
   * @param key the key of the total's series
   * @param shift the power of ten that turns the series' unit into the total's: -3 for 千元 in 百萬元
   */
  record Total(String key, int shift) {}

  /**
   * The latest value of one year.
   *
   * @param text the value as pages write it
   * @param number the number; empty when the value is missing or a code
   * @param code the code, e.g. a light; empty for a number
   * @param unit the unit in the portal's first language, by which units are told apart
   * @param unitName the unit as this language says it
   * @param report id of the report that printed it
   * @param place place in that report; may be empty
   * @param first what was printed first as pages write it, when a later report changed the number;
   *     else empty
   * @param firstUnit the unit of that in the portal's first language
   * @param marks the marks of the figure and where they lead to, from the language's folder
   */
  record Point(
      String text,
      Optional<BigDecimal> number,
      String code,
      String unit,
      Label unitName,
      String report,
      String place,
      String first,
      String firstUnit,
      Map<String, String> marks) {

    Point {
      marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** Whether the report says anything here. */
    boolean present() {
      return number.isPresent() || !code.isEmpty();
    }
  }

  /** What stands in the address: {@code budget/total/settled}, {@code personnel/cost}. */
  String key() {
    return key(table, item, measure);
  }

  static String key(String table, String item, String measure) {
    return item.isEmpty() ? table + "/" + measure : table + "/" + item + "/" + measure;
  }

  /** Item and measure in one line. */
  Label name(String separator) {
    return itemName.isEmpty()
        ? measureName
        : new Label(itemName.text() + separator + measureName.text(), itemName.lang());
  }
}
