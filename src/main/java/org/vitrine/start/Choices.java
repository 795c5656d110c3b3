package org.vitrine.start;

import java.util.List;
import java.util.Map;
import org.vitrine.config.Calendar;

/**
 * What a new portal is to be.
 *
 * @param name the portal's name, in one line
 * @param languages codes of languages that are built in, the main one first, without repetition
 * @param calendar the calendar of its years
 * @param year the first year, in that calendar; at least 1
 */
public record Choices(String name, List<String> languages, Calendar calendar, int year) {

  /** The tags of the languages that a portal can begin with. */
  private static final Map<String, String> TAGS = Map.of("zh", "zh-Hant-TW", "en", "en");

  public Choices {
    languages = List.copyOf(languages);
    if (languages.isEmpty() || !TAGS.keySet().containsAll(languages)) {
      throw new IllegalArgumentException("languages: " + languages);
    }
    if (languages.stream().distinct().count() < languages.size()) {
      throw new IllegalArgumentException("languages: one twice in " + languages);
    }
    if (name.isBlank() || !name.lines().toList().equals(List.of(name))) {
      throw new IllegalArgumentException("name: not one line");
    }
    if (year < 1) {
      throw new IllegalArgumentException("year: " + year);
    }
  }

  /** The language in which documents are written, {@code zh} or {@code en}. */
  String main() {
    return languages.get(0);
  }

  /** Whether texts get an English translation beside them. */
  boolean translated() {
    return languages.equals(List.of("zh", "en"));
  }

  /** The languages as the settings name them. */
  String tags() {
    return String.join(", ", languages.stream().map(TAGS::get).toList());
  }
}
