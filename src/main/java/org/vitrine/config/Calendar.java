package org.vitrine.config;

/** The calendar in which a portal counts its years. */
public enum Calendar {
  /** Years of the Republic of China: 1 is 1912. */
  ROC(1911),
  /** The common era. */
  GREGORIAN(0);

  private final int offset;

  Calendar(int offset) {
    this.offset = offset;
  }

  /** The year of the common era for a year of this calendar. */
  public int toGregorian(int year) {
    return year + offset;
  }

  /** The year of this calendar for a year of the common era. */
  public int fromGregorian(int year) {
    return year - offset;
  }
}
