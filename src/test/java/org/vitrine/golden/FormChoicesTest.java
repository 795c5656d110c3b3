package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Sample;

/** The form for editors as files of the site: what it offers, and where it is. */
class FormChoicesTest {

  private static final String FORM =
      "\nportal.admin = on\nportal.admin.backend = github\nportal.admin.repository = a/b\n";
  private static final String CMS = "/org/vitrine/admin/cms/";

  @TempDir Path scratch;

  private JsonNode configuration(String name, String more) throws IOException {
    GoldenPortal portal = built(name, more);
    return new JsonMapper().readTree(portal.site().resolve("admin/config.json").toFile());
  }

  private GoldenPortal built(String name, String more) throws IOException {
    GoldenPortal portal = GoldenPortal.copy(name, scratch.resolve("portal"));
    if (name.equals("sample")) {
      for (String part : List.of("jbake.properties", "data", "content")) {
        Sample.copy(Sample.ROOT.resolve(part), portal.path(part));
      }
    }
    Path settings = portal.path("jbake.properties");
    Files.writeString(settings, Files.readString(settings) + more);
    assertEquals(0, portal.build().code());
    return portal;
  }

  private static Stream<JsonNode> collections(JsonNode configuration) {
    return stream(configuration.path("collections")).filter(each -> each.has("folder"));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode collection(JsonNode configuration, String name) {
    return collections(configuration)
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What a field offers: values with their labels; empty when there is no such field. */
  private static List<String> offered(JsonNode collection, String field) {
    return stream(collection.path("fields"))
        .filter(each -> each.path("name").asText().equals(field))
        .flatMap(each -> stream(each.path("options")))
        .map(option -> option.path("value") + " " + option.path("label").asText())
        .toList();
  }

  private static List<String> fields(JsonNode collection) {
    return stream(collection.path("fields")).map(each -> each.path("name").asText()).toList();
  }

  /** Of a table of the portal: id, as JSON has it, and the name in a column. */
  private List<String> rows(String table, int column) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(scratch.resolve("portal/data/" + table + ".csv"))) {
      String[] cells = line.split(",");
      String id = cells[0].matches("[0-9]+") ? cells[0] : "\"" + cells[0] + "\"";
      rows.add(id + " " + (table.equals("kpis") ? cells[0] + " " : "") + cells[column]);
    }
    return rows.subList(1, rows.size());
  }

  @ParameterizedTest
  @CsvSource({"sample,achievement-109", "small,achievement-108"})
  void theFormOffersTheIdsOfTheTables(String name, String folder) throws IOException {
    JsonNode collection = collection(configuration(name, FORM), folder);
    assertEquals(rows("areas", 1), offered(collection, "area"));
    assertEquals(rows("goals", 1), offered(collection, "goal"));
    assertEquals(rows("kpis", 3), offered(collection, "kpi"));
    assertEquals(
        rows("reports", 3).stream().sorted().toList(),
        offered(collection, "report").stream().sorted().toList());
  }

  @Test
  void whatAPortalHasNotIsNotAskedFor() throws IOException {
    JsonNode form = configuration("gregorian", FORM);
    assertEquals(
        List.of(
            "content/plan-goal/2022",
            "content/plan-item/2022",
            "content/achievement/2021",
            "content/achievement/2020",
            "content/page"),
        collections(form)
            .map(each -> each.path("folder").asText())
            .filter(each -> each.matches(".*(plan-.*|achievement.*|page)"))
            .toList());
    JsonNode tram = collection(form, "achievement-2021");
    assertEquals("2021: Achievement", tram.path("label").asText());
    assertEquals(
        List.of(
            "title",
            "summary",
            "report",
            "source",
            "area",
            "area_name",
            "order",
            "tags",
            "date",
            "status",
            "body"),
        fields(tram),
        "English is its first language, it has neither goals nor KPIs");
    assertEquals(
        List.of("\"culture\" Culture", "\"transport\" Transport"),
        offered(tram, "area").stream().sorted().toList());
    assertEquals(
        "report-2021",
        stream(tram.path("fields"))
            .filter(each -> each.has("default"))
            .findFirst()
            .orElseThrow()
            .path("default")
            .asText());
  }

  /** Whatever folder of documents a portal has, the form opens it, by the portal's place. */
  @ParameterizedTest
  @ValueSource(strings = {"sample", "small", "plain", "one-language"})
  void everyFolderOfDocumentsIsOffered(String name) throws IOException {
    JsonNode form = configuration(name, FORM + "portal.admin.folder = sites/ours\n");
    List<String> folders =
        collections(form).map(each -> each.path("folder").asText()).sorted().toList();
    try (Stream<Path> files = Files.walk(scratch.resolve("portal/content"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        String folder =
            "sites/ours/"
                + scratch
                    .resolve("portal")
                    .relativize(Objects.requireNonNull(file.getParent()))
                    .toString();
        assertTrue(folders.contains(folder), folder + " " + folders);
      }
    }
    assertEquals(folders.stream().distinct().toList(), folders, "none is there twice");
  }

  /** The CMS's own schema, which came with its package. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-kpis   | portal.admin.login = https://login.test",
        "gregorian | portal.admin.server = https://github.test",
        "no-kpis   | portal.admin.backend = gitlab",
        "only-budget | portal.admin.backend = gitlab;portal.admin.client = 1a;portal.admin.branch = drafts",
        "small     | portal.admin.backend = gitea;portal.admin.server = https://git.test;portal.admin.client = 1a",
      })
  void theConfigurationKeepsTheSchemaOfTheCms(String name, String more) throws IOException {
    JsonNode form = configuration(name, FORM + more.replace(";", "\n") + "\n");
    Schema schema;
    try (InputStream in =
        new GZIPInputStream(
            there(
                FormChoicesTest.class.getResourceAsStream(
                    "/org/vitrine/admin/sveltia-cms.schema.json.gz")))) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new JsonMapper().readTree(in));
    }
    assertEquals("[]", schema.validate(form).toString());
    ((ObjectNode) form.path("collections").path(0)).put("no-such-option", true);
    assertFalse(schema.validate(form).isEmpty(), "the schema refuses what it does not know");
  }

  private static InputStream there(@Nullable InputStream in) {
    return Objects.requireNonNull(in);
  }

  /** Without the setting nothing of it is there; with it, no other page knows of it. */
  @Test
  void theFormIsThereOnlyWhereItIsWanted() throws IOException {
    GoldenPortal portal = built("small", "");
    SortedMap<String, String> without = GoldenPortal.contents(portal.site());
    assertFalse(without.keySet().stream().anyMatch(file -> file.startsWith("admin")));
    Path settings = portal.path("jbake.properties");
    Files.writeString(settings, Files.readString(settings) + FORM);
    assertEquals(0, portal.build().code());
    SortedMap<String, String> with = GoldenPortal.contents(portal.site());
    with.keySet().removeIf(file -> file.startsWith("admin/"));
    assertEquals(without.keySet(), with.keySet());
    with.forEach((file, text) -> assertEquals(without.get(file), text, file));
    String page = Files.readString(portal.site().resolve("admin/index.html"));
    assertTrue(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"), page);
    assertFalse(page.contains("unsafe-eval"), page);
    assertFalse(page.replaceFirst("<meta http-equiv.*", "").contains("http"), page);
    assertTrue(Files.readString(portal.site().resolve("admin/cms/LICENSE.txt")).contains("MIT"));
  }

  /** The files are those that bin/cms made, and the script asks no other host for its own files. */
  @Test
  void theScriptIsTheOneOfItsPackage() throws Exception {
    for (String line :
        new String(resource("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList()) {
      String[] parts = line.split(" +\\./");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(parts[1]));
      assertEquals(parts[0], HexFormat.of().formatHex(digest), parts[1]);
    }
    String script;
    try (InputStream in =
        new GZIPInputStream(
            there(FormChoicesTest.class.getResourceAsStream(CMS + "sveltia-cms.js.gz")))) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String other : List.of("/@sveltia/cms", "/fontsource/", "sourceMappingURL")) {
      assertFalse(script.contains(other), other);
    }
    assertFalse(script.contains("new Function("), "code that is evaluated");
    for (String own : List.of("cms/locales", "cms/source-sans-3.woff2", "cms/noto-mono.woff2")) {
      assertTrue(script.contains(own), own);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = there(FormChoicesTest.class.getResourceAsStream(CMS + name))) {
      return in.readAllBytes();
    }
  }
}
