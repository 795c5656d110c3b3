package org.vitrine.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of page a portal can make; the setting {@code portal.pages} chooses among them. Their
 * addresses are those of the public contract, section 3.
 */
public enum PageKind {
  /** {@code index.html}. */
  HOME("index\\.html"),
  /** {@code years/109.html}. */
  YEARS("years/[^/]+"),
  /** {@code years/109/109-evaluation.html}: a year as one report printed it. */
  PRINTINGS("years/.+/.+"),
  /** {@code budget.html}, {@code staffing.html}, {@code programmes.html}. */
  MEASURES("(budget|staffing|programmes)\\.html"),
  /** {@code goals.html} and {@code goals/1.html}. */
  GOALS("goals(\\.html|/.+)"),
  /** {@code kpis/<slug>.html}. */
  KPIS("kpis/.+"),
  /** {@code achievements/109/<slug>.html} and {@code pages/<slug>.html}. */
  DOCUMENTS("(achievements|pages)/.+"),
  /** {@code areas.html} and {@code areas/<id>.html}. */
  AREAS("areas(\\.html|/.+)"),
  /** {@code plans/106.html} and {@code reviews/113.html}. */
  REPORTS("(plans|reviews)/.+"),
  /** {@code compare/108-109.html}. */
  COMPARISONS("compare/.+"),
  /** {@code compare.html}. */
  COMPARE("compare\\.html"),
  /** {@code restatements.html} and its table. */
  RESTATEMENTS("(restatements\\.html|data/restatements-found\\.csv)"),
  /** {@code checks.html} and its table. */
  CHECKS("(checks\\.html|data/checks\\.csv)"),
  /** {@code data.html} and everything below {@code data/}. */
  DATA("data(\\.html|/.+)"),
  /** {@code figures/budget/109.html}: who printed each figure, its history and citations. */
  FIGURES("figures/.+"),
  /** {@code embed/budget.html}: a chart for the frames of other sites. */
  EMBEDS("embed/.+"),
  /** {@code search.html}; in large portals also {@code search/109.html}, the titles of a year. */
  SEARCH("search(\\.html|/.+)"),
  /** {@code feed.xml}. */
  FEED("feed\\.xml"),
  /** {@code sitemap.xml}, in huge portals {@code sitemap-1.xml} and so on, {@code robots.txt}. */
  SITEMAP("sitemap(-\\d+)?\\.xml|robots\\.txt"),
  /** {@code 404.html}. */
  MISSING("404\\.html");

  /** The kinds that a portal can set in templates of its own, from rows and documents. */
  public static final Set<PageKind> PLAIN =
      Collections.unmodifiableSet(EnumSet.of(HOME, YEARS, KPIS, DOCUMENTS, COMPARE));

  private final Pattern addresses;

  PageKind(String addresses) {
    this.addresses = Pattern.compile(addresses);
  }

  /** What settings and templates call it, e.g. {@code years}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that id. */
  public static Optional<PageKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /**
   * The kind that an address belongs to.
   *
   * @param address from the root of a language, without a fragment
   * @return the kind; empty when it is no page, such as a style sheet
   */
  public static Optional<PageKind> at(String address) {
    return Arrays.stream(values())
        .filter(kind -> kind.addresses.matcher(address).matches())
        .findFirst();
  }

  /** The ids of kinds in a line. */
  static String ids(Set<PageKind> kinds) {
    return kinds.stream().map(PageKind::id).collect(Collectors.joining(", "));
  }
}
