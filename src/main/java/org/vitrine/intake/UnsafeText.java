package org.vitrine.intake;

import java.util.Set;

/** Texts that are safe on a page but not in the tables people download. */
final class UnsafeText {

  private static final Set<String> SPREADSHEET_ERRORS =
      Set.of(
          "#REF!",
          "#N/A",
          "#VALUE!",
          "#DIV/0!",
          "#NAME?",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#GETTING_DATA",
          "Err:502",
          "Err:508",
          "Err:509",
          "Err:522");

  private UnsafeText() {}

  /**
   * Whether a spreadsheet would run the cell when the published CSV is opened (OWASP, 'CSV
   * injection'). A minus is harmless before a number or a dash.
   */
  static boolean isFormula(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    char first = cell.charAt(0);
    if (first == '-' || first == '－') {
      return cell.length() > 1
          && (isAsciiLetter(cell.charAt(1)) || "(@=+".indexOf(cell.charAt(1)) >= 0);
    }
    return "=+@＝＋＠\t\r".indexOf(first) >= 0;
  }

  /**
   * Whether a cell is what a spreadsheet shows where it has no value: {@code #REF!}, or {@code
   * ####} where a column is too narrow.
   */
  static boolean isSpreadsheetError(String cell) {
    return SPREADSHEET_ERRORS.contains(cell) || (cell.length() > 1 && cell.matches("#+"));
  }

  /** The first invisible character that no text needs, or -1. Line ends are allowed. */
  static int control(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r';
      if ((Character.isISOControl(c) && !lineEnd) || isInvisible(c)) {
        return c;
      }
    }
    return -1;
  }

  /** Zero-width spaces and marks that turn the direction of the text after them. */
  private static boolean isInvisible(char c) {
    return c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
