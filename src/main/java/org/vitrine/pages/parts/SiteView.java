package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.Page;

/**
 * What is the same on every page of a language.
 *
 * @param name the portal's name
 * @param agency the agency
 * @param policy the Content-Security-Policy of every page
 * @param home address of the home page
 * @param search address of the search page
 * @param index where the search index begins, seen from the search page
 * @param feed address of the feed
 * @param jsonFeed address of the same feed as JSON
 * @param years every year that the portal tells of, ascending
 * @param navigation the parts of the site
 * @param footer further links
 * @param imprint where the portal stands, whose figures it shows, and under which terms
 * @param links how pages are linked
 * @param kinds the kinds of page that the portal makes
 */
public record SiteView(
    String name,
    String agency,
    String policy,
    String home,
    String search,
    String index,
    String feed,
    String jsonFeed,
    List<Integer> years,
    List<Link> navigation,
    List<Link> footer,
    Imprint imprint,
    LinkStyle links,
    Set<PageKind> kinds) {

  /**
   * Nothing is loaded from elsewhere, and nothing in a page is a script or a style. Charts are
   * drawn on a canvas and saved as pictures, hence {@code data:} for images.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'";

  private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2,3}/");
  private static final Pattern ENDING = Pattern.compile("\\.html.*$");

  public SiteView {
    years = List.copyOf(years);
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
  }

  /** The frame of an edition's pages. */
  public static SiteView of(Edition edition) {
    PageShell shell = new PageShell(edition, List.of());
    ArrayList<Link> footer = new ArrayList<>();
    edition
        .portal()
        .documents("page")
        .forEach(
            page ->
                footer.add(
                    Link.of(edition.words().label(page.title()), edition.to().document(page))));
    footer.add(shell.part("restatements.title", "restatements.html"));
    footer.add(shell.part("checks.title", "checks.html"));
    footer.add(shell.part("data.title", "data.html"));
    footer.add(shell.part("feed.title", "feed.xml"));
    return new SiteView(
        edition.settings().name().in(edition.language()),
        edition.settings().agency().in(edition.language()),
        POLICY,
        edition.to().at("index.html"),
        edition.to().at("search.html"),
        (edition.language().main() ? "" : "../") + "search/" + edition.language().code() + ".bin",
        edition.to().at("feed.xml"),
        edition.to().at("feed.json"),
        edition.years(),
        navigation(edition, shell),
        footer,
        Imprint.of(edition),
        edition.settings().links(),
        edition.settings().pages());
  }

  /** Whether an address is one that the portal has, or at least none of a kind that it lacks. */
  public boolean makes(String address) {
    if (kinds.size() == PageKind.values().length) {
      return true;
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String prefix = home.substring(0, home.length() - "index.html".length());
    return PageKind.at(path.startsWith(prefix) ? path.substring(prefix.length()) : path)
        .map(kinds::contains)
        .orElse(true);
  }

  private static List<Link> navigation(Edition edition, PageShell shell) {
    ArrayList<Link> links = new ArrayList<>();
    List<Integer> years = edition.years();
    if (!years.isEmpty()) {
      int latest = edition.latestYear("budget").orElse(years.get(years.size() - 1));
      links.add(Link.of(edition.words().label("nav.year"), edition.to().year(latest)));
    }
    links.add(shell.part("nav.budget", "budget.html"));
    links.add(shell.part("nav.staffing", "staffing.html"));
    links.add(shell.part("nav.programmes", "programmes.html"));
    if (!edition.portal().goals().isEmpty()) {
      links.add(shell.part("nav.goals", "goals.html"));
    }
    if (!edition.portal().areas().isEmpty()) {
      links.add(shell.part("nav.areas", "areas.html"));
    }
    links.add(shell.part("nav.compare", "compare.html"));
    links.add(shell.part("nav.data", "data.html"));
    return links;
  }

  /** The parts of the site, with the one that a page belongs to marked. */
  public List<Link> navigationOf(Page page) {
    String part = partOf(page.address());
    return navigation.stream()
        .map(
            link ->
                new Link(link.label(), link.href(), link.note(), partOf(link.href()).equals(part)))
        .toList();
  }

  /**
   * The part of the site that an address belongs to: {@code years} for {@code en/years/109.html},
   * {@code goals} for {@code kpis/x.html}.
   */
  public static String partOf(String address) {
    String path = LANGUAGE.matcher(ENDING.matcher(address).replaceFirst("")).replaceFirst("");
    String first = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
    return switch (first) {
      case "kpis" -> "goals";
      case "achievements" -> "areas";
      case "plans", "reviews" -> "years";
      default -> first;
    };
  }

  /** Scripts that a page needs besides the charts'. */
  public List<String> scriptsOf(Page page) {
    return switch (page.template()) {
      case "compare" ->
          List.of(
              "js/compare-numbers.js",
              "js/compare-figures.js",
              "js/compare-results.js",
              "js/compare-address.js",
              "js/compare-table.js",
              "js/compare-chart.js",
              "js/compare-citation.js",
              "js/compare.js");
      default ->
          page.view() instanceof Article article && article.hasSortableTable()
              ? List.of("js/tables.js")
              : List.of();
    };
  }
}
