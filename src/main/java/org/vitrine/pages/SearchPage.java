package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.config.PageKind;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.table.TableSchema;

/** Every title of the site, by kind and year; a script narrows the list down. */
final class SearchPage {

  private final Edition edition;
  private final Words words;

  SearchPage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  PlannedPage page(PageShell shell) {
    return shell.page(PageKind.SEARCH, "search.html", "search", List.of(), this::article);
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
    Map<Integer, List<Link>> documents = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Document document : edition.portal().documents()) {
      documents.computeIfAbsent(document.year(), year -> new ArrayList<>()).add(link(document));
    }
    documents.forEach(
        (year, links) -> {
          Label heading =
              year == 0
                  ? words.label("search.pages")
                  : words.label("search.documents", words.year(year));
          sections.begin("search-" + year, heading).add(new Block.Links("list", links));
        });
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
    return new Link(
        words.label(document.title()),
        edition.to().document(document),
        words.label(document.summary()),
        false);
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
      links.add(
          new Link(
              words.label(schema.title()),
              edition.to().table(schema.name()),
              words.label(schema.description()),
              false));
    }
    return links;
  }
}
