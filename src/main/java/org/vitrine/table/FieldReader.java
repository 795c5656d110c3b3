package org.vitrine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.table.FieldSchema.Category;
import org.vitrine.table.FieldSchema.Coverage;

/** Reads one field of a Table Schema. */
final class FieldReader {

  private static final List<String> TYPES =
      Arrays.stream(FieldType.values()).map(type -> type.name().toLowerCase(Locale.ROOT)).toList();

  private static final Set<String> CONSTRAINTS =
      Set.of("required", "unique", "enum", "minimum", "maximum", "pattern");

  private FieldReader() {}

  static FieldSchema read(DescriptorPart field, String name) {
    FieldType type = type(field);
    DescriptorPart constraints = field.child("constraints");
    warnOfIgnored(field, type);
    String delimiter = field.text("delimiter");
    String unitField = field.text("unitField");
    String references = field.text("references");
    return new FieldSchema(
        name,
        type,
        field.translated("title"),
        field.translated("description"),
        field.translated("unit"),
        unitField.isEmpty() ? null : unitField,
        constraints.truth("required"),
        constraints.truth("unique"),
        categories(field, constraints),
        isNumeric(type) ? constraints.number("minimum") : null,
        isNumeric(type) ? constraints.number("maximum") : null,
        pattern(constraints),
        delimiter.isEmpty() ? "," : delimiter,
        references.isEmpty() ? null : references);
  }

  private static FieldType type(DescriptorPart field) {
    String type = field.text("type");
    if (type.isEmpty() || type.equals("any")) {
      return FieldType.STRING;
    }
    if (!TYPES.contains(type)) {
      String known = String.join(", ", TYPES);
      field.child("type").error(ProblemCode.DESCRIPTOR_TYPE, type, known, Nearest.to(type, TYPES));
      return FieldType.STRING;
    }
    return FieldType.valueOf(type.toUpperCase(Locale.ROOT));
  }

  static boolean isNumeric(FieldType type) {
    return type == FieldType.INTEGER || type == FieldType.NUMBER || type == FieldType.YEAR;
  }

  /** A rule that is not applied must not look as if it were. */
  private static void warnOfIgnored(DescriptorPart field, FieldType type) {
    DescriptorPart constraints = field.child("constraints");
    for (String key : constraints.keys()) {
      boolean numbersOnly = key.equals("minimum") || key.equals("maximum");
      if (!CONSTRAINTS.contains(key) || (numbersOnly && !isNumeric(type))) {
        constraints.child(key).warning(ProblemCode.DESCRIPTOR_IGNORED, key);
      }
    }
    if (field.has("missingValues")) {
      field.child("missingValues").warning(ProblemCode.DESCRIPTOR_IGNORED, "missingValues");
    }
    if (field.has("itemType") && !field.text("itemType").equals("string")) {
      field.child("itemType").refuse("itemType", "\"string\"");
    }
    if (type == FieldType.DATE && field.has("format")) {
      String format = field.text("format");
      if (!Set.of("default", "%Y-%m-%d").contains(format)) {
        field.child("format").refuse("format", "\"default\"");
      }
    }
  }

  /** The categories; an enum beside them leaves only its own. */
  private static List<Category> categories(DescriptorPart field, DescriptorPart constraints) {
    List<Category> categories = new ArrayList<>();
    for (DescriptorPart item : field.child("categories").items()) {
      if (item.isObject()) {
        String value = item.child("value").asText();
        Translated label = item.translated("label");
        categories.add(
            new Category(
                value, label.main().isEmpty() ? Translated.of(value) : label, covers(item)));
      } else {
        categories.add(new Category(item.asText(), Translated.of(item.asText())));
      }
    }
    if (!constraints.has("enum")) {
      return categories;
    }
    Set<String> allowed =
        constraints.child("enum").items().stream()
            .map(DescriptorPart::asText)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    if (categories.isEmpty()) {
      return allowed.stream().map(value -> new Category(value, Translated.of(value))).toList();
    }
    return categories.stream().filter(category -> allowed.contains(category.value())).toList();
  }

  private static Coverage covers(DescriptorPart category) {
    String covers = category.text("covers");
    if (covers.equals("externally-rated")) {
      return Coverage.EXTERNALLY_RATED;
    }
    if (!covers.isEmpty() && !covers.equals("all")) {
      category.child("covers").refuse("covers", "\"all\", \"externally-rated\"");
    }
    return Coverage.ALL;
  }

  private static @Nullable Pattern pattern(DescriptorPart constraints) {
    String pattern = constraints.text("pattern");
    try {
      return pattern.isEmpty() ? null : Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      constraints
          .child("pattern")
          .error(ProblemCode.DESCRIPTOR_PATTERN, pattern, wrong.getDescription());
      return null;
    }
  }
}
