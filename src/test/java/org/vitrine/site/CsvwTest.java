package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rules of CSV on the Web (Model for Tabular Data, Metadata Vocabulary; W3C, 17 December 2015) that
 * its metadata keep. There is no published schema of them.
 */
@ExtendWith(SiteExtension.class)
class CsvwTest {

  /** Built-in datatypes of the vocabulary that the portal uses. */
  private static final Set<String> DATATYPES =
      Set.of("string", "decimal", "integer", "boolean", "date");

  /** Properties that a column of the vocabulary may have; others need a prefix. */
  private static final Set<String> COLUMN =
      Set.of("name", "titles", "datatype", "required", "separator", "null");

  private final Path data;
  private final JsonNode metadata;
  private final Map<String, JsonNode> tables = new HashMap<>();
  private final Findings findings = new Findings();

  CsvwTest(BuiltSite site) {
    data = site.folder().resolve("data");
    metadata = Standards.read(data.resolve("csv-metadata.json"));
    metadata.path("tables").forEach(table -> tables.put(table.path("url").asText(), table));
  }

  @Test
  void theContextIsTheVocabularysWithALanguage() {
    JsonNode context = metadata.path("@context");
    assertEquals("http://www.w3.org/ns/csvw", context.path(0).asText());
    assertEquals("zh-Hant-TW", context.path(1).path("@language").asText());
    assertEquals(2, context.size());
  }

  @Test
  void everyPublishedTableIsDescribedAndNoOther() throws IOException {
    Set<String> files = new TreeSet<>();
    try (var all = Files.list(data)) {
      all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .forEach(files::add);
    }
    assertEquals(files, new TreeSet<>(tables.keySet()));
  }

  @Test
  void columnsStandInTheOrderOfTheFileAndAreNamedOnce() throws IOException {
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      try (var lines = Files.lines(data.resolve(table.getKey()))) {
        List<String> head = List.of(lines.findFirst().orElse("").split(","));
        List<String> titles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode column : columns(table.getValue())) {
          titles.add(column.path("titles").asText());
          String name = column.path("name").asText();
          findings.check(names.add(name), table.getKey(), name + " twice");
          findings.check(
              name.matches("([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_.]|%[0-9A-F]{2})*"),
              table.getKey(),
              name + " is no name of a variable");
        }
        assertEquals(head, titles, table.getKey());
      }
    }
    findings.assertNone();
  }

  @Test
  void propertiesAndDatatypesAreThoseOfTheVocabulary() {
    tables.forEach(
        (url, table) -> {
          for (JsonNode column : columns(table)) {
            column
                .fieldNames()
                .forEachRemaining(
                    name ->
                        findings.check(
                            COLUMN.contains(name) || name.matches("(dc|schema):[a-zA-Z]+"),
                            url,
                            "unknown property " + name));
            JsonNode datatype = column.path("datatype");
            String base = datatype.isTextual() ? datatype.asText() : datatype.path("base").asText();
            findings.check(DATATYPES.contains(base), url, "datatype " + datatype);
            findings.check(
                !datatype.has("minimum") || base.equals("decimal") || base.equals("integer"),
                url,
                "a minimum needs numbers: " + column);
            findings.check(
                !datatype.has("format") || base.equals("string"),
                url,
                "our formats are patterns of texts: " + column);
          }
          assertTrue(
              table.path("tableSchema").path("null").isArray() || url.matches("checks.*|.*found.*"),
              url);
        });
    findings.assertNone();
  }

  @Test
  void keysAreOfColumnsThatAreThere() {
    int references = 0;
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      Set<String> names = names(table.getValue());
      JsonNode schema = table.getValue().path("tableSchema");
      schema
          .path("primaryKey")
          .forEach(
              name -> findings.check(names.contains(name.asText()), table.getKey(), "" + name));
      for (JsonNode key : schema.path("foreignKeys")) {
        references++;
        JsonNode reference = key.path("reference");
        JsonNode other = tables.get(reference.path("resource").asText());
        findings.check(other != null, table.getKey(), "no table " + reference);
        key.path("columnReference")
            .forEach(
                name -> findings.check(names.contains(name.asText()), table.getKey(), "" + name));
        if (other != null) {
          Set<String> others = names(other);
          reference
              .path("columnReference")
              .forEach(
                  name ->
                      findings.check(others.contains(name.asText()), table.getKey(), "" + name));
        }
      }
    }
    findings.assertNone();
    assertTrue(references > 10, references + " references between tables");
  }

  private static JsonNode columns(JsonNode table) {
    return table.path("tableSchema").path("columns");
  }

  private static Set<String> names(JsonNode table) {
    Set<String> names = new HashSet<>();
    columns(table).forEach(column -> names.add(column.path("name").asText()));
    return names;
  }
}
