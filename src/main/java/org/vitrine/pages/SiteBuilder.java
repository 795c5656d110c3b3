package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.admin.EditorForm;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Lazy;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Portal;
import org.vitrine.opendata.Downloads;
import org.vitrine.opendata.api.Api;
import org.vitrine.pages.checking.ChecksPage;
import org.vitrine.pages.checking.RestatementsPage;
import org.vitrine.pages.citing.FigureHomes;
import org.vitrine.pages.citing.FigurePages;
import org.vitrine.pages.comparing.ComparePage;
import org.vitrine.pages.comparing.Comparisons;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.PageShell.LanguageName;
import org.vitrine.plan.PagePlan;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site;
import org.vitrine.plan.Site.DataFile;

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
    List<PagePlan> plans = new ArrayList<>();
    FigureHomes homes = new FigureHomes(main, plans);
    Api api = new Api(editions);
    Downloads downloads = new Downloads(editions, api.reports());
    for (Edition edition : editions) {
      PageShell shell = new PageShell(edition, languages);
      Lazy<PlainPages> plain = new Lazy<>(() -> new PlainPages(edition));
      for (PageKind kind : kinds) {
        if (kind != PageKind.SITEMAP) {
          plans.add(
              new PagePlan(
                  edition.language(),
                  kind,
                  () ->
                      main.settings().plain().contains(kind)
                          ? plain.get().pages(kind, shell)
                          : pages(kind, edition, shell, editions, homes, downloads)));
        }
      }
    }
    return new Site(
        plans,
        kinds.contains(PageKind.SITEMAP)
            ? pages -> new Sitemap(main).files(pages)
            : pages -> List.of(),
        files(editions, kinds, downloads, api));
  }

  private static List<DataFile> files(
      List<Edition> editions, Set<PageKind> kinds, Downloads downloads, Api api) {
    Edition main = editions.get(0);
    List<DataFile> files = new ArrayList<>(downloads.files());
    files.addAll(api.files());
    if (kinds.contains(PageKind.FEED)) {
      editions.forEach(edition -> files.add(new Feeds(edition).json()));
    }
    if (kinds.contains(PageKind.SITEMAP)) {
      files.add(new Sitemap(main).robots());
    }
    main.settings().admin().ifPresent(admin -> files.addAll(new EditorForm(main, admin).files()));
    String style = ":root {\n  --accent: " + main.settings().accent() + ";\n}\n";
    files.add(DataFile.of("css/portal.css", () -> style));
    return files;
  }

  private static List<PlannedPage> pages(
      PageKind kind,
      Edition edition,
      PageShell shell,
      List<Edition> editions,
      FigureHomes homes,
      Downloads downloads) {
    return switch (kind) {
      case HOME -> List.of(new HomePage(edition).page(shell));
      case YEARS -> new YearPages(edition).pages(shell);
      case PRINTINGS -> new YearPages(edition).printings(shell);
      case MEASURES -> new MeasurePages(edition).pages(shell);
      case GOALS -> new GoalPages(edition).pages(shell);
      case KPIS -> new KpiPages(edition).pages(shell);
      case DOCUMENTS -> new DocumentPages(edition).pages(shell);
      case AREAS -> new DocumentPages(edition).areas(shell);
      case REPORTS -> new ReportPages(edition).pages(shell);
      case COMPARISONS -> new Comparisons(edition).pages(shell);
      case COMPARE ->
          List.of(
              new ComparePage(edition, editions).page(shell, new Comparisons(edition)::overview));
      case RESTATEMENTS -> List.of(new RestatementsPage(edition).page(shell));
      case CHECKS -> List.of(ChecksPage.page(edition, shell));
      case DATA -> new DataPages(edition, downloads).pages(shell);
      case FIGURES -> new FigurePages(edition, editions, homes).pages(shell);
      case EMBEDS -> new EmbedPages(edition).pages(shell);
      case SEARCH -> new SearchPage(edition).pages(shell);
      case MISSING -> List.of(new NotFoundPage(edition).page(shell));
      case FEED -> List.of(new Feeds(edition).feed(shell));
      case API -> List.of(); // files only
      case SITEMAP -> List.of(); // one for all languages, when all pages are known
    };
  }
}
