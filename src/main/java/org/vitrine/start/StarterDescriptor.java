package org.vitrine.start;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Calendar;

/**
 * The description of a new portal's tables: that of the sample portal, without what is the sample's
 * own, in the new portal's languages and calendar.
 */
final class StarterDescriptor {

  private static final ObjectMapper JSON = new JsonMapper();
  private static final String FILE = "data/datapackage.json";
  private static final String ENGLISH = "@en";

  /** What the sample's descriptions say of its own reports. */
  private static final Map<String, String> OWN =
      Map.of(
          "，名稱依107年度報告", "",
          ", named as in the 107 report", "",
          "by the ministry", "by the agency",
          "部會自行", "機關自行",
          "初核為部會自評", "初核為機關自評");

  /** What holds in the calendar of the Republic of China, and elsewhere does not. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "民國年度", "年度",
          ", in the ROC calendar", "",
          "the Executive Yuan", "an external body",
          "行政院", "外部機關",
          "NT$ ", "");

  private static final int LAST_ROC_YEAR = 300;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Choices choices;
  private final Set<String> tables;

  /**
   * A description.
   *
   * @param tables the tables that the portal has
   */
  StarterDescriptor(Choices choices, Set<String> tables) {
    this.choices = choices;
    this.tables = tables;
  }

  /** The file's text. */
  String text() throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(BuiltIn.text(FILE));
    root.put("name", "portal");
    root.put("title", "施政績效資料");
    root.put("title" + ENGLISH, "Performance data");
    root.put("description", "施政計畫與績效報告中的表格，逐項轉錄並保留各報告的版本。");
    root.put(
        "description" + ENGLISH,
        "The tables of plans and performance reports, transcribed figure by figure, with every"
            + " report's version kept.");
    root.remove("sources");
    ArrayNode languages = root.putArray("languages");
    choices.languages().forEach(code -> languages.add(code.equals("zh") ? "zh-Hant" : code));
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode table : root.path("resources")) {
      if (tables.contains(table.path("name").textValue())) {
        kept.add(ofTable((ObjectNode) table));
      }
    }
    root.set("resources", kept);
    translate(root);
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    return JSON.writer(printer).writeValueAsString(root) + "\n";
  }

  private ObjectNode ofTable(ObjectNode table) {
    table.remove("checks");
    ArrayNode fields = (ArrayNode) table.path("schema").path("fields");
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode field : fields) {
      if (choices.translated() || !field.path("name").textValue().endsWith("_en")) {
        kept.add(inCalendar((ObjectNode) field));
      }
    }
    ((ObjectNode) table.path("schema")).set("fields", kept);
    return table;
  }

  /** The years that a column may hold. */
  private ObjectNode inCalendar(ObjectNode field) {
    if (field.path("constraints") instanceof ObjectNode constraints
        && choices.calendar() == Calendar.GREGORIAN
        && constraints.path("maximum").intValue() == LAST_ROC_YEAR) {
      constraints.put("minimum", FIRST_YEAR).put("maximum", LAST_YEAR);
    }
    return field;
  }

  /** Has every text in the main language, and in the other one if there is one. */
  private void translate(JsonNode node) {
    node.forEach(this::translate);
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    Map<String, JsonNode> texts = new LinkedHashMap<>();
    for (String key : keys) {
      JsonNode value = adapted(object.path(key));
      if (key.endsWith(ENGLISH)) {
        continue;
      }
      JsonNode english = adapted(object.path(key + ENGLISH));
      if (english.isMissingNode()) {
        texts.put(key, value);
      } else if (choices.main().equals("zh")) {
        texts.put(key, value);
        if (choices.translated()) {
          texts.put(key + ENGLISH, english);
        }
      } else {
        texts.put(key, english);
        if (choices.languages().contains("zh")) {
          texts.put(key + "@zh", value);
        }
      }
    }
    object.removeAll();
    object.setAll(texts);
  }

  private JsonNode adapted(JsonNode value) {
    if (!value.isTextual()) {
      return value;
    }
    String text = value.textValue();
    for (Map.Entry<String, String> each : OWN.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    if (choices.calendar() == Calendar.GREGORIAN) {
      for (Map.Entry<String, String> each : ELSEWHERE.entrySet()) {
        text = text.replace(each.getKey(), each.getValue());
      }
    }
    if (choices.main().equals("en") && text.endsWith(" in Chinese.")) {
      text = text.replace(" in Chinese.", ".");
    }
    return JSON.getNodeFactory().textNode(text);
  }
}
