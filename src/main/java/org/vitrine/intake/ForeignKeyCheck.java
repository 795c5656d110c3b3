package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    for (Row row : table.rows()) {
      if (key.fields().stream().allMatch(field -> row.value(field).present())) {
        String value = value(row, key.fields());
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
      other.rows().forEach(row -> known.add(value(row, fields)));
    }
    return known;
  }

  private static String value(Row row, List<String> fields) {
    List<String> values = new ArrayList<>();
    fields.forEach(field -> values.add(KeyText.of(row.value(field))));
    return String.join(", ", values);
  }

  private @Nullable String nearest(String table, String value, Set<String> known) {
    List<String> question = List.of(table, value);
    if (!suggestions.containsKey(question) && suggestions.size() < SUGGESTIONS) {
      suggestions.put(question, Nearest.to(value, known));
    }
    return suggestions.get(question);
  }
}
