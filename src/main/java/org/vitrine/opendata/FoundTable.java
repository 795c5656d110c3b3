package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.vitrine.plan.Site.DataFile;

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
  record Column(String name, String type, String title, String english) {}

  /** The file at an address, with rows of as many cells as there are columns. */
  DataFile file(String address, Supplier<List<List<String>>> rows) {
    return new DataFile(address, () -> text(rows.get()));
  }

  private String text(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", columns.stream().map(Column::name).toList())).append("\r\n");
    for (List<String> row : rows) {
      csv.append(String.join(",", row.stream().map(DataFiles::quoted).toList())).append("\r\n");
    }
    return csv.toString();
  }

  /** Adds the file's entry to the published descriptor. */
  void describe(ArrayNode resources) {
    ObjectNode resource = resources.addObject();
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
  }
}
