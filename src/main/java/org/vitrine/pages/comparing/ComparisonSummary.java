package org.vitrine.pages.comparing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Refusal;
import org.vitrine.model.Entry;
import org.vitrine.pages.charts.Trend;
import org.vitrine.pages.comparing.YearChange.Kind;
import org.vitrine.pages.view.Label;

/**
 * Two years in five sentences: the largest changes of sums and staff, of indicators and of
 * percentages, each kind ranked by itself, and what cannot be compared. Every fund, staff category
 * and programme takes part.
 */
final class ComparisonSummary {

  private static final int CHANGES = 4;

  private static final Map<String, List<String>> RANKED = ranked();

  private static Map<String, List<String>> ranked() {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    ranked.put("budget", List.of("budget", "settled", "rate"));
    ranked.put("staffing", List.of("headcount"));
    ranked.put("personnel", List.of("cost", "share"));
    ranked.put("programmes", List.of("budget"));
    ranked.put("kpi_results", List.of("actual"));
    return ranked;
  }

  private final Edition edition;
  private final Words words;

  ComparisonSummary(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** The sentences, at most five; none when the years have nothing that could be compared. */
  List<Label> sentences(int earlier, int later) {
    List<YearChange> changes = new ArrayList<>();
    int broken = 0;
    int missing = 0;
    for (FigureKey key : keys(earlier, later)) {
      Optional<Figure> before = edition.book().find(key.in(earlier)).filter(this::isPresent);
      Optional<Figure> after = edition.book().find(key).filter(this::isPresent);
      if (before.isEmpty() || after.isEmpty()) {
        missing += before.isPresent() || after.isPresent() ? 1 : 0;
      } else if (Refusal.between(edition.portal(), before.get(), after.get()).isPresent()) {
        broken++;
      } else {
        changes.add(new YearChange(before.get(), after.get(), edition.unit(after.get()).text()));
      }
    }
    List<Label> sentences = new ArrayList<>();
    largest(changes).stream().map(this::sentence).forEach(sentences::add);
    if (sentences.isEmpty() && broken + missing > 0) {
      sentences.add(words.label("summary.none"));
    }
    if (!sentences.isEmpty()) {
      sentences.add(closing(broken, missing, restated(earlier, later)));
    }
    return sentences;
  }

  private boolean isPresent(Figure figure) {
    return figure.number().isPresent();
  }

  /**
   * One sentence for indicators and one for percentages, all others for sums and staff; where a
   * kind has too few, the others say more. Within a kind the largest stands first; among equals the
   * order of the tables stays.
   */
  private static List<YearChange> largest(List<YearChange> changes) {
    Map<Kind, List<YearChange>> ranked = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<YearChange> told = new ArrayList<>();
      changes.stream()
          .filter(change -> change.kind() == kind)
          .sorted(YearChange.BY_SIZE)
          .filter(change -> told.size() < CHANGES)
          .filter(change -> told.stream().noneMatch(change::repeats))
          .forEach(told::add);
      ranked.put(kind, told);
    }
    List<YearChange> amounts = ranked.getOrDefault(Kind.AMOUNT, List.of());
    List<YearChange> indicators = ranked.getOrDefault(Kind.INDICATOR, List.of());
    List<YearChange> percentages = ranked.getOrDefault(Kind.PERCENTAGE, List.of());
    int points = Math.min(percentages.size(), 1);
    int counts = Math.min(indicators.size(), 1);
    int sums = Math.min(amounts.size(), CHANGES - points - counts);
    counts = Math.min(indicators.size(), CHANGES - points - sums);
    points = Math.min(percentages.size(), CHANGES - counts - sums);
    List<YearChange> largest = new ArrayList<>(amounts.subList(0, sums));
    largest.addAll(indicators.subList(0, counts));
    largest.addAll(percentages.subList(0, points));
    return largest;
  }

  /** Every figure that is ranked or counted, of either year. */
  private Set<FigureKey> keys(int earlier, int later) {
    Set<FigureKey> keys = new LinkedHashSet<>();
    RANKED.forEach(
        (table, measures) -> {
          for (Figure figure : edition.book().of(table)) {
            FigureKey key = figure.key();
            if ((key.year() == earlier || key.year() == later)
                && measures.contains(key.measure())) {
              keys.add(key.in(later));
            }
          }
        });
    return keys;
  }

  /** The one entry that the others are parts of; no entry when there are several. */
  private static String top(List<Entry> entries) {
    List<String> roots =
        entries.stream().filter(entry -> entry.parent().isEmpty()).map(Entry::id).toList();
    return roots.size() == 1 ? roots.get(0) : "";
  }

  private Label sentence(YearChange change) {
    String from = words.shortYear(change.earlier().key().year());
    String to = words.shortYear(change.later().key().year());
    String unit = change.unit();
    String name = name(change.later());
    if (!unit.isEmpty() && !change.isPercent()) {
      name = words.text("summary.unit", name, unit);
    }
    if (change.isUnchanged()) {
      return words.label("summary.same", name, from, to, value(change.later(), unit));
    }
    return words.label(
        "summary.change",
        name,
        from,
        value(change.earlier(), unit),
        to,
        value(change.later(), unit),
        new Trend(words).of(change.before(), change.after(), change.isPercent(), amount(unit)));
  }

  /** A difference with its unit; where the unit stands with the name, only money says it again. */
  private UnaryOperator<String> amount(String unit) {
    boolean money = !words.currency().isEmpty() && unit.startsWith(words.currency() + " ");
    return number ->
        money
            ? words.withUnit(number, unit)
            : unit.isEmpty() ? number : words.text("summary.value", number, unit);
  }

  /** A whole is named by its table; anything else by item and measure. */
  private String name(Figure figure) {
    FigureKey key = figure.key();
    String measure = words.within(words.plain(figure.field().title()));
    return isWhole(key)
        ? words.text("summary.whole." + key.table(), measure)
        : words.text("summary.name", edition.names().of(key).text(), measure);
  }

  private boolean isWhole(FigureKey key) {
    return key.item().isEmpty()
        || (key.table().equals("budget") && key.item().equals(top(edition.portal().funds())))
        || (key.table().equals("staffing")
            && key.item().equals(top(edition.portal().staffCategories())));
  }

  /** A value; its unit stands with it or with the name, as the language has it. */
  private String value(Figure figure, String unit) {
    String number = words.value(figure.latest().value(), figure.field()).text();
    String text =
        unit.isEmpty()
            ? number
            : words.text(unit.equals("%") ? "percent" : "summary.value", number, unit);
    return figure.restated() ? words.text("summary.restated.value", text) : text;
  }

  private long restated(int earlier, int later) {
    return edition.book().restated().stream()
        .filter(figure -> figure.key().year() == earlier || figure.key().year() == later)
        .count();
  }

  private Label closing(long broken, long missing, long restated) {
    List<String> clauses = new ArrayList<>();
    clauses.add(count("summary.broken", broken));
    if (missing > 0) {
      clauses.add(count("summary.missing", missing));
    }
    clauses.add(count("summary.restated", restated));
    return words.label("summary.closing", String.join(words.text("list.semicolon"), clauses));
  }

  private String count(String key, long count) {
    return switch ((int) Math.min(count, 2)) {
      case 0 -> words.text(key + ".none");
      case 1 -> words.text(key + ".one");
      default -> words.text(key, count);
    };
  }
}
