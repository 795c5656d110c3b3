package org.vitrine.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    } else if (known(references, parts[0])) {
      field(Objects.requireNonNull(tables.get(parts[0])), references, parts[1]);
    }
  }

  private void foreignKey(TableSchema table, ForeignKey key, DescriptorPart part) {
    DescriptorPart reference = part.child("reference");
    part.texts("fields").forEach(name -> field(table, name, name.asText()));
    if (key.fields().size() != key.referenced().size()) {
      part.error(
          ProblemCode.FOREIGN_KEY_LENGTH,
          String.join(", ", key.fields()),
          String.join(", ", key.referenced()));
    }
    if (known(reference.child("resource"), key.table())) {
      TableSchema other = Objects.requireNonNull(tables.get(key.table()));
      reference.texts("fields").forEach(name -> field(other, name, name.asText()));
    }
  }

  private boolean known(DescriptorPart part, String table) {
    if (tables.containsKey(table)) {
      return true;
    }
    part.error(ProblemCode.RESOURCE_UNKNOWN, table, Nearest.to(table, tables.keySet()));
    return false;
  }

  private static void field(TableSchema table, DescriptorPart part, String name) {
    if (table.indexOf(name) < 0) {
      List<String> names = table.fields().stream().map(FieldSchema::name).toList();
      part.error(ProblemCode.FIELD_UNKNOWN, name, table.name(), Nearest.to(name, names));
    }
  }
}
