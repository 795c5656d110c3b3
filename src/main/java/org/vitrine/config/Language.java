package org.vitrine.config;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One language of the portal's interface.
 *
 * @param tag its BCP 47 tag, e.g. {@code zh-Hant-TW}
 * @param main whether it is the portal's first language, whose pages stand at the site's root and
 *     in which documents are written
 */
public record Language(String tag, boolean main) {

  /** Every page asks for its locale several times, and a tag takes long to read. */
  private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

  /** The locale of the tag. */
  public Locale locale() {
    return LOCALES.computeIfAbsent(tag, Locale::forLanguageTag);
  }

  /** The primary subtag, e.g. {@code zh}; also the folder of the pages of a further language. */
  public String code() {
    return locale().getLanguage();
  }

  /** What stands before an address in this language: empty for the first, {@code en/} and so on. */
  public String prefix() {
    return main ? "" : code() + "/";
  }
}
