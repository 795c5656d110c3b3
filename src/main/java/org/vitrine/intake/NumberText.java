package org.vitrine.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type or paste it: with a sign, thousands separators, a decimal point,
 * full-width digits, a percent sign. Nothing else is a number.
 *
 * @param amount the number with the decimals it was written with, or null when it is none
 * @param percent whether a percent sign followed
 * @param grouped whether, were it not for its thousands separators, it would be a number
 */
record NumberText(@Nullable BigDecimal amount, boolean percent, boolean grouped) {

  private static final int LONGEST = 60;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[+-]?)(?<whole>\\d+|\\d{1,3}(?:,\\d{3})+)(?<decimals>\\.\\d+)?\\s*(?<percent>%?)");

  private static final Pattern MISGROUPED = Pattern.compile("[+-]?\\d[\\d,]*(\\.\\d+)?\\s*%?");

  static NumberText read(String cell) {
    String plain = plain(cell);
    Matcher matcher = NUMBER.matcher(plain);
    if (plain.length() > LONGEST || !matcher.matches()) {
      boolean misgrouped = plain.indexOf(',') >= 0 && MISGROUPED.matcher(plain).matches();
      return new NumberText(null, false, misgrouped);
    }
    String decimals = matcher.group("decimals");
    String digits =
        matcher.group("sign").replace("+", "")
            + matcher.group("whole").replace(",", "")
            + (decimals == null ? "" : decimals);
    return new NumberText(new BigDecimal(digits), !matcher.group("percent").isEmpty(), false);
  }

  /** The cell with half-width forms; only those that a number may hold. */
  private static String plain(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      plain.append(
          switch (c) {
            case '，' -> ',';
            case '．' -> '.';
            case '％' -> '%';
            case '＋' -> '+';
            case '－', '−' -> '-';
            default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
          });
    }
    return plain.toString();
  }
}
