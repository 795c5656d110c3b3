package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every figure of the tables stands on the pages, as it was printed and where its name says. */
@ExtendWith(SiteExtension.class)
class FiguresTest {

  /** The tables of figures with the rest of their keys and their measures. */
  private static final Map<String, List<List<String>>> TABLES =
      Map.of(
          "budget", List.of(List.of("fund"), List.of("budget", "settled", "rate")),
          "staffing", List.of(List.of("category"), List.of("headcount")),
          "personnel", List.of(List.of(), List.of("cost", "share")),
          "kpi_results",
              List.of(
                  List.of("kpi"),
                  List.of("target", "actual", "achievement", "self_rating", "external_rating")),
          "programmes", List.of(List.of("goal", "programme"), List.of("budget", "progress")),
          "rating_summary", List.of(List.of("scope", "basis", "rating"), List.of("count", "share")),
          "shortfalls", List.of(List.of("kpi"), List.of("gap")),
          "kpi_parts", List.of(List.of("kpi", "part", "detail"), List.of("value")));

  private static final List<String> REPORTS =
      List.of("106-plan", "107-evaluation", "109-evaluation", "113-review");

  /** What stands for codes and for cells without a number: in Chinese, in English. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "green", List.of("綠燈", "Green"),
          "yellow", List.of("黃燈", "Yellow"),
          "red", List.of("紅燈", "Red"),
          "white", List.of("白燈", "White"),
          "", List.of("未公布", "Not reported"),
          "--", List.of("當年未列", "Not in force"),
          "---", List.of("未複核", "Not externally reviewed"));

  private final BuiltSite site;
  private final Findings findings = new Findings();

  /** The cell of each figure in each report that has it, in the order of the reports. */
  private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

  FiguresTest(BuiltSite site) throws IOException {
    this.site = site;
    for (String table : TABLES.keySet()) {
      read(table);
    }
    assertTrue(cells.size() > 500, () -> "only " + cells.size() + " figures in the tables");
  }

  @AfterEach
  void nothingWasFound() {
    findings.assertNone();
  }

  @Test
  void whereverAFigureStandsItIsOneThatWasPrinted() {
    everyFigure(
        (page, figure, path) -> {
          Map<String, String> printed = cells.get(path);
          if (printed == null) {
            findings.add(page, "no such figure: " + path);
            return;
          }
          findings.check(figure.childrenSize() == 0, page, "more than a figure: " + figure);
          List<String> texts = printed.values().stream().map(cell -> shown(cell, page)).toList();
          findings.check(
              texts.contains(figure.text()),
              page,
              path + " is '" + figure.text() + "', printed were " + texts);
        });
  }

  @Test
  void theFigureWithTheAddressIsTheLatestOrTheOneOfThePagesReport() {
    everyFigure(
        (page, figure, path) -> {
          if (figure.hasAttr("id") && !page.contains("data/")) {
            findings.check(
                figure.id().equals(path.replace('/', '-').replace(' ', '_')),
                page,
                path + " has the address #" + figure.id());
            Map<String, String> printed = Objects.requireNonNullElse(cells.get(path), Map.of());
            String report = reportOf(page);
            String cell = report.isEmpty() ? latest(printed) : printed.getOrDefault(report, "?");
            findings.check(
                figure.text().equals(shown(cell, page)),
                page,
                path + " is '" + figure.text() + "', printed was " + cell);
          }
        });
  }

  /** Plans show their own figures, and so do years as one report printed them. */
  private static String reportOf(String page) {
    Matcher byReport = Pattern.compile("(?:en/)?years/\\d+/([a-z0-9-]+)\\.html").matcher(page);
    return byReport.matches()
        ? byReport.group(1)
        : page.endsWith("plans/106.html") ? "106-plan" : "";
  }

  @Test
  void everyFigureStandsOnAPageAndEveryPrintedOneOnThePageOfItsTable() {
    for (String language : PageKind.LANGUAGES) {
      Set<String> found = new HashSet<>();
      Map<String, List<String>> inTables = new HashMap<>();
      everyFigure(
          (page, figure, path) -> {
            if (!page.startsWith("en/") == language.isEmpty()) {
              if (page.startsWith(language + "data/")) {
                inTables.computeIfAbsent(path, key -> new ArrayList<>()).add(figure.text());
              } else if (figure.hasAttr("id")) {
                found.add(path);
              }
            }
          });
      cells.forEach(
          (path, printed) -> {
            findings.check(found.contains(path), language, path + " is on no page");
            List<String> expected =
                printed.values().stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> shown(cell, language))
                    .sorted()
                    .toList();
            List<String> missing = List.of(shown("", language), "—");
            List<String> actual =
                inTables.getOrDefault(path, List.of()).stream()
                    .filter(text -> !missing.contains(text))
                    .sorted()
                    .toList();
            findings.check(
                actual.equals(expected),
                language + "data/",
                path + " is " + actual + ", printed were " + expected);
          });
    }
  }

  /** Looks at one figure on one page. */
  private interface Look {
    void at(String page, Element figure, String path);
  }

  private void everyFigure(Look look) {
    for (String page : site.pages()) {
      for (Element figure : site.page(page).select("[data-figure]")) {
        look.at(page, figure, figure.attr("data-figure"));
      }
    }
  }

  /** A report that leaves a cell empty says nothing. */
  private static String latest(Map<String, String> printed) {
    String latest = "";
    for (String cell : printed.values()) {
      latest = cell.isEmpty() ? latest : cell;
    }
    return latest;
  }

  private static String shown(String cell, String page) {
    List<String> words = WORDS.get(cell);
    if (words != null) {
      return words.get(page.startsWith("en/") ? 1 : 0);
    }
    String[] parts = cell.split("\\.", 2);
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",").replace('-', '−');
    return parts.length == 1 ? whole : whole + "." + parts[1];
  }

  private void read(String table) throws IOException {
    List<List<String>> columns = Objects.requireNonNull(TABLES.get(table));
    List<Map<String, String>> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> file =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Path.of("data", table + ".csv").toFile())) {
      file.forEachRemaining(rows::add);
    }
    for (String report : REPORTS) {
      for (Map<String, String> row : rows) {
        if (report.equals(row.get("report"))) {
          String path =
              Stream.of(
                      table,
                      columns.get(0).stream()
                          .map(column -> text(row, column))
                          .filter(part -> !part.isEmpty())
                          .collect(Collectors.joining(":")),
                      text(row, "year"))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining("/"));
          for (String measure : columns.get(1)) {
            cells
                .computeIfAbsent(path + "/" + measure, key -> new LinkedHashMap<>())
                .put(report, text(row, measure));
          }
        }
      }
    }
  }

  private static String text(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
