package org.vitrine.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.vitrine.model.Report;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.MissingValue;

/**
 * The descriptor of the published tables (Data Package v2.0): the portal's own, with what
 * publishing adds to it. Whatever the portal's says that Vitrine does not know stays.
 */
final class DescriptorFile {

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  /** How the tables in write what the tables out write plainly. */
  private static final List<String> NOTATIONS =
      List.of("decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues");

  private final InLanguages texts;
  private final Map<String, Download> csv;
  private final List<FoundRows> found;

  /**
   * The descriptor of some files.
   *
   * @param csv the CSV file of each table, by the name of the table or of what is found
   * @param found what is found from the tables and published with them
   */
  DescriptorFile(InLanguages texts, Map<String, Download> csv, List<FoundRows> found) {
    this.texts = texts;
    this.csv = Map.copyOf(csv);
    this.found = List.copyOf(found);
  }

  /** The descriptor. */
  ObjectNode json() {
    JsonNode own = texts.main().portal().tables().descriptor().json();
    ObjectNode json = JsonText.object();
    json.put("$schema", PROFILE);
    if (own instanceof ObjectNode known) {
      json.setAll(known.deepCopy());
    }
    if (!json.has("name")) {
      json.put("name", "tables");
    }
    String url = texts.main().settings().url();
    if (!url.isEmpty() && !json.has("homepage")) {
      json.put("homepage", url + "/");
    }
    publisher(json);
    sources(json);
    ArrayNode resources = JsonText.object().putArray("resources");
    for (Table table : texts.main().portal().tables().byName().values()) {
      resources.add(resource(table, own));
    }
    for (FoundRows one : found) {
      resources.add(sealed(one.table().describe(), one.table().name()));
    }
    json.set("resources", resources);
    return json;
  }

  private void publisher(ObjectNode json) {
    String agency = texts.main().settings().agency().in(texts.mainLanguage());
    if (!agency.isEmpty() && !json.has("contributors")) {
      ObjectNode publisher = json.putArray("contributors").addObject();
      publisher.put("title", agency);
      publisher.putArray("roles").add("publisher");
    }
  }

  /** The portal's own sources, and every report that they do not name. */
  private void sources(ObjectNode json) {
    ArrayNode sources = JsonText.object().putArray("sources");
    List<Report> reports = texts.main().portal().reports();
    for (JsonNode source : json.path("sources")) {
      if (reports.stream().noneMatch(report -> isNamed(report, source))) {
        sources.add(source);
      }
    }
    reports.forEach(report -> sources.add(source(report)));
    if (sources.isEmpty()) {
      json.remove("sources");
    } else {
      json.set("sources", sources);
    }
  }

  private static boolean isNamed(Report report, JsonNode source) {
    return report.title().main().equals(source.path("title").asText());
  }

  private static ObjectNode source(Report report) {
    ObjectNode source = JsonText.object();
    source.put("title", report.title().main());
    if (!report.title().english().isEmpty()) {
      source.put("title@en", report.title().english());
    }
    if (!report.url().isEmpty()) {
      source.put("path", report.url());
    }
    source.put("report", report.id());
    if (report.publishedOn() != null) {
      source.put("publishedOn", report.publishedOn().toString());
    }
    if (!report.licence().isEmpty()) {
      source.put("licence", report.licence());
    }
    return source;
  }

  private ObjectNode resource(Table table, JsonNode own) {
    TableSchema schema = table.schema();
    ObjectNode resource = JsonText.object();
    for (JsonNode known : own.path("resources")) {
      if (known.path("name").asText().equals(schema.name()) && known instanceof ObjectNode object) {
        resource = object.deepCopy();
      }
    }
    resource.put("name", schema.name());
    resource.put("path", schema.name() + ".csv");
    resource.put("type", "table");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.remove("dialect"); // whatever the table in looks like, RFC 4180 comes out
    List<Report> printing = TableJson.printing(texts, table);
    if (!printing.isEmpty()) {
      ArrayNode sources = resource.putArray("sources");
      printing.forEach(report -> sources.add(source(report)));
    }
    ObjectNode published = resource.withObject("/schema");
    fields(published);
    marks(schema, published);
    return sealed(resource, schema.name());
  }

  private static void fields(ObjectNode schema) {
    ArrayNode fields = schema.withArray("fields");
    for (JsonNode field : fields) {
      if (field instanceof ObjectNode known) {
        known.remove(NOTATIONS);
        list(known);
      }
    }
    ObjectNode status = fields.addObject();
    status.put("name", TableText.STATUS);
    status.put("type", "string");
    status.put("title", "缺漏狀態");
    status.put("title@en", "Status of missing values");
    status.put("description", "逐欄說明該列缺少的數值屬於哪一種情形；沒有缺漏則空白。");
    status.put(
        "description@en",
        "For each measure without a value, what its mark means; empty when none is missing.");
  }

  /**
   * The standard's text knows lists, its published profile does not and refuses them (2.0, read in
   * 2026); so a list is published as the text that it is in CSV, with its delimiter.
   */
  private static void list(ObjectNode field) {
    if (field.path("type").asText().equals("list")) {
      field.put("type", "string");
      field.put("listOf", "string");
      if (!field.has("delimiter")) {
        field.put("delimiter", ",");
      }
      field.remove("itemType");
      field.remove("constraints");
    }
  }

  /** Whether no row of a table lacks a part of its key. */
  static boolean isKeyWhole(Table table) {
    List<String> key = table.schema().primaryKey();
    return table.rows().stream()
        .allMatch(row -> key.stream().map(row::value).allMatch(Value::present));
  }

  private static void marks(TableSchema schema, ObjectNode published) {
    ArrayNode marks = published.putArray("missingValues");
    for (MissingValue missing : schema.missingValues()) {
      ObjectNode mark = marks.addObject().put("value", missing.value());
      if (!missing.label().isEmpty()) {
        mark.put("label", missing.label());
      }
    }
  }

  private ObjectNode sealed(ObjectNode resource, String name) {
    Download file = java.util.Objects.requireNonNull(csv.get(name), name);
    resource.put("bytes", file.size());
    resource.put("hash", "sha256:" + file.sha256());
    return resource;
  }
}
