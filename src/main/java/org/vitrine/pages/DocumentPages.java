package org.vitrine.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.DocumentPageView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** Documents with a page of their own, and the policy areas that gather them over the years. */
final class DocumentPages {

  private static final String TEMPLATE = "document";

  private final Edition edition;
  private final Words words;
  private final Documents documents;

  DocumentPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
    this.documents = new Documents(edition);
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    Map<String, List<Document>> neighbours = new TreeMap<>();
    for (Document document : edition.portal().documents("achievement")) {
      neighbours
          .computeIfAbsent(document.year() + "/" + document.area(), k -> new ArrayList<>())
          .add(document);
    }
    for (List<Document> group : neighbours.values()) {
      for (int i = 0; i < group.size(); i++) {
        Document document = group.get(i);
        Document before = i > 0 ? group.get(i - 1) : null;
        Document after = i + 1 < group.size() ? group.get(i + 1) : null;
        pages.add(
            shell
                .page(
                    PageKind.DOCUMENTS,
                    "achievements/" + document.year() + "/" + document.slug() + ".html",
                    TEMPLATE,
                    () -> achievement(shell, document, before, after))
                .from(document, before, after));
      }
    }
    for (Document document : edition.portal().documents("page")) {
      pages.add(
          shell
              .page(
                  PageKind.DOCUMENTS,
                  "pages/" + document.slug() + ".html",
                  TEMPLATE,
                  () -> page(shell, document))
              .from(document));
    }
    return pages;
  }

  /** The policy areas: an overview, and a page for each. */
  List<PlannedPage> areas(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    if (!edition.portal().areas().isEmpty()) {
      pages.add(shell.page(PageKind.AREAS, "areas.html", List.of(), this::overview));
    }
    for (Entry area : edition.portal().areas()) {
      pages.add(
          shell.page(
              PageKind.AREAS,
              "areas/" + area.id() + ".html",
              List.of(shell.part("nav.areas", "areas.html")),
              () -> area(area)));
    }
    return pages;
  }

  private PageShell.Content achievement(
      PageShell shell, Document document, @Nullable Document before, @Nullable Document after) {
    List<Link> parents = new ArrayList<>();
    parents.add(Link.of(Label.of(words.year(document.year())), edition.to().year(document.year())));
    List<Block.Fact> facts = new ArrayList<>();
    Label source = edition.place(document.report(), document.source());
    if (!source.isEmpty()) {
      facts.add(new Block.Fact(words.label("document.from"), source, ""));
    }
    edition
        .portal()
        .area(document.area())
        .ifPresent(
            area -> {
              Link link = Link.of(words.label(area.name()), edition.to().area(area.id()));
              parents.add(link);
              facts.add(new Block.Fact(words.label("document.area"), link.label(), link.href()));
            });
    if (!document.tags().isEmpty()) {
      facts.add(
          new Block.Fact(
              words.label("document.tags"),
              words.label(
                  org.vitrine.table.Translated.of(
                      String.join(words.text("list.separator"), document.tags()))),
              ""));
    }
    facts.add(new Block.Fact(words.label("document.note"), words.label("document.editorial"), ""));
    Article article =
        new Article(
            Label.of(words.year(document.year())),
            words.label(document.title()),
            words.label(document.summary()),
            List.of(),
            false,
            before == null ? null : link(before),
            after == null ? null : link(after));
    return content(article, document, facts, shell.trail(parents));
  }

  private PageShell.Content page(PageShell shell, Document document) {
    Article article =
        new Article(
            Label.of(""),
            words.label(document.title()),
            words.label(document.summary()),
            List.of(),
            false,
            null,
            null);
    return content(article, document, List.of(), shell.trail(List.of()));
  }

  private PageShell.Content content(
      Article article, Document document, List<Block.Fact> facts, List<Link> trail) {
    return new PageShell.Content(
        article.title(),
        article.lead().text(),
        false,
        new DocumentPageView(
            article, document, new Block.Facts(facts), edition.editing(document.file())),
        trail);
  }

  private Link link(Document document) {
    return Link.of(words.label(document.title()), edition.to().document(document));
  }

  private Article overview() {
    Sections sections = new Sections();
    for (Entry area : edition.portal().areas()) {
      List<Document> own = of(area);
      List<Link> years = new ArrayList<>();
      own.stream()
          .map(Document::year)
          .distinct()
          .forEach(
              year ->
                  years.add(
                      new Link(
                          Label.of(words.year(year)),
                          edition.to().area(area.id()) + "#year-" + year,
                          words.counted(
                              "home.area.documents",
                              own.stream().filter(document -> document.year() == year).count()),
                          false)));
      if (!years.isEmpty()) {
        sections
            .begin("area-" + area.id(), words.label(area.name()))
            .add(new Block.Links("list", years));
      }
    }
    return new Article(
        words.label("measure.kicker"),
        words.label("areas.title"),
        words.label("areas.lead"),
        sections.list(),
        true,
        null,
        null);
  }

  private List<Document> of(Entry area) {
    return edition.portal().documentsOfArea(area.id()).stream()
        .sorted(
            Comparator.comparingInt(Document::year)
                .reversed()
                .thenComparing(Document::type)
                .thenComparingInt(Document::order))
        .toList();
  }

  private Article area(Entry area) {
    Map<Integer, List<Document>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (Document document : of(area)) {
      byYear.computeIfAbsent(document.year(), year -> new ArrayList<>()).add(document);
    }
    Sections sections = new Sections();
    byYear.forEach(
        (year, list) ->
            sections
                .begin("year-" + year, Label.of(words.year(year) + printedName(area, list)))
                .add(documents.list(list)));
    List<Entry> areas = edition.portal().areas();
    int position = areas.indexOf(area);
    return new Article(
        words.label("area.kicker"),
        words.label(area.name()),
        words.counted("area.lead", byYear.values().stream().mapToInt(List::size).sum()),
        sections.list(),
        true,
        position > 0 ? areaLink(areas.get(position - 1)) : null,
        position + 1 < areas.size() ? areaLink(areas.get(position + 1)) : null);
  }

  private Link areaLink(Entry area) {
    return Link.of(words.label(area.name()), edition.to().area(area.id()));
  }

  /** The names that this year's report prints for the area, when they are not today's. */
  private String printedName(Entry area, List<Document> list) {
    List<String> names =
        list.stream()
            .filter(document -> !document.areaName().main().isEmpty())
            .map(document -> words.plain(document.areaName()))
            .filter(name -> !name.equals(words.plain(area.name())))
            .distinct()
            .toList();
    return names.isEmpty()
        ? ""
        : words.text("area.printed", String.join(words.text("list.separator"), names));
  }
}
