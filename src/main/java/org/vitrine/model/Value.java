package org.vitrine.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a cell of a validated table holds. A missing value has its own type and is never a zero or
 * an empty text; see the public contract, 'What an empty cell means'.
 */
public sealed interface Value {

  /**
   * A number exactly as printed: the scale is the number of decimals that the report shows, so
   * {@code 95.70} keeps its zero.
   */
  @SuppressWarnings("JavaLangClash")
  record Number(BigDecimal amount) implements Value {}

  /** A text, or one of a column's codes. Never empty. */
  record Text(String text) implements Value {}

  /** A day. */
  record Day(LocalDate date) implements Value {}

  /** Yes or no. */
  record Truth(boolean truth) implements Value {}

  /** A list of texts, e.g. ids; never empty. */
  record Items(List<String> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * No value.
   *
   * @param mark the cell as it stands, e.g. {@code --}; empty for the empty cell
   * @param label the meaning that the schema gives the mark
   */
  record Missing(String mark, String label) implements Value {}

  /**
   * The value as it is written in a table, without any formatting; empty for an empty cell.
   *
   * @param delimiter what stands between the items of a list
   */
  default String written(String delimiter) {
    if (this instanceof Number number) {
      return number.amount().toPlainString();
    }
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Day day) {
      return day.date().toString();
    }
    if (this instanceof Truth truth) {
      return Boolean.toString(truth.truth());
    }
    if (this instanceof Items items) {
      return String.join(delimiter, items.items());
    }
    return ((Missing) this).mark();
  }

  /** Whether there is a value. */
  default boolean present() {
    return !(this instanceof Missing);
  }
}
