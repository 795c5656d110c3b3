package org.vitrine.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison done once more, from the downloads and in decimals: what {@code compare.html} must
 * say for a figure and each year. Empty where it may say nothing.
 */
final class Recomputed {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Downloads downloads;
  private final String key;
  private final List<Integer> years;

  Recomputed(Downloads downloads, String key, List<Integer> years) {
    this.downloads = downloads;
    this.key = key;
    this.years = years;
  }

  List<String> results(String mode) {
    List<String> results = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      String result =
          switch (mode) {
            case "absolute" -> text(number(i), false);
            case "change" -> i == 0 ? "" : change(i);
            case "percent" -> i == 0 ? "" : ratio(i - 1, i, true);
            case "index" -> ratio(0, i, false);
            case "share" -> share(i);
            default -> perHead(i);
          };
      results.add(result);
    }
    return results;
  }

  private @Nullable BigDecimal number(int i) {
    return downloads.number(key, years.get(i));
  }

  private boolean isComparable(int from, int to) {
    return number(from) != null
        && number(to) != null
        && !downloads.isBroken(key, years.get(from), years.get(to))
        && downloads.isPercent(key, years.get(from)) == downloads.isPercent(key, years.get(to));
  }

  private String change(int i) {
    BigDecimal before = number(i - 1);
    BigDecimal after = number(i);
    return before == null || after == null || !isComparable(i - 1, i)
        ? ""
        : text(after.subtract(before), true);
  }

  private String ratio(int from, int to, boolean change) {
    BigDecimal before = number(from);
    BigDecimal after = number(to);
    if (before == null
        || after == null
        || !isComparable(from, to)
        || before.signum() <= 0
        || downloads.isPercent(key, years.get(to))) {
      return "";
    }
    BigDecimal part = change ? after.subtract(before) : after;
    return text(part.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP), change);
  }

  /** The total by hand: the tables' totals, and all staff cost as part of the final account. */
  private String share(int i) {
    String table = key.substring(0, key.indexOf('/'));
    String measure = key.substring(key.lastIndexOf('/') + 1);
    BigDecimal scale = HUNDRED;
    String total;
    switch (table) {
      case "budget", "staffing" -> total = table + "/total/" + measure;
      case "programmes" -> total = "programmes/" + measure;
      case "rating_summary" -> total = key.replaceFirst(":[a-z]+/", ":total/");
      case "personnel" -> {
        total = "budget/total/settled";
        scale = new BigDecimal("0.1"); // thousands in millions
      }
      default -> total = "";
    }
    BigDecimal value = number(i);
    if (total.isEmpty() || value == null || downloads.isPercent(key, years.get(i))) {
      return "";
    }
    BigDecimal whole = downloads.number(total, years.get(i));
    return whole == null || whole.signum() <= 0
        ? ""
        : text(value.multiply(scale).divide(whole, 2, RoundingMode.HALF_UP), false);
  }

  private String perHead(int i) {
    BigDecimal value = number(i);
    BigDecimal heads = downloads.number("staffing/total/headcount", years.get(i));
    if (value == null
        || heads == null
        || key.startsWith("staffing/")
        || downloads.isPercent(key, years.get(i))) {
      return "";
    }
    int decimals = 2;
    // At least three digits that count.
    while (value.signum() != 0
        && value.abs().movePointRight(decimals).compareTo(heads.multiply(HUNDRED)) < 0) {
      decimals++;
    }
    return text(value.divide(heads, decimals, RoundingMode.HALF_UP), false);
  }

  /** As pages write it: 1,234.50, −1.5, +3. */
  private static String text(@Nullable BigDecimal number, boolean signed) {
    if (number == null) {
      return "";
    }
    String digits = String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    return (signed && number.signum() > 0 ? "+" : "") + digits.replace('-', '−');
  }
}
