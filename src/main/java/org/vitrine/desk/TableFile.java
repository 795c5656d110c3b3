package org.vitrine.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.intake.TableIntake;
import org.vitrine.model.Table;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvReader;
import org.vitrine.table.CsvTable;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.RawCsv;
import org.vitrine.table.RawCsv.RawRow;
import org.vitrine.table.TableSchema;

/**
 * The CSV file of a table as it stands, so that what is not changed stays as it is, character by
 * character.
 *
 * @param text all of it
 * @param mark the byte order mark, or nothing
 * @param header the first row; with a line end in any case
 * @param columns the names in it
 * @param rows the rows of which something is filled in
 * @param cells the same rows as they are read
 * @param table the same rows as the table has them
 */
record TableFile(
    String text,
    String mark,
    RawRow header,
    List<String> columns,
    List<RawRow> rows,
    CsvTable cells,
    Table table) {

  private static final String MARK = "\uFEFF";

  TableFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The file of a table that has none yet: with the mark by which Excel knows UTF-8. */
  static TableFile none(TableSchema schema) {
    List<String> columns = schema.fields().stream().map(FieldSchema::name).toList();
    RawRow header = new RawRow(columns.stream().map(RawCsv::quoted).toList(), "\r\n");
    return new TableFile(
        MARK + header.text(),
        MARK,
        header,
        columns,
        List.of(),
        new CsvTable(schema.file(), columns, List.of(), true),
        new Table(schema, List.of()));
  }

  /**
   * Reads a file.
   *
   * @return the file; empty when not every row of it can be read
   */
  static Optional<TableFile> read(Path portal, TableSchema schema) throws IOException {
    ProblemReport unheard = new ProblemReport();
    Optional<CsvTable> csv =
        CsvReader.read(portal, schema.file(), unheard).filter(CsvTable::complete);
    Optional<Table> table = csv.flatMap(cells -> TableIntake.read(cells, schema, unheard));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    String text = Files.readString(portal.resolve(schema.file()), StandardCharsets.UTF_8);
    String mark = text.startsWith(MARK) ? MARK : "";
    List<RawRow> raw = RawCsv.cut(text.substring(mark.length()), ',').rows();
    RawRow first = raw.get(0);
    RawRow header = new RawRow(first.cells(), first.end().isEmpty() ? "\n" : first.end());
    List<RawRow> rows = raw.subList(1, raw.size()).stream().filter(row -> !row.isBlank()).toList();
    return Optional.of(
        new TableFile(text, mark, header, csv.get().header(), rows, csv.get(), table.get()));
  }

  /** The file with more rows at its end; not a character of the others is changed. */
  String and(List<List<String>> cells) {
    StringBuilder more = new StringBuilder(text);
    if (!text.endsWith("\n") && !text.endsWith("\r")) {
      more.append(header.end());
    }
    for (List<String> row : cells) {
      more.append(new RawRow(row.stream().map(RawCsv::quoted).toList(), header.end()).text());
    }
    return more.toString();
  }

  /** The line on which a row that is added will stand, from 1. */
  int nextLine() {
    int lines =
        (int) text.replace("\r\n", "\n").replace('\r', '\n').chars().filter(c -> c == '\n').count();
    return lines + (text.endsWith("\n") || text.endsWith("\r") ? 1 : 2);
  }

  /** The file with other rows below its header. */
  String with(List<RawRow> others) {
    StringBuilder text = new StringBuilder(mark).append(header.text());
    for (RawRow row : others) {
      text.append(new RawRow(row.cells(), header.end()).text());
    }
    return text.toString();
  }
}
