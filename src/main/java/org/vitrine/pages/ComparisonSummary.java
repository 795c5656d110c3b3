package org.vitrine.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.Change;
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
  private record Candidate(Figure earlier, Figure later, Change change) {

    /** Size of the change: per cent of the earlier value, or the points of a percentage. */
    private BigDecimal size() {
      return isPercent()
          ? change.difference().abs()
          : change.percent().orElse(BigDecimal.ZERO).abs();
    }

    private boolean isPercent() {
      return later.latest().unit().isEmpty()
          ? later.field().unit().main().equals("%")
          : later.latest().unit().equals("%");
    }
  }

  /** The sentences, at most five; none when nothing of the two years can be compared. */
  List<Label> sentences(int earlier, int later) {
    List<Candidate> candidates = new ArrayList<>();
    int broken = 0;
    for (FigureKey key : wholes(later)) {
      Figure before = edition.book().find(key.in(earlier)).orElse(null);
      Figure after = edition.book().find(key).orElse(null);
      if (before == null || after == null) {
        continue;
      }
      Optional<Refusal> refusal = Refusal.between(edition.portal(), before, after);
      if (refusal.isPresent()) {
        broken += refusal.get() == Refusal.MISSING ? 0 : 1;
      } else if (before.number().isPresent() && after.number().isPresent()) {
        candidates.add(
            new Candidate(
                before, after, Change.between(before.number().get(), after.number().get())));
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::size)
            .reversed()
            .thenComparing(c -> c.later().key().path()));
    List<Label> sentences = new ArrayList<>();
    candidates.stream()
        .limit(CHANGES)
        .map(c -> sentence(c, earlier, later))
        .forEach(sentences::add);
    if (!sentences.isEmpty()) {
      sentences.add(closing(broken, restated(earlier, later)));
    }
    return sentences;
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

  private static String top(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.parent().isEmpty())
        .map(Entry::id)
        .findFirst()
        .orElse("");
  }

  private Label sentence(Candidate candidate, int earlier, int later) {
    String name = name(candidate.later());
    return words.label(
        "summary.change",
        name,
        words.shortYear(earlier),
        value(candidate.earlier()),
        words.shortYear(later),
        value(candidate.later()),
        new Trend(words)
            .of(
                candidate.earlier().number().orElseThrow(),
                candidate.later().number().orElseThrow(),
                candidate.isPercent()));
  }

  /** A whole is named by its table; anything else by item and measure. */
  private String name(Figure figure) {
    FigureKey key = figure.key();
    String measure = words.plain(figure.field().title());
    boolean whole =
        key.item().isEmpty()
            || (key.table().equals("budget") && key.item().equals(top(edition.portal().funds())))
            || key.table().equals("staffing");
    return whole
        ? words.text("summary.whole." + key.table(), measure)
        : words.text("summary.name", edition.names().of(key).text(), measure);
  }

  private String value(Figure figure) {
    return words.withUnit(
        words.value(figure.latest().value(), figure.field()).text(), edition.unit(figure).text());
  }

  private long restated(int earlier, int later) {
    return edition.book().restated().stream()
        .filter(figure -> figure.key().year() == earlier || figure.key().year() == later)
        .count();
  }

  private Label closing(int broken, long restated) {
    String first =
        broken == 0 ? words.text("summary.broken.none") : words.text("summary.broken", broken);
    String second =
        restated == 0
            ? words.text("summary.restated.none")
            : words.text("summary.restated", restated);
    return words.label("summary.closing", first, second);
  }
}
