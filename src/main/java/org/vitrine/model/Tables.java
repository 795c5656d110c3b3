package org.vitrine.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.table.DataPackage;
import org.vitrine.trace.Trace;

/** Every validated table of the portal. */
public final class Tables {

  private final DataPackage descriptor;
  private final Map<String, Table> byName;

  /** Rows by the text in one of their columns, made when a column is first asked for. */
  private final Map<Column, Map<String, List<Row>>> indexes = new ConcurrentHashMap<>();

  private record Column(String table, String name) {}

  /** Fact: which tables there are, and all that they hold. */
  private record AllTables() {}

  /** Fact: the rows of a table. */
  record RowsOf(String table) {}

  /** Fact: the rows of a table that have a text in a column. */
  private record RowsWith(Column column, String text) {}

  /**
   * The tables of a portal.
   *
   * @param descriptor the package's descriptor
   * @param byName the tables by name, in the descriptor's order
   */
  public Tables(DataPackage descriptor, Map<String, Table> byName) {
    this.descriptor = descriptor;
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** The package's descriptor. */
  public DataPackage descriptor() {
    return descriptor;
  }

  /** The tables by name, in the descriptor's order. */
  public Map<String, Table> byName() {
    Trace.note(new AllTables());
    return byName;
  }

  /** How many tables there are. */
  public int size() {
    return byName.size();
  }

  /** A table; empty when the portal has none of that name. */
  public Optional<Table> find(String table) {
    Trace.note(new RowsOf(table));
    return Optional.ofNullable(byName.get(table));
  }

  /** The rows of a table; none when the portal has no such table. */
  public List<Row> rows(String table) {
    return find(table).map(Table::rows).orElse(List.of());
  }

  /**
   * The rows of a table with a text in a column, in the table's order; none when the portal has no
   * such table or column.
   */
  public List<Row> rows(String table, String column, String text) {
    Column indexed = new Column(table, column);
    Trace.note(new RowsWith(indexed, text));
    return index(indexed).getOrDefault(text, List.of());
  }

  /** The texts that stand in a column of a table; none when the portal has no such table. */
  public Set<String> texts(String table, String column) {
    Trace.note(new RowsOf(table));
    Set<String> texts = new TreeSet<>(index(new Column(table, column)).keySet());
    texts.remove("");
    return texts;
  }

  private Map<String, List<Row>> index(Column column) {
    return indexes.computeIfAbsent(
        column,
        key -> {
          Table table = byName.get(key.table());
          return table == null || table.schema().indexOf(key.name()) < 0
              ? Map.of()
              : table.rows().stream().collect(Collectors.groupingBy(row -> row.text(key.name())));
        });
  }

  /** Whether these tables are what others are, to the lines on which their rows stand. */
  public boolean holdsTheSameAs(Tables others) {
    return List.copyOf(byName.keySet()).equals(List.copyOf(others.byName.keySet()))
        && byName.equals(others.byName);
  }

  /** The facts that differ from those of other tables. */
  Set<Object> changesSince(Tables before) {
    Set<Object> changes = new HashSet<>();
    if (this == before) {
      return changes;
    }
    Set<String> names = new HashSet<>(byName.keySet());
    names.addAll(before.byName.keySet());
    for (String name : names) {
      if (!sameRows(byName.get(name), before.byName.get(name))) {
        changes.add(new AllTables());
        changes.add(new RowsOf(name));
      }
    }
    // Only what was asked before can have been noted, be it of the tables before these or earlier.
    for (Column column : before.indexes.keySet()) {
      if (Objects.equals(byName.get(column.table()), before.byName.get(column.table()))) {
        indexes.putIfAbsent(column, before.index(column));
      } else {
        indexChanges(column, before, changes);
      }
    }
    return changes;
  }

  private void indexChanges(Column column, Tables before, Set<Object> changes) {
    Map<String, List<Row>> now = index(column);
    Map<String, List<Row>> then = before.index(column);
    Set<String> texts = new HashSet<>(now.keySet());
    texts.addAll(then.keySet());
    for (String text : texts) {
      if (!sameRows(now.getOrDefault(text, List.of()), then.getOrDefault(text, List.of()))) {
        changes.add(new RowsWith(column, text));
      }
    }
  }

  private static boolean sameRows(@Nullable Table one, @Nullable Table other) {
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    return one.schema().equals(other.schema()) && sameRows(one.rows(), other.rows());
  }

  /** Whether rows say the same; on which lines of the file they stand is nobody's concern. */
  private static boolean sameRows(List<Row> some, List<Row> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).values().equals(others.get(i).values())) {
        return false;
      }
    }
    return true;
  }
}
