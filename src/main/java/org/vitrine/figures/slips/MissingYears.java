package org.vitrine.figures.slips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.problem.ProblemCode;

/**
 * Years without a row between years that have one: of a whole table, of one of its items, and of an
 * item as one report prints it. A row with empty cells is there: it says that nothing was reported.
 */
final class MissingYears {

  private final Table table;
  private final List<Slip> slips = new ArrayList<>();

  private MissingYears(Table table) {
    this.table = table;
  }

  static List<Slip> find(Portal portal) {
    return portal.tables().byName().values().stream()
        .filter(table -> FigureBook.holdsFigures(table.schema()))
        .flatMap(table -> new MissingYears(table).find().stream())
        .toList();
  }

  private List<Slip> find() {
    NavigableMap<Integer, Row> all = new TreeMap<>();
    Map<String, NavigableMap<Integer, Row>> byItem = new TreeMap<>();
    Map<String, Map<String, NavigableMap<Integer, Row>>> byReport = new TreeMap<>();
    for (Row row : table.rows()) {
      row.number("year")
          .map(Number::intValue)
          .ifPresent(
              year -> {
                String item = FigureBook.item(row);
                all.putIfAbsent(year, row);
                byItem.computeIfAbsent(item, unused -> new TreeMap<>()).putIfAbsent(year, row);
                byReport
                    .computeIfAbsent(item, unused -> new TreeMap<>())
                    .computeIfAbsent(row.text("report"), unused -> new TreeMap<>())
                    .putIfAbsent(year, row);
              });
    }
    String name = table.schema().name();
    SortedSet<Integer> ofTable = gaps(all);
    ofTable.forEach(year -> add(year, all, Slip.key(name) + "/" + year, name));
    byItem.forEach(
        (item, years) -> {
          SortedSet<Integer> known = new TreeSet<>(ofTable);
          SortedSet<Integer> ofItem = gaps(years);
          ofItem.removeAll(known);
          String path = item.isEmpty() ? name : name + "/" + item;
          ofItem.forEach(year -> add(year, years, Slip.key(path + "/" + year), path));
          known.addAll(ofItem);
          byReport
              .getOrDefault(item, new HashMap<>())
              .forEach(
                  (report, printed) -> {
                    SortedSet<Integer> ofReport = gaps(printed);
                    ofReport.removeAll(known);
                    ofReport.forEach(
                        year ->
                            add(
                                year,
                                printed,
                                Slip.key(path + "/" + year) + "/" + report,
                                path + ", " + report));
                  });
        });
    return slips;
  }

  private static SortedSet<Integer> gaps(NavigableMap<Integer, Row> years) {
    SortedSet<Integer> gaps = new TreeSet<>();
    for (int year : years.keySet()) {
      Integer next = years.higherKey(year);
      if (next != null) {
        for (int gap = year + 1; gap < next; gap++) {
          gaps.add(gap);
        }
      }
    }
    return gaps;
  }

  /** Told at the row after the gap, in whose note it can be accepted. */
  private void add(int year, NavigableMap<Integer, Row> years, String key, String what) {
    Row next = years.ceilingEntry(year).getValue();
    slips.add(
        new Slip(
            ProblemCode.YEAR_MISSING,
            table.place(next, "year"),
            Cell.notedRow(next),
            key,
            List.of(Integer.toString(year), what)));
  }
}
