package org.vitrine.model;

import java.util.List;
import java.util.Optional;
import org.vitrine.table.Translated;

/**
 * A key performance indicator ({@code kpis.csv}) with the history of its definition ({@code
 * kpi_definitions.csv}).
 *
 * @param id goal and number, e.g. {@code 7.2}
 * @param goal id of its goal
 * @param slug its name in addresses
 * @param name its name
 * @param better {@code higher}, {@code lower} or {@code target}: which values are better
 * @param kind {@code count}, {@code percent}, {@code growth}, {@code cumulative} or {@code
 *     milestone}
 * @param definitions its definitions, by first year
 */
public record Kpi(
    String id,
    String goal,
    String slug,
    Translated name,
    String better,
    String kind,
    List<Definition> definitions) {

  public Kpi {
    definitions = List.copyOf(definitions);
  }

  /**
   * What a KPI measures from a year on.
   *
   * @param fromYear the first year it holds for
   * @param unit unit of target and actual
   * @param text the definition
   * @param change {@code first}, {@code wording} (the same thing said otherwise) or {@code method}
   *     (something else is measured: the series is broken)
   */
  public record Definition(int fromYear, Translated unit, Translated text, String change) {

    /** Whether values before and after cannot be compared. */
    public boolean breaksSeries() {
      return change.equals("method");
    }
  }

  /** The definition in force in a year. */
  public Optional<Definition> definition(int year) {
    Definition found = null;
    for (Definition definition : definitions) {
      if (definition.fromYear() <= year) {
        found = definition;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether the method changed after the first of two years, up to and with the second. */
  public boolean brokenBetween(int earlier, int later) {
    return definitions.stream()
        .anyMatch(d -> d.breaksSeries() && d.fromYear() > earlier && d.fromYear() <= later);
  }
}
