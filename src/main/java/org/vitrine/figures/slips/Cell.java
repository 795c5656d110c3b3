package org.vitrine.figures.slips;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.FigureUnit;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.problem.Place;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;

/**
 * A number of a figure where it stands in its file.
 *
 * @param table its table
 * @param row its row
 * @param report the report that printed it
 * @param key what it is
 * @param field its column
 * @param amount the number
 */
record Cell(
    Table table, Row row, Report report, FigureKey key, FieldSchema field, BigDecimal amount) {

  static final String NOTE = "note";

  /** Every number of a table of figures, as the rows stand; none of any other table. */
  static List<Cell> of(Portal portal, Table table) {
    TableSchema schema = table.schema();
    if (!FigureBook.holdsFigures(schema)) {
      return List.of();
    }
    List<FieldSchema> measures = FigureBook.measures(schema);
    List<Cell> cells = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<Report> report = portal.report(row.text("report"));
      Optional<BigDecimal> year = row.number("year");
      if (report.isEmpty() || year.isEmpty()) {
        continue;
      }
      String item = FigureBook.item(row);
      for (FieldSchema field : measures) {
        if (row.value(field.name()) instanceof Value.Number number) {
          FigureKey key = new FigureKey(schema.name(), item, year.get().intValue(), field.name());
          cells.add(new Cell(table, row, report.get(), key, field, number.amount()));
        }
      }
    }
    return cells;
  }

  Place place() {
    return table.place(row, field.name());
  }

  /** The row, if its table has notes in which somebody can accept a slip. */
  @Nullable Row notedRow() {
    return notedRow(row);
  }

  static @Nullable Row notedRow(Row row) {
    return row.schema().indexOf(NOTE) < 0 ? null : row;
  }

  /** What a line of the settings names it by. */
  String slipKey() {
    return Slip.key(key.path()) + "/" + report.id();
  }

  /** Its unit in the portal's first language; empty when it has none. */
  String unit(Portal portal) {
    String printed = field.unitField() == null ? "" : row.text(field.unitField());
    Vintage vintage = new Vintage(report, new Value.Number(amount), printed, "", "");
    return FigureUnit.of(portal, new Figure(key, field, List.of(vintage)), vintage).main();
  }

  /** Whether it is a percentage. */
  boolean isPercent(Portal portal) {
    String unit = unit(portal);
    return unit.equals("%") || unit.equals("％");
  }

  /** As the report prints it, with the year. */
  String told() {
    return key.year() + ": " + amount.toPlainString();
  }
}
