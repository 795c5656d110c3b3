package org.vitrine.opendata;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;

/**
 * A table as CSV: the columns of the table in, all vintages, plain numbers, missing values by their
 * mark, and a {@code status} column that spells each mark out.
 */
final class TableText {

  /** Name of the added column. */
  static final String STATUS = "status";

  private TableText() {}

  /** The table; RFC 4180. */
  static String csv(Table table) {
    List<FieldSchema> fields = table.schema().fields();
    StringBuilder csv = new StringBuilder();
    for (FieldSchema field : fields) {
      csv.append(quoted(field.name())).append(',');
    }
    csv.append(STATUS).append("\r\n");
    for (Row row : table.rows()) {
      for (int i = 0; i < fields.size(); i++) {
        csv.append(quoted(plain(row.values().get(i), fields.get(i)))).append(',');
      }
      csv.append(quoted(status(row))).append("\r\n");
    }
    return csv.toString();
  }

  /** A value without any formatting. */
  static String plain(Value value, FieldSchema field) {
    return value.written(field.delimiter());
  }

  /** The meaning of each missing measure, e.g. {@code actual: not in force}. */
  static String status(Row row) {
    List<String> parts = new ArrayList<>();
    List<FieldSchema> fields = row.schema().fields();
    List<FieldSchema> measures = FigureBook.measures(row.schema());
    for (int i = 0; i < fields.size(); i++) {
      if (row.values().get(i) instanceof Value.Missing missing
          && measures.contains(fields.get(i))) {
        parts.add(fields.get(i).name() + ": " + missing.label());
      }
    }
    return String.join("; ", parts);
  }

  /** A cell as RFC 4180 wants it. */
  static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && !cell.startsWith(" ")
            && !cell.endsWith(" ");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
