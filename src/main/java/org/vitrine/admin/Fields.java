package org.vitrine.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.model.Report;
import org.vitrine.opendata.JsonText;

/**
 * The fields for a document's front matter and text, in the order in which a new document has them.
 * A field for an id offers the ids of its table; where the table is missing or empty, there is
 * nothing to choose and no field. Keys of a document for which there is no field stay in it.
 */
final class Fields {

  /** What YAML reads as a whole number when it is not quoted. */
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private static final String ENGLISH = "en";

  private final Edition edition;
  private final Shelf shelf;
  private final Words words;
  private final boolean english;
  private final ArrayNode fields = JsonNodeFactory.instance.arrayNode();

  Fields(Edition edition, Shelf shelf) {
    this.edition = edition;
    this.shelf = shelf;
    this.words = edition.words();
    english =
        edition.settings().languages().stream()
            .anyMatch(language -> !language.main() && language.code().equals(ENGLISH));
  }

  ArrayNode json() {
    translated("title").put("required", true);
    translated("summary");
    if (!shelf.ofPages()) {
      reports();
      field("source", "string");
      entries("area", edition.portal().areas());
      translated("area_name");
      if (shelf.type().equals("review")) {
        translated("section");
      }
      entries("goal", edition.portal().goals());
      kpis();
    }
    field("order", "number").put("value_type", "int");
    field("tags", "list");
    field("date", "datetime").put("type", "date").put("format", "YYYY-MM-DD");
    Map<String, String> statuses = new LinkedHashMap<>();
    for (String status : List.of("published", "draft")) {
      statuses.put(status, words.text("admin.status." + status));
    }
    select("status", statuses);
    ObjectNode body = field("body", "markdown");
    // Only as text: nothing of a document is rewritten that the editor does not touch.
    body.putArray("modes").add("raw");
    return fields;
  }

  private void reports() {
    List<Report> reports = edition.portal().reports();
    Map<String, String> titles = new LinkedHashMap<>();
    for (int i = reports.size() - 1; i >= 0; i--) {
      titles.put(reports.get(i).id(), words.plain(reports.get(i).title()));
    }
    String only = shelf.report(reports);
    ObjectNode field = select("report", titles);
    if (!only.isEmpty()) {
      putId(field, "default", only);
    }
  }

  private void entries(String key, List<Entry> entries) {
    Map<String, String> names = new LinkedHashMap<>();
    entries.forEach(entry -> names.put(entry.id(), words.plain(entry.name())));
    select(key, names);
  }

  private void kpis() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Kpi kpi : edition.portal().kpis()) {
      names.put(kpi.id(), words.text("admin.kpi", kpi.id(), words.plain(kpi.name())));
    }
    select("kpi", names);
  }

  /** A field for the main language, and one for English if the portal has both. */
  private ObjectNode translated(String key) {
    ObjectNode main = field(key, "string");
    if (english) {
      field(key + "_" + ENGLISH, "string");
    }
    return main;
  }

  /** A choice among ids, named by their labels. */
  private ObjectNode select(String key, Map<String, String> labels) {
    if (labels.isEmpty()) {
      return JsonText.object();
    }
    ObjectNode field = field(key, "select");
    ArrayNode options = field.putArray("options");
    labels.forEach(
        (id, label) -> {
          ObjectNode option = options.addObject().put("label", label.isEmpty() ? id : label);
          putId(option, "value", id);
        });
    return field;
  }

  /** An id as documents write it: {@code goal: 7}, but {@code kpi: '7.2'}. */
  private static void putId(ObjectNode node, String key, String id) {
    if (WHOLE.matcher(id).matches()) {
      node.put(key, Integer.parseInt(id));
    } else {
      node.put(key, id);
    }
  }

  private ObjectNode field(String key, String widget) {
    ObjectNode field = fields.addObject();
    field.put("name", key);
    field.put("label", words.text("admin.field." + key));
    field.put("widget", widget);
    field.put("required", false);
    if (words.has("admin.hint." + key)) {
      field.put("hint", words.text("admin.hint." + key));
    }
    return field;
  }
}
