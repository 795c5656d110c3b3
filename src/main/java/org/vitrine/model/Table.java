package org.vitrine.model;

import java.util.List;
import org.vitrine.table.TableSchema;

/**
 * A table whose cells have been found to keep its schema.
 *
 * @param schema the schema
 * @param rows the rows, in the file's order
 */
public record Table(TableSchema schema, List<Row> rows) {

  public Table {
    rows = List.copyOf(rows);
  }
}
