package org.vitrine.problem;

import java.util.Comparator;

/**
 * Where in the portal's folder a problem stands.
 *
 * @param file path relative to the portal's folder, with forward slashes, e.g. {@code
 *     data/budget.csv}
 * @param line line in the file, from 1; 0 when the whole file is meant
 * @param column for a table the number of the column (from 1, as a spreadsheet counts), for other
 *     files the character in the line (from 1); 0 when the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place that is a whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, leaving out what is 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
