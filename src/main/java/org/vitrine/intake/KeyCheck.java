package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;

/** Checks that no two rows of a table have the same key. */
final class KeyCheck {

  private final Table table;
  private final ProblemReport problems;

  KeyCheck(Table table, ProblemReport problems) {
    this.table = table;
    this.problems = problems;
  }

  void check() {
    TableSchema schema = table.schema();
    List<String> key = schema.primaryKey();
    for (FieldSchema field : schema.fields()) {
      if (field.unique() && !key.equals(List.of(field.name()))) {
        unique(field.name());
      }
    }
    if (!key.isEmpty() && key.stream().allMatch(this::hasColumn)) {
      primaryKey(key);
    }
  }

  private boolean hasColumn(String field) {
    int index = table.schema().indexOf(field);
    return index >= 0 && table.columns().get(index) > 0;
  }

  private void unique(String field) {
    Map<String, Integer> lines = new HashMap<>();
    for (Row row : table.rows()) {
      if (row.value(field).present()) {
        String value = KeyText.of(row.value(field));
        Integer first = lines.putIfAbsent(value, row.line());
        if (first != null) {
          problems.error(ProblemCode.CELL_DUPLICATE, table.place(row, field), field, value, first);
        }
      }
    }
  }

  private void primaryKey(List<String> key) {
    Map<List<String>, Integer> lines = new HashMap<>();
    int[] columns = key.stream().mapToInt(table.schema()::indexOf).toArray();
    for (Row row : table.rows()) {
      if (wasReported(row, columns)) {
        continue;
      }
      List<String> values = new ArrayList<>(columns.length);
      for (int column : columns) {
        values.add(KeyText.of(row.values().get(column)));
      }
      Integer first = lines.putIfAbsent(values, row.line());
      if (first != null) {
        String text =
            IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i) + "=" + values.get(i))
                .collect(Collectors.joining(", "));
        problems.error(ProblemCode.KEY_DUPLICATE, table.place(row, key.get(0)), text, first);
      }
    }
  }

  /** A cell that is missing although required has been reported; its row has no key. */
  private boolean wasReported(Row row, int... columns) {
    for (int column : columns) {
      Value value = row.values().get(column);
      if (!value.present()
          && (table.schema().fields().get(column).required() || value.equals(CellReader.REFUSED))) {
        return true;
      }
    }
    return false;
  }
}
