package org.vitrine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.table.DataPackage;

/**
 * Every validated table of the portal.
 *
 * @param descriptor the package's descriptor
 * @param byName the tables by name, in the descriptor's order
 */
public record Tables(DataPackage descriptor, Map<String, Table> byName) {

  public Tables {
    byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** The rows of a table; none when the portal has no such table. */
  public List<Row> rows(String table) {
    Table found = byName.get(table);
    return found == null ? List.of() : found.rows();
  }
}
