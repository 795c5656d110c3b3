package org.vitrine.bake.markdown;

import org.commonmark.node.CustomNode;
import org.vitrine.figures.FigureKey;

/** A figure quoted in a document, e.g. {@code {{ budget.settled fund=total year=109 }}}. */
final class FigureQuote extends CustomNode {

  private final String text;
  private int place;
  private FigureKey key = new FigureKey("", "", 0, "");

  /**
   * A quotation that is not resolved yet.
   *
   * @param text what stands between the braces
   */
  FigureQuote(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The figure, once the quotation has been resolved. */
  FigureKey key() {
    return key;
  }

  /** Which of the document's quotations it is, from 0. */
  int place() {
    return place;
  }

  void place(int number) {
    place = number;
  }

  void resolveTo(FigureKey figure) {
    key = figure;
  }
}
