package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
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
    List<Page> pages = new ArrayList<>();
    for (Edition edition : editions) {
      PageShell shell = new PageShell(edition, languages);
      pages.addAll(pages(edition, shell));
      pages.add(
          new ComparePage(edition, editions).page(shell, new Comparisons(edition).overview()));
    }
    Edition main = editions.get(0);
    Feeds feeds = new Feeds(main);
    pages.add(feeds.sitemap(new PageShell(main, List.of()), pages));
    List<DataFile> files = new ArrayList<>(new DataFiles(main.portal()).files());
    files.add(new RestatementsFile(main).file());
    files.add(new ChecksFile(main).file());
    files.add(feeds.robots());
    files.add(
        new DataFile(
            "css/portal.css", ":root {\n  --accent: " + main.settings().accent() + ";\n}\n"));
    return new Site(pages, files);
  }

  private static List<Page> pages(Edition edition, PageShell shell) {
    List<Page> pages = new ArrayList<>();
    pages.add(new HomePage(edition).page(shell));
    pages.addAll(new YearPages(edition).pages(shell));
    pages.addAll(new MeasurePages(edition).pages(shell));
    pages.addAll(new GoalPages(edition).pages(shell));
    pages.addAll(new KpiPages(edition).pages(shell));
    pages.addAll(new DocumentPages(edition).pages(shell));
    pages.addAll(new ReportPages(edition).pages(shell));
    pages.addAll(new Comparisons(edition).pages(shell));
    pages.addAll(new TrustPages(edition).pages(shell));
    pages.addAll(new DataPages(edition).pages(shell));
    pages.add(new SearchPage(edition).page(shell));
    pages.add(new NotFoundPage(edition).page(shell));
    pages.add(new Feeds(edition).feed(shell));
    return pages;
  }
}
