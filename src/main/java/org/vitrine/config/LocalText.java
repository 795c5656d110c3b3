package org.vitrine.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A setting that is written once for each language.
 *
 * @param byLanguage the texts by the code of their language, never empty
 */
public record LocalText(Map<String, String> byLanguage) {

  public LocalText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("byLanguage: must not be empty");
    }
    byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** The text in the language, falling back to the first one given. */
  public String in(Language language) {
    String own = byLanguage.get(language.code());
    return own != null ? own : byLanguage.values().iterator().next();
  }

  /** Whether a text in the language was given. */
  public boolean has(Language language) {
    return byLanguage.containsKey(language.code());
  }
}
