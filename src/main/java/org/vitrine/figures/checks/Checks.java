package org.vitrine.figures.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Lazy;
import org.vitrine.model.Entry;
import org.vitrine.model.Portal;
import org.vitrine.trace.Trace;

/**
 * Every identity tested at every figure it applies to: those of the public contract and those that
 * the portal's descriptor declares. A new identity of every portal is one more line in {@link
 * #IDENTITIES}.
 */
public final class Checks {

  /** The identities of the public contract, section 4. */
  private static final List<Identity> IDENTITIES =
      Stream.of(
              KnownRules.MONEY,
              List.of(
                  new SumOfParts(
                      Rule.known("fund-total"),
                      "budget",
                      List.of("budget", "settled"),
                      false,
                      children(Portal::funds)),
                  new SumOfParts(
                      Rule.known("staff-total"),
                      "staffing",
                      List.of("headcount"),
                      true,
                      children(Portal::staffCategories)),
                  new SumOfParts(
                      Rule.known("programme-total"),
                      "programmes",
                      List.of("budget"),
                      false,
                      ProgrammeParts::of),
                  new WeightedProgress(),
                  new Achievement(),
                  new NeverFalls(),
                  new ShortfallGap(),
                  new ShortfallList()),
              KnownRules.RATINGS,
              List.of(new LightsCounted(), new SameInEveryReport()))
          .flatMap(List::stream)
          .toList();

  private final List<Rule> rules;
  private final Lazy<List<Check>> all;
  private final Lazy<Map<String, List<Check>>> byIdentity;
  private final Lazy<Map<FigureKey, List<Check>>> byFigure;

  /** Fact: every check. */
  private record AllChecks() {}

  /** Fact: the checks of a figure. */
  private record ChecksOf(FigureKey figure) {}

  private Checks(List<Rule> rules, Supplier<List<Check>> made) {
    this.rules = List.copyOf(rules);
    this.all = new Lazy<>(made);
    this.byIdentity =
        new Lazy<>(() -> all().stream().collect(Collectors.groupingBy(Check::identity)));
    this.byFigure = new Lazy<>(() -> all().stream().collect(Collectors.groupingBy(Check::key)));
  }

  /** Tests every identity, when the first outcome is asked for. */
  public static Checks of(Portal portal, FigureBook book) {
    List<Identity> identities = new ArrayList<>(IDENTITIES);
    portal.tables().descriptor().checks().stream()
        .map(DeclaredIdentity::of)
        .forEach(identities::add);
    return new Checks(
        identities.stream().map(Identity::rule).toList(),
        () ->
            identities.stream().flatMap(identity -> identity.test(portal, book).stream()).toList());
  }

  /** The identities, in the order in which they are explained; those never tested included. */
  public List<Rule> rules() {
    return rules;
  }

  /** The identity that a check tested. */
  public Rule rule(Check check) {
    return rules.stream()
        .filter(rule -> rule.name().equals(check.identity()))
        .findFirst()
        .orElseThrow();
  }

  /** Every check made. */
  public List<Check> all() {
    Trace.note(new AllChecks());
    return all.get();
  }

  /** The checks of one identity. */
  public List<Check> of(Rule rule) {
    Trace.note(new AllChecks());
    return byIdentity.get().getOrDefault(rule.name(), List.of());
  }

  /** The checks that a figure's printed values do not pass; none when all hold. */
  public List<Check> failing(FigureKey figure) {
    return of(figure).stream().filter(check -> check.verdict() == Check.Verdict.DIFFERS).toList();
  }

  /** The checks of a figure's printed values; none when there is nothing to test it by. */
  public List<Check> of(FigureKey figure) {
    Trace.note(new ChecksOf(figure));
    return byFigure.get().getOrDefault(figure, List.of());
  }

  /** How many checks came out so. */
  public long count(Check.Verdict verdict) {
    return all().stream().filter(check -> check.verdict() == verdict).count();
  }

  /**
   * The facts that differ from those of other checks. Checks whose outcomes nobody has asked for
   * have not been made, and no fact of them can have been noted.
   */
  public Set<Object> changesSince(Checks before) {
    Set<Object> changes = new HashSet<>();
    if (this == before || before.all.known().isEmpty()) {
      return changes;
    }
    if (!all().equals(before.all())) {
      changes.add(new AllChecks());
    }
    Set<FigureKey> figures = new HashSet<>(byFigure.get().keySet());
    figures.addAll(before.byFigure.get().keySet());
    for (FigureKey figure : figures) {
      if (!of(figure).equals(before.of(figure))) {
        changes.add(new ChecksOf(figure));
      }
    }
    return changes;
  }

  private static BiFunction<Portal, FigureKey, List<String>> children(
      Function<Portal, List<Entry>> entries) {
    return (portal, key) ->
        entries.apply(portal).stream()
            .filter(entry -> entry.parent().equals(key.item()))
            .map(Entry::id)
            .toList();
  }
}
