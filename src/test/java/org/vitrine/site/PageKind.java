package org.vitrine.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every kind of page: an example of it, and the addresses of all pages of that kind. */
enum PageKind {
  HOME("index.html", "index\\.html"),
  /** A year with tables, charts and documents of every kind. */
  YEAR("years/107.html", "years/10\\d\\.html"),
  /** A year of which only a review is known. */
  YEAR_OF_DOCUMENTS("years/113.html", "years/113\\.html"),
  /** A year as one report printed it. */
  YEAR_BY_REPORT("years/106/107-evaluation.html", "years/\\d+/[a-z0-9-]+\\.html"),
  BUDGET("budget.html", "budget\\.html"),
  STAFFING("staffing.html", "staffing\\.html"),
  PROGRAMMES("programmes.html", "programmes\\.html"),
  GOALS("goals.html", "goals\\.html"),
  GOAL("goals/7.html", "goals/\\d\\.html"),
  KPI("kpis/capital-budget-execution.html", "kpis/[a-z-]+\\.html"),
  ACHIEVEMENT("achievements/109/asia-pacific-partners.html", "achievements/\\d+/[a-z0-9-]+\\.html"),
  AREAS("areas.html", "areas\\.html"),
  AREA("areas/consular.html", "areas/[a-z-]+\\.html"),
  PLAN("plans/106.html", "plans/\\d+\\.html"),
  REVIEW("reviews/113.html", "reviews/\\d+\\.html"),
  COMPARE("compare.html", "compare\\.html"),
  COMPARISON("compare/106-107.html", "compare/\\d+-\\d+\\.html"),
  RESTATEMENTS("restatements.html", "restatements\\.html"),
  CHECKS("checks.html", "checks\\.html"),
  SEARCH("search.html", "search\\.html"),
  DATA("data.html", "data\\.html"),
  DATA_TABLE("data/budget.html", "data/[a-z_]+\\.html"),
  FIGURES("figures/budget/106.html", "figures/[a-z_]+/[0-9.]+\\.html"),
  /** A chart for the frames of other sites. */
  EMBED("embed/budget.html", "embed/[a-z0-9-]+\\.html"),
  PAGE("pages/about.html", "pages/[a-z-]+\\.html"),
  NOT_FOUND("404.html", "404\\.html");

  /** Folders of the languages: the first one's pages stand at the root. */
  static final List<String> LANGUAGES = List.of("", "en/");

  private final String example;
  private final Pattern addresses;

  PageKind(String example, String addresses) {
    this.example = example;
    this.addresses = Pattern.compile(addresses);
  }

  /** Address of the example in the first language. */
  String example() {
    return example;
  }

  /** An example of every kind in every language. */
  static List<String> examples() {
    return Arrays.stream(values())
        .flatMap(kind -> LANGUAGES.stream().map(language -> language + kind.example))
        .toList();
  }

  /** The kind of the page at an address, whatever its language. */
  static Optional<PageKind> of(String address) {
    String path = address.startsWith("en/") ? address.substring(3) : address;
    return Arrays.stream(values())
        .filter(kind -> kind.addresses.matcher(path).matches())
        .findFirst();
  }
}
