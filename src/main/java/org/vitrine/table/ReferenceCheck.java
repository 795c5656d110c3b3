package org.vitrine.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.table.TableSchema.ForeignKey;

/** Checks that every field and table that a schema names is there. */
final class ReferenceCheck {

  private final Map<String, TableSchema> tables;

  ReferenceCheck(Map<String, TableSchema> tables) {
    this.tables = tables;
  }

  void check(TableSchema table, DescriptorPart schema) {
    schema.texts("primaryKey").forEach(name -> field(table, name, name.asText()));
    for (DescriptorPart field : schema.objects("fields")) {
      if (!field.text("unitField").isEmpty()) {
        field(table, field.child("unitField"), field.text("unitField"));
      }
      if (!field.text("references").isEmpty()) {
        listReference(field);
      }
    }
    List<DescriptorPart> keys = schema.objects("foreignKeys");
    for (int i = 0; i < keys.size(); i++) {
      foreignKey(table, table.foreignKeys().get(i), keys.get(i));
    }
  }

  private void listReference(DescriptorPart field) {
    String[] parts = field.text("references").split("\\.", -1);
    DescriptorPart references = field.child("references");
    if (parts.length != 2) {
      references.refuse("references", "\"table.column\"");
      return;
    }
    TableSchema other = known(references, parts[0]);
    if (other != null) {
      field(other, references, parts[1]);
    }
  }

  private void foreignKey(TableSchema table, ForeignKey key, DescriptorPart part) {
    DescriptorPart reference = part.child("reference");
    part.texts("fields").forEach(name -> field(table, name, name.asText()));
    boolean whole = !key.fields().isEmpty() && !key.referenced().isEmpty();
    if (whole && key.fields().size() != key.referenced().size()) {
      part.error(
          ProblemCode.FOREIGN_KEY_LENGTH,
          String.join(", ", key.fields()),
          String.join(", ", key.referenced()));
    }
    TableSchema other = known(reference.child("resource"), key.table());
    if (other != null) {
      reference.texts("fields").forEach(name -> field(other, name, name.asText()));
    }
  }

  /** The table of that name; null, with a problem, when there is none. */
  private @Nullable TableSchema known(DescriptorPart part, String name) {
    TableSchema table = tables.get(name);
    if (table == null) {
      part.error(ProblemCode.RESOURCE_UNKNOWN, name, Nearest.to(name, tables.keySet()));
    }
    return table;
  }

  private static void field(TableSchema table, DescriptorPart part, String name) {
    if (table.indexOf(name) < 0) {
      List<String> names = table.fields().stream().map(FieldSchema::name).toList();
      part.error(ProblemCode.FIELD_UNKNOWN, name, table.name(), Nearest.to(name, names));
    }
  }
}
