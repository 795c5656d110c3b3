package org.vitrine.table;

import java.util.Locale;

/**
 * A text in the portal's first language and, if there is one, in English.
 *
 * @param main the text in the portal's first language; may be empty
 * @param english the English text; empty when there is none
 */
public record Translated(String main, String english) {

  /** A text that is there in the first language only. */
  public static Translated of(String main) {
    return new Translated(main, "");
  }

  /** Whether a translation into the language exists. */
  public boolean has(Locale locale) {
    return !locale.getLanguage().equals("en") || !english.isEmpty();
  }

  /** The text in the language, falling back to the first language. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") && !english.isEmpty() ? english : main;
  }
}
