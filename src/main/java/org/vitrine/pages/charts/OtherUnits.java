package org.vitrine.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.edition.Words;

/**
 * The values that a chart cannot draw because their unit is not that of its axis. They are written
 * where they would stand and said in a sentence: whatever is printed must not look missing.
 *
 * @param index the position of the year
 * @param year the year
 * @param unit the unit of the values
 * @param values the values with the names of their series, at least one
 */
record OtherUnits(int index, int year, String unit, List<String> values) {

  OtherUnits {
    values = List.copyOf(values);
  }

  /** The values of series by year and unit, the earliest first. */
  static List<OtherUnits> of(List<Series> series) {
    List<OtherUnits> found = new ArrayList<>();
    int years = series.isEmpty() ? 0 : series.get(0).years().size();
    for (int i = 0; i < years; i++) {
      int index = i;
      List<Series> here = series.stream().filter(one -> one.isElsewhere(index)).toList();
      for (String unit : here.stream().map(one -> one.units().get(index)).distinct().toList()) {
        List<String> values =
            here.stream()
                .filter(one -> one.units().get(index).equals(unit))
                .map(one -> one.name() + " " + one.texts().get(index))
                .toList();
        found.add(new OtherUnits(index, series.get(0).years().get(index), unit, values));
      }
    }
    return found;
  }

  /** What stands at a year of the chart, a line each; empty when all of it is drawn. */
  static List<String> lines(Words words, List<Series> series, int index) {
    List<String> lines = new ArrayList<>();
    for (OtherUnits other : of(series)) {
      if (other.index == index) {
        lines.add(words.text("chart.elsewhere", other.unit));
        lines.addAll(other.values);
      }
    }
    return lines;
  }

  /** All of them in a sentence; empty when there are none. */
  static String sentence(Words words, List<Series> series) {
    List<String> parts =
        of(series).stream()
            .map(
                other ->
                    words.text(
                        "chart.elsewhere.part",
                        words.shortYear(other.year),
                        words.text("chart.elsewhere", other.unit),
                        String.join(words.text("list.separator"), other.values)))
            .toList();
    return parts.isEmpty()
        ? ""
        : words.text(
            "chart.elsewhere.sentence", String.join(words.text("chart.elsewhere.join"), parts));
  }

  /** The positions at which a series has such values. */
  static List<Integer> positions(Series one) {
    return IntStream.range(0, one.years().size()).filter(one::isElsewhere).boxed().toList();
  }
}
