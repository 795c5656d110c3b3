package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The restatements as somebody finds them who has nothing but the downloads: the descriptor says
 * which columns are keys and which hold figures, {@code reports.csv} who came first.
 */
@ExtendWith(SiteExtension.class)
class RestatementsTest {

  private final BuiltSite site;

  RestatementsTest(BuiltSite site) {
    this.site = site;
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(site.folder().resolve("data/" + file + ".csv").toFile())) {
      return rows.readAll();
    }
  }

  /** Report, value and unit of one row for one figure. */
  private record Printed(String report, String value, String unit) {

    boolean sameAs(Printed other) {
      return unit.equals(other.unit)
          && ((value.matches("-?[\\d.]+") && other.value.matches("-?[\\d.]+"))
              ? new BigDecimal(value).compareTo(new BigDecimal(other.value)) == 0
              : value.equals(other.value));
    }
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** A plan comes out before its year, whatever else after it. */
  private Map<String, Integer> publication() throws IOException {
    Map<String, Integer> order = new HashMap<>();
    for (Map<String, String> row : rows("reports")) {
      int after = cell(row, "kind").equals("plan") ? 0 : 1;
      order.put(cell(row, "id"), 2 * Integer.parseInt(cell(row, "year")) + after);
    }
    return order;
  }

  /** Lines of the kind {@code table,item,year,measure,first report,value,unit,latest ...}. */
  private Set<String> recomputed() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    Map<String, Integer> publication = publication();
    JsonNode descriptor =
        new ObjectMapper().readTree(site.folder().resolve("data/datapackage.json").toFile());
    for (JsonNode resource : descriptor.path("resources")) {
      List<String> key = new ArrayList<>();
      resource.path("schema").path("primaryKey").forEach(name -> key.add(name.asText()));
      if (!key.contains("report") || !key.contains("year")) {
        continue;
      }
      String table = resource.path("name").asText();
      List<Map<String, String>> rows = new ArrayList<>(rows(table));
      rows.sort(Comparator.comparing(row -> publication.get(cell(row, "report"))));
      for (JsonNode field : resource.path("schema").path("fields")) {
        String name = field.path("name").asText();
        boolean measure =
            List.of("number", "integer").contains(field.path("type").asText())
                || field.has("categories")
                || field.path("constraints").has("enum");
        if (key.contains(name) || !measure) {
          continue;
        }
        Map<String, List<Printed>> history = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
          if (!cell(row, name).isEmpty()) {
            String item =
                String.join(
                    ":",
                    key.stream()
                        .filter(part -> !part.equals("report") && !part.equals("year"))
                        .map(part -> cell(row, part))
                        .filter(part -> !part.isEmpty())
                        .toList());
            String unit =
                field.has("unitField")
                    ? cell(row, field.path("unitField").asText())
                    : field.path("unit").asText("");
            history
                .computeIfAbsent(
                    table + "," + item + "," + cell(row, "year") + "," + name,
                    figure -> new ArrayList<>())
                .add(new Printed(cell(row, "report"), cell(row, name), unit));
          }
        }
        history.forEach(
            (figure, printed) -> {
              Printed first = printed.get(0);
              Printed latest = printed.get(printed.size() - 1);
              if (printed.stream().anyMatch(one -> !one.sameAs(first))) {
                found.add(String.join(",", figure, line(first), line(latest)));
              }
            });
      }
    }
    return found;
  }

  private static String line(Printed printed) {
    return String.join(",", printed.report(), printed.value(), printed.unit());
  }

  @Test
  void theListIsWhatTheDownloadsSay() throws IOException {
    Set<String> recomputed = recomputed();
    TreeSet<String> listed = new TreeSet<>();
    for (Map<String, String> row : rows("restatements-found")) {
      listed.add(String.join(",", row.values().stream().limit(10).toList()));
    }
    assertEquals(recomputed, listed);
    assertEquals(13, recomputed.size(), recomputed::toString);
    assertTrue(
        recomputed.contains(
            "budget,total,106,budget,107-evaluation,24326,百萬元,109-evaluation,24327,百萬元"),
        recomputed::toString);
  }

  @Test
  void differencesAreOfTheTwoValuesOfTheirRowAndOnlyWithinAUnit() throws IOException {
    for (Map<String, String> row : rows("restatements-found")) {
      if (!cell(row, "first_unit").equals(cell(row, "latest_unit"))) {
        assertEquals("", cell(row, "difference") + cell(row, "percent"), row::toString);
        continue;
      }
      BigDecimal first = new BigDecimal(cell(row, "first_value"));
      BigDecimal latest = new BigDecimal(cell(row, "latest_value"));
      BigDecimal difference = new BigDecimal(cell(row, "difference"));
      assertEquals(latest, first.add(difference), row::toString);
      if (cell(row, "first_unit").equals("%")) {
        assertEquals("", cell(row, "percent"), row::toString);
        continue;
      }
      double percent = Double.parseDouble(cell(row, "percent"));
      assertEquals(
          100 * difference.doubleValue() / first.doubleValue(), percent, 0.0005, row::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en/"})
  void thePageShowsTheListAndLinksTheFile(String language) throws IOException {
    Document page = site.page(language + "restatements.html");
    List<String> shown = new ArrayList<>();
    for (Element row : page.select("main table tbody tr")) {
      Element first = row.selectFirst("[data-report]");
      Element latest = row.selectFirst("[data-figure]:not([data-report])");
      assertTrue(first != null && latest != null, row::toString);
      assertEquals(row.id(), latest.attr("data-figure").replace('/', '-'), row::toString);
      shown.add(latest.attr("data-figure") + " " + first.text() + " → " + latest.text());
    }
    List<String> listed = new ArrayList<>();
    for (Map<String, String> row : rows("restatements-found")) {
      String item = cell(row, "item").isEmpty() ? "" : cell(row, "item") + "/";
      listed.add(
          cell(row, "table")
              + "/"
              + item
              + cell(row, "year")
              + "/"
              + cell(row, "measure")
              + String.format(
                  java.util.Locale.ROOT,
                  " %s → %s",
                  grouped(cell(row, "first_value")),
                  grouped(cell(row, "latest_value"))));
    }
    assertEquals(String.join("\n", listed), String.join("\n", shown));
    for (String from : List.of("restatements.html", "data.html")) {
      assertTrue(
          site.page(language + from).select("main a[href]").stream()
              .anyMatch(link -> link.absUrl("href").endsWith("/data/restatements-found.csv")),
          () -> from + " does not lead to the file");
    }
  }

  private static String grouped(String number) {
    return number.matches("\\d{5}") ? number.substring(0, 2) + "," + number.substring(2) : number;
  }

  @Test
  void theSummaryCountsThemInBothLanguages() {
    assertEquals(
        "有 54 個數字出現在兩份以上的報告，其中 13 個前後不同。其中預算與決算 10 個、人事費 2 個、指標結果 1 個。"
            + "變動比例最大的是107 年（2018） 合計 決算，由 24,694 改為 24,669 百萬元（−0.101%）。"
            + "查得到原因的有 3 個，另外 10 個報告沒有說明。",
        site.page("restatements.html").select(".page__lead").text());
    assertEquals(
        "54 figures were printed by more than one report; 13 of them differ. They are Budget and"
            + " settled expenditure (10), Personnel costs (2), KPI results (1). The largest change in"
            + " relation to the figure: Total, settled expenditure, 2018 (ROC 107), from 24,694 to 24,669"
            + " NT$ million (−0.101%). 3 have a known reason; the reports do not explain the other"
            + " 10.",
        site.page("en/restatements.html").select(".page__lead").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en/"})
  void theFeedHasAnEntryForEachReportThatRestates(String language) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Map<String, String> row : rows("restatements-found")) {
      counts.merge(cell(row, "latest_report"), 1, Integer::sum);
    }
    Document feed =
        Jsoup.parse(
            Files.readString(site.folder().resolve(language + "feed.xml")), Parser.xmlParser());
    Map<String, Integer> entries = new LinkedHashMap<>();
    for (Element entry : feed.select("entry:has(id:contains(#restatements-))")) {
      String id = entry.select("id").text();
      String title = entry.select("title").text();
      String href = entry.select("link").attr("href");
      assertTrue(href.endsWith("/" + language + "restatements.html"), href);
      String count = title.replaceFirst(".*?(?:的 |: )(\\d+).*", "$1");
      assertTrue(count.matches("\\d+"), title);
      entries.put(id.replaceFirst(".*#restatements-", ""), Integer.valueOf(count));
    }
    assertEquals(counts, entries);
  }
}
