package org.vitrine.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** The ids that documents may refer to. */
final class KnownIds {

  private final Map<String, Set<String>> byTable = new HashMap<>();

  KnownIds(Tables tables) {
    for (String name : List.of("reports", "areas", "goals", "kpis")) {
      Table table = tables.byName().get(name);
      if (table != null && table.schema().indexOf("id") >= 0) {
        Set<String> ids = new HashSet<>();
        for (Row row : table.rows()) {
          ids.add(row.text("id"));
        }
        byTable.put(name, ids);
      }
    }
  }

  /** Reports an id that its table has not; a table that is not there or has mistakes knows all. */
  void check(String key, String id, String table, Place place, ProblemReport problems) {
    Set<String> ids = byTable.get(table);
    if (id.isEmpty() || ids == null || ids.contains(id) || ids.contains("")) {
      return;
    }
    problems.error(ProblemCode.FRONT_MATTER_ID, place, key, id, table, Nearest.to(id, ids));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownIds ids && byTable.equals(ids.byTable);
  }

  @Override
  public int hashCode() {
    return byTable.hashCode();
  }
}
