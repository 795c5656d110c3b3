package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.model.Value;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvRow;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.Spaces;
import org.vitrine.table.TableSchema;

/** Reads the cells of a table's rows, in the order of the schema. */
final class RowReader {

  private final TableSchema schema;
  private final Columns columns;
  private final List<CellReader> readers = new ArrayList<>();
  private final List<Integer> unitFields = new ArrayList<>();

  RowReader(TableSchema schema, Columns columns, ProblemReport problems) {
    this.schema = schema;
    this.columns = columns;
    for (FieldSchema field : schema.fields()) {
      readers.add(new CellReader(schema, field, problems));
      unitFields.add(field.unitField() == null ? -1 : schema.indexOf(field.unitField()));
    }
  }

  List<Value> read(CsvRow row) {
    List<Value> values = new ArrayList<>(readers.size());
    for (int i = 0; i < readers.size(); i++) {
      if (columns.number(i) == 0) {
        values.add(CellReader.REFUSED);
      } else {
        Place place = new Place(schema.file(), row.line(), columns.number(i));
        values.add(readers.get(i).read(cell(row, i), unit(row, i), place));
      }
    }
    return values;
  }

  private String cell(CsvRow row, int field) {
    return row.cells().get(columns.number(field) - 1);
  }

  /** The unit of a cell: that of its row where the table has a column of units. */
  private String unit(CsvRow row, int field) {
    int unitField = unitFields.get(field);
    return unitField < 0 || columns.number(unitField) == 0
        ? schema.fields().get(field).unit().main()
        : Spaces.strip(cell(row, unitField));
  }
}
