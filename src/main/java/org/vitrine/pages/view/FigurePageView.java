package org.vitrine.pages.view;

import java.util.List;

/**
 * A page of figures with all that is known of each.
 *
 * @param article title and lead; it has no sections
 * @param cards the figures
 */
public record FigurePageView(Article article, List<FigureCard> cards) {

  public FigurePageView {
    cards = List.copyOf(cards);
  }
}
