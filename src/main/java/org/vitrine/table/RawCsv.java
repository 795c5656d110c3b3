package org.vitrine.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV text cut into the cells as they are written, quotation marks included, so that what need
 * not be changed can be written again character by character. Put together again, with the
 * separator between cells, the rows are the text.
 *
 * @param rows the rows with everything between them
 */
public record RawCsv(List<RawRow> rows) {

  public RawCsv {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param cells the cells as they are written
   * @param end the line end behind it; empty for a last row without one
   */
  public record RawRow(List<String> cells, String end) {

    public RawRow {
      cells = List.copyOf(cells);
    }

    /** Whether nothing but blanks stands in any cell. */
    public boolean isBlank() {
      return cells.stream().allMatch(cell -> Spaces.strip(unquoted(cell)).isEmpty());
    }

    /** The row as CSV: the cells as they are written, commas between them, and the line end. */
    public String text() {
      return String.join(",", cells) + end;
    }
  }

  /** Cuts a text that is well-formed. */
  public static RawCsv cut(String text, char separator) {
    List<RawRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at < text.length() || !cells.isEmpty()) {
      int end = endOfCell(text, at, separator);
      cells.add(text.substring(at, end));
      if (end < text.length() && text.charAt(end) == separator) {
        at = end + 1;
        continue;
      }
      int next = end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
      rows.add(new RawRow(cells, text.substring(end, next)));
      cells = new ArrayList<>();
      at = next;
    }
    return new RawCsv(rows);
  }

  private static int endOfCell(String text, int start, char separator) {
    int at = start;
    if (text.startsWith("\"", at)) {
      at++;
      while (at < text.length() && !(text.charAt(at) == '"' && !text.startsWith("\"", at + 1))) {
        at += text.charAt(at) == '"' ? 2 : 1;
      }
    }
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == separator) {
        return at;
      }
      at++;
    }
    return Math.min(at, text.length());
  }

  /** What a cell that is written so means. */
  static String unquoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  /** A text as a cell of CSV: in quotation marks where it needs them. */
  public static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
