package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema.ForeignKey;

/** Checks that every value that refers to another table is there. */
final class ForeignKeyCheck {

  /** After so many different wrong values in a table the rest is not worth a search. */
  private static final int SUGGESTIONS = 200;

  /** Where a key was refused it may be the one that is looked for. */
  private static final String REFUSED = KeyText.of(CellReader.REFUSED);

  private final Map<String, Table> tables;
  private final Set<String> complete;
  private final ProblemReport problems;
  private final Map<List<String>, @Nullable String> suggestions = new HashMap<>();

  /**
   * Makes a check.
   *
   * @param tables the tables that could be read
   * @param complete the names of those that lack no row; only what is not in these is unknown
   */
  ForeignKeyCheck(Map<String, Table> tables, Set<String> complete, ProblemReport problems) {
    this.tables = tables;
    this.complete = complete;
    this.problems = problems;
  }

  void check(Table table) {
    for (ForeignKey key : table.schema().foreignKeys()) {
      if (hasFields(table, key.fields()) && canBeAsked(key.table(), key.referenced())) {
        foreignKey(table, key);
      }
    }
    for (FieldSchema field : table.schema().fields()) {
      String references = field.references();
      int dot = references == null ? -1 : references.indexOf('.');
      if (references != null && dot > 0) {
        String other = references.substring(0, dot);
        String column = references.substring(dot + 1);
        if (canBeAsked(other, List.of(column))) {
          items(table, field.name(), other, column);
        }
      }
    }
  }

  private boolean canBeAsked(String table, List<String> fields) {
    return complete.contains(table) && hasFields(tables.get(table), fields);
  }

  private static boolean hasFields(@Nullable Table table, List<String> fields) {
    return table != null
        && fields.stream()
            .mapToInt(field -> table.schema().indexOf(field))
            .allMatch(index -> index >= 0 && table.columns().get(index) > 0);
  }

  private void foreignKey(Table table, ForeignKey key) {
    Set<String> known = known(key.table(), key.referenced());
    String columns = String.join(", ", key.fields());
    int[] places = places(table, key.fields());
    for (Row row : table.rows()) {
      if (isComplete(row, places)) {
        String value = value(row, places);
        if (!known.contains(value) && !known.contains(REFUSED)) {
          problems.error(
              ProblemCode.REFERENCE_UNKNOWN,
              table.place(row, key.fields().get(0)),
              columns,
              value,
              key.table(),
              nearest(key.table(), value, known));
        }
      }
    }
  }

  private void items(Table table, String field, String other, String column) {
    Set<String> known = known(other, List.of(column));
    for (Row row : table.rows()) {
      for (String item : row.items(field)) {
        if (!known.contains(item) && !known.contains(REFUSED)) {
          problems.error(
              ProblemCode.REFERENCE_UNKNOWN,
              table.place(row, field),
              field,
              item,
              other,
              nearest(other, item, known));
        }
      }
    }
  }

  private Set<String> known(String table, List<String> fields) {
    Set<String> known = new HashSet<>();
    Table other = tables.get(table);
    if (other != null) {
      int[] places = places(other, fields);
      other.rows().forEach(row -> known.add(value(row, places)));
    }
    return known;
  }

  private static int[] places(Table table, List<String> fields) {
    return fields.stream().mapToInt(table.schema()::indexOf).toArray();
  }

  private static boolean isComplete(Row row, int... places) {
    for (int place : places) {
      if (!row.values().get(place).present()) {
        return false;
      }
    }
    return true;
  }

  private static String value(Row row, int... places) {
    if (places.length == 1) {
      return KeyText.of(row.values().get(places[0]));
    }
    List<String> values = new ArrayList<>(places.length);
    for (int place : places) {
      values.add(KeyText.of(row.values().get(place)));
    }
    return String.join(", ", values);
  }

  /**
   * All that a table's references depend on: the table, those it refers to, and whether these are
   * complete. As long as it is the same, so is what a check finds.
   */
  List<Object> basis(Table table) {
    List<Object> basis = new ArrayList<>();
    basis.add(table);
    Stream.concat(
            table.schema().foreignKeys().stream().map(ForeignKey::table),
            table.schema().fields().stream()
                .map(FieldSchema::references)
                .filter(Objects::nonNull)
                .map(reference -> reference.substring(0, Math.max(0, reference.indexOf('.')))))
        .forEach(
            name -> {
              basis.add(Optional.ofNullable(tables.get(name)));
              basis.add(complete.contains(name));
            });
    return basis;
  }

  private @Nullable String nearest(String table, String value, Set<String> known) {
    List<String> question = List.of(table, value);
    if (!suggestions.containsKey(question) && suggestions.size() < SUGGESTIONS) {
      suggestions.put(question, Nearest.to(value, known));
    }
    return suggestions.get(question);
  }
}
