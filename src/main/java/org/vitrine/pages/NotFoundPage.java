package org.vitrine.pages;

import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** What a host shows for an address that no page has. */
final class NotFoundPage {

  private final Edition edition;

  NotFoundPage(Edition edition) {
    this.edition = edition;
  }

  PlannedPage page(PageShell shell) {
    return shell.page(PageKind.MISSING, "404.html", List.of(), this::article);
  }

  private Article article() {
    Words words = edition.words();
    Sections sections =
        new Sections()
            .begin("ways", words.label("notfound.ways"))
            .add(
                new Block.Links(
                    "list",
                    List.of(
                        Link.of(words.label("nav.home"), edition.to().at("index.html")),
                        Link.of(words.label("search.title"), edition.to().at("search.html")))));
    return new Article(
        Label.of("404"),
        words.label("notfound.title"),
        words.label("notfound.lead"),
        sections.list(),
        false,
        null,
        null);
  }
}
