package org.vitrine.pages.citing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Addresses;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Kpi;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.FigureCard;
import org.vitrine.pages.view.FigurePageView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/**
 * Where figures tell who printed them, what became of them and how to quote them: a page for each
 * table and year, or of KPIs' results for each KPI. Scripts show the same in place.
 */
public final class FigurePages {

  private final Edition edition;
  private final Words words;
  private final FigureCards cards;

  /**
   * The pages of a language.
   *
   * @param editions the portal in every language: citations are offered in each
   */
  public FigurePages(Edition edition, List<Edition> editions, FigureHomes homes) {
    this.edition = edition;
    this.words = edition.words();
    this.cards = new FigureCards(edition, new FigureCitations(edition, editions, homes));
  }

  /** The pages, in the order of the figures. */
  public List<PlannedPage> pages(PageShell shell) {
    Map<String, List<FigureKey>> groups = new LinkedHashMap<>();
    for (Figure figure : edition.book().all()) {
      groups
          .computeIfAbsent(Addresses.figureFile(figure.key()), file -> new ArrayList<>())
          .add(figure.key());
    }
    List<PlannedPage> pages = new ArrayList<>();
    groups.forEach((file, figures) -> pages.add(page(shell, file, figures)));
    return pages;
  }

  private PlannedPage page(PageShell shell, String file, List<FigureKey> figures) {
    FigureKey key = figures.get(0);
    boolean ofKpi = Addresses.isByItem(key);
    return shell
        .page(
            PageKind.FIGURES,
            file,
            "figures",
            () -> {
              FigurePageView view = view(figures, key, ofKpi);
              return new PageShell.Content(
                  PageShell.ofItsKind(view.article()),
                  view.article().lead().text(),
                  false,
                  view,
                  shell.trail(List.of(parent(key, ofKpi))));
            })
        .from(figures);
  }

  private FigurePageView view(List<FigureKey> figures, FigureKey key, boolean ofKpi) {
    List<FigureCard> list =
        figures.stream().map(each -> cards.of(edition.book().find(each).orElseThrow())).toList();
    Article article =
        new Article(
            words.label("card.kicker"),
            ofKpi ? edition.names().of(key) : title(key),
            words.label("card.lead"),
            List.of(),
            false,
            null,
            null);
    return new FigurePageView(article, list);
  }

  private Label title(FigureKey key) {
    Label table =
        edition
            .portal()
            .tables()
            .descriptor()
            .table(key.table())
            .map(schema -> words.label(schema.title()))
            .orElse(Label.of(key.table()));
    return new Label(words.text("card.title", words.year(key.year()), table.text()), table.lang());
  }

  private Link parent(FigureKey key, boolean ofKpi) {
    Kpi kpi = ofKpi ? edition.portal().kpi(key.item()).orElse(null) : null;
    return kpi == null
        ? Link.of(Label.of(words.year(key.year())), edition.to().year(key.year()))
        : Link.of(words.label(kpi.name()), edition.to().kpi(kpi));
  }
}
