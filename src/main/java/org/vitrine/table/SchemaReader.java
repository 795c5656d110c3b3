package org.vitrine.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.problem.ProblemCode;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.TableSchema.MissingValue;

/** Reads one resource of the descriptor with its Table Schema. */
final class SchemaReader {

  private SchemaReader() {}

  static TableSchema read(DescriptorPart resource, String name, String file) {
    checkFormat(resource);
    DescriptorPart schema = resource.child("schema");
    if (schema.has("uniqueKeys")) {
      schema.child("uniqueKeys").warning(ProblemCode.DESCRIPTOR_IGNORED, "uniqueKeys");
    }
    return new TableSchema(
        name,
        file,
        resource.translated("title"),
        resource.translated("description"),
        fields(schema),
        schema.texts("primaryKey").stream().map(DescriptorPart::asText).toList(),
        schema.objects("foreignKeys").stream().map(key -> foreignKey(key, name)).toList(),
        missingValues(schema));
  }

  /** Vitrine reads one kind of CSV only; a resource that promises another kind would mislead. */
  private static void checkFormat(DescriptorPart resource) {
    String encoding = resource.text("encoding");
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("utf-8")) {
      resource.child("encoding").refuse("encoding", "\"utf-8\"");
    }
    DescriptorPart dialect = resource.child("dialect");
    if (dialect.has("delimiter") && !dialect.text("delimiter").equals(",")) {
      dialect.child("delimiter").refuse("delimiter", "\",\"");
    }
  }

  private static List<FieldSchema> fields(DescriptorPart schema) {
    List<DescriptorPart> parts = schema.objects("fields");
    if (parts.isEmpty() && !schema.has("fields")) {
      schema.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "fields");
    }
    List<FieldSchema> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DescriptorPart part : parts) {
      String name = part.requiredText("name");
      if (name != null && names.add(name)) {
        fields.add(FieldReader.read(part, name));
      } else if (name != null) {
        part.child("name").error(ProblemCode.FIELD_DUPLICATE, name);
      }
    }
    return fields;
  }

  private static ForeignKey foreignKey(DescriptorPart key, String ownName) {
    DescriptorPart reference = key.child("reference");
    if (!key.has("fields")) {
      key.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "fields");
    }
    if (!reference.has("fields")) {
      key.error(ProblemCode.DESCRIPTOR_KEY_MISSING, "reference.fields");
    }
    String table = reference.text("resource");
    return new ForeignKey(
        key.texts("fields").stream().map(DescriptorPart::asText).toList(),
        table.isEmpty() ? ownName : table,
        reference.texts("fields").stream().map(DescriptorPart::asText).toList());
  }

  private static List<MissingValue> missingValues(DescriptorPart schema) {
    List<MissingValue> values = new ArrayList<>();
    for (DescriptorPart item : schema.child("missingValues").items()) {
      if (item.isObject()) {
        String value = item.text("value");
        String label = item.text("label");
        values.add(new MissingValue(value, label.isEmpty() ? value : label));
      } else {
        values.add(new MissingValue(item.asText(), item.asText()));
      }
    }
    if (values.stream().noneMatch(value -> value.value().isEmpty())) {
      // An empty cell never holds a value, whatever else stands for a missing one.
      values.add(0, new MissingValue("", ""));
    }
    return values;
  }
}
