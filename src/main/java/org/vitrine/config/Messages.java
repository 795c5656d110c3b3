package org.vitrine.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The interface's texts in one language.
 *
 * @param language the language
 * @param byKey the texts by key; braces as in {@link java.text.MessageFormat}
 */
public record Messages(Language language, Map<String, String> byKey) {

  public Messages {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(byKey)));
  }

  /** The keys that have a text. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /**
   * The text of a key, with its arguments filled in. Arguments are taken as text: numbers must be
   * formatted before.
   *
   * @throws MissingMessage if the language has no such key
   */
  public String text(String key, Object... arguments) {
    String pattern = byKey.get(key);
    if (pattern == null) {
      throw new MissingMessage(key, language);
    }
    // A plain loop instead of MessageFormat: apostrophes in English texts keep their meaning, and
    // tens of thousands of calls stay cheap.
    if (arguments.length == 0 || pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder filled = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(pattern, from, open);
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      if (index >= arguments.length) {
        throw new IllegalArgumentException("arguments: '" + key + "' wants {" + index + "}");
      }
      filled.append(arguments[index]);
      from = close + 1;
    }
    return filled.append(pattern, from, pattern.length()).toString();
  }

  /** Whether there is a text for the key. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** A text that no message file of the language gives. */
  public static final class MissingMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final Language language;

    MissingMessage(String key, Language language) {
      super(
          "message '"
              + key
              + "' is missing in templates/messages/"
              + language.code()
              + ".properties");
      this.key = key;
      this.language = language;
    }

    /** The key. */
    public String key() {
      return key;
    }

    /** The language that lacks it. */
    public Language language() {
      return language;
    }
  }
}
