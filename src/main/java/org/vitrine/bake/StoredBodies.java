package org.vitrine.bake;

import org.vitrine.bake.markdown.LinkTarget;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.template.PageModel;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.pages.view.FigureView;
import org.vitrine.plan.Page;

/** The bodies of documents, as the pages of one language see them. */
final class StoredBodies implements PageModel.Bodies {

  private final Bodies bodies;
  private final Edition main;
  private final Edition edition;

  /**
   * Bodies for the pages of an edition.
   *
   * @param main the edition in the documents' own language
   */
  StoredBodies(Bodies bodies, Edition main, Edition edition) {
    this.bodies = bodies;
    this.main = main;
    this.edition = edition;
  }

  @Override
  public MarkdownDocument body(Document document) {
    return bodies.get(document.file());
  }

  @Override
  public String language() {
    return main.language().tag();
  }

  @Override
  public String address(LinkTarget target, Page page) {
    if (target instanceof LinkTarget.ToDocument to) {
      return edition.to().document(to.document());
    }
    if (target instanceof LinkTarget.ToPage to) {
      return to.address().contains(".html") ? edition.to().at(to.address()) : to.address();
    }
    return ((LinkTarget.ToFile) target).address();
  }

  /** The figure with this page's links, but with the unit in the language of the sentence. */
  @Override
  public FigureView quote(FigureKey key, Page page) {
    Figure figure = edition.book().find(key).orElseThrow();
    FigureView here = new PageFigures(edition).view(figure, true);
    FigureView there = new PageFigures(main).view(figure, true);
    return new FigureView(
        here.path(),
        "",
        there.text(),
        here.kind(),
        there.unit(),
        here.source(),
        here.report(),
        here.title(),
        here.marks());
  }
}
