package org.vitrine.model;

import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.problem.Place;
import org.vitrine.table.TableSchema;

/**
 * A table whose cells have been found to keep its schema.
 *
 * @param schema the schema
 * @param rows the rows, in the file's order
 * @param columns for each field of the schema the number of its column in the file, from 1, or 0
 *     when the file has no such column; the file's order may be another than the schema's
 */
public record Table(TableSchema schema, List<Row> rows, List<Integer> columns) {

  public Table {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** A table whose columns stand in the order of the schema. */
  public Table(TableSchema schema, List<Row> rows) {
    this(schema, rows, IntStream.rangeClosed(1, schema.fields().size()).boxed().toList());
  }

  /** Where a row's cell stands; the row as a whole when the table has no such column. */
  public Place place(Row row, String field) {
    int index = schema.indexOf(field);
    return new Place(schema.file(), row.line(), index < 0 ? 0 : columns.get(index));
  }
}
