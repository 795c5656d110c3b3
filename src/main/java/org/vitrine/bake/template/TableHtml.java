package org.vitrine.bake.template;

import java.util.List;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView;

/**
 * The rows of a table as HTML. Written by hand rather than by a template because most of a portal
 * is cells of tables.
 */
final class TableHtml {

  private final PageLinks links;
  private final FigureHtml figures;
  private final StringBuilder html = new StringBuilder(8 * 1024);

  /** Tables of the page with these links. */
  TableHtml(PageLinks links) {
    this.links = links;
    this.figures = new FigureHtml(links);
  }

  String of(List<TableView.Row> rows) {
    rows.forEach(this::append);
    return html.toString();
  }

  private void append(TableView.Row row) {
    html.append("\n<tr class=\"table__row");
    if (!row.style().isEmpty()) {
      html.append(" table__row--").append(FigureHtml.escaped(row.style()));
    }
    html.append('"');
    if (!row.id().isEmpty()) {
      FigureHtml.attribute(html, "id", row.id());
    }
    html.append("><th scope=\"row\" class=\"table__rowhead\">");
    text(row.head(), row.href());
    html.append("</th>");
    row.cells().forEach(this::append);
    html.append("</tr>");
  }

  private void append(TableView.Cell cell) {
    html.append("<td class=\"table__cell");
    html.append(cell.numeric() ? " table__cell--numeric\">" : "\">");
    if (cell.figure() == null) {
      text(cell.text(), cell.href());
    } else {
      figures.append(html, cell.figure());
    }
    html.append("</td>");
  }

  private void text(Label label, String address) {
    String href = address.isEmpty() ? "" : links.to(address);
    String element = href.isEmpty() ? "span" : "a";
    html.append('<').append(element);
    if (!href.isEmpty()) {
      FigureHtml.attribute(html, "href", href);
    }
    if (!label.lang().isEmpty()) {
      FigureHtml.attribute(html, "lang", label.lang());
    }
    html.append('>').append(FigureHtml.escaped(label.text()));
    html.append("</").append(element).append('>');
  }
}
