package org.vitrine.search;

import java.util.Locale;
import java.util.Optional;
import org.vitrine.config.PageKind;

/**
 * The kinds of page that a reader can choose among in the results, those first that a reader most
 * likely wants to land on.
 */
public enum PageType {
  /** One document. */
  DOCUMENT(10),
  /** One KPI over all years. */
  KPI(10),
  /** One measure over all years. */
  MEASURE(10),
  /** Everything on a year. */
  YEAR(9),
  /** One policy area, or all of them. */
  AREA(9),
  /** One goal, or all of them. */
  GOAL(9),
  /** A plan or a review. */
  REPORT(9),
  /** The home page. */
  HOME(8),
  /** Two years side by side. */
  COMPARISON(7),
  /** What changed between reports, and what does not add up. */
  CHECK(7),
  /** A table to take away. */
  DATA(6),
  /** A year as one report printed it. */
  PRINTING(5),
  /** Who printed the figures of an item, and their history. */
  FIGURE(5);

  private final int weight;

  PageType(int weight) {
    this.weight = weight;
  }

  /** How much a page of this type counts among equals, in tenths. */
  int weight() {
    return weight;
  }

  /** What addresses and messages call it, e.g. {@code kpi}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a page; empty when nobody looks for such pages. */
  public static Optional<PageType> of(PageKind kind) {
    return switch (kind) {
      case DOCUMENTS -> Optional.of(DOCUMENT);
      case KPIS -> Optional.of(KPI);
      case MEASURES -> Optional.of(MEASURE);
      case YEARS -> Optional.of(YEAR);
      case AREAS -> Optional.of(AREA);
      case GOALS -> Optional.of(GOAL);
      case REPORTS -> Optional.of(REPORT);
      case HOME -> Optional.of(HOME);
      case COMPARE, COMPARISONS -> Optional.of(COMPARISON);
      case RESTATEMENTS, CHECKS -> Optional.of(CHECK);
      case DATA -> Optional.of(DATA);
      case PRINTINGS -> Optional.of(PRINTING);
      case FIGURES -> Optional.of(FIGURE);
      case API, EMBEDS, SEARCH, FEED, SITEMAP, MISSING -> Optional.empty();
    };
  }
}
