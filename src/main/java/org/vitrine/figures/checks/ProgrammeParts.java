package org.vitrine.figures.checks;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;

/** What the sums in the table of programmes are made of. */
final class ProgrammeParts {

  private ProgrammeParts() {}

  /** A programme's row has a goal and a name, a subtotal a goal only, the total neither. */
  static List<String> of(Portal portal, FigureKey key) {
    if (key.item().contains(":")) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (Row row : portal.tables().rows("programmes")) {
      String item = FigureBook.item(row);
      boolean part =
          key.item().isEmpty()
              ? row.text("programme").isEmpty() && !row.text("goal").isEmpty()
              : row.text("goal").equals(key.item()) && !row.text("programme").isEmpty();
      if (part && !parts.contains(item)) {
        parts.add(item);
      }
    }
    return List.copyOf(parts);
  }
}
