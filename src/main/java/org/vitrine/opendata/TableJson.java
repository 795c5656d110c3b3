package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.model.Note;
import org.vitrine.model.Report;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.MissingValue;

/**
 * A table as JSON with all that its figures need to be understood: columns with units, what marks
 * mean, footnotes, the reports that print it. Of each row a missing value is {@code null}, and its
 * {@code status} says why.
 */
final class TableJson {

  private final InLanguages texts;

  TableJson(InLanguages texts) {
    this.texts = texts;
  }

  /** The file. */
  ObjectNode of(Table table) {
    TableSchema schema = table.schema();
    ObjectNode json = JsonText.object();
    json.put("table", schema.name());
    json.set("title", texts.of(schema.title()));
    json.set("description", texts.of(schema.description()));
    json.set("publisher", texts.of(texts.main().settings().agency()));
    json.put("calendar", calendar());
    columns(schema, json.putArray("columns"));
    marks(schema, json.putArray("missingValues"));
    reports(table, json.putArray("reports"));
    notes(schema.name(), json.putArray("notes"));
    ArrayNode rows = json.putArray("rows");
    table.rows().forEach(row -> row(row, rows.addObject()));
    return json;
  }

  private String calendar() {
    return texts.main().settings().calendar().name().toLowerCase(java.util.Locale.ROOT);
  }

  private void columns(TableSchema schema, ArrayNode columns) {
    for (FieldSchema field : schema.fields()) {
      ObjectNode column = columns.addObject();
      column.put("name", field.name());
      column.put("type", field.type().name().toLowerCase(java.util.Locale.ROOT));
      column.set("title", texts.of(field.title()));
      column.set("description", texts.of(field.description()));
      if (!field.unit().main().isEmpty()) {
        column.set("unit", texts.of(field.unit()));
      }
      if (field.unitField() != null) {
        column.put("unitColumn", field.unitField());
      }
      if (!field.categories().isEmpty()) {
        ArrayNode codes = column.putArray("codes");
        field
            .categories()
            .forEach(
                code ->
                    codes
                        .addObject()
                        .put("value", code.value())
                        .set("label", texts.of(code.label())));
      }
    }
  }

  private static void marks(TableSchema schema, ArrayNode marks) {
    for (MissingValue missing : schema.missingValues()) {
      marks.addObject().put("value", missing.value()).put("label", missing.label());
    }
  }

  private void reports(Table table, ArrayNode reports) {
    for (Report report : printing(texts, table)) {
      ObjectNode json = reports.addObject();
      json.put("id", report.id());
      json.set("title", texts.of(report.title()));
      if (report.publishedOn() != null) {
        json.put("publishedOn", report.publishedOn().toString());
      }
      if (!report.url().isEmpty()) {
        json.put("url", report.url());
      }
      if (!report.licence().isEmpty()) {
        json.put("licence", report.licence());
      }
    }
  }

  /** The reports that a table's rows are printed in, by publication. */
  static List<Report> printing(InLanguages texts, Table table) {
    if (table.schema().indexOf("report") < 0) {
      return List.of();
    }
    List<String> ids = table.rows().stream().map(row -> row.text("report")).distinct().toList();
    return texts.main().portal().reports().stream()
        .filter(report -> ids.contains(report.id()))
        .toList();
  }

  private void notes(String table, ArrayNode notes) {
    for (Note note : texts.main().portal().notes()) {
      if (note.table().equals(table)) {
        ObjectNode json = notes.addObject();
        json.put("report", note.report());
        json.put("item", note.item());
        if (note.year() != 0) {
          json.put("year", note.year());
        }
        json.set("text", texts.of(note.text()));
      }
    }
  }

  private static void row(Row row, ObjectNode json) {
    ObjectNode status = JsonText.object();
    List<FieldSchema> fields = row.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      Value value = row.values().get(i);
      put(json, name, value);
      if (value instanceof Value.Missing missing && !missing.label().isEmpty()) {
        status.put(name, missing.label());
      }
    }
    json.set(TableText.STATUS, status);
  }

  /** Puts a value under a name, with its type; null when it is missing. */
  static void put(ObjectNode json, String name, Value value) {
    if (value instanceof Value.Number number) {
      json.set(name, JsonText.number(number.amount()));
    } else if (value instanceof Value.Text text) {
      json.put(name, text.text());
    } else if (value instanceof Value.Day day) {
      json.put(name, day.date().toString());
    } else if (value instanceof Value.Truth truth) {
      json.put(name, truth.truth());
    } else if (value instanceof Value.Items items) {
      ArrayNode list = json.putArray(name);
      items.items().forEach(list::add);
    } else {
      json.putNull(name);
    }
  }
}
