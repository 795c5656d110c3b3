package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;
import org.vitrine.table.TableSchema;

/**
 * The search page: below the results every title of the site, by kind and year. Where there are
 * very many documents, those of a year have a page of their own, so that the search stays quick.
 */
final class SearchPage {

  /** The most documents whose titles are on the search page itself. */
  private static final int MANY = 300;

  private final Edition edition;
  private final Words words;

  SearchPage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(shell.page(PageKind.SEARCH, "search.html", "search", List.of(), this::article));
    if (isLarge()) {
      Link parent = shell.part("search.title", "search.html");
      byYear()
          .forEach(
              (year, documents) ->
                  pages.add(
                      shell.page(
                          PageKind.SEARCH,
                          file(year),
                          List.of(parent),
                          () -> titles(year, documents))));
    }
    return pages;
  }

  private static String file(int year) {
    return "search/" + year + ".html";
  }

  private boolean isLarge() {
    return edition.portal().documents().size() > MANY;
  }

  /** The documents by year, the latest first; those without a year under 0. */
  private Map<Integer, List<Document>> byYear() {
    Map<Integer, List<Document>> documents = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Document document : edition.portal().documents()) {
      documents.computeIfAbsent(document.year(), year -> new ArrayList<>()).add(document);
    }
    return documents;
  }

  private Label heading(int year) {
    return year == 0
        ? words.label("search.pages")
        : words.label("search.documents", words.year(year));
  }

  private Article titles(int year, List<Document> documents) {
    Sections sections =
        new Sections()
            .begin("search-" + year, heading(year))
            .add(new Block.Links("list", documents.stream().map(this::link).toList()));
    return new Article(
        Label.of(""),
        words.label("search.titles", year == 0 ? words.text("search.pages") : words.year(year)),
        Label.of(""),
        sections.list(),
        false,
        null,
        null);
  }

  private Article article() {
    Sections sections = new Sections();
    sections
        .begin("search-years", words.label("search.years"))
        .add(new Block.Links("list", years()));
    List<Link> kpis = new ArrayList<>();
    for (Entry goal : edition.portal().goals()) {
      kpis.add(Link.of(words.label(goal.name()), edition.to().goal(goal.id())));
      for (Kpi kpi : edition.kpisOf(goal.id())) {
        kpis.add(Link.of(words.label(kpi.name()), edition.to().kpi(kpi)));
      }
    }
    add(sections, "search-goals", "goals.title", kpis);
    add(
        sections,
        "search-areas",
        "areas.title",
        edition.portal().areas().stream()
            .map(area -> Link.of(words.label(area.name()), edition.to().area(area.id())))
            .toList());
    add(sections, "search-measures", "search.measures", measures());
    if (isLarge()) {
      List<Link> pages = new ArrayList<>();
      byYear()
          .forEach(
              (year, documents) -> pages.add(Link.of(heading(year), edition.to().at(file(year)))));
      add(sections, "search-titles", "search.by-year", pages);
    } else {
      byYear()
          .forEach(
              (year, documents) ->
                  sections
                      .begin("search-" + year, heading(year))
                      .add(new Block.Links("list", documents.stream().map(this::link).toList())));
    }
    return new Article(
        Label.of(""),
        words.label("search.title"),
        words.label("search.lead"),
        sections.list(),
        true,
        null,
        null);
  }

  private static void addLinks(Sections sections, List<Link> links) {
    if (!links.isEmpty()) {
      sections.add(new Block.Links("list", links));
    }
  }

  private void add(Sections sections, String id, String key, List<Link> links) {
    sections.begin(id, words.label(key));
    addLinks(sections, links);
  }

  private Link link(Document document) {
    return Link.of(words.label(document.title()), edition.to().document(document));
  }

  private List<Link> years() {
    List<Link> links = new ArrayList<>();
    edition
        .years()
        .forEach(year -> links.add(Link.of(Label.of(words.year(year)), edition.to().year(year))));
    return links;
  }

  private List<Link> measures() {
    List<Link> links = new ArrayList<>();
    for (String page :
        List.of("budget", "staffing", "programmes", "restatements", "checks", "compare", "data")) {
      links.add(Link.of(words.label(page + ".title"), edition.to().at(page + ".html")));
    }
    for (TableSchema schema : edition.portal().tables().descriptor().tables()) {
      links.add(Link.of(words.label(schema.title()), edition.to().table(schema.name())));
    }
    return links;
  }
}
