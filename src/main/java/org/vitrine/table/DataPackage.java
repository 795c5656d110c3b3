package org.vitrine.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/**
 * The descriptor {@code data/datapackage.json} (Data Package v2.0): the only schema of the portal's
 * tables.
 *
 * @param name the package's name
 * @param title what pages call it
 * @param description what it holds
 * @param tables the tables, in the descriptor's order
 * @param checks what the portal itself declares that its figures ought to keep
 * @param json the whole descriptor as it was read, for publishing it again
 */
public record DataPackage(
    String name,
    Translated title,
    Translated description,
    List<TableSchema> tables,
    List<CheckRule> checks,
    JsonNode json) {

  /** The package of a portal whose descriptor is of no use. */
  public static final DataPackage NONE =
      new DataPackage(
          "",
          Translated.of(""),
          Translated.of(""),
          List.of(),
          List.of(),
          MissingNode.getInstance());

  public DataPackage {
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
  }

  /** The table of that name. */
  public Optional<TableSchema> table(String tableName) {
    return tables.stream().filter(table -> table.name().equals(tableName)).findFirst();
  }
}
