package org.vitrine.pages.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.model.Value;

/**
 * One line or set of bars of a chart, by year.
 *
 * @param name what it is
 * @param shape {@code bar}, {@code line} or {@code step}
 * @param axis {@code left} or {@code right}
 * @param unit the unit of its axis, that of the last value
 * @param units the unit of each value; a KPI's may change with its method
 * @param years the years of the chart
 * @param values a number for each year, whatever its unit; empty where there is none
 * @param texts each value as pages write it
 * @param lights the rating of each value, or empty texts; no items when nothing is rated
 * @param breaks positions before which the line is interrupted, because the method changed
 */
public record Series(
    String name,
    String shape,
    String axis,
    String unit,
    List<String> units,
    List<Integer> years,
    List<Optional<BigDecimal>> values,
    List<String> texts,
    List<String> lights,
    List<Integer> breaks) {

  public Series {
    units = List.copyOf(units);
    years = List.copyOf(years);
    values = List.copyOf(values);
    texts = List.copyOf(texts);
    lights = List.copyOf(lights);
    breaks = List.copyOf(breaks);
  }

  /**
   * The latest values of a figure over years.
   *
   * @param figures the figure of each year, or null where there is none
   */
  public static Series of(
      Edition edition,
      String name,
      String shape,
      String axis,
      String unit,
      List<Integer> years,
      IntFunction<Figure> figures) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (int year : years) {
      Figure figure = figures.apply(year);
      units.add(figure == null ? unit : unit(edition, figure, unit));
      values.add(figure == null ? Optional.empty() : figure.number());
      texts.add(
          figure == null
              ? edition.words().text("figure.none")
              : edition.words().value(figure.latest().value(), figure.field()).text());
    }
    return new Series(name, shape, axis, unit, units, years, values, texts, List.of(), List.of());
  }

  /** Where a column has one unit for all, that is the one the chart calls by its own name. */
  private static String unit(Edition edition, Figure figure, String unit) {
    boolean fixed = figure.latest().unit().isEmpty() && !figure.field().unit().main().isEmpty();
    String own = fixed ? "" : edition.unit(figure).text();
    return own.isEmpty() ? unit : own;
  }

  /** The same with the rating of each year, where there is one. */
  public Series lights(IntFunction<Figure> ratings) {
    List<String> codes = new ArrayList<>();
    for (int year : years) {
      Figure rating = ratings.apply(year);
      codes.add(
          rating != null && rating.latest().value() instanceof Value.Text text ? text.text() : "");
    }
    return new Series(name, shape, axis, unit, units, years, values, texts, codes, breaks);
  }

  /** The same, interrupted before each of these years. */
  public Series brokenIn(List<Integer> yearsOfBreak) {
    List<Integer> positions =
        IntStream.range(1, years.size())
            .filter(i -> yearsOfBreak.contains(years.get(i)))
            .boxed()
            .toList();
    return new Series(name, shape, axis, unit, units, years, values, texts, lights, positions);
  }

  boolean isEmpty() {
    return values.stream().allMatch(Optional::isEmpty);
  }

  /** The values that may be drawn: those in the unit of the axis, and empty for all others. */
  List<Optional<BigDecimal>> drawn() {
    return IntStream.range(0, years.size())
        .mapToObj(i -> isElsewhere(i) ? Optional.<BigDecimal>empty() : values.get(i))
        .toList();
  }

  /** Whether there is a number, but in a unit that cannot stand on the axis of the others. */
  boolean isElsewhere(int position) {
    return values.get(position).isPresent() && !units.get(position).equals(unit);
  }

  /** Whether values are in several units. */
  boolean mixed() {
    return IntStream.range(0, years.size()).anyMatch(this::isElsewhere);
  }
}
