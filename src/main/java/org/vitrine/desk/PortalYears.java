package org.vitrine.desk;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.config.Calendar;
import org.vitrine.model.Row;
import org.vitrine.model.Tables;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** The years of a portal, in its calendar. */
final class PortalYears {

  /** Years of the Republic of China have three digits until 2911, those of the common era four. */
  private static final int FOUR_DIGITS = 1000;

  private PortalYears() {}

  /** Whether a year can be one of the portal's calendar; if not, that is reported. */
  static boolean isIn(Calendar calendar, int year, ProblemReport problems) {
    boolean right = (calendar == Calendar.ROC) == (year < FOUR_DIGITS);
    if (!right) {
      int meant =
          calendar == Calendar.ROC
              ? Calendar.ROC.fromGregorian(year)
              : Calendar.ROC.toGregorian(year);
      problems.error(ProblemCode.NEW_YEAR_CALENDAR, Place.of("jbake.properties"), year, meant);
    }
    return right;
  }

  /** The year of a row; 0 when it has none. */
  static int of(Row row) {
    return row.number("year").map(Number::intValue).orElse(0);
  }

  /** The last report of a kind; empty when there is none. */
  static Optional<Row> lastReport(Tables tables, String kind) {
    return tables.rows("reports", "kind", kind).stream()
        .max(Comparator.comparingInt(PortalYears::of));
  }

  /** A text in which every mention of a year, in either calendar, is one of another year. */
  static String moved(String text, Calendar calendar, int from, int to) {
    int other =
        calendar == Calendar.ROC ? calendar.toGregorian(from) : Calendar.ROC.fromGregorian(from);
    int shift = to - from;
    Matcher matcher = Pattern.compile("(?<!\\d)(" + from + "|" + other + ")(?!\\d)").matcher(text);
    return matcher.replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + shift));
  }
}
