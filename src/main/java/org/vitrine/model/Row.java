package org.vitrine.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vitrine.table.TableSchema;

/**
 * One row of a validated table.
 *
 * @param schema the table's schema, which gives the columns their names
 * @param line the line of the file on which the row begins
 * @param values the cells, in the order of the schema's fields and as many
 */
public record Row(TableSchema schema, int line, List<Value> values) {

  public Row {
    values = List.copyOf(values);
  }

  /**
   * The cell of a column.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public Value value(String field) {
    int index = schema.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException(
          "field: " + schema.name() + " has no column '" + field + "'");
    }
    return values.get(index);
  }

  /** The cell as text, for texts and codes; the empty string when missing or no such column. */
  public String text(String field) {
    int index = schema.indexOf(field);
    if (index < 0) {
      return "";
    }
    Value value = values.get(index);
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Number number) {
      return number.amount().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    return "";
  }

  /** The cell's number; empty when missing, not a number or no such column. */
  public Optional<BigDecimal> number(String field) {
    int index = schema.indexOf(field);
    return index >= 0 && values.get(index) instanceof Value.Number number
        ? Optional.of(number.amount())
        : Optional.empty();
  }

  /** The cell's list; empty when missing, not a list or no such column. */
  public List<String> items(String field) {
    int index = schema.indexOf(field);
    return index >= 0 && values.get(index) instanceof Value.Items items ? items.items() : List.of();
  }
}
