package org.vitrine.intake;

import java.math.BigDecimal;
import org.vitrine.model.Value;

/** The form of a cell in which equal keys are equal texts. */
final class KeyText {

  private KeyText() {}

  static String of(Value value) {
    if (value instanceof Value.Number number) {
      return of(number.amount());
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
      return String.join("\n", items.items());
    }
    return ((Value.Missing) value).mark();
  }

  private static String of(BigDecimal amount) {
    if (amount.scale() == 0) {
      return amount.toString(); // as nearly all are
    }
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
