package org.vitrine.figures.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;

/**
 * A printed total is the sum of parts that the portal's tables tell: funds below a fund, staff
 * categories, programmes of a goal, goals of the whole.
 *
 * @param rule what readers are told of it
 * @param table the table
 * @param measures the columns that can be summed
 * @param counted whether the figures are counted rather than rounded
 * @param parts the items that a total is made of, by the total's key; none when it is no total
 */
record SumOfParts(
    Rule rule,
    String table,
    List<String> measures,
    boolean counted,
    BiFunction<Portal, FigureKey, List<String>> parts)
    implements Identity {

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (String measure : measures) {
      for (Printed printed : Printed.all(book, table, measure)) {
        FigureKey total = printed.figure().key();
        List<FigureKey> keys =
            parts.apply(portal, total).stream()
                .map(item -> new FigureKey(table, item, total.year(), measure))
                .toList();
        Sum.check(this, book, printed, keys, false, counted).ifPresent(checks::add);
      }
    }
    return checks;
  }
}
