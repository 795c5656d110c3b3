package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;

/**
 * A printed total is the sum of its printed parts: funds, staff categories, programmes of a goal,
 * goals of the whole, ratings of all KPIs.
 *
 * @param name the identity's name
 * @param table the table
 * @param measures the columns that can be summed
 * @param rounded whether the figures are rounded, so that a sum may be off by the rounding of its
 *     parts; heads and lights are counted, not rounded
 * @param parts the items that a total is made of, by the total's key; none when it is no total
 */
record SumOfParts(
    String name,
    String table,
    List<String> measures,
    boolean rounded,
    BiFunction<Portal, FigureKey, List<String>> parts)
    implements Identity {

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (String measure : measures) {
      for (Figure total : Printed.figures(book, table, measure)) {
        List<String> items = parts.apply(portal, total.key());
        for (Vintage vintage : items.isEmpty() ? List.<Vintage>of() : total.vintages()) {
          Printed.number(vintage)
              .ifPresent(printed -> add(checks, book, total, vintage, printed, items));
        }
      }
    }
    return checks;
  }

  private void add(
      List<Check> checks,
      FigureBook book,
      Figure total,
      Vintage vintage,
      BigDecimal printed,
      List<String> items) {
    List<Check.Input> inputs = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal tolerance = rounded ? Printed.rounding(printed) : BigDecimal.ZERO;
    for (String item : items) {
      FigureKey key = new FigureKey(table, item, total.key().year(), total.key().measure());
      Check.Input input = Printed.input(book, key, vintage.report().id()).orElse(null);
      if (input == null) {
        continue; // a part that this report does not print adds nothing
      }
      inputs.add(input);
      sum = sum.add(input.value());
      tolerance = rounded ? tolerance.add(Printed.rounding(input.value())) : tolerance;
    }
    if (!inputs.isEmpty()) {
      checks.add(Check.compared(name, total, vintage.report(), inputs, printed, sum, tolerance));
    }
  }
}
