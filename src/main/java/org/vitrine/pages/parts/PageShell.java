package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.Page;
import org.vitrine.plan.PlannedPage;

/** Gives each page of an edition what all pages have: other languages, the way home. */
public final class PageShell {

  private static final String ARTICLE = "article";

  private final Edition edition;
  private final List<LanguageName> languages;
  private final Subjects subjects;

  /** A language and what it calls itself. */
  public record LanguageName(Language language, String name) {}

  /**
   * What is said on a page.
   *
   * @param scripts whether it needs the chart scripts
   */
  public record Content(
      Label title, String description, boolean scripts, Object view, List<Link> trail) {}

  /** What the pages of an edition get; languages are all those of the site, in its order. */
  public PageShell(Edition edition, List<LanguageName> languages) {
    this.edition = edition;
    this.languages = languages;
    this.subjects = new Subjects(edition);
  }

  /** A page below the home page. */
  public PlannedPage page(
      PageKind kind, String file, List<Link> parents, Supplier<Article> article) {
    return page(kind, file, ARTICLE, parents, article);
  }

  /**
   * A page that shares its heading with another one: its title also says what kind of page it is.
   */
  public PlannedPage pageOfItsKind(
      PageKind kind, String file, List<Link> parents, Supplier<Article> composition) {
    return page(
        kind,
        file,
        ARTICLE,
        () -> {
          Article article = composition.get();
          return new Content(
              ofItsKind(article),
              article.lead().text(),
              article.hasChart(),
              article,
              trail(parents));
        });
  }

  /** A title that also says what kind of page it is. */
  public static Label ofItsKind(Article article) {
    return Label.of(article.title().text() + "｜" + article.kicker().text());
  }

  /** A page below the home page with a template of its own. */
  public PlannedPage page(
      PageKind kind,
      String file,
      String template,
      List<Link> parents,
      Supplier<Article> composition) {
    return page(
        kind,
        file,
        template,
        () -> {
          Article article = composition.get();
          return new Content(
              article.title(), article.lead().text(), article.hasChart(), article, trail(parents));
        });
  }

  /** A page with a template of its own. */
  public PlannedPage page(
      PageKind kind, String file, String template, Supplier<Content> composition) {
    String address = edition.to().at(file);
    return new PlannedPage(
        address,
        kind,
        template,
        edition.language(),
        null,
        () -> {
          Content content = composition.get();
          return new Page(
              address,
              kind,
              template,
              edition.language(),
              content.title(),
              content.description(),
              alternates(file),
              subjects.of(kind, file, content),
              content.trail(),
              content.scripts(),
              content.view());
        },
        false);
  }

  private List<Page.Alternate> alternates(String file) {
    return languages.stream()
        .map(
            other ->
                new Page.Alternate(
                    other.language(), other.name(), other.language().prefix() + file))
        .toList();
  }

  /** The way home from a page with these parents. */
  public List<Link> trail(List<Link> parents) {
    List<Link> trail = new ArrayList<>();
    trail.add(part("nav.home", "index.html"));
    trail.addAll(parents);
    return trail;
  }

  /** A link to a page of the main navigation. */
  public Link part(String key, String file) {
    return Link.of(edition.words().label(key), edition.to().at(file));
  }
}
