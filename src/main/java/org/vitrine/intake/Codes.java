package org.vitrine.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldSchema.Category;

/** The values that a column allows; any, when its schema lists none. */
final class Codes {

  private final FieldSchema field;
  private final List<String> codes;
  private final ProblemReport problems;

  Codes(FieldSchema field, ProblemReport problems) {
    this.field = field;
    this.problems = problems;
    codes = field.categories().stream().map(Category::value).toList();
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  /** Whether the column allows a text; if not, that has been reported. */
  boolean allow(String text, Place place) {
    return codes.isEmpty() || codes.contains(text) || refuse(text, place);
  }

  /** Whether the column allows a number; if not, that has been reported. */
  boolean allow(BigDecimal amount, String cell, Place place) {
    return codes.isEmpty()
        || codes.stream().anyMatch(code -> equal(code, amount))
        || refuse(cell, place);
  }

  private static boolean equal(String code, BigDecimal amount) {
    BigDecimal number = NumberText.read(code).amount();
    return number != null && number.compareTo(amount) == 0;
  }

  private boolean refuse(String cell, Place place) {
    String allowed = String.join(", ", codes);
    problems.error(ProblemCode.CELL_CODE, place, field.name(), cell, allowed, meant(cell));
    return false;
  }

  /** The code that was meant; people also write what the pages show. */
  private @Nullable String meant(String cell) {
    for (Category category : field.categories()) {
      if (cell.equals(category.label().main())
          || cell.equalsIgnoreCase(category.label().english())) {
        return category.value();
      }
    }
    return Nearest.to(cell, codes);
  }
}
