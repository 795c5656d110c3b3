package org.vitrine.opendata;

import java.time.LocalDate;
import java.util.Comparator;
import org.vitrine.config.Calendar;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;

/** The day on which a report counts as published. */
public final class ReportDay {

  private ReportDay() {}

  /**
   * The day a report was published; when it prints none, the last day of the year it covers, or the
   * first for a plan. Never the day of the build, so that two builds are the same.
   */
  public static LocalDate of(Report report, Calendar calendar) {
    LocalDate day = report.publishedOn();
    if (day != null) {
      return day;
    }
    int year = calendar.toGregorian(report.year());
    return report.isPlan() ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
  }

  /** The last day on which a report was published; the epoch when there is none. */
  static LocalDate last(Portal portal, Calendar calendar) {
    return portal.reports().stream()
        .map(report -> of(report, calendar))
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }
}
