package org.vitrine.bake.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Parses documents and checks what they refer to. Safe for use by many threads: commonmark's parser
 * keeps no state between documents.
 */
public final class MarkdownReader {

  /** CommonMark with tables and task lists as on GitHub, and footnotes. */
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), FootnotesExtension.create(), TaskListItemsExtension.create());

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern ALLOWED =
      Pattern.compile("(https?://|mailto:).+", Pattern.CASE_INSENSITIVE);

  private final Parser parser = parser(IncludeSourceSpans.NONE);

  /** Keeps the places of everything, which takes longer and is needed only to tell of mistakes. */
  private final Parser placing = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

  private final References references;
  private final ProblemReport problems;

  /** A reader that reports what is wrong. */
  public MarkdownReader(References references, ProblemReport problems) {
    this.references = references;
    this.problems = problems;
  }

  /** Parses a document's body; every broken reference is reported. */
  public MarkdownDocument read(Document document) {
    String body = MarkdownParts.clean(document.body());
    Node root = parser.parse(body);
    Checker checker = new Checker(document, new ProblemReport());
    root.accept(checker);
    if (!checker.problems.all().isEmpty()) {
      placing.parse(body).accept(new Checker(document, problems));
    }
    return new MarkdownDocument(document, checker.parts.of(root));
  }

  private static Parser parser(IncludeSourceSpans places) {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .includeSourceSpans(places)
        .customInlineContentParserFactory(new FigureQuoteParser.Factory())
        .build();
  }

  private final class Checker extends AbstractVisitor {

    private final Document document;
    private final ProblemReport problems;
    private final MarkdownParts parts = new MarkdownParts();
    private int level = 1; // the title is the first-level heading

    Checker(Document document, ProblemReport problems) {
      this.document = document;
      this.problems = problems;
    }

    private Place place(Node node) {
      for (Node at = node; at != null; at = at.getParent()) {
        if (!at.getSourceSpans().isEmpty()) {
          SourceSpan span = at.getSourceSpans().get(0);
          return new Place(
              document.file(),
              document.bodyLine() + span.getLineIndex(),
              span.getColumnIndex() + 1);
        }
      }
      return new Place(document.file(), document.bodyLine(), 0);
    }

    @Override
    public void visit(Heading heading) {
      int found = heading.getLevel();
      if (found == 1 || found > level + 1) {
        problems.error(ProblemCode.HEADING_LEVEL, place(heading), found, level + 1);
      }
      level = Math.max(2, found);
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      String destination = link.getDestination();
      if (isForeign(destination)) {
        if (!ALLOWED.matcher(destination).matches()) {
          problems.error(ProblemCode.LINK_REFUSED, place(link), destination);
        }
      } else if (!destination.startsWith("#")) {
        references
            .link(document, destination)
            .ifPresentOrElse(
                target -> link.setDestination(parts.link(target)),
                () ->
                    problems.error(
                        ProblemCode.LINK_BROKEN,
                        place(link),
                        destination,
                        references.nearestLink(document, destination)));
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      String destination = image.getDestination();
      if (isForeign(destination) || destination.startsWith("/")) {
        problems.error(ProblemCode.LINK_REFUSED, place(image), destination);
      } else {
        references
            .picture(document, destination)
            .ifPresentOrElse(
                target -> image.setDestination(parts.link(target)),
                () ->
                    problems.error(
                        ProblemCode.IMAGE_MISSING,
                        place(image),
                        destination,
                        references.nearestPicture(document, destination)));
      }
      visitChildren(image);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FigureQuote quote) {
        parts.quote(quote);
        references
            .figure(quote.text())
            .ifPresentOrElse(
                key -> resolve(quote, key),
                () -> problems.error(ProblemCode.QUOTE_SYNTAX, place(quote), quote.text()));
      }
      visitChildren(node);
    }

    private void resolve(FigureQuote quote, FigureKey key) {
      if (references.exists(key)) {
        quote.resolveTo(key);
      } else {
        problems.error(
            ProblemCode.QUOTE_UNKNOWN, place(quote), quote.text(), references.nearestFigure(key));
      }
    }

    /** Whether an address has a scheme or names another host. */
    private static boolean isForeign(String destination) {
      return SCHEME.matcher(destination).lookingAt() || destination.startsWith("//");
    }
  }
}
