package org.vitrine.bake.template;

import org.unbescape.html.HtmlEscape;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.FigureView.Mark;

/**
 * A figure as HTML. Written by hand rather than by a template because a page may hold a thousand of
 * them. The element with {@code data-figure} holds the figure and nothing else.
 */
final class FigureHtml {

  private final PageLinks links;

  /** Figures of the page with these links. */
  FigureHtml(PageLinks links) {
    this.links = links;
  }

  String of(FigureView figure) {
    StringBuilder html = new StringBuilder(256);
    append(html, figure);
    return html.toString();
  }

  void append(StringBuilder html, FigureView figure) {
    String light = figure.kind().startsWith("rating-") ? figure.kind().substring(7) : "";
    String style =
        !light.isEmpty()
            ? "figure figure--light light light--" + light
            : figure.kind().equals("missing") ? "figure figure--missing" : "figure";
    String source = figure.source().isEmpty() ? "" : links.to(figure.source());
    boolean linked = !source.isEmpty();
    html.append(linked ? "<a" : "<span");
    attribute(html, "class", style);
    if (linked) {
      attribute(html, "href", source);
      attribute(html, "title", figure.title());
    }
    html.append('>');
    if (!light.isEmpty()) {
      html.append("<span class=\"light__shape\" aria-hidden=\"true\"></span>");
    }
    html.append("<span class=\"figure__value\"");
    if (!figure.id().isEmpty()) {
      attribute(html, "id", figure.id());
    }
    attribute(html, "data-figure", figure.path());
    if (!figure.report().isEmpty()) {
      attribute(html, "data-report", figure.report());
    }
    html.append('>').append(escaped(figure.text())).append("</span>");
    html.append(linked ? "</a>" : "</span>");
    if (!figure.unit().isEmpty()) {
      html.append(" <span class=\"figure__unit\"");
      if (!figure.unit().lang().isEmpty()) {
        attribute(html, "lang", figure.unit().lang());
      }
      html.append('>').append(escaped(figure.unit().text())).append("</span>");
    }
    figure.marks().forEach(mark -> append(html, mark));
  }

  private void append(StringBuilder html, Mark mark) {
    String letter = mark.symbol().substring(1, mark.symbol().length() - 1);
    String href = mark.href().isEmpty() ? "" : links.to(mark.href());
    html.append(href.isEmpty() ? " <span" : " <a");
    attribute(html, "class", "mark mark--" + letter);
    attribute(html, "title", mark.title());
    if (!href.isEmpty()) {
      attribute(html, "href", href);
    }
    html.append("><span aria-hidden=\"true\">")
        .append(escaped(mark.symbol()))
        .append("</span><span class=\"visually-hidden\">")
        .append(escaped(mark.title()))
        .append("</span>")
        .append(href.isEmpty() ? "</span>" : "</a>");
  }

  /** An attribute after a space; its value is escaped. */
  static void attribute(StringBuilder html, String name, String value) {
    html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** Text for an element or an attribute. */
  static String escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
        return HtmlEscape.escapeHtml4Xml(text);
      }
    }
    return text; // as nearly all texts are
  }
}
