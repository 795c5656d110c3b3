package org.vitrine.pages;

import java.util.List;
import org.vitrine.config.Language;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;

/** Gives each page of an edition what all pages have: other languages, the way home. */
final class PageShell {

  private final Edition edition;
  private final List<LanguageName> languages;

  /** A language and what it calls itself. */
  record LanguageName(Language language, String name) {}

  PageShell(Edition edition, List<LanguageName> languages) {
    this.edition = edition;
    this.languages = languages;
  }

  /** A page below the home page. */
  Page page(String file, Article article, List<Link> parents) {
    return page(file, "article", article, parents);
  }

  /**
   * A page that shares its heading with another one: its title also says what kind of page it is.
   */
  Page pageOfItsKind(String file, Article article, List<Link> parents) {
    return pageOfItsKind(file, "article", article, article, parents);
  }

  /** The same with a template of its own, which shows more than the article. */
  Page pageOfItsKind(
      String file, String template, Article article, Object view, List<Link> parents) {
    return page(
        file,
        template,
        Label.of(article.title().text() + "｜" + article.kicker().text()),
        article.lead().text(),
        article.hasChart(),
        view,
        trail(parents));
  }

  /** A page below the home page with a template of its own. */
  Page page(String file, String template, Article article, List<Link> parents) {
    return page(
        file,
        template,
        article.title(),
        article.lead().text(),
        article.hasChart(),
        article,
        trail(parents));
  }

  Page page(
      String file,
      String template,
      Label title,
      String description,
      boolean scripts,
      Object view,
      List<Link> trail) {
    return new Page(
        edition.to().at(file),
        template,
        edition.language(),
        title,
        description,
        languages.stream()
            .map(
                other ->
                    new Page.Alternate(
                        other.language(), other.name(), other.language().prefix() + file))
            .toList(),
        trail,
        scripts,
        view);
  }

  private List<Link> trail(List<Link> parents) {
    java.util.ArrayList<Link> trail = new java.util.ArrayList<>();
    trail.add(Link.of(edition.words().label("nav.home"), edition.to().at("index.html")));
    trail.addAll(parents);
    return trail;
  }

  /** A link to a page of the main navigation. */
  Link part(String key, String file) {
    return Link.of(edition.words().label(key), edition.to().at(file));
  }
}
