package org.vitrine.bake.markdown;

import org.vitrine.bake.markdown.MarkdownDocument.Part;
import org.vitrine.figures.FigureKey;

/** Writes a document's body as part of a page. */
public final class MarkdownWriter {

  private static final int LAST_LEVEL = 6;

  private MarkdownWriter() {}

  /** What a page must say of itself before a document can be written into it. */
  public interface Host {

    /** The link from the page to where a document's link leads, ready for an attribute. */
    String link(LinkTarget target);

    /** A figure as HTML. */
    String figure(FigureKey key);

    /** What the link back from a footnote is called, ready for an attribute. */
    String footnoteBack(String number);
  }

  /**
   * Writes a body.
   *
   * @param host the page
   * @param level the heading level in the page of a document's second-level headings
   * @param prefix what to put before the ids of headings and footnotes, so that several documents
   *     fit into one page; may be empty
   */
  public static String write(MarkdownDocument document, Host host, int level, String prefix) {
    StringBuilder html = new StringBuilder();
    for (Part part : document.parts()) {
      if (part instanceof Part.Html text) {
        html.append(text.html());
      } else if (part instanceof Part.Level heading) {
        html.append(Math.min(LAST_LEVEL, heading.level() + level - 2));
      } else if (part instanceof Part.Prefix) {
        html.append(prefix);
      } else if (part instanceof Part.Link link) {
        html.append(host.link(link.target()));
      } else if (part instanceof Part.Quote quote) {
        html.append(host.figure(quote.key()));
      } else if (part instanceof Part.FootnoteBack back) {
        html.append(host.footnoteBack(back.number()));
      }
    }
    return html.toString();
  }
}
