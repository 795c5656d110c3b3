package org.vitrine.figures.slips;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number with its unit as a text writes it, such as 12億2,841萬8千元, 108人次 or 1.2 million visits.
 *
 * @param text as written
 * @param start where it begins in the text, from 0
 * @param amount the number, the words for thousands and millions multiplied in
 * @param precision what one more in the last digit written is worth
 * @param unit the unit without such words
 */
record Quantity(String text, int start, BigDecimal amount, BigDecimal precision, String unit) {

  private static final Map<String, Integer> POWERS =
      Map.of("百", 2, "千", 3, "萬", 4, "億", 8, "兆", 12, "thousand", 3, "million", 6, "billion", 9);

  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
  private static final Pattern PART =
      Pattern.compile("(" + NUMBER + ")\\s?((?:[百千萬億兆]|thousand|million|billion)*)");
  private static final Pattern SCALED_UNIT =
      Pattern.compile("((?:[百千萬億兆]|thousand |million |billion )*)(.+)");

  /** What in Markdown is no text to be read: quoted figures, addresses, code. */
  private static final Pattern UNREAD =
      Pattern.compile("\\{\\{.*?}}|]\\([^)\\n]*\\)|https?://\\S+|`[^`\\n]*`");

  /** Finds the numbers that stand before one of some units. */
  record Search(Pattern pattern) {

    static Search of(Set<String> units) {
      String any =
          units.stream()
              .flatMap(unit -> unit.equals("%") ? Stream.of("%", "％") : Stream.of(unit))
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      String number = "(?:" + NUMBER + "[百千萬億兆]*)+(?:\\s(?:thousand|million|billion))?";
      return new Search(
          Pattern.compile("(?<![\\w.,/:第-])(" + number + ")\\s?(" + any + ")(?![A-Za-z])"));
    }

    List<Quantity> in(String markdown) {
      Matcher matcher = pattern.matcher(readable(markdown));
      return matcher
          .results()
          .map(
              found -> quantity(found.group(), found.start(), found.group(1), unit(found.group(2))))
          .toList();
    }
  }

  private static Quantity quantity(String text, int start, String number, String unit) {
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal precision = BigDecimal.ONE;
    Matcher part = PART.matcher(number);
    while (part.find()) {
      BigDecimal written = new BigDecimal(part.group(1).replace(",", ""));
      int power = power(part.group(2));
      amount = amount.add(written.scaleByPowerOfTen(power));
      precision = BigDecimal.ONE.scaleByPowerOfTen(power - written.scale());
    }
    return new Quantity(text, start, amount, precision, unit);
  }

  /** The text with blanks for what is not read, so that places stay. */
  static String readable(String markdown) {
    return UNREAD.matcher(markdown).replaceAll(part -> " ".repeat(part.group().length()));
  }

  private static int power(String words) {
    return POWERS.entrySet().stream()
        .mapToInt(
            entry ->
                entry.getValue()
                    * (words.length() - words.replace(entry.getKey(), "").length())
                    / entry.getKey().length())
        .sum();
  }

  /** A unit of a table without the words for thousands and millions in it. */
  static String unit(String unit) {
    String plain = unit.equals("％") ? "%" : unit;
    Matcher matcher = SCALED_UNIT.matcher(plain);
    return matcher.matches() ? matcher.group(2) : plain;
  }

  /** What a number in such a unit is multiplied by: 1,000,000 for 百萬元. */
  static BigDecimal scale(String unit) {
    Matcher matcher = SCALED_UNIT.matcher(unit);
    return BigDecimal.ONE.scaleByPowerOfTen(matcher.matches() ? power(matcher.group(1)) : 0);
  }
}
