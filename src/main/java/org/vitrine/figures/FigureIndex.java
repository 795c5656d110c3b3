package org.vitrine.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.model.Report;

/**
 * Figures with the orders in which they are asked for.
 *
 * @param byKey every figure, by table in the descriptor's order, then as the rows stand
 * @param byTable the same by table
 * @param byItem the figures of a table by item
 * @param byReport the figures that a report prints, by its id
 * @param reportsByYear the ids of the reports that print a figure of a year
 * @param sources the reports that print the latest figures of a table, by year
 */
record FigureIndex(
    Map<FigureKey, Figure> byKey,
    Map<String, List<Figure>> byTable,
    Map<FiguresOfItem, List<Figure>> byItem,
    Map<String, List<Figure>> byReport,
    Map<Integer, Set<String>> reportsByYear,
    Map<String, SortedMap<Integer, Set<Report>>> sources) {

  private static final SortedMap<Integer, Set<Report>> NO_SOURCES =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  /** Fact: every figure. */
  record AllFigures() {}

  /** Fact: the figures of a table. */
  record FiguresOf(String table) {}

  /** Fact: the figures of one item of a table. */
  record FiguresOfItem(String table, String item) {

    static FiguresOfItem of(FigureKey key) {
      return new FiguresOfItem(key.table(), key.item());
    }
  }

  /** Fact: the years of which a table has figures. */
  record YearsOf(String table) {}

  /** Fact: who printed the latest figures of a table for a year. */
  record SourcesOf(String table, int year) {}

  /** Fact: which reports print a figure of a year. */
  record PrintedOf(int year) {}

  static FigureIndex of(Map<FigureKey, Figure> figures) {
    Map<String, List<Figure>> byTable = new LinkedHashMap<>();
    Map<FiguresOfItem, List<Figure>> byItem = new HashMap<>();
    Map<String, List<Figure>> byReport = new HashMap<>();
    Map<Integer, Set<String>> reportsByYear = new TreeMap<>();
    Map<String, SortedMap<Integer, Set<Report>>> sources = new HashMap<>();
    for (Figure figure : figures.values()) {
      sources
          .computeIfAbsent(figure.key().table(), table -> new TreeMap<>())
          .computeIfAbsent(figure.key().year(), year -> new HashSet<>())
          .add(figure.latest().report());
      byTable.computeIfAbsent(figure.key().table(), table -> new ArrayList<>()).add(figure);
      byItem.computeIfAbsent(FiguresOfItem.of(figure.key()), item -> new ArrayList<>()).add(figure);
      Set<String> reports =
          reportsByYear.computeIfAbsent(figure.key().year(), year -> new HashSet<>());
      for (Vintage vintage : figure.vintages()) {
        String report = vintage.report().id();
        reports.add(report);
        byReport.computeIfAbsent(report, id -> new ArrayList<>()).add(figure);
      }
    }
    return new FigureIndex(figures, byTable, byItem, byReport, reportsByYear, sources);
  }

  /** The facts that differ from those of other figures. */
  Set<Object> changesSince(FigureIndex then) {
    Set<Object> changes = new HashSet<>();
    differing(byKey(), then.byKey())
        .forEach(
            key -> {
              changes.add(key);
              changes.add(new FiguresOf(key.table()));
              changes.add(FiguresOfItem.of(key));
              changes.add(new AllFigures());
            });
    differing(reportsByYear(), then.reportsByYear())
        .forEach(year -> changes.add(new PrintedOf(year)));
    for (String table : differing(sources(), then.sources())) {
      SortedMap<Integer, Set<Report>> mine = sources().getOrDefault(table, NO_SOURCES);
      SortedMap<Integer, Set<Report>> others = then.sources().getOrDefault(table, NO_SOURCES);
      differing(mine, others).forEach(year -> changes.add(new SourcesOf(table, year)));
      if (!mine.keySet().equals(others.keySet())) {
        changes.add(new YearsOf(table));
      }
    }
    if (!List.copyOf(byKey().keySet()).equals(List.copyOf(then.byKey().keySet()))) {
      changes.add(new AllFigures()); // another order of the rows is another order of the figures
      byTable().keySet().forEach(table -> changes.add(new FiguresOf(table)));
      changes.addAll(byItem().keySet());
    }
    return changes;
  }

  private static <K, V> Set<K> differing(Map<K, V> some, Map<K, V> others) {
    Set<K> keys = new HashSet<>();
    some.forEach(
        (key, value) -> {
          if (!value.equals(others.get(key))) {
            keys.add(key);
          }
        });
    others.keySet().stream().filter(key -> !some.containsKey(key)).forEach(keys::add);
    return keys;
  }
}
