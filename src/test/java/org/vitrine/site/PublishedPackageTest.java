package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.Sample;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Value;

/**
 * The published Data Package, read by somebody who has nothing but {@code data/datapackage.json}
 * and knows the standard: every file is the one described, every cell of its type, every key holds,
 * and the figures are those of the portal.
 */
@ExtendWith(SiteExtension.class)
class PublishedPackageTest {

  private final Path data;
  private final JsonNode descriptor;
  private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
  private final Findings findings = new Findings();

  PublishedPackageTest(BuiltSite site) {
    data = site.folder().resolve("data");
    descriptor = Standards.read(data.resolve("datapackage.json"));
    for (JsonNode resource : descriptor.path("resources")) {
      tables.put(resource.path("name").asText(), rows(resource));
    }
    findings.assertNone();
  }

  @Test
  void theDescriptorKeepsTheStandard() {
    assertEquals(
        List.of(),
        Standards.violations(
            Standards.schema(Standards.read(Standards.held("datapackage-2.0.rules.json"))),
            descriptor));
  }

  @Test
  void theDescriptorKeepsTheOfficialProfile() {
    Path profile = Standards.official("datapackage/datapackage.json");
    assertEquals(
        List.of(), Standards.violations(Standards.schema(Standards.read(profile)), descriptor));
  }

  @Test
  void rulesRefuseWhatTheStandardForbids() {
    com.networknt.schema.Schema rules =
        Standards.schema(Standards.read(Standards.held("datapackage-2.0.rules.json")));
    for (String broken : List.of("hash", "bytes", "schema", "path")) {
      JsonNode copy = descriptor.deepCopy();
      ((com.fasterxml.jackson.databind.node.ObjectNode) copy.path("resources").path(0))
          .remove(broken);
      assertFalse(Standards.violations(rules, copy).isEmpty(), "without " + broken);
    }
  }

  @Test
  void everyFileIsTheOneDescribed() throws Exception {
    for (JsonNode resource : descriptor.path("resources")) {
      byte[] bytes = Files.readAllBytes(data.resolve(resource.path("path").asText()));
      assertEquals(bytes.length, resource.path("bytes").asInt(), resource.path("name").asText());
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(
          "sha256:" + java.util.HexFormat.of().formatHex(digest), resource.path("hash").asText());
    }
  }

  @Test
  void everyKeyHolds() {
    for (JsonNode resource : descriptor.path("resources")) {
      String name = resource.path("name").asText();
      JsonNode schema = resource.path("schema");
      List<String> primary = texts(schema.path("primaryKey"));
      if (!primary.isEmpty()) {
        unique(name, primary);
        for (Map<String, @Nullable Object> row : table(name)) {
          findings.check(
              primary.stream().anyMatch(field -> row.get(field) != null), name, "no key: " + row);
        }
      }
      for (JsonNode key : schema.path("foreignKeys")) {
        String other = key.path("reference").path("resource").asText(name);
        List<String> referenced = texts(key.path("reference").path("fields"));
        Set<Object> known = new HashSet<>();
        table(other).forEach(row -> known.add(values(row, referenced)));
        for (Map<String, @Nullable Object> row : table(name)) {
          List<Object> wanted = values(row, texts(key.path("fields")));
          findings.check(
              wanted.contains("") || wanted.contains(null) || known.contains(wanted),
              name,
              wanted + " is not in " + other);
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void theFiguresAreThoseOfThePortal() {
    Map<String, String> published = new TreeMap<>();
    for (JsonNode resource : descriptor.path("resources")) {
      published.putAll(figures(resource));
    }
    Map<String, String> printed = new TreeMap<>();
    for (Figure figure : FigureBook.of(Sample.portal()).all()) {
      for (Vintage vintage : figure.vintages()) {
        printed.put(
            figure.key().path() + " " + vintage.report().id(),
            vintage.value() instanceof Value.Number number
                ? number.amount().toPlainString()
                : vintage.value() instanceof Value.Text text
                    ? text.text()
                    : ((Value.Missing) vintage.value()).label());
      }
    }
    assertTrue(printed.size() > 600, printed.size() + " vintages");
    Set<String> unreported = new HashSet<>(published.keySet());
    unreported.removeAll(printed.keySet());
    // A cell that its report leaves empty is no vintage when another report has a value.
    unreported.forEach(key -> assertEquals("not reported", published.remove(key), key));
    assertEquals(printed, published);
  }

  /** The figures of a table by the contract's address and the report that prints them. */
  private Map<String, String> figures(JsonNode resource) {
    JsonNode schema = resource.path("schema");
    List<String> key = texts(schema.path("primaryKey"));
    Map<String, String> figures = new HashMap<>();
    if (!key.contains("report") || !key.contains("year")) {
      return figures;
    }
    for (Map<String, @Nullable Object> row : table(resource.path("name").asText())) {
      List<String> parts = new ArrayList<>();
      for (String field : key) {
        Object value = row.get(field);
        if (!field.equals("report") && !field.equals("year") && value != null) {
          parts.add(String.valueOf(value));
        }
      }
      String item = String.join(":", parts);
      Map<String, String> status = new HashMap<>();
      for (String part : String.valueOf(row.get("status")).split("; ")) {
        String[] both = part.split(": ", 2);
        status.put(both[0], both[both.length - 1]);
      }
      for (JsonNode field : schema.path("fields")) {
        String name = field.path("name").asText();
        boolean number = Set.of("number", "integer").contains(field.path("type").asText());
        boolean code = field.has("categories") || field.path("constraints").has("enum");
        if (key.contains(name) || !(number || code)) {
          continue;
        }
        Object value = row.get(name);
        figures.put(
            resource.path("name").asText()
                + "/"
                + (item.isEmpty() ? "" : item + "/")
                + row.get("year")
                + "/"
                + name
                + " "
                + row.get("report"),
            value instanceof BigDecimal amount
                ? amount.toPlainString()
                : value == null ? status.getOrDefault(name, "") : String.valueOf(value));
      }
    }
    return figures;
  }

  private List<Map<String, @Nullable Object>> table(String name) {
    return java.util.Objects.requireNonNull(tables.get(name), name);
  }

  /** The rows of a resource, read as its schema says; null for a missing value. */
  private List<Map<String, @Nullable Object>> rows(JsonNode resource) {
    Path file = data.resolve(resource.path("path").asText());
    JsonNode schema = resource.path("schema");
    Set<String> missing = new HashSet<>();
    schema.path("missingValues").forEach(mark -> missing.add(mark.path("value").asText()));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[].class)
            .readValues(file.toFile())) {
      List<String> head = List.of(lines.next());
      List<String> names = new ArrayList<>();
      schema.path("fields").forEach(field -> names.add(field.path("name").asText()));
      assertEquals(names, head, file.toString());
      while (lines.hasNext()) {
        String[] cells = lines.next();
        assertEquals(names.size(), cells.length, file + ": " + String.join(",", cells));
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          JsonNode field = schema.path("fields").path(i);
          row.put(
              names.get(i),
              missing.contains(cells[i]) ? missing(file, field) : cell(file, field, cells[i]));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private @Nullable Object missing(Path file, JsonNode field) {
    findings.check(
        !field.path("constraints").path("required").asBoolean(),
        file.getFileName().toString(),
        "no " + field.path("name"));
    return null;
  }

  private Object cell(Path file, JsonNode field, String cell) {
    JsonNode constraints = field.path("constraints");
    String where = file.getFileName() + " " + field.path("name").asText();
    Object value =
        switch (field.path("type").asText()) {
          case "number" -> new BigDecimal(cell);
          case "integer", "year" -> new BigDecimal(cell).setScale(0);
          case "boolean" -> Boolean.valueOf(cell);
          case "date" -> LocalDate.parse(cell);
          case "list" -> List.of(cell.split(Pattern.quote(field.path("delimiter").asText(","))));
          default -> cell;
        };
    if (value instanceof BigDecimal number) {
      findings.check(
          !constraints.has("minimum")
              || number.compareTo(constraints.path("minimum").decimalValue()) >= 0,
          where,
          "less than the minimum: " + cell);
      findings.check(
          !constraints.has("maximum")
              || number.compareTo(constraints.path("maximum").decimalValue()) <= 0,
          where,
          "more than the maximum: " + cell);
    }
    if (constraints.has("pattern")) {
      findings.check(
          cell.matches(constraints.path("pattern").asText()), where, "not of the pattern: " + cell);
    }
    if (constraints.has("enum")) {
      List<String> codes = texts(constraints.path("enum"));
      findings.check(codes.contains(cell), where, "not among " + codes + ": " + cell);
    }
    return value;
  }

  private void unique(String table, List<String> key) {
    Set<List<Object>> seen = new HashSet<>();
    for (Map<String, @Nullable Object> row : table(table)) {
      findings.check(seen.add(values(row, key)), table, key + " twice: " + values(row, key));
    }
  }

  private static List<Object> values(Map<String, @Nullable Object> row, List<String> fields) {
    List<Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(row.get(field) == null ? "" : row.get(field)));
    return values;
  }

  private static List<String> texts(JsonNode list) {
    return list.isTextual()
        ? List.of(list.asText())
        : StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
