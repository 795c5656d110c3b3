package org.vitrine.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.model.Value;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvReader;
import org.vitrine.table.CsvRow;
import org.vitrine.table.CsvTable;
import org.vitrine.table.DataPackage;
import org.vitrine.table.TableSchema;

/** Reads every table that the descriptor names and checks it against its schema. */
public final class TableIntake {

  private final ProblemReport problems;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Set<String> complete = new HashSet<>();

  private TableIntake(ProblemReport problems) {
    this.problems = problems;
  }

  /**
   * Reads the tables.
   *
   * @param portal the portal's folder
   * @param descriptor what the tables should hold
   * @param problems where every mistake of every table is reported
   * @return the tables of which every row could be read; a cell that was reported counts as missing
   */
  public static Tables read(Path portal, DataPackage descriptor, ProblemReport problems) {
    TableIntake intake = new TableIntake(problems);
    for (TableSchema schema : descriptor.tables()) {
      CsvReader.read(portal, schema.file(), problems).ifPresent(csv -> intake.add(csv, schema));
    }
    for (Table table : intake.tables.values()) {
      new KeyCheck(table, problems).check();
      new ForeignKeyCheck(intake.tables, intake.complete, problems).check(table);
    }
    intake.tables.keySet().retainAll(intake.complete);
    return new Tables(descriptor, intake.tables);
  }

  private void add(CsvTable csv, TableSchema schema) {
    Optional<Columns> columns = Columns.match(csv, schema, problems);
    if (columns.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    RowReader reader = new RowReader(schema, columns.get(), problems);
    for (CsvRow row : csv.rows()) {
      List<Value> values = reader.read(row);
      rows.add(new Row(schema, row.line(), values));
    }
    tables.put(schema.name(), new Table(schema, rows, columns.get().numbers()));
    if (csv.complete()) {
      complete.add(schema.name());
    }
  }
}
