package org.vitrine.review;

import org.vitrine.model.Value;

/** Values as they stand in a table. */
final class Values {

  private Values() {}

  /** The value as an editor writes it; empty for an empty cell. */
  static String text(Value value) {
    if (value instanceof Value.Number number) {
      return number.amount().toPlainString();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Truth truth) {
      return Boolean.toString(truth.truth());
    }
    if (value instanceof Value.Items items) {
      return String.join("; ", items.items());
    }
    return ((Value.Missing) value).mark();
  }
}
