package org.vitrine.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that mean the same to whoever searches: the table {@code synonyms}, whose column {@code
 * words} holds a group in each row.
 */
public final class Synonyms {

  /** The table's name. */
  public static final String TABLE = "synonyms";

  /** The column with the words of a group. */
  public static final String WORDS = "words";

  private static final Pattern BETWEEN = Pattern.compile("\\s*[;；/／]\\s*");

  private Synonyms() {}

  /** The words of a group, as they are written; fewer than two when it is no group. */
  public static List<String> words(Row row) {
    return Arrays.stream(BETWEEN.split(row.text(WORDS).strip()))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** All groups; empty when the portal has no such table. */
  public static List<List<String>> of(Tables tables) {
    return tables.rows(TABLE).stream().map(Synonyms::words).toList();
  }
}
