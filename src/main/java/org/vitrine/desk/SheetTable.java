package org.vitrine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.desk.SheetRows.SheetRow;
import org.vitrine.intake.TableIntake;
import org.vitrine.model.Table;
import org.vitrine.problem.Place;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvRow;
import org.vitrine.table.CsvTable;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.Spaces;
import org.vitrine.table.TableSchema;

/**
 * A sheet as the table that it is named after.
 *
 * @param cells the cells, as a CSV file would have them
 * @param table the same rows as the table has them
 */
record SheetTable(CsvTable cells, Table table) {

  /**
   * A column of the workbook that Vitrine publishes; it says in words what the cells say already.
   */
  private static final String STATUS = "status";

  private static final int HEADER_ROW = 1;

  /**
   * Reads a sheet.
   *
   * @param file the workbook's name in problems
   * @param problems where every mistake is reported, at its cell of the sheet
   * @return the table; empty when its columns do not match
   */
  static Optional<SheetTable> read(
      SheetRows sheet, TableSchema schema, String file, ProblemReport problems) {
    return new Reading(sheet, schema, file, problems).read();
  }

  /** The reading of one sheet. */
  private record Reading(SheetRows sheet, TableSchema schema, String file, ProblemReport problems) {

    Optional<SheetTable> read() {
      if (sheet.rows().isEmpty() || sheet.rows().get(0).number() != HEADER_ROW) {
        problems.error(ProblemCode.CSV_HEADER_MISSING, place(HEADER_ROW, -1));
        return Optional.empty();
      }
      SheetRow header = sheet.rows().get(0);
      List<SheetRow> rows = sheet.rows().subList(1, sheet.rows().size());
      List<Integer> columns = columns(header, rows);
      List<String> names =
          columns.stream().map(column -> Spaces.strip(header.text(column))).toList();
      if (!isSound(names, columns)) {
        return Optional.empty();
      }
      List<CsvRow> cells = new ArrayList<>();
      for (SheetRow row : rows) {
        List<String> texts = columns.stream().map(row::text).toList();
        if (texts.stream().anyMatch(text -> !Spaces.strip(text).isEmpty())) {
          cells.add(new CsvRow(row.number(), texts));
          remarkDays(row, columns, names);
        }
      }
      CsvTable csv = new CsvTable(schema.file(), names, cells, true);
      ProblemReport found = new ProblemReport();
      Optional<Table> table = TableIntake.read(csv, schema, found);
      for (Problem problem : found.all()) {
        int number = problem.place().column();
        problems.add(
            problem, place(problem.place().line(), number == 0 ? -1 : columns.get(number - 1)));
      }
      return table.map(read -> new SheetTable(csv, read));
    }

    /** The columns, from 0, that have a name or something below it. */
    private List<Integer> columns(SheetRow header, List<SheetRow> rows) {
      int width = header.cells().size();
      for (SheetRow row : rows) {
        width = Math.max(width, row.cells().size());
      }
      List<Integer> columns = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        int column = i;
        String name = Spaces.strip(header.text(column));
        boolean published = name.equals(STATUS) && schema.field(STATUS).isEmpty();
        boolean used =
            !name.isEmpty()
                || rows.stream().anyMatch(row -> !Spaces.strip(row.text(column)).isEmpty());
        if (used && !published) {
          columns.add(column);
        }
      }
      return columns;
    }

    private boolean isSound(List<String> names, List<Integer> columns) {
      List<String> written = names.stream().filter(name -> !name.isEmpty()).toList();
      if (written.size() == 1 && names.size() > 2) {
        problems.error(ProblemCode.CSV_HEADER_TITLE, place(HEADER_ROW, -1), written.get(0));
        return false;
      }
      boolean sound = true;
      Set<String> known = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        Place place = place(HEADER_ROW, columns.get(i));
        if (names.get(i).isEmpty()) {
          problems.error(ProblemCode.CSV_HEADER_EMPTY, place);
          sound = false;
        } else if (!known.add(names.get(i))) {
          int first = columns.get(names.indexOf(names.get(i))) + 1;
          problems.error(ProblemCode.CSV_HEADER_DUPLICATE, place, names.get(i), first);
          sound = false;
        }
      }
      return sound;
    }

    /** Of what was typed into a cell that Excel takes for a day, only the day is left. */
    private void remarkDays(SheetRow row, List<Integer> columns, List<String> names) {
      for (int i = 0; i < columns.size(); i++) {
        String name = names.get(i);
        boolean text =
            schema
                .field(name)
                .map(FieldSchema::type)
                .filter(type -> type == FieldType.STRING || type == FieldType.LIST)
                .isPresent();
        CellText cell = row.cell(columns.get(i));
        if (text && cell.day()) {
          Place place = place(row.number(), columns.get(i));
          problems.warning(ProblemCode.CONVERT_DAY, place, name, cell.text());
        }
      }
    }

    private Place place(int row, int column) {
      return new Place(file, row, column + 1, sheet.name());
    }
  }
}
