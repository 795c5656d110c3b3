package org.vitrine.pages.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.PriceIndex;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.CompareView;
import org.vitrine.pages.view.CompareView.Choice;
import org.vitrine.pages.view.CompareView.Group;
import org.vitrine.pages.view.CompareView.Item;
import org.vitrine.pages.view.Label;
import org.vitrine.plan.PlannedPage;

/** The page on which readers compare any figures of any years; see {@code docs/comparing.md}. */
public final class ComparePage {

  /** The ways of comparing, as they stand in the address. */
  static final List<String> MODES =
      List.of("absolute", "change", "percent", "index", "share", "head");

  private static final int YEARS_AT_FIRST = 3;

  private final Edition edition;
  private final List<Edition> editions;
  private final Words words;

  /**
   * The page of a language.
   *
   * @param editions the portal in every language: citations are offered in each
   */
  public ComparePage(Edition edition, List<Edition> editions) {
    this.edition = edition;
    this.editions =
        Stream.concat(
                Stream.of(edition),
                editions.stream().filter(other -> !other.language().equals(edition.language())))
            .toList();
    this.words = edition.words();
  }

  /**
   * The page.
   *
   * @param without what it shows when scripts do not run
   */
  public PlannedPage page(PageShell shell, Supplier<Article> without) {
    return shell.page(
        PageKind.COMPARE,
        "compare.html",
        "compare",
        () -> {
          Article article = without.get();
          return new PageShell.Content(
              article.title(), article.lead().text(), true, view(article), shell.trail(List.of()));
        });
  }

  private CompareView view(Article without) {
    List<ComparableSeries> series = ComparableFigures.of(edition);
    List<Integer> years = ComparableFigures.years(series);
    return new CompareView(
        without,
        years.stream()
            .map(year -> new Choice(String.valueOf(year), Label.of(words.year(year))))
            .toList(),
        MODES.stream().map(mode -> new Choice(mode, words.label("compare.mode." + mode))).toList(),
        !PriceIndex.of(edition.portal()).isEmpty(),
        groups(series),
        new CompareJson(editions, series, years, firstYears(years), firstFigures(series)).text());
  }

  private List<Group> groups(List<ComparableSeries> series) {
    Map<String, Map<String, List<ComparableSeries>>> tables = new LinkedHashMap<>();
    for (ComparableSeries one : series) {
      tables
          .computeIfAbsent(one.table(), table -> new LinkedHashMap<>())
          .computeIfAbsent(one.item(), item -> new ArrayList<>())
          .add(one);
    }
    List<Group> groups = new ArrayList<>();
    tables.forEach(
        (table, items) ->
            groups.add(new Group(title(table), items.values().stream().map(this::item).toList())));
    return groups;
  }

  private Label title(String table) {
    return edition
        .portal()
        .tables()
        .descriptor()
        .table(table)
        .map(schema -> words.label(schema.title()))
        .orElse(Label.of(table));
  }

  private Item item(List<ComparableSeries> series) {
    return new Item(
        series.get(0).itemName(),
        series.stream().map(one -> new Choice(one.key(), one.measureName())).toList());
  }

  /** What is compared before anything is chosen: total budget and final account if there are. */
  private List<String> firstFigures(List<ComparableSeries> series) {
    String total = new SeriesTotals(edition.portal()).root("funds").orElse("");
    List<String> wanted =
        List.of(
            ComparableSeries.key("budget", total, "budget"),
            ComparableSeries.key("budget", total, "settled"));
    List<String> found =
        series.stream().map(ComparableSeries::key).filter(wanted::contains).toList();
    return found.isEmpty() ? series.stream().limit(1).map(ComparableSeries::key).toList() : found;
  }

  private List<Integer> firstYears(List<Integer> years) {
    List<Integer> budgeted = edition.book().years("budget");
    List<Integer> from = budgeted.isEmpty() ? years : budgeted;
    return from.subList(Math.max(0, from.size() - YEARS_AT_FIRST), from.size());
  }
}
