package org.vitrine.bake.markdown;

import java.util.List;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;

/**
 * A document whose body has been parsed, checked and turned into HTML, but for what differs from
 * page to page: links, figures, the level of headings, the ids in a page with several documents. It
 * is parsed once, whatever the number of pages and languages that show it, and takes little more
 * room than its text.
 *
 * @param document the document
 * @param parts its body in order
 */
public record MarkdownDocument(Document document, List<Part> parts) {

  public MarkdownDocument {
    parts = List.copyOf(parts);
  }

  /** A piece of a body. */
  sealed interface Part {

    /** HTML that is the same on every page. */
    record Html(String html) implements Part {}

    /** The number in a heading's tag: {@code 2} in a document is its second level. */
    record Level(int level) implements Part {}

    /** What makes ids unique in a page that holds several documents. */
    record Prefix() implements Part {}

    /** Where a link leads. */
    record Link(LinkTarget target) implements Part {}

    /** A quoted figure. */
    record Quote(FigureKey key) implements Part {}

    /** What the link back from a footnote is called. */
    record FootnoteBack(String number) implements Part {}
  }
}
