package org.vitrine.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.FigureUnit;
import org.vitrine.figures.Lazy;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Label;
import org.vitrine.trace.Trace;

/**
 * The portal in one language: everything a page is made from.
 *
 * @param settings the settings
 * @param language the language
 * @param words its words
 * @param to its addresses
 * @param portal what the portal says
 * @param book its figures
 * @param checks what was tested of them
 * @param names the names of the items of figures
 * @param allYears every year that has a figure, a document or a report
 * @param printedIn the one report whose figures these are, or null for the latest of all reports
 */
public record Edition(
    Settings settings,
    Language language,
    Words words,
    Addresses to,
    Portal portal,
    FigureBook book,
    Checks checks,
    ItemNames names,
    Lazy<List<Integer>> allYears,
    @Nullable Report printedIn) {

  /** The portal in a language. */
  public static Edition of(
      Settings settings,
      Language language,
      Messages messages,
      Portal portal,
      FigureBook book,
      Checks checks) {
    Words words = new Words(settings, language, messages);
    return new Edition(
        settings,
        language,
        words,
        new Addresses(language),
        portal,
        book,
        checks,
        new ItemNames(portal, words),
        new Lazy<>(() -> years(portal, book)),
        null);
  }

  /** The same language with the figures, documents and footnotes of one report only. */
  public Edition asPrintedIn(Report report) {
    Portal told = portal.asToldBy(report.id());
    return new Edition(
        settings,
        language,
        words,
        to,
        told,
        book.asPrintedIn(report.id()),
        checks,
        names,
        new Lazy<>(() -> years(told, book)),
        report);
  }

  /** Every year that has a figure, a document or a report, ascending. */
  public List<Integer> years() {
    Trace.note(printedIn == null ? new Years() : new YearsPrintedIn());
    return allYears.get();
  }

  /** Fact: the years of all figures, documents and reports. */
  private record Years() {}

  /** Fact: the years of what any one report prints. */
  private record YearsPrintedIn() {}

  /** The facts that differ from those of the same language before. */
  public Set<Object> changesSince(Edition before) {
    Set<Object> changes = new HashSet<>(portal.changesSince(before.portal));
    changes.addAll(book.changesSince(before.book));
    changes.addAll(checks.changesSince(before.checks));
    changes.addAll(names.changesSince(before.names));
    if (!changes.isEmpty()) {
      changes.add(new YearsPrintedIn());
    }
    if (!years().equals(before.years())) {
      changes.add(new Years());
    }
    return changes;
  }

  private static List<Integer> years(Portal portal, FigureBook book) {
    TreeSet<Integer> years = new TreeSet<>(book.allYears());
    portal.documents().stream().map(Document::year).filter(year -> year != 0).forEach(years::add);
    portal.reports().stream().map(Report::year).forEach(years::add);
    return List.copyOf(years);
  }

  /** The last year for which a table prints anything. */
  public Optional<Integer> latestYear(String table) {
    SortedSet<Integer> years =
        portal.tables().find(table).map(FigureBook::years).orElseGet(TreeSet::new);
    return years.isEmpty() ? Optional.empty() : Optional.of(years.last());
  }

  /** The KPIs of a goal. */
  public List<Kpi> kpisOf(String goal) {
    return portal.kpis().stream().filter(kpi -> kpi.goal().equals(goal)).toList();
  }

  /** A report's title. */
  public Label title(Report report) {
    return words.label(report.title());
  }

  /** A report in few words: its year and kind. */
  public String shortTitle(Report report) {
    String kind =
        portal
            .tables()
            .descriptor()
            .table("reports")
            .flatMap(schema -> schema.field("kind"))
            .map(field -> words.value(new Value.Text(report.kind()), field).text())
            .orElse(report.kind());
    return words.text("report.short", words.shortYear(report.year()), kind);
  }

  /** Title of a report and place in it; the parts that are known. */
  public Label place(String reportId, String place) {
    List<String> parts = new ArrayList<>();
    portal.report(reportId).ifPresent(report -> parts.add(title(report).text()));
    if (!place.isEmpty()) {
      parts.add(place);
    }
    return Label.of(String.join(words.text("source.separator"), parts));
  }

  /** The same as a line below a text; empty when nothing is known. */
  public Label source(String reportId, String place) {
    Label known = place(reportId, place);
    return known.isEmpty() ? known : Label.of(words.text("document.source", known.text()));
  }

  /**
   * An address in the site as others may write it down; as it is when the site's own is unknown.
   */
  public String absolute(String address) {
    return settings.url().isEmpty() ? address : settings.url() + "/" + address;
  }

  /** The unit of a column; empty when it has none or the portal has no such column. */
  public Label unit(String table, String field) {
    return portal
        .tables()
        .descriptor()
        .table(table)
        .flatMap(schema -> schema.field(field))
        .map(column -> words.label(column.unit()))
        .orElse(Label.of(""));
  }

  /** The unit of a figure's latest value as this language says it; empty when it has none. */
  public Label unit(Figure figure) {
    return unit(figure, figure.latest());
  }

  /** The unit that a report printed with a figure. */
  public Label unit(Figure figure, Vintage vintage) {
    return words.label(FigureUnit.of(portal, figure, vintage));
  }

  /** What a figure is, in words: item, measure, year. */
  public String describe(FigureKey key) {
    String item = names.of(key).text();
    return item.isEmpty()
        ? words.text("figure.title.total", words.year(key.year()), measure(key))
        : words.text("figure.title", words.year(key.year()), item, words.within(measure(key)));
  }

  /** What a figure is, in words, where the year is said beside it: item, measure. */
  public String describeTimeless(FigureKey key) {
    String item = names.of(key).text();
    return item.isEmpty()
        ? measure(key)
        : words.text("figure.title.timeless", item, words.within(measure(key)));
  }

  private String measure(FigureKey key) {
    return book.find(key).map(figure -> words.plain(figure.field().title())).orElse(key.measure());
  }

  /** Where a file of the portal is edited on its code host; empty when readers are not shown. */
  public String editing(String file) {
    return settings.feedback().repository().edit(file);
  }
}
