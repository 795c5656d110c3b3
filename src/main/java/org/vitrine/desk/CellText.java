package org.vitrine.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What the cell of a workbook says, as text.
 *
 * @param text the text, number, day or truth as a cell of CSV has it; empty for an empty cell
 * @param shown of a number that is held with more decimals than its format shows, what is shown;
 *     otherwise empty
 * @param day whether it is a day
 */
record CellText(String text, String shown, boolean day) {

  /** Excel calculates with 17 digits and shows 15 of them; the others are no more than noise. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** What of a format is no sign of it: texts, colours and locales, fillers. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|[_*].");

  private static final Pattern DECIMALS = Pattern.compile("\\.(0+)(?![0#?])");
  private static final Pattern ANY_DIGIT = Pattern.compile("[0#?]");

  private static final int NO_DECIMALS = -1;

  private static CellText plain(String text) {
    return new CellText(text, "", false);
  }

  /**
   * Reads a cell; of a formula its result.
   *
   * @param since1904 whether the workbook counts days from 1904, as on old Macs
   */
  static CellText of(@Nullable Cell cell, boolean since1904) {
    if (cell == null || cell.getValue() == null) {
      return plain("");
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      boolean calculated = cell.getType() == CellType.FORMULA;
      return number(number, format(cell), calculated, since1904);
    }
    if (value instanceof Boolean truth) {
      return plain(truth.toString());
    }
    return plain(value.toString());
  }

  private static String format(Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    String sections = format == null ? "" : LITERAL.matcher(format).replaceAll("");
    int end = sections.indexOf(';');
    return (end < 0 ? sections : sections.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static CellText number(
      BigDecimal number, String format, boolean calculated, boolean since1904) {
    if (!format.contains("general") && format.matches(".*[ydhsm].*")) {
      return new CellText(day(number, since1904), "", true);
    }
    BigDecimal held = number.round(DIGITS).stripTrailingZeros();
    boolean percent = format.contains("%");
    held = percent ? held.movePointRight(2) : held;
    int decimals = decimals(format);
    String sign = percent ? "%" : "";
    if (decimals == NO_DECIMALS || held.scale() <= decimals) {
      return plain(text(held.setScale(Math.max(0, Math.max(held.scale(), decimals)))) + sign);
    }
    String shown = text(held.setScale(decimals, RoundingMode.HALF_UP)) + sign;
    // A result has as many decimals as the division gave it; what is shown is what was meant.
    return calculated ? plain(shown) : new CellText(text(held) + sign, shown, false);
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }

  /** How many decimals a format shows; {@value #NO_DECIMALS} when as many as there are. */
  private static int decimals(String format) {
    if (format.contains("e+") || format.contains("e-") || format.contains("/")) {
      return NO_DECIMALS;
    }
    Matcher matcher = DECIMALS.matcher(format);
    if (matcher.find()) {
      return matcher.group(1).length();
    }
    boolean whole = ANY_DIGIT.matcher(format).find() && format.indexOf('.') < 0;
    return whole && !format.matches(".*[0#?],+[^0#?]*") ? 0 : NO_DECIMALS;
  }

  private static String day(BigDecimal number, boolean since1904) {
    long days = number.longValue();
    // Excel believes that 1900 had a 29 February.
    LocalDate first =
        since1904
            ? LocalDate.of(1904, 1, 1)
            : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    LocalDate day = first.plusDays(days);
    BigDecimal part = number.subtract(BigDecimal.valueOf(days));
    if (part.signum() == 0) {
      return day.toString();
    }
    long seconds =
        part.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
    LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
    return moment.toString();
  }
}
