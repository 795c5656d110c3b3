package org.vitrine.pages.charts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vitrine.edition.Words;
import org.vitrine.figures.Change;

/**
 * Says in a sentence what a series shows: the latest value, its change, its rank among the years.
 */
public final class Trend {

  private final Words words;

  /** Sentences in a language. */
  public Trend(Words words) {
    this.words = words;
  }

  /**
   * The sentence. Values before the last break are not compared with later ones; percentages change
   * by percentage points.
   */
  String sentence(Series series) {
    int last = lastPresent(series, series.values().size() - 1);
    if (last < 0) {
      return words.text("trend.none", series.name());
    }
    int start = series.breaks().stream().filter(b -> b <= last).reduce(0, (a, b) -> b);
    String value = value(series, last);
    String year = words.shortYear(series.years().get(last));
    int previous = last > start ? lastPresent(series, last - 1) : -1;
    if (previous < start) {
      return words.text("trend.single", year, series.name(), value);
    }
    String sentence =
        words.text(
            "trend.sentence",
            year,
            series.name(),
            value,
            change(series, previous, last),
            words.shortYear(series.years().get(previous)));
    return sentence + rank(series, start, last) + words.text("trend.end");
  }

  private static int lastPresent(Series series, int from) {
    int position = from;
    while (position >= 0 && series.drawn().get(position).isEmpty()) {
      position--;
    }
    return position;
  }

  private String value(Series series, int position) {
    return words.withUnit(series.texts().get(position), series.units().get(position));
  }

  private String change(Series series, int previous, int last) {
    BigDecimal before = series.drawn().get(previous).orElseThrow();
    BigDecimal after = series.drawn().get(last).orElseThrow();
    return of(before, after, series.unit().equals("%"));
  }

  /** A change in words: up 8.2 %, down 3 percentage points, unchanged. */
  public String of(BigDecimal before, BigDecimal after, boolean points) {
    return of(before, after, points, UnaryOperator.identity());
  }

  /**
   * The same; where there is no percentage the change is told as an amount.
   *
   * @param amount puts the unit to a number
   */
  public String of(
      BigDecimal before, BigDecimal after, boolean points, UnaryOperator<String> amount) {
    Change change = Change.between(before, after);
    if (change.direction() == 0) {
      return words.text("change.none");
    }
    String direction = change.direction() > 0 ? "up" : "down";
    if (points) {
      BigDecimal difference = change.difference().abs();
      boolean one = difference.compareTo(BigDecimal.ONE) == 0 && difference.scale() <= 0;
      return words.text(
          "change." + direction + (one ? ".points.one" : ".points"), words.number(difference));
    }
    return change
        .percent()
        .map(
            percent ->
                percent.signum() == 0
                    ? words.text("change." + direction + ".less")
                    : words.text("change." + direction + ".percent", words.number(percent.abs())))
        .orElseGet(
            () ->
                words.text(
                    "change." + direction + ".by",
                    amount.apply(words.number(change.difference().abs()))));
  }

  private String rank(Series series, int start, int last) {
    List<BigDecimal> values =
        series.drawn().subList(start, last + 1).stream().flatMap(Optional::stream).toList();
    if (values.size() < 3) {
      return "";
    }
    BigDecimal value = values.get(values.size() - 1);
    BigDecimal highest = values.stream().max(Comparator.naturalOrder()).orElseThrow();
    BigDecimal lowest = values.stream().min(Comparator.naturalOrder()).orElseThrow();
    if (highest.compareTo(lowest) == 0) {
      return "";
    }
    if (value.compareTo(highest) == 0) {
      return words.text("trend.highest", values.size());
    }
    return value.compareTo(lowest) == 0 ? words.text("trend.lowest", values.size()) : "";
  }
}
