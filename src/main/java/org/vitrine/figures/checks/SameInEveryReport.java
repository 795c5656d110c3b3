package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;

/** A figure that several reports print is the same in each; otherwise it was restated. */
final class SameInEveryReport implements Identity {

  @Override
  public Rule rule() {
    return Rule.known("same-figure");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Figure figure : book.all()) {
      for (int i = 1; i < figure.vintages().size(); i++) {
        Vintage earlier = figure.vintages().get(i - 1);
        Vintage later = figure.vintages().get(i);
        BigDecimal before = Printed.number(earlier).orElse(null);
        BigDecimal after = Printed.number(later).orElse(null);
        if (before != null && after != null) {
          checks.add(
              new Check(
                  rule().name(),
                  figure,
                  later.report(),
                  List.of(new Check.Input(figure, earlier, before)),
                  after,
                  Check.Relation.EQUAL,
                  before,
                  BigDecimal.ZERO,
                  later.differsFrom(earlier) ? Check.Verdict.RESTATED : Check.Verdict.HOLDS));
        }
      }
    }
    return checks;
  }
}
