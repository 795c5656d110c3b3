package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.vitrine.model.Table;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.TableSchema.MissingValue;

/**
 * The published tables as CSV on the Web (W3C Recommendation of 17 December 2015): one group of all
 * tables in {@code csv-metadata.json}, where processors look when they are given a CSV file only.
 */
final class CsvwFile {

  private final InLanguages texts;
  private final List<FoundRows> found;

  CsvwFile(InLanguages texts, List<FoundRows> found) {
    this.texts = texts;
    this.found = List.copyOf(found);
  }

  /** The metadata. */
  ObjectNode json() {
    ObjectNode json = JsonText.object();
    String tag = texts.mainLanguage().tag();
    json.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", tag);
    values(json, "dc:title", texts.of(texts.main().portal().tables().descriptor().title()));
    values(json, "dc:publisher", texts.of(texts.main().settings().agency()));
    ArrayNode tables = json.putArray("tables");
    for (Table table : texts.main().portal().tables().byName().values()) {
      tables.add(table(table));
    }
    for (FoundRows one : found) {
      tables.add(table(one.table()));
    }
    return json;
  }

  private ObjectNode table(Table table) {
    TableSchema schema = table.schema();
    ObjectNode json = JsonText.object();
    json.put("url", schema.name() + ".csv");
    values(json, "dc:title", texts.of(schema.title()));
    values(json, "dc:description", texts.of(schema.description()));
    ObjectNode described = json.putObject("tableSchema");
    marks(schema, described);
    ArrayNode columns = described.putArray("columns");
    for (FieldSchema field : schema.fields()) {
      columns.add(column(field));
    }
    ObjectNode status = column(TableText.STATUS);
    values(status, "dc:title", texts.of("data.status"));
    status.put("datatype", "string");
    columns.add(status);
    if (!schema.primaryKey().isEmpty() && DescriptorFile.isKeyWhole(table)) {
      ArrayNode key = described.putArray("primaryKey");
      schema.primaryKey().forEach(name -> key.add(variable(name)));
    }
    for (ForeignKey reference : schema.foreignKeys()) {
      reference(described.withArray("foreignKeys").addObject(), reference);
    }
    return json;
  }

  /** What stands for no value; inherited by every column. */
  private static void marks(TableSchema schema, ObjectNode described) {
    ArrayNode marks = described.putArray("null");
    schema.missingValues().stream().map(MissingValue::value).forEach(marks::add);
    if (marks.isEmpty()) {
      marks.add("");
    }
  }

  private static void reference(ObjectNode json, ForeignKey key) {
    ArrayNode columns = json.putArray("columnReference");
    key.fields().forEach(name -> columns.add(variable(name)));
    ObjectNode reference = json.putObject("reference");
    reference.put("resource", key.table() + ".csv");
    ArrayNode referenced = reference.putArray("columnReference");
    key.referenced().forEach(name -> referenced.add(variable(name)));
  }

  private ObjectNode column(FieldSchema field) {
    ObjectNode json = column(field.name());
    values(json, "dc:title", texts.of(field.title()));
    values(json, "dc:description", texts.of(field.description()));
    if (!field.unit().main().isEmpty()) {
      values(json, "schema:unitText", texts.of(field.unit()));
    }
    if (field.required()) {
      json.put("required", true);
    }
    if (field.type() == FieldType.LIST) {
      json.put("separator", field.delimiter());
    }
    datatype(json, field);
    return json;
  }

  /** The title of a column in CSV on the Web is what its head says. */
  private static ObjectNode column(String head) {
    ObjectNode json = JsonText.object();
    json.put("name", variable(head));
    json.put("titles", head);
    return json;
  }

  private static void datatype(ObjectNode json, FieldSchema field) {
    String base = base(field.type());
    if (field.minimum() == null && field.maximum() == null && field.pattern() == null) {
      json.put("datatype", base);
      return;
    }
    ObjectNode datatype = json.putObject("datatype");
    datatype.put("base", base);
    if (field.minimum() != null) {
      datatype.set("minimum", JsonText.number(field.minimum()));
    }
    if (field.maximum() != null) {
      datatype.set("maximum", JsonText.number(field.maximum()));
    }
    if (field.pattern() != null && base.equals("string")) {
      datatype.put("format", field.pattern().pattern());
    }
  }

  /** A year is in the portal's calendar, so no year of XML Schema, which is of the common era. */
  private static String base(FieldType type) {
    return switch (type) {
      case NUMBER -> "decimal";
      case INTEGER, YEAR -> "integer";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case STRING, LIST -> "string";
    };
  }

  private ObjectNode table(FoundTable table) {
    ObjectNode json = JsonText.object();
    json.put("url", table.name() + ".csv");
    values(json, "dc:title", texts.of(table.titles()));
    values(json, "dc:description", texts.of(table.descriptions()));
    ArrayNode columns = json.putObject("tableSchema").putArray("columns");
    for (FoundTable.Column column : table.columns()) {
      ObjectNode described = column(column.name());
      values(described, "dc:title", texts.of(column.titles()));
      described.put("datatype", column.type().equals("number") ? "decimal" : column.type());
      columns.add(described);
    }
    return json;
  }

  /** A text in its languages; left out when there is none. */
  private static void values(ObjectNode json, String name, ObjectNode byLanguage) {
    if (byLanguage.isEmpty()) {
      return;
    }
    ArrayNode values = json.putArray(name);
    byLanguage
        .properties()
        .forEach(
            text ->
                values
                    .addObject()
                    .put("@value", text.getValue().asText())
                    .put("@language", text.getKey()));
  }

  /** A name as RFC 6570 allows it to variables: letters, digits, underscores, else bytes in %XX. */
  private static String variable(String name) {
    StringBuilder variable = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean first = variable.length() == 0; // a name may not begin with an underscore
      if (c < 0x80 && (Character.isLetterOrDigit(c) || (c == '_' && !first))) {
        variable.append(c);
      } else {
        variable.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return variable.toString();
  }
}
