package org.vitrine.bake.template;

import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.markdown.MarkdownWriter;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Addresses;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.pages.parts.SiteView;
import org.vitrine.plan.Page;

/**
 * What a template is given for one page.
 *
 * @param page the page
 * @param site the frame of its language
 * @param messages the texts of its language
 * @param bodies the bodies of documents
 */
public record PageModel(Page page, SiteView site, Messages messages, Bodies bodies) {

  /** Where the bodies of documents come from, and how they are seen from a page. */
  public interface Bodies {

    /** The parsed body of a document. */
    MarkdownDocument body(Document document);

    /** The language of bodies, as a BCP 47 tag. */
    String language();

    /** The address of what a document's link leads to, for a page's language. */
    String address(org.vitrine.bake.markdown.LinkTarget target, Page page);

    /** A quoted figure as a page's language shows it. */
    org.vitrine.pages.view.FigureView quote(FigureKey key, Page page);
  }

  /** The links of the page. */
  PageLinks links() {
    return new PageLinks(page.address(), site);
  }

  /** Writes a document into the page. */
  String write(Document document, int level) {
    PageLinks links = links();
    FigureHtml figures = new FigureHtml(links);
    MarkdownWriter.Host host =
        new MarkdownWriter.Host() {
          @Override
          public String link(org.vitrine.bake.markdown.LinkTarget target) {
            return FigureHtml.escaped(links.to(bodies.address(target, page)));
          }

          @Override
          public String figure(FigureKey key) {
            return figures.of(bodies.quote(key, page));
          }

          @Override
          public String footnoteBack(String number) {
            return FigureHtml.escaped(messages.text("footnote.back", number));
          }
        };
    boolean alone = page.kind() == PageKind.DOCUMENTS;
    return MarkdownWriter.write(
        bodies.body(document), host, level, alone ? "" : Addresses.anchor(document) + "-");
  }
}
