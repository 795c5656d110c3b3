package org.vitrine.bake.template;

import java.util.List;
import org.vitrine.config.Messages;
import org.vitrine.pages.view.FigureCard;
import org.vitrine.pages.view.FigureCard.Citation;
import org.vitrine.pages.view.FigureCard.Printing;
import org.vitrine.pages.view.FigureCard.Remark;
import org.vitrine.pages.view.Label;

/**
 * What is known of a figure as HTML. Written by hand rather than by a template because a portal has
 * thousands of them.
 */
final class CardHtml {

  private final PageLinks links;
  private final FigureHtml figures;
  private final Messages messages;
  private final StringBuilder html = new StringBuilder(4096);

  /** Cards of the page with these links. */
  CardHtml(PageLinks links, Messages messages) {
    this.links = links;
    this.figures = new FigureHtml(links);
    this.messages = messages;
  }

  String of(List<FigureCard> cards) {
    cards.forEach(this::append);
    return html.toString();
  }

  private void append(FigureCard card) {
    html.append("<article class=\"source\"");
    FigureHtml.attribute(html, "id", card.id());
    html.append(">\n<h2 class=\"source__title\">").append(FigureHtml.escaped(card.title()));
    html.append("</h2>\n<p class=\"source__value\">").append(figures.of(card.figure()));
    html.append("</p>\n<dl class=\"source__facts\">");
    if (card.printings().size() > 1) {
      begin("card.history", " class=\"source__history\"");
      history(card);
    } else {
      begin("card.source", "");
      report(card.printings().get(0));
    }
    remarks("card.checks", card.checks());
    remarks("card.notes", card.remarks());
    begin("card.citation", "");
    card.citations().forEach(this::append);
    html.append("</dd>");
    Citation own = card.citations().get(0);
    begin("card.address", "");
    html.append("<p class=\"source__copied\">");
    address(own);
    html.append("</p><p><a");
    link(card.row());
    html.append('>').append(FigureHtml.escaped(messages.text("card.row")));
    html.append("</a></p>");
    if (!card.report().isEmpty()) {
      html.append("<p><a class=\"source__report\"");
      FigureHtml.attribute(html, "href", card.report());
      html.append('>').append(FigureHtml.escaped(messages.text("report.link"))).append("</a></p>");
    }
    html.append("</dd>\n</dl>\n</article>\n");
  }

  /** Begins a fact; the one before is ended by whoever wrote it. */
  private void begin(String key, String attributes) {
    html.append("\n<dt>").append(FigureHtml.escaped(messages.text(key)));
    html.append("</dt><dd").append(attributes).append('>');
  }

  private void report(Printing printing) {
    text("<span", printing.title(), "</span>");
    if (!printing.place().isEmpty()) {
      html.append(FigureHtml.escaped(messages.text("source.separator")));
      text("<span", printing.place(), "</span>");
    }
    html.append("</dd>");
  }

  private void history(FigureCard card) {
    html.append("<ol>");
    for (Printing printing : card.printings()) {
      html.append("<li");
      FigureHtml.attribute(html, "data-vintage", printing.report());
      html.append("><span class=\"source__printed\">").append(figures.of(printing.figure()));
      html.append("</span> ");
      text("<span", printing.title(), "");
      if (!printing.place().isEmpty()) {
        html.append(FigureHtml.escaped(messages.text("source.separator")));
        text("<span", printing.place(), "</span>");
      }
      html.append("</span></li>");
    }
    html.append("</ol>");
    if (!card.change().isEmpty()) {
      text("<p", Label.of(card.change()), "</p>");
      text("<p", card.reason(), "</p>");
    }
    html.append("</dd>");
  }

  private void remarks(String key, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    begin(key, "");
    for (Remark remark : remarks) {
      html.append("<p");
      if (!remark.style().isEmpty()) {
        FigureHtml.attribute(html, "class", "verdict verdict--" + remark.style());
      }
      if (remark.href().isEmpty()) {
        text("", remark.text(), "</p>");
      } else {
        html.append("><a");
        link(remark.href());
        text("", remark.text(), "</a></p>");
      }
    }
    html.append("</dd>");
  }

  /** The rest of an element's start, the text in its language, and what follows. */
  private void text(String start, Label label, String end) {
    html.append(start);
    if (!label.lang().isEmpty()) {
      FigureHtml.attribute(html, "lang", label.lang());
    }
    html.append('>').append(FigureHtml.escaped(label.text())).append(end);
  }

  private void append(Citation citation) {
    html.append("<p class=\"source__copied\"");
    FigureHtml.attribute(html, "lang", citation.language());
    FigureHtml.attribute(html, "data-name", citation.name());
    FigureHtml.attribute(html, "data-day", citation.day());
    html.append('>').append(FigureHtml.escaped(citation.before()));
    address(citation);
    html.append(FigureHtml.escaped(citation.after())).append("</p>");
  }

  private void address(Citation citation) {
    html.append("<a class=\"source__address\"");
    link(citation.href());
    html.append('>').append(FigureHtml.escaped(citation.address())).append("</a>");
  }

  /** No page of that kind, no link. */
  private void link(String address) {
    String href = links.to(address);
    if (!href.isEmpty()) {
      FigureHtml.attribute(html, "href", href);
    }
  }
}
