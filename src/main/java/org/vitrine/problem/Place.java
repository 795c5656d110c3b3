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
 * @param sheet for a workbook the sheet, of which line and column are the row and column; otherwise
 *     empty
 */
public record Place(String file, int line, int column, String sheet) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::sheet)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place in a file that has no sheets. */
  public Place(String file, int line, int column) {
    this(file, line, column, "");
  }

  /** A place that is a whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, leaving out what is 0; in a workbook {@code [file]sheet!C17}. */
  @Override
  public String toString() {
    if (!sheet.isEmpty()) {
      return "[" + file + "]" + sheet + cell();
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /**
   * The cell as Excel writes it, so that it can be gone to: {@code !C17}, or a row, {@code !17:17}.
   */
  private String cell() {
    if (line == 0) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return column == 0 ? "!" + line + ":" + line : "!" + letters + line;
  }
}
