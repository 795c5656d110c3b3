package org.vitrine.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.plan.Site.DataFile;
import org.vitrine.table.FieldSchema;

/**
 * The tables as files: the columns of the table in, all vintages, plain numbers, missing values by
 * their mark, and a {@code status} column that spells each mark out.
 */
public final class DataFiles {

  /** Name of the added column. */
  static final String STATUS = "status";

  private final Portal portal;

  /** The files of a portal. */
  public DataFiles(Portal portal) {
    this.portal = portal;
  }

  /** A CSV file for each table, then the descriptor. */
  public List<DataFile> files() {
    List<DataFile> files = new ArrayList<>();
    for (String name : portal.tables().byName().keySet()) {
      files.add(
          new DataFile(
              "data/" + name + ".csv",
              () -> portal.tables().find(name).map(DataFiles::csv).orElseThrow()));
    }
    files.add(new DataFile("data/datapackage.json", this::descriptor));
    return files;
  }

  private static String csv(Table table) {
    List<FieldSchema> fields = table.schema().fields();
    StringBuilder csv = new StringBuilder();
    for (FieldSchema field : fields) {
      csv.append(quoted(field.name())).append(',');
    }
    csv.append(STATUS).append("\r\n");
    for (Row row : table.rows()) {
      for (int i = 0; i < fields.size(); i++) {
        csv.append(quoted(plain(row.values().get(i), fields.get(i)))).append(',');
      }
      csv.append(quoted(status(row))).append("\r\n");
    }
    return csv.toString();
  }

  /** A value without any formatting. */
  static String plain(Value value, FieldSchema field) {
    if (value instanceof Value.Number number) {
      return number.amount().toPlainString();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    if (value instanceof Value.Missing missing) {
      return missing.mark();
    }
    return String.join(field.delimiter(), ((Value.Items) value).items());
  }

  /** The meaning of each missing measure, e.g. {@code actual: not in force}. */
  private static String status(Row row) {
    List<String> parts = new ArrayList<>();
    List<FieldSchema> fields = row.schema().fields();
    List<FieldSchema> measures = org.vitrine.figures.FigureBook.measures(row.schema());
    for (int i = 0; i < fields.size(); i++) {
      if (row.values().get(i) instanceof Value.Missing missing
          && measures.contains(fields.get(i))) {
        parts.add(fields.get(i).name() + ": " + missing.label());
      }
    }
    return String.join("; ", parts);
  }

  /** A cell as RFC 4180 wants it. */
  static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && !cell.startsWith(" ")
            && !cell.endsWith(" ");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The portal's descriptor with the added column. */
  private String descriptor() {
    JsonNode descriptor = portal.tables().descriptor().json().deepCopy();
    for (JsonNode resource : descriptor.path("resources")) {
      if (resource.path("schema").path("fields") instanceof ArrayNode fields) {
        ObjectNode status = fields.addObject();
        status.put("name", STATUS);
        status.put("type", "string");
        status.put("title", "缺漏狀態");
        status.put("title@en", "Status of missing values");
        status.put("description", "逐欄說明該列缺少的數值屬於哪一種情形；沒有缺漏則空白。");
        status.put(
            "description@en",
            "For each measure without a value, what its mark means; empty when none is missing.");
      }
    }
    if (descriptor.path("resources") instanceof ArrayNode resources) {
      RestatementsFile.TABLE.describe(resources);
      ChecksFile.TABLE.describe(resources);
    }
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(descriptor)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree that was read can be written", e);
    }
  }
}
