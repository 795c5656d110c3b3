package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.golden.GoldenPortal.Outcome;

/**
 * Each portal of {@code src/test/resources/sites} is built and compared with its folder {@code
 * expected}: the list of its files, and of selected pages what they say ({@link Outline}) or, of
 * files that are no pages, every character. After a change that is meant, write what is expected
 * anew and read the difference before committing it:
 *
 * <pre>mvn test -Dtest=GoldenSitesTest -Dvitrine.golden=write</pre>
 */
class GoldenSitesTest {

  private static final boolean WRITE = "write".equals(System.getProperty("vitrine.golden"));

  /** The list of files, as a file of {@code expected}. */
  private static final String FILES = "files.txt";

  /** The site with templates of its own, whose pages are compared as they are. */
  private static final String PLAIN = "plain";

  /** Of each site the pages and files that are compared; the list of files always is. */
  private static final Map<String, List<String>> COMPARED =
      new TreeMap<>(
          Map.of(
              "constant-prices",
              List.of("data/deflators.html", "kpis/visits.html"),
              "gregorian",
              List.of(
                  "index.html",
                  "years/2021.html",
                  "zh/years/2021.html",
                  "budget.html",
                  "achievements/2021/tram.html",
                  "areas/transport.html",
                  "restatements.html",
                  "compare/2020-2021.html",
                  "figures/budget/2020.html",
                  "zh/embed/budget-2021.html",
                  "data/budget.html",
                  "data/budget.csv",
                  "css/portal.css",
                  "feed.xml",
                  "sitemap.xml",
                  "robots.txt",
                  "zh/404.html"),
              "no-kpis",
              List.of(
                  "index.html",
                  "en/index.html",
                  "en/years/108.html",
                  "staffing.html",
                  "en/areas/europe.html",
                  "data/personnel.csv"),
              "one-language",
              List.of(
                  "index.html",
                  "kpis/visits.html",
                  "embed/kpi-visits.html",
                  "goals/1.html",
                  "years/107.html",
                  "checks.html",
                  "compare/107-108.html",
                  "figures/kpi_results/1.1.html",
                  "data/kpi_results.csv",
                  "feed.xml"),
              "only-budget",
              List.of("index.html", "years/2020.html", "en/budget.html", "data.html"),
              "own-checks",
              List.of("checks.html", "en/checks.html", "data/checks.csv"),
              PLAIN,
              List.of(
                  "index.html",
                  "years/107.html",
                  "kpis/visits.html",
                  "kpis/days.html",
                  "achievements/107/one.html",
                  "compare.html",
                  "sitemap.xml"),
              "unknown-table",
              List.of(
                  "data.html",
                  "data/museums.html",
                  "data/visitors.html",
                  "en/data/visitors.html",
                  "data/visitors.csv",
                  "pages/quote.html",
                  "en/pages/quote.html",
                  "restatements.html")));

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicContainer> sites() {
    return COMPARED.entrySet().stream()
        .map(
            site ->
                DynamicContainer.dynamicContainer(
                    site.getKey(), tests(site.getKey(), site.getValue())));
  }

  private Stream<DynamicTest> tests(String name, List<String> compared) {
    GoldenPortal portal = GoldenPortal.copy(name, scratch.resolve(name));
    Outcome outcome = portal.build();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "is built without a word of complaint",
            () -> assertEquals("0 ", outcome.code() + " " + outcome.err())));
    tests.add(
        DynamicTest.dynamicTest(FILES, () -> compare(name, FILES, files(name, portal.site()))));
    for (String file : compared) {
      boolean outlined = file.endsWith(".html") && !name.equals(PLAIN);
      String golden = outlined ? file.replaceFirst("html$", "txt") : file;
      tests.add(
          DynamicTest.dynamicTest(
              file,
              () -> {
                String text = Files.readString(portal.site().resolve(file));
                compare(name, golden, outlined ? stable(Outline.of(text)) : text);
              }));
    }
    return tests.stream();
  }

  /**
   * The site's files, besides those that every site gets from the repository's assets and those of
   * the search index, whose folder is named after each letter that is in them.
   */
  private static String files(String name, Path site) {
    SortedMap<String, String> files = GoldenPortal.contents(site);
    GoldenPortal.contents(GoldenPortal.SITES.resolve("../../../../assets").normalize())
        .keySet()
        .forEach(
            asset ->
                assertEquals(
                    true, files.remove(asset) != null, name + " lacks the asset " + asset));
    files.keySet().removeIf(file -> file.matches("search/[a-z]+-[0-9a-f]+/.*"));
    return String.join("\n", files.keySet()) + "\n";
  }

  /** How small a packed file is, and so its checksum, differs from one Java to another. */
  private static String stable(String outline) {
    return outline
        .replaceAll("\\b[0-9a-f]{64}\\b", "(SHA-256)")
        .replaceAll("\\b\\d+(\\.\\d)? k?B\\b", "(size)");
  }

  private static void compare(String name, String file, String found) throws IOException {
    Path expected = GoldenPortal.SITES.resolve(name).resolve("expected").resolve(file);
    if (WRITE) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, found);
      return;
    }
    List<String> before = Files.exists(expected) ? Files.readAllLines(expected) : List.of();
    String difference = difference(before, found.lines().toList());
    assertEquals(
        "", difference, () -> name + "/" + file + ": see the comment of GoldenSitesTest\n");
    assertEquals(Files.readString(expected), found, "ends of lines of " + file);
  }

  /** The lines between the first and the last that differ, before and after. */
  private static String difference(List<String> before, List<String> after) {
    int start = 0;
    int end = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    StringBuilder difference = new StringBuilder();
    for (String line : before.subList(start, before.size() - end)) {
      difference.append("- ").append(line).append('\n');
    }
    for (String line : after.subList(start, after.size() - end)) {
      difference.append("+ ").append(line).append('\n');
    }
    return difference.toString();
  }
}
