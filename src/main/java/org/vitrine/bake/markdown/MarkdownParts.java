package org.vitrine.bake.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.vitrine.bake.markdown.MarkdownDocument.Part;

/**
 * Turns a parsed body into HTML with gaps for what differs from page to page. Raw HTML in a
 * document is text, and so shown as it is.
 *
 * <p>commonmark writes one stream of characters. A gap in it is written as a letter, what it stands
 * for, and {@link #GAP} before and after, a character that Unicode keeps for a program's own use.
 */
final class MarkdownParts {

  /** Stands in no document: {@link #clean} sees to it. */
  private static final char GAP = '\uFDD0';

  private static final char LEVEL = 'H';
  private static final char PREFIX = 'P';
  private static final char LINK = 'L';
  private static final char QUOTE = 'Q';
  private static final char FOOTNOTE = 'F';
  private static final String PREFIX_GAP = gap(PREFIX, "");

  private static final HtmlRenderer RENDERER = renderer();

  private final List<LinkTarget> targets = new ArrayList<>();
  private final List<FigureQuote> quotes = new ArrayList<>();

  /** A body in which no character means a gap. */
  static String clean(String body) {
    return body.indexOf(GAP) < 0 ? body : body.replace(GAP, '\uFFFD');
  }

  /** What to write as the address of a link that leads to a target. */
  String link(LinkTarget target) {
    targets.add(target);
    return gap(LINK, String.valueOf(targets.size() - 1));
  }

  /** Tells of a quotation, before the body is written. */
  void quote(FigureQuote quote) {
    quote.place(quotes.size());
    quotes.add(quote);
  }

  /** The parts of a body whose links have been told. */
  List<Part> of(Node root) {
    String html = RENDERER.render(root);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int gap = html.indexOf(GAP); gap >= 0; gap = html.indexOf(GAP, from)) {
      int end = html.indexOf(GAP, gap + 1);
      if (gap > from) {
        parts.add(new Part.Html(html.substring(from, gap)));
      }
      parts.add(part(html.charAt(gap + 1), html.substring(gap + 2, end)));
      from = end + 1;
    }
    if (from < html.length()) {
      parts.add(new Part.Html(html.substring(from)));
    }
    return parts;
  }

  private Part part(char kind, String text) {
    return switch (kind) {
      case LEVEL -> new Part.Level(Integer.parseInt(text));
      case PREFIX -> new Part.Prefix();
      case LINK -> new Part.Link(targets.get(Integer.parseInt(text)));
      case QUOTE -> new Part.Quote(quotes.get(Integer.parseInt(text)).key());
      default -> new Part.FootnoteBack(text);
    };
  }

  private static String gap(char kind, String text) {
    return "" + GAP + kind + text + GAP;
  }

  private static HtmlRenderer renderer() {
    List<Extension> extensions = new ArrayList<>(MarkdownReader.EXTENSIONS);
    extensions.add(HeadingAnchorExtension.builder().idPrefix(PREFIX_GAP).build());
    return HtmlRenderer.builder()
        .extensions(extensions)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> new Attributes())
        .nodeRendererFactory(QuoteRenderer::new)
        .nodeRendererFactory(HeadingRenderer::new)
        .build();
  }

  private static final class Attributes implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Image) {
        if (attributes.getOrDefault("src", "").indexOf(GAP) >= 0) {
          attributes.put("loading", "lazy");
        }
      } else if (node instanceof TableBlock && tag.equals("table")) {
        attributes.put("class", "table table--prose");
      } else if (node instanceof TableCell) {
        alignByClass(attributes);
      } else {
        footnote(attributes);
      }
    }

    /** A style attribute would be refused by the page's own policy; {@code align} is obsolete. */
    private static void alignByClass(Map<String, String> attributes) {
      String align = attributes.remove("align");
      if (align != null) {
        attributes.put("class", "align-" + align);
      }
    }

    private static void footnote(Map<String, String> attributes) {
      attributes.computeIfPresent("id", (name, id) -> id.startsWith("fn") ? PREFIX_GAP + id : id);
      attributes.computeIfPresent(
          "href",
          (name, href) -> href.startsWith("#fn") ? "#" + PREFIX_GAP + href.substring(1) : href);
      if (attributes.containsKey("data-footnote-backref")) {
        attributes.put(
            "aria-label", gap(FOOTNOTE, attributes.getOrDefault("data-footnote-backref-idx", "")));
      }
    }
  }

  private record QuoteRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FigureQuote.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().raw(gap(QUOTE, String.valueOf(((FigureQuote) node).place())));
    }
  }

  private record HeadingRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
      String tag = "h" + gap(LEVEL, String.valueOf(((Heading) node).getLevel()));
      context.getWriter().line();
      context.getWriter().tag(tag, context.extendAttributes(node, tag, new HashMap<>()));
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      context.getWriter().tag("/" + tag);
      context.getWriter().line();
    }
  }
}
