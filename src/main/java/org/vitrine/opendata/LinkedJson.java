package org.vitrine.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Writes values of JSON-LD: links, typed values, texts in languages. */
final class LinkedJson {

  private LinkedJson() {}

  /** A link to something of which only its class is said; readers need not fetch it to know. */
  static void link(ObjectNode json, String name, String iri, String type) {
    json.putObject(name).put("@id", iri).put("@type", type);
  }

  static void link(ObjectNode json, String name, String iri) {
    json.putObject(name).put("@id", iri);
  }

  static void date(ObjectNode json, String name, LocalDate day) {
    typed(json, name, "xsd:date", day.toString());
  }

  static void typed(ObjectNode json, String name, String type, String value) {
    json.putObject(name).put("@type", type).put("@value", value);
  }

  /** Texts by the tag of their language; the empty tag for a text of no language. */
  static void values(ObjectNode json, String name, ObjectNode byLanguage) {
    ArrayNode values = json.putArray(name);
    byLanguage
        .properties()
        .forEach(
            text -> {
              ObjectNode value = values.addObject().put("@value", text.getValue().asText());
              if (!text.getKey().isEmpty()) {
                value.put("@language", text.getKey());
              }
            });
  }
}
