package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Portal;

/**
 * A report that lists the KPIs it missed (未達目標項目) prints an achievement of 100 % for every other
 * KPI of that year. Those listed are tested by {@link ShortfallGap}.
 */
final class ShortfallList implements Identity {

  @Override
  public Rule rule() {
    return Rule.known("shortfall-list");
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    Map<List<Object>, Set<String>> missed = new HashMap<>();
    for (Printed gap : Printed.all(book, "shortfalls", "gap")) {
      missed
          .computeIfAbsent(reportAndYear(gap), key -> new HashSet<>())
          .add(gap.figure().key().item());
    }
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, "kpi_results", "achievement")) {
      Set<String> listed = missed.getOrDefault(reportAndYear(printed), Set.of());
      if (!listed.isEmpty() && !listed.contains(printed.figure().key().item())) {
        checks.add(
            Check.compared(
                this,
                printed.figure(),
                printed.vintage().report(),
                List.of(),
                printed.number(),
                Printed.HUNDRED,
                BigDecimal.ZERO));
      }
    }
    return checks;
  }

  private static List<Object> reportAndYear(Printed printed) {
    return List.of(printed.report(), printed.figure().key().year());
  }
}
