package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.table.Translated;

/**
 * A table of downloads that no report prints: found from the other tables.
 *
 * @param name the file's name without its ending
 * @param title its title in the first language
 * @param english its title in English
 * @param description what it holds
 * @param descriptionEnglish the same in English
 * @param columns its columns
 */
record FoundTable(
    String name,
    String title,
    String english,
    String description,
    String descriptionEnglish,
    List<Column> columns) {

  FoundTable {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name its name
   * @param type a type of Table Schema
   * @param title its title in the first language
   * @param english its title in English
   */
  record Column(String name, String type, String title, String english) {

    /** Its title in both languages. */
    Translated titles() {
      return new Translated(title, english);
    }
  }

  /** Its title in both languages. */
  Translated titles() {
    return new Translated(title, english);
  }

  /** What it holds in both languages. */
  Translated descriptions() {
    return new Translated(description, descriptionEnglish);
  }

  /** The table as CSV, with rows of as many cells as there are columns. */
  String csv(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", columns.stream().map(Column::name).toList())).append("\r\n");
    for (List<String> row : rows) {
      csv.append(String.join(",", row.stream().map(TableText::quoted).toList())).append("\r\n");
    }
    return csv.toString();
  }

  /** The file's entry in the published descriptor. */
  ObjectNode describe() {
    ObjectNode resource = JsonText.object();
    resource.put("name", name);
    resource.put("path", name + ".csv");
    resource.put("type", "table");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("title", title);
    resource.put("title@en", english);
    resource.put("description", description);
    resource.put("description@en", descriptionEnglish);
    ObjectNode schema = resource.putObject("schema");
    schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : columns) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", column.type());
      field.put("title", column.title());
      field.put("title@en", column.english());
    }
    ObjectNode missing = schema.putArray("missingValues").addObject();
    missing.put("value", "");
    missing.put("label", "does not apply");
    return resource;
  }

  /** The number of a cell; null when the column holds texts or the cell nothing. */
  static @Nullable BigDecimal number(Column column, String cell) {
    boolean numeric = column.type().equals("number") || column.type().equals("integer");
    return numeric && !cell.isEmpty() ? new BigDecimal(cell) : null;
  }
}
