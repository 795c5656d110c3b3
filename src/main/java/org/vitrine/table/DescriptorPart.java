package org.vitrine.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * One value of the descriptor, which knows where it stands. Reading a key that holds something else
 * than wanted reports that and yields what a missing key would.
 */
final class DescriptorPart {

  private final JsonNode node;
  private final String pointer;
  private final Map<String, Place> places;
  private final ProblemReport problems;

  DescriptorPart(JsonNode node, String pointer, Map<String, Place> places, ProblemReport problems) {
    this.node = node;
    this.pointer = pointer;
    this.places = places;
    this.problems = problems;
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** The value of a key, which may be missing. */
  DescriptorPart child(String key) {
    String escaped = key.replace("~", "~0").replace("/", "~1");
    return new DescriptorPart(node.path(key), pointer + "/" + escaped, places, problems);
  }

  /** The items of an array, or the value itself as the only one. */
  List<DescriptorPart> items() {
    if (node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(this);
    }
    List<DescriptorPart> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new DescriptorPart(node.get(i), pointer + "/" + i, places, problems));
    }
    return items;
  }

  /** The objects in the array of a key. */
  List<DescriptorPart> objects(String key) {
    JsonNode array = node.path(key);
    if (!array.isMissingNode() && !array.isArray()) {
      child(key).refuse(key, "[…]");
      return List.of();
    }
    List<DescriptorPart> objects = new ArrayList<>();
    for (DescriptorPart item : child(key).items()) {
      if (item.isObject()) {
        objects.add(item);
      } else {
        item.refuse(key, "{…}");
      }
    }
    return objects;
  }

  boolean isObject() {
    return node.isObject();
  }

  /** The text of a key; empty when there is none. */
  String text(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isTextual()) {
      return value.asText();
    }
    child(key).refuse(key, "\"…\"");
    return "";
  }

  /** The text of a key that must be there; null, with a problem, when it is not. */
  @Nullable String requiredText(String key) {
    if (!node.has(key) || (node.get(key).asText().isBlank() && node.get(key).isTextual())) {
      error(ProblemCode.DESCRIPTOR_KEY_MISSING, key);
      return null;
    }
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** A text and its English translation, which stands under the same key with {@code @en}. */
  Translated translated(String key) {
    return new Translated(text(key), text(key + "@en"));
  }

  boolean truth(String key) {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      child(key).refuse(key, "true, false");
    }
    return value.asBoolean(false);
  }

  @Nullable BigDecimal number(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return null;
    }
    try {
      return new BigDecimal(value.asText());
    } catch (NumberFormatException notANumber) {
      child(key).refuse(key, "0, 1.5, …");
      return null;
    }
  }

  /** The texts of a key that holds one text or an array of them. */
  List<DescriptorPart> texts(String key) {
    List<DescriptorPart> texts = new ArrayList<>();
    for (DescriptorPart item : child(key).items()) {
      if (item.node.isTextual()) {
        texts.add(item);
      } else {
        item.refuse(key, "\"…\"");
      }
    }
    return texts;
  }

  /** This value as text: that of a string, a number or a truth value. */
  String asText() {
    return node.isContainerNode() ? node.toString() : node.asText();
  }

  /** The keys of an object, in order. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Reports this value of a key, saying what may stand there. */
  void refuse(String key, String allowed) {
    error(ProblemCode.DESCRIPTOR_VALUE, key, shortened(), allowed);
  }

  void error(ProblemCode code, @Nullable Object... arguments) {
    problems.error(code, place(), arguments);
  }

  void warning(ProblemCode code, @Nullable Object... arguments) {
    problems.warning(code, place(), arguments);
  }

  private String shortened() {
    String text = asText();
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  /** Where it stands in the descriptor. */
  Place place() {
    Place place = places.get(pointer);
    return place == null ? Place.of(DescriptorReader.FILE) : place;
  }
}
