package org.vitrine.intake;

import java.math.BigDecimal;
import org.vitrine.model.Value;

/** The form of a cell in which equal keys are equal texts. */
final class KeyText {

  private KeyText() {}

  static String of(Value value) {
    return value instanceof Value.Number number ? of(number.amount()) : value.written("\n");
  }

  private static String of(BigDecimal amount) {
    if (amount.scale() == 0) {
      return amount.toString(); // as nearly all are
    }
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
