package org.vitrine.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Reads every table that the descriptor names and checks it against its schema. Tables whose files
 * have not changed are not read again.
 */
public final class TableIntake {

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, References> references = new HashMap<>();

  /**
   * The references of one table as checked.
   *
   * @param basis all that they depend on
   */
  private record References(List<Object> basis, ProblemReport problems) {}

  /**
   * One table as read.
   *
   * @param table the table; empty when its columns do not match
   * @param complete whether it lacks no row
   * @param problems what is wrong with it by itself
   */
  private record Part(
      TableSchema schema, Optional<Table> table, boolean complete, ProblemReport problems) {}

  /**
   * Reads the tables once.
   *
   * @param portal the portal's folder
   * @param descriptor what the tables should hold
   * @param problems where every mistake of every table is reported
   * @return the tables of which every row could be read; a cell that was reported counts as missing
   */
  public static Tables read(Path portal, DataPackage descriptor, ProblemReport problems) {
    return new TableIntake().read(portal, descriptor, FileChanges.EVERYTHING, problems);
  }

  /**
   * Reads one table by itself; what it refers to in other tables is not looked up.
   *
   * @param csv its cells
   * @param schema what it should hold
   * @param problems where every mistake is reported
   * @return the table, a row for each of the file; empty when its columns do not match
   */
  public static Optional<Table> read(CsvTable csv, TableSchema schema, ProblemReport problems) {
    Optional<Table> table = table(csv, schema, problems);
    table.ifPresent(read -> new KeyCheck(read, problems).check());
    return table;
  }

  /** Reads those of the tables again that may have changed. */
  Tables read(Path portal, DataPackage descriptor, FileChanges changes, ProblemReport problems) {
    Map<String, Table> tables = new LinkedHashMap<>();
    Set<String> complete = new HashSet<>();
    for (TableSchema schema : descriptor.tables()) {
      Part part = part(portal, schema, changes);
      parts.put(schema.name(), part);
      problems.addAll(part.problems());
      part.table().ifPresent(table -> tables.put(schema.name(), table));
      if (part.complete()) {
        complete.add(schema.name());
      }
    }
    for (Table table : tables.values()) {
      problems.addAll(references(table, tables, complete));
    }
    tables.keySet().retainAll(complete);
    return new Tables(descriptor, tables);
  }

  private ProblemReport references(Table table, Map<String, Table> tables, Set<String> complete) {
    ProblemReport problems = new ProblemReport();
    ForeignKeyCheck check = new ForeignKeyCheck(tables, complete, problems);
    List<Object> basis = check.basis(table);
    References known = references.get(table.schema().name());
    if (known != null && known.basis().equals(basis)) {
      return known.problems();
    }
    check.check(table);
    references.put(table.schema().name(), new References(basis, problems));
    return problems;
  }

  private Part part(Path portal, TableSchema schema, FileChanges changes) {
    Part known = parts.get(schema.name());
    if (known != null
        && known.schema().equals(schema)
        && !changes.touch(portal.resolve(schema.file()))) {
      return known;
    }
    ProblemReport problems = new ProblemReport();
    Optional<CsvTable> csv = CsvReader.read(portal, schema.file(), problems);
    Optional<Table> table = csv.flatMap(read -> read(read, schema, problems));
    // A table that says the same stays the same object, so that what was made of it stands.
    Optional<Table> old = known == null ? Optional.empty() : known.table();
    return new Part(
        schema,
        old.equals(table) ? old : table,
        table.isPresent() && csv.map(CsvTable::complete).orElse(false),
        problems);
  }

  private static Optional<Table> table(CsvTable csv, TableSchema schema, ProblemReport problems) {
    return Columns.match(csv, schema, problems)
        .map(
            columns -> {
              List<Row> rows = new ArrayList<>();
              RowReader reader = new RowReader(schema, columns, problems);
              for (CsvRow row : csv.rows()) {
                List<Value> values = reader.read(row);
                rows.add(new Row(schema, row.line(), values));
              }
              return new Table(schema, rows, columns.numbers());
            });
  }
}
