package org.vitrine.bake.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.vitrine.figures.FigureKey;

/** Writes a document's body as part of a page. Raw HTML in it is text, and so shown as it is. */
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /** What a page must say of itself before a document can be written into it. */
  public interface Host {

    /** The link from the page to where a document's link leads. */
    String link(LinkTarget target);

    /** A figure as HTML. */
    String figure(FigureKey key);

    /** What the link back from a footnote is called. */
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
    List<Extension> extensions = new ArrayList<>(MarkdownReader.EXTENSIONS);
    extensions.add(HeadingAnchorExtension.builder().idPrefix(prefix).build());
    return HtmlRenderer.builder()
        .extensions(extensions)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> new Attributes(document, host, prefix))
        .nodeRendererFactory(context -> new QuoteRenderer(context, host))
        .nodeRendererFactory(context -> new HeadingRenderer(context, level - 2))
        .build()
        .render(document.root());
  }

  private record Attributes(MarkdownDocument document, Host host, String prefix)
      implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      LinkTarget target = document.targets().get(node);
      if (target != null && node instanceof Link) {
        attributes.put("href", host.link(target));
      } else if (target != null && node instanceof Image) {
        attributes.put("src", host.link(target));
        attributes.put("loading", "lazy");
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

    private void footnote(Map<String, String> attributes) {
      attributes.computeIfPresent("id", (name, id) -> id.startsWith("fn") ? prefix + id : id);
      attributes.computeIfPresent(
          "href", (name, href) -> href.startsWith("#fn") ? "#" + prefix + href.substring(1) : href);
      if (attributes.containsKey("data-footnote-backref")) {
        attributes.put(
            "aria-label",
            host.footnoteBack(attributes.getOrDefault("data-footnote-backref-idx", "")));
      }
    }
  }

  private record QuoteRenderer(HtmlNodeRendererContext context, Host host) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FigureQuote.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().raw(host.figure(((FigureQuote) node).key()));
    }
  }

  private record HeadingRenderer(HtmlNodeRendererContext context, int shift)
      implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
      String tag = "h" + Math.min(6, ((Heading) node).getLevel() + shift);
      context.getWriter().line();
      context.getWriter().tag(tag, context.extendAttributes(node, tag, Map.of()));
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      context.getWriter().tag("/" + tag);
      context.getWriter().line();
    }
  }
}
