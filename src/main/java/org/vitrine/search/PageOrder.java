package org.vitrine.search;

import java.util.Comparator;

/**
 * The order of pages, by which they are numbered: what they can be filtered by first, so that the
 * filters of many pages are told in few runs.
 */
final class PageOrder {

  static final Comparator<PageTerms> ORDER =
      Comparator.comparing(
          PageTerms::page,
          Comparator.<PageText.Entry, PageType>comparing(PageText.Entry::type)
              .thenComparing(PageText.Entry::year, Comparator.reverseOrder())
              .thenComparing(PageText.Entry::area)
              .thenComparing(PageText.Entry::goal)
              .thenComparing(PageText.Entry::address));

  private PageOrder() {}
}
