package org.vitrine.figures.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Lazy;
import org.vitrine.model.Entry;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;

/**
 * Every identity tested at every figure it applies to. A new identity is one more line in {@link
 * #IDENTITIES}.
 */
public final class Checks {

  /** The identities of the public contract, section 4. */
  private static final List<Identity> IDENTITIES =
      List.of(
          new Quotient(
              "execution-rate",
              "budget",
              "rate",
              key -> key.measure("settled"),
              key -> key.measure("budget"),
              true),
          new Quotient(
              "personnel-share",
              "personnel",
              "share",
              key -> key.measure("cost"),
              key -> new FigureKey("budget", "total", key.year(), "settled"),
              true),
          new Quotient(
              "light-share",
              "rating_summary",
              "share",
              key -> key.measure("count"),
              key ->
                  new FigureKey(
                      key.table(),
                      key.item().substring(0, key.item().lastIndexOf(':') + 1) + "total",
                      key.year(),
                      "count"),
              false),
          new SumOfParts(
              "fund-total", "budget", List.of("budget", "settled"), true, children(Portal::funds)),
          new SumOfParts(
              "staff-total",
              "staffing",
              List.of("headcount"),
              false,
              children(Portal::staffCategories)),
          new SumOfParts(
              "programme-total", "programmes", List.of("budget"), true, Checks::programmeParts),
          new SumOfParts("light-total", "rating_summary", List.of("count"), false, Checks::colours),
          new SumOfParts(
              "light-share-total", "rating_summary", List.of("share"), true, Checks::colours),
          new WeightedProgress(),
          new Achievement(),
          new ShortfallGap(),
          new LightsCounted());

  private final Lazy<List<Check>> all;
  private final Lazy<Map<FigureKey, List<Check>>> byFigure;

  private Checks(Supplier<List<Check>> all) {
    this.all = new Lazy<>(all);
    this.byFigure =
        new Lazy<>(
            () ->
                all().stream()
                    .collect(
                        Collectors.groupingBy(
                            check -> check.figure().key(),
                            LinkedHashMap::new,
                            Collectors.toList())));
  }

  /** Tests every identity, when the first outcome is asked for. */
  public static Checks of(Portal portal, FigureBook book) {
    return new Checks(
        () ->
            IDENTITIES.stream().flatMap(identity -> identity.test(portal, book).stream()).toList());
  }

  /** The names of the identities, in the order in which they are explained. */
  public static List<String> identities() {
    return IDENTITIES.stream().map(Identity::name).toList();
  }

  /** Every check made. */
  public List<Check> all() {
    return all.get();
  }

  /** The checks that a figure's printed values do not pass; none when all hold. */
  public List<Check> failing(FigureKey figure) {
    return of(figure).stream().filter(check -> check.verdict() == Check.Verdict.DIFFERS).toList();
  }

  /** The checks of a figure's printed values; none when there is nothing to test it by. */
  public List<Check> of(FigureKey figure) {
    return byFigure.get().getOrDefault(figure, List.of());
  }

  /** How many checks came out so. */
  public long count(Check.Verdict verdict) {
    return all().stream().filter(check -> check.verdict() == verdict).count();
  }

  private static BiFunction<Portal, FigureKey, List<String>> children(
      java.util.function.Function<Portal, List<Entry>> entries) {
    return (portal, key) ->
        entries.apply(portal).stream()
            .filter(entry -> entry.parent().equals(key.item()))
            .map(Entry::id)
            .toList();
  }

  /** A programme's row has a goal and a name, a subtotal a goal only, the total neither. */
  static List<String> programmeParts(Portal portal, FigureKey key) {
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

  private static List<String> colours(Portal portal, FigureKey key) {
    String basis = key.item().substring(0, key.item().lastIndexOf(':') + 1);
    return key.item().endsWith(":total")
        ? List.of("green", "yellow", "red", "white").stream().map(colour -> basis + colour).toList()
        : List.of();
  }
}
