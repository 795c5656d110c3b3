package org.vitrine.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vitrine.figures.Figure;
import org.vitrine.model.Value;

/**
 * One line or set of bars of a chart, by year.
 *
 * @param name what it is
 * @param shape {@code bar}, {@code line} or {@code step}
 * @param axis {@code left} or {@code right}
 * @param unit its unit, that of the last value
 * @param units the unit of each value; a KPI's may change with its method
 * @param years the years of the chart
 * @param values a number for each year; empty where there is none, and the chart leaves a gap
 * @param texts each value as pages write it
 * @param lights the rating of each value, or empty texts; no items when nothing is rated
 * @param breaks positions before which the line is interrupted, because the method changed
 */
record Series(
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

  Series {
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
  static Series of(
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
      String own = figure == null ? "" : edition.unit(figure).text();
      units.add(own.isEmpty() ? unit : own);
      boolean fits = isPercent(unit) == isPercent(units.get(units.size() - 1));
      values.add(figure == null || !fits ? Optional.empty() : figure.number());
      texts.add(
          figure == null
              ? edition.words().text("figure.none")
              : edition.words().value(figure.latest().value(), figure.field()).text());
    }
    return new Series(name, shape, axis, unit, units, years, values, texts, List.of(), List.of());
  }

  Series lights(IntFunction<Figure> ratings) {
    List<String> codes = new ArrayList<>();
    for (int year : years) {
      Figure rating = ratings.apply(year);
      codes.add(
          rating != null && rating.latest().value() instanceof Value.Text text ? text.text() : "");
    }
    return new Series(name, shape, axis, unit, units, years, values, texts, codes, breaks);
  }

  Series brokenIn(List<Integer> yearsOfBreak) {
    List<Integer> positions =
        IntStream.range(1, years.size())
            .filter(i -> yearsOfBreak.contains(years.get(i)))
            .boxed()
            .toList();
    return new Series(name, shape, axis, unit, units, years, values, texts, lights, positions);
  }

  /** A percentage cannot stand on one axis with a number of things: it is left to the table. */
  private static boolean isPercent(String unit) {
    return unit.equals("%");
  }

  boolean isEmpty() {
    return values.stream().allMatch(Optional::isEmpty);
  }
}
