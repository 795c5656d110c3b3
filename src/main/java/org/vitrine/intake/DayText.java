package org.vitrine.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day written as ISO 8601 has it, {@code 2019-03-19}. */
final class DayText {

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern LIKELY =
      Pattern.compile("([0-9]{2,4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

  private static final int FIRST_ROC_YEAR = 1912;

  /** A day as Excel counts it, where it lost its format: 43543; between 1954 and 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private DayText() {}

  /** The day, or null when it is none or written otherwise. */
  static @Nullable LocalDate read(String text) {
    return ISO.matcher(text).matches() ? day(text.split("-")) : null;
  }

  /**
   * The day that another way of writing means, e.g. {@code 108/3/19} or Excel's {@code 43543},
   * written properly; or null.
   */
  static @Nullable String meant(String text) {
    if (SERIAL.matcher(text).matches()) {
      return SERIAL_ZERO.plusDays(Integer.parseInt(text)).toString();
    }
    Matcher matcher = LIKELY.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    LocalDate day = day(matcher.group(1), matcher.group(2), matcher.group(3));
    if (day == null) {
      return null;
    }
    return day.getYear() < 1000 ? day.plusYears(FIRST_ROC_YEAR - 1L).toString() : day.toString();
  }

  private static @Nullable LocalDate day(String... parts) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
