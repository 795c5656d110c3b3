package org.vitrine.pages.view;

/**
 * A text, and the language it is in when that is not the page's.
 *
 * @param text the text
 * @param lang BCP 47 tag for the {@code lang} attribute; empty when the page's language
 */
public record Label(String text, String lang) {

  /** A text in the page's language. */
  public static Label of(String text) {
    return new Label(text, "");
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
