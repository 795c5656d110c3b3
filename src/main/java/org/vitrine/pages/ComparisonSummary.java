package org.vitrine.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Refusal;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.pages.view.Label;

/**
 * Two years in five sentences: the four largest changes, the largest first, and what cannot be
 * compared. Only wholes are spoken of (the funds' total, all staff, goals' costs) and KPIs'
 * actuals; parts are in the tables.
 */
final class ComparisonSummary {

  private static final int CHANGES = 4;

  private final Edition edition;
  private final Words words;

  ComparisonSummary(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** A figure of two years that may be compared. */
  private record Candidate(Figure earlier, Figure later, String unit) {

    private BigDecimal before() {
      return earlier.number().orElseThrow();
    }

    private BigDecimal after() {
      return later.number().orElseThrow();
    }

    private boolean isPercent() {
      return unit.equals("%");
    }

    private boolean isUnchanged() {
      return before().compareTo(after()) == 0;
    }

    /** What came from nothing grew beyond all measure. */
    private boolean isNew() {
      return !isPercent() && before().signum() == 0 && !isUnchanged();
    }

    /** Size of the change: per cent of the earlier value, or the points of a percentage. */
    private BigDecimal size() {
      BigDecimal difference = after().subtract(before()).abs();
      return isPercent() || before().signum() == 0
          ? difference
          : difference.movePointRight(2).divide(before().abs(), MathContext.DECIMAL64);
    }
  }

  /** The sentences, at most five; none when the years have nothing that could be compared. */
  List<Label> sentences(int earlier, int later) {
    List<Candidate> candidates = new ArrayList<>();
    int broken = 0;
    int missing = 0;
    for (FigureKey key : wholes(later)) {
      Optional<Figure> before = edition.book().find(key.in(earlier)).filter(this::isPresent);
      Optional<Figure> after = edition.book().find(key).filter(this::isPresent);
      if (before.isEmpty() || after.isEmpty()) {
        missing += before.isPresent() || after.isPresent() ? 1 : 0;
      } else if (Refusal.between(edition.portal(), before.get(), after.get()).isPresent()) {
        broken++;
      } else {
        candidates.add(new Candidate(before.get(), after.get(), edition.unit(after.get()).text()));
      }
    }
    // Among equals the order of the wholes stays.
    candidates.sort(
        Comparator.comparing(Candidate::isNew).thenComparing(Candidate::size).reversed());
    List<Label> sentences = new ArrayList<>();
    candidates.stream().limit(CHANGES).map(this::sentence).forEach(sentences::add);
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

  private List<FigureKey> wholes(int year) {
    List<FigureKey> keys = new ArrayList<>();
    for (String measure : List.of("budget", "settled", "rate")) {
      keys.add(new FigureKey("budget", top(edition.portal().funds()), year, measure));
    }
    keys.add(new FigureKey("staffing", top(edition.portal().staffCategories()), year, "headcount"));
    keys.add(new FigureKey("personnel", "", year, "cost"));
    keys.add(new FigureKey("programmes", "", year, "budget"));
    for (Entry goal : edition.portal().goals()) {
      keys.add(new FigureKey("programmes", goal.id(), year, "budget"));
    }
    for (Kpi kpi : edition.portal().kpis()) {
      keys.add(new FigureKey("kpi_results", kpi.id(), year, "actual"));
    }
    return keys;
  }

  /** The one entry that the others are parts of; no entry when there are several. */
  private static String top(List<Entry> entries) {
    List<String> roots =
        entries.stream().filter(entry -> entry.parent().isEmpty()).map(Entry::id).toList();
    return roots.size() == 1 ? roots.get(0) : "";
  }

  private Label sentence(Candidate candidate) {
    String from = words.shortYear(candidate.earlier().key().year());
    String to = words.shortYear(candidate.later().key().year());
    String unit = candidate.unit();
    String name = name(candidate.later());
    if (!unit.isEmpty() && !candidate.isPercent()) {
      name = words.text("summary.unit", name, unit);
    }
    if (candidate.isUnchanged()) {
      return words.label("summary.same", name, from, to, value(candidate.later(), unit));
    }
    return words.label(
        "summary.change",
        name,
        from,
        value(candidate.earlier(), unit),
        to,
        value(candidate.later(), unit),
        new Trend(words).of(candidate.before(), candidate.after(), candidate.isPercent()));
  }

  /** A whole is named by its table; anything else by item and measure. */
  private String name(Figure figure) {
    FigureKey key = figure.key();
    String measure = words.plain(figure.field().title());
    boolean whole =
        key.item().isEmpty() || key.table().equals("budget") || key.table().equals("staffing");
    return whole
        ? words.text("summary.whole." + key.table(), measure)
        : words.text("summary.name", edition.names().of(key).text(), measure);
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
