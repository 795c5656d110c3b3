package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks made once more by somebody who has nothing but the downloads: {@code checks.csv}, the
 * tables beside it and the descriptor.
 */
@ExtendWith(SiteExtension.class)
class ChecksPageTest {

  private static final MathContext EXACT = new MathContext(40);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BuiltSite site;
  private final Map<String, String> cells = new HashMap<>();
  private final Map<String, JsonNode> declared = new HashMap<>();
  private final Map<String, String> better = new HashMap<>();
  private List<Map<String, String>> checks = List.of();

  ChecksPageTest(BuiltSite site) {
    this.site = site;
  }

  @BeforeEach
  void read() throws IOException {
    checks = rows("checks");
    rows("kpis").forEach(kpi -> better.put(cell(kpi, "id"), cell(kpi, "better")));
    JsonNode descriptor =
        new ObjectMapper().readTree(site.folder().resolve("data/datapackage.json").toFile());
    for (JsonNode resource : descriptor.path("resources")) {
      String table = resource.path("name").asText();
      resource
          .path("checks")
          .forEach(check -> declared.put(table + "." + check.path("name").asText(), check));
      List<String> key = new ArrayList<>();
      resource.path("schema").path("primaryKey").forEach(name -> key.add(name.asText()));
      if (key.contains("report") && key.contains("year")) {
        key.removeAll(List.of("report", "year"));
        for (Map<String, String> row : rows(table)) {
          List<String> item = key.stream().map(name -> cell(row, name)).toList();
          String joined = String.join(":", item.stream().filter(part -> !part.isEmpty()).toList());
          String figure = table + (joined.isEmpty() ? "" : "/" + joined) + "/" + cell(row, "year");
          row.forEach(
              (name, value) -> cells.put(cell(row, "report") + " " + figure + "/" + name, value));
        }
      }
    }
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

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static String path(Map<String, String> check) {
    String item = cell(check, "item");
    return cell(check, "table")
        + (item.isEmpty() ? "" : "/" + item)
        + "/"
        + cell(check, "year")
        + "/"
        + cell(check, "measure");
  }

  private static String anchor(Map<String, String> check) {
    return cell(check, "identity")
        + "--"
        + path(check).replace('/', '-').replace(' ', '_')
        + "--"
        + cell(check, "report");
  }

  /** Path and value of each input. */
  private static List<String[]> inputs(Map<String, String> check) {
    List<String[]> inputs = new ArrayList<>();
    for (String input : cell(check, "inputs").split("; ")) {
      if (!input.isEmpty()) {
        inputs.add(input.split("=", 2));
      }
    }
    return inputs;
  }

  @Test
  void everyNumberOfACheckIsThatOfItsReport() {
    assertTrue(checks.size() > 300, () -> "only " + checks.size() + " checks");
    Set<String> seen = new HashSet<>();
    for (Map<String, String> check : checks) {
      String report = cell(check, "report") + " ";
      assertEquals(cells.get(report + path(check)), cell(check, "printed"), anchor(check));
      if (!cell(check, "identity").equals("same-figure")) {
        for (String[] input : inputs(check)) {
          assertEquals(cells.get(report + input[0]), input[1], anchor(check));
        }
      }
      assertTrue(seen.add(anchor(check)), () -> "twice: " + anchor(check));
    }
  }

  @Test
  void everyVerdictFollowsFromTheNumbersBesideIt() {
    for (Map<String, String> check : checks) {
      BigDecimal recomputed = recompute(check);
      String verdict = cell(check, "verdict");
      if (recomputed == null) {
        assertEquals("undefined", verdict, anchor(check));
        continue;
      }
      BigDecimal given = new BigDecimal(cell(check, "recomputed"));
      assertTrue(
          recomputed.subtract(given).abs().compareTo(new BigDecimal("0.0000001")) < 0,
          () -> anchor(check) + ": " + given + " or " + recomputed);
      BigDecimal printed = new BigDecimal(cell(check, "printed"));
      BigDecimal tolerance = new BigDecimal(cell(check, "tolerance"));
      boolean holds =
          cell(check, "relation").equals("at-least")
              ? printed.compareTo(given) >= 0
              : printed.subtract(given).abs().compareTo(tolerance) <= 0;
      String expected = cell(check, "identity").equals("same-figure") ? "restated" : "differs";
      assertEquals(holds ? "holds" : expected, verdict, anchor(check));
    }
  }

  /** What a reader with a pocket calculator would do; null where nothing follows. */
  private @org.jspecify.annotations.Nullable BigDecimal recompute(Map<String, String> check) {
    String identity = cell(check, "identity");
    List<BigDecimal> numbers =
        inputs(check).stream()
            .filter(input -> input[1].matches("-?[0-9.]+"))
            .map(input -> new BigDecimal(input[1]))
            .toList();
    JsonNode rule = declared.get(identity);
    if (rule != null) {
      return rule.has("sum")
          ? sum(numbers)
          : rule.has("quotient")
              ? quotient(numbers, BigDecimal.valueOf(rule.path("times").asInt(100)))
              : quotient(List.of(numbers.get(0).subtract(numbers.get(1)), numbers.get(1)), HUNDRED);
    }
    return switch (identity) {
      case "execution-rate", "light-share" -> quotient(numbers, HUNDRED);
      case "personnel-share" -> quotient(numbers, new BigDecimal("0.1")); // 千元 of 百萬元
      case "fund-total", "staff-total", "programme-total", "light-total", "light-share-total" ->
          sum(numbers);
      case "programme-progress" -> {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < numbers.size(); i += 2) {
          weighted = weighted.add(numbers.get(i).multiply(numbers.get(i + 1)));
          weights = weights.add(numbers.get(i));
        }
        yield quotient(List.of(weighted, weights), BigDecimal.ONE);
      }
      case "lights-counted" -> BigDecimal.valueOf(inputs(check).size());
      case "shortfall-gap" -> HUNDRED.subtract(numbers.get(0));
      case "shortfall-list" -> HUNDRED;
      case "never-falls", "same-figure" -> numbers.get(0);
      case "achievement" -> {
        BigDecimal target = numbers.get(0);
        BigDecimal actual = numbers.get(1);
        BigDecimal reached =
            "lower".equals(better.get(cell(check, "item")))
                ? target.multiply(BigDecimal.valueOf(2)).subtract(actual)
                : actual;
        BigDecimal percent = reached.multiply(HUNDRED).divide(target, EXACT);
        yield percent.max(BigDecimal.ZERO).min(HUNDRED);
      }
      default -> throw new AssertionError("an identity nobody has recomputed: " + identity);
    };
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @org.jspecify.annotations.Nullable BigDecimal quotient(
      List<BigDecimal> numbers, BigDecimal times) {
    return numbers.get(1).signum() == 0
        ? null
        : numbers.get(0).multiply(times).divide(numbers.get(1), EXACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checks.html", "en/checks.html"})
  void everyCheckHasAPlaceWithAllThatItIsMadeFrom(String page) throws IOException {
    Document document = Jsoup.parse(Files.readString(site.folder().resolve(page)));
    for (Map<String, String> check : checks) {
      Element place = document.getElementById(anchor(check));
      assertNotNull(place, () -> page + " lacks #" + anchor(check));
      boolean odd = cell(check, "verdict").equals("differs");
      assertEquals(odd, place.hasClass("finding"), () -> page + "#" + anchor(check));
      String text = place.text().replace(",", "").replace('−', '-');
      for (String[] input : inputs(check)) {
        if (input[1].matches("[0-9.]+")) {
          assertTrue(text.contains(input[1]), () -> anchor(check) + " without " + input[1]);
        }
      }
      assertEquals(
          path(check),
          java.util.Objects.requireNonNull(place.selectFirst("[data-figure]")).attr("data-figure"));
    }
    long odd = checks.stream().filter(check -> cell(check, "verdict").equals("differs")).count();
    assertEquals(odd, document.select(".finding").size());
    Element firstFold = document.selectFirst("details.document--folded");
    assertNotNull(firstFold);
    assertTrue(
        document.getAllElements().indexOf(document.select(".finding").last())
            < document.getAllElements().indexOf(firstFold),
        "what does not add up stands before the rest");
  }

  /** The page is read on phones. */
  @ParameterizedTest
  @ValueSource(strings = {"checks.html", "en/checks.html"})
  void thePageWeighsLessThanSixtyKilobytes(String page) throws IOException {
    Path file = site.folder().resolve(page);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(file, gzip);
    }
    assertTrue(packed.size() < 60_000, () -> page + ": " + packed.size() + " bytes");
  }
}
