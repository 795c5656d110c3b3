package org.vitrine.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.vitrine.table.Translated;

/**
 * A report of the agency: who printed a figure ({@code reports.csv}).
 *
 * @param id its id
 * @param year the year it covers
 * @param kind {@code plan}, {@code evaluation} or {@code review}
 * @param title its title
 * @param publishedOn the day printed in it, or null when it prints none
 * @param document its printed name; empty when unknown
 * @param url its public address; empty when unknown
 * @param licence its licence; empty when unknown
 */
public record Report(
    String id,
    int year,
    String kind,
    Translated title,
    @Nullable LocalDate publishedOn,
    String document,
    String url,
    String licence) {

  /**
   * Order of publication. A report that prints no date is put where its kind is usually published:
   * a plan before its year begins, anything else after it has ended; a printed date serves within
   * the same year and kind only, because it cannot be compared with one that is not known.
   */
  public static final Comparator<Report> BY_PUBLICATION =
      Comparator.<Report>comparingInt(report -> 2 * report.year() + (report.isPlan() ? 0 : 1))
          .thenComparing(Report::publishedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Report::id);

  /** Whether it says what is to come rather than what was. */
  public boolean isPlan() {
    return kind.equals("plan");
  }
}
