package org.vitrine.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Row;
import org.vitrine.model.Value;
import org.vitrine.table.CsvRow;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.RawCsv;
import org.vitrine.table.RawCsv.RawRow;
import org.vitrine.table.Spaces;
import org.vitrine.table.TableSchema;

/**
 * Puts the rows of a sheet into the place of a table's rows. A row that says the same stays as it
 * is written, and so does a cell: 95.70 keeps the zero that Excel drops.
 *
 * @param content what the file is to hold
 * @param changes how the rows differ from those it has
 */
record TableUpdate(String content, RowChanges changes) {

  static TableUpdate of(TableFile old, SheetTable sheet) {
    return new Comparison(old, sheet).update();
  }

  /** A row as it is read, and as it is written. */
  private record Known(Row row, CsvRow cells, RawRow raw) {}

  private static final class Comparison {

    private final TableFile old;
    private final SheetTable sheet;
    private final TableSchema schema;

    Comparison(TableFile old, SheetTable sheet) {
      this.old = old;
      this.sheet = sheet;
      this.schema = sheet.table().schema();
    }

    TableUpdate update() {
      Map<List<String>, List<Known>> known = new HashMap<>();
      for (int i = 0; i < old.rows().size(); i++) {
        Row row = old.table().rows().get(i);
        CsvRow cells = old.cells().rows().get(i);
        known
            .computeIfAbsent(key(row, cells, old.columns()), key -> new ArrayList<>())
            .add(new Known(row, cells, old.rows().get(i)));
      }
      int added = 0;
      int changed = 0;
      List<RawRow> rows = new ArrayList<>();
      for (int i = 0; i < sheet.table().rows().size(); i++) {
        Row row = sheet.table().rows().get(i);
        CsvRow cells = sheet.cells().rows().get(i);
        @Nullable List<Known> before = known.get(key(row, cells, sheet.cells().header()));
        @Nullable Known same = before == null || before.isEmpty() ? null : before.remove(0);
        RawRow written = written(row, cells, same);
        added += same == null ? 1 : 0;
        changed += same != null && !written.equals(same.raw()) ? 1 : 0;
        rows.add(written);
      }
      int removed = old.rows().size() - (rows.size() - added);
      return new TableUpdate(old.with(rows), new RowChanges(rows.size(), added, changed, removed));
    }

    /** What tells a row from the others; all of it where the table has no key. */
    private List<String> key(Row row, CsvRow cells, List<String> columns) {
      List<String> names =
          schema.primaryKey().isEmpty()
              ? schema.fields().stream().map(FieldSchema::name).toList()
              : schema.primaryKey();
      List<String> key = new ArrayList<>();
      for (String name : names) {
        Value value = row.value(name);
        if (value instanceof Value.Number number) {
          key.add(number.amount().stripTrailingZeros().toPlainString());
        } else {
          int column = columns.indexOf(name);
          key.add(column < 0 ? "" : Spaces.strip(cells.cells().get(column)));
        }
      }
      return key;
    }

    private RawRow written(Row row, CsvRow cells, @Nullable Known same) {
      List<String> written = new ArrayList<>();
      for (int i = 0; i < old.columns().size(); i++) {
        String name = old.columns().get(i);
        int column = sheet.cells().header().indexOf(name);
        String text = column < 0 ? "" : cells.cells().get(column);
        written.add(
            same != null && stays(name, same, i, row, text)
                ? same.raw().cells().get(i)
                : RawCsv.quoted(schema.field(name).map(f -> plain(text, f)).orElse(text)));
      }
      RawRow raw = new RawRow(written, old.header().end());
      return same != null && raw.cells().equals(same.raw().cells()) ? same.raw() : raw;
    }

    /** Whether a cell says what the sheet's cell says. */
    private boolean stays(String name, Known same, int column, Row row, String text) {
      if (schema.indexOf(name) < 0) {
        return true;
      }
      Value value = row.value(name);
      String before = Spaces.strip(same.cells().cells().get(column));
      return equal(same.row().value(name), value)
          && (value.present() || before.equals(Spaces.strip(text)));
    }

    private static boolean equal(Value a, Value b) {
      if (a instanceof Value.Number one && b instanceof Value.Number other) {
        BigDecimal amount = one.amount();
        return amount.compareTo(other.amount()) == 0 && amount.scale() >= other.amount().scale();
      }
      return a.equals(b);
    }

    /** A percent cell of Excel in a column of per cent: the column says it already. */
    private static String plain(String text, FieldSchema field) {
      boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
      return number && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }
  }
}
