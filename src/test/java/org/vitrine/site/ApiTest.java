package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.Sample;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Value;

/** The interface for programs is what its description says, to the last file and name. */
@ExtendWith(SiteExtension.class)
class ApiTest {

  private static final String ROOT = "api/v1/";

  private final BuiltSite site;
  private final JsonNode openapi;
  private final Set<String> all;
  private final List<String> files;
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Findings findings = new Findings();

  ApiTest(BuiltSite site) {
    this.site = site;
    this.openapi = json(ROOT + "openapi.json");
    this.all = Set.copyOf(site.files());
    this.files = all.stream().filter(file -> file.startsWith("api/")).sorted().toList();
  }

  private JsonNode json(String address) {
    return Standards.read(site.folder().resolve(address));
  }

  @Test
  void theDescriptionIsOpenApi() {
    Schema schema = Standards.schema(Standards.read(Standards.held("openapi-3.1.schema.json")));
    assertEquals(List.of(), Standards.violations(schema, openapi));
    ObjectNode broken = openapi.deepCopy();
    broken.remove("info");
    assertTrue(!Standards.violations(schema, broken).isEmpty(), "a description needs a title");
  }

  @Test
  void everyFileIsOfAPathAndKeepsItsSchema() {
    Map<String, Integer> checked = new HashMap<>();
    for (String file : files) {
      if (file.equals(ROOT + "openapi.json")) {
        continue;
      }
      String path = path(file);
      if (path.isEmpty()) {
        findings.add(file, "is of no path of the description");
        continue;
      }
      Schema schema = schemas.computeIfAbsent(path, this::schema);
      Standards.violations(schema, json(file)).stream()
          .limit(3)
          .forEach(violation -> findings.add(file, violation));
      checked.merge(path, 1, Integer::sum);
    }
    findings.assertNone();
    Set<String> paths = new TreeSet<>();
    openapi.path("paths").fieldNames().forEachRemaining(paths::add);
    assertEquals(paths, new TreeSet<>(checked.keySet()), "each path has a file");
  }

  private String path(String file) {
    for (var paths = openapi.path("paths").fieldNames(); paths.hasNext(); ) {
      String path = paths.next();
      if (("/" + file).matches(path.replaceAll("\\{[a-z]+}", "[^/]+"))) {
        return path;
      }
    }
    return "";
  }

  /** The schema of what a path answers; of names that it does not tell none may be there. */
  private Schema schema(String path) {
    JsonNode answer =
        openapi
            .path("paths")
            .path(path)
            .path("get")
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("schema");
    ObjectNode schema = answer.deepCopy();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    JsonNode components = openapi.path("components").deepCopy();
    close(components);
    schema.set("components", components);
    return Standards.schema(schema);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiTest::close);
  }

  @Test
  void theIndexLeadsToEveryFile() {
    Set<String> reached = new HashSet<>(Set.of(ROOT + "index.json", ROOT + "openapi.json"));
    JsonNode index = json(ROOT + "index.json");
    for (String list : List.of("years", "kpis", "figures", "reports")) {
      assertTrue(index.path(list) instanceof ArrayNode array && !array.isEmpty(), list);
      index.path(list).forEach(one -> reached.add(ROOT + one.path("href").asText()));
    }
    assertEquals(new TreeSet<>(files), new TreeSet<>(reached));
  }

  @Test
  void everyPageNamedIsThere() {
    for (String file : files) {
      for (JsonNode page : json(file).findValues("page")) {
        if (page.isTextual()) {
          URI target = URI.create(file).resolve(page.asText());
          findings.check(all.contains(target.getPath()), file, page.asText() + " leads nowhere");
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void everyFigureIsThereWithEveryReportsVersion() {
    Map<String, JsonNode> byId = new HashMap<>();
    Map<String, Integer> byYear = new HashMap<>();
    for (String file : files) {
      for (JsonNode figure : json(file).path("figures")) {
        if (file.startsWith(ROOT + "figures/")) {
          assertEquals(null, byId.put(figure.path("id").asText(), figure), "twice");
        } else if (file.startsWith(ROOT + "years/")) {
          byYear.merge(figure.path("id").asText(), 1, Integer::sum);
        }
      }
    }
    Set<String> known = new TreeSet<>();
    for (Figure figure : FigureBook.of(Sample.portal()).all()) {
      String id = figure.key().path();
      known.add(id);
      JsonNode json = byId.get(id);
      if (json == null) {
        findings.add(id, "is missing");
        continue;
      }
      assertEquals(figure.restated(), json.path("restated").asBoolean(), id);
      assertEquals(figure.vintages().size(), json.path("vintages").size(), id);
      for (int i = 0; i < figure.vintages().size(); i++) {
        JsonNode vintage = json.path("vintages").path(i);
        assertEquals(figure.vintages().get(i).report().id(), vintage.path("report").asText(), id);
        assertEquals(text(figure.vintages().get(i).value()), text(vintage), id);
      }
      assertEquals(text(figure.latest().value()), text(json), id);
    }
    findings.assertNone();
    assertEquals(known, new TreeSet<>(byId.keySet()));
    assertEquals(known, new TreeSet<>(byYear.keySet()), "each figure is in its year");
  }

  private static String text(Value value) {
    return value instanceof Value.Number number
        ? number.amount().stripTrailingZeros().toPlainString()
        : value instanceof Value.Text text
            ? text.text()
            : "(" + ((Value.Missing) value).label() + ")";
  }

  private static String text(JsonNode json) {
    JsonNode value = json.path("value");
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.isTextual() ? value.asText() : "(" + json.path("status").asText() + ")";
  }
}
