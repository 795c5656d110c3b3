package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Portal;
import org.vitrine.pages.PageShell.LanguageName;
import org.vitrine.pages.Site.DataFile;

/** Makes every page of the site, in every language. */
public final class SiteBuilder {

  private SiteBuilder() {}

  /** The portal in each of its languages. */
  public static List<Edition> editions(
      Settings settings,
      Map<Language, Messages> messages,
      Portal portal,
      FigureBook book,
      Checks checks) {
    return settings.languages().stream()
        .map(
            language ->
                Edition.of(
                    settings,
                    language,
                    java.util.Objects.requireNonNull(messages.get(language)),
                    portal,
                    book,
                    checks))
        .toList();
  }

  /** Every page and file of the site. */
  public static Site build(List<Edition> editions) {
    List<LanguageName> languages =
        editions.stream()
            .map(
                edition ->
                    new LanguageName(edition.language(), edition.words().text("language.name")))
            .toList();
    Edition main = editions.get(0);
    Set<PageKind> kinds = main.settings().pages();
    List<PlannedPage> pages = new ArrayList<>();
    FigureHomes homes = new FigureHomes(main, pages);
    for (Edition edition : editions) {
      pages.addAll(pages(edition, new PageShell(edition, languages), editions, kinds, homes));
    }
    Feeds feeds = new Feeds(main);
    List<DataFile> files = new ArrayList<>();
    if (kinds.contains(PageKind.DATA)) {
      files.addAll(new DataFiles(main.portal()).files());
    }
    if (kinds.contains(PageKind.RESTATEMENTS)) {
      files.add(new RestatementsFile(main).file());
    }
    if (kinds.contains(PageKind.CHECKS)) {
      files.add(new ChecksFile(main).file());
    }
    if (kinds.contains(PageKind.SITEMAP)) {
      pages.add(feeds.sitemap(new PageShell(main, List.of()), pages));
      files.add(feeds.robots());
    }
    files.add(
        new DataFile(
            "css/portal.css", ":root {\n  --accent: " + main.settings().accent() + ";\n}\n"));
    return new Site(pages, files);
  }

  private static List<PlannedPage> pages(
      Edition edition,
      PageShell shell,
      List<Edition> editions,
      Set<PageKind> kinds,
      FigureHomes homes) {
    List<PlannedPage> pages = new ArrayList<>();
    Set<PageKind> plain = edition.settings().plain();
    PlainPages plainPages = plain.isEmpty() ? null : new PlainPages(edition);
    for (PageKind kind : kinds) {
      if (plainPages != null && plain.contains(kind)) {
        pages.addAll(plainPages.pages(kind, shell));
        continue;
      }
      switch (kind) {
        case HOME -> pages.add(new HomePage(edition).page(shell));
        case YEARS -> pages.addAll(new YearPages(edition).pages(shell));
        case PRINTINGS -> pages.addAll(new YearPages(edition).printings(shell));
        case MEASURES -> pages.addAll(new MeasurePages(edition).pages(shell));
        case GOALS -> pages.addAll(new GoalPages(edition).pages(shell));
        case KPIS -> pages.addAll(new KpiPages(edition).pages(shell));
        case DOCUMENTS -> pages.addAll(new DocumentPages(edition).pages(shell));
        case AREAS -> pages.addAll(new DocumentPages(edition).areas(shell));
        case REPORTS -> pages.addAll(new ReportPages(edition).pages(shell));
        case COMPARISONS -> pages.addAll(new Comparisons(edition).pages(shell));
        case COMPARE ->
            pages.add(
                new ComparePage(edition, editions).page(shell, new Comparisons(edition)::overview));
        case RESTATEMENTS -> pages.add(new RestatementsPage(edition).page(shell));
        case CHECKS -> pages.add(ChecksPage.page(edition, shell));
        case DATA -> pages.addAll(new DataPages(edition).pages(shell));
        case FIGURES -> pages.addAll(new FigurePages(edition, editions, homes).pages(shell));
        case EMBEDS -> pages.addAll(new EmbedPages(edition).pages(shell));
        case SEARCH -> pages.addAll(new SearchPage(edition).pages(shell));
        case MISSING -> pages.add(new NotFoundPage(edition).page(shell));
        case FEED -> pages.add(new Feeds(edition).feed(shell));
        case SITEMAP -> {
          // One for all languages, when all pages are known.
        }
      }
    }
    return pages;
  }
}
