package org.vitrine.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.model.Row;
import org.vitrine.model.Value;

/** The row of a table as the cells of a sheet. */
final class SheetOf {

  private SheetOf() {}

  static List<String> row(Xlsx workbook, Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      Value value = row.values().get(i);
      if (value instanceof Value.Number number) {
        cells.add(number(workbook, number.amount()));
      } else if (value instanceof Value.Day day) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day.date());
        cells.add(workbook.as("yyyy-mm-dd", Xlsx.number(Long.toString(days))));
      } else if (value instanceof Value.Items items) {
        cells.add(Xlsx.text(String.join(row.schema().fields().get(i).delimiter(), items.items())));
      } else if (value instanceof Value.Missing missing) {
        cells.add(missing.mark());
      } else {
        cells.add(Xlsx.text(row.text(row.schema().fields().get(i).name())));
      }
    }
    return cells;
  }

  private static String number(Xlsx workbook, BigDecimal amount) {
    String cell = Xlsx.number(Double.toString(amount.doubleValue()));
    return amount.scale() > 0 ? workbook.as("0." + "0".repeat(amount.scale()), cell) : cell;
  }
}
