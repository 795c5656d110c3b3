package org.vitrine.review;

import java.util.List;

/**
 * How something that is no figure differs: a document, a row, a setting.
 *
 * @param kind what became of it
 * @param name what it is: a file, or a table and its key
 * @param title what readers call it; empty when it has no title
 * @param parts what in it differs; of what was added or removed as a whole none
 */
record TextChange(Kind kind, String name, String title, List<Part> parts) {

  TextChange {
    parts = List.copyOf(parts);
  }

  /** What became of it. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A part that differs.
   *
   * @param name a column, a key, or what a part of a document is called
   * @param before what was there; may be empty
   * @param after what is there; may be empty
   */
  record Part(String name, String before, String after) {}
}
