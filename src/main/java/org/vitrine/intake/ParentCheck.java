package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Checks that following the column {@code parent} comes to an end. */
final class ParentCheck {

  private final Table table;
  private final ProblemReport problems;
  private final Map<String, Row> byId = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  ParentCheck(Table table, ProblemReport problems) {
    this.table = table;
    this.problems = problems;
    table.rows().forEach(row -> byId.putIfAbsent(row.text("id"), row));
  }

  void check() {
    for (Row row : table.rows()) {
      List<String> way = new ArrayList<>();
      String id = row.text("id");
      Row at = row(id);
      while (at != null && !done.contains(id) && !way.contains(id)) {
        way.add(id);
        id = at.text("parent");
        at = row(id);
      }
      if (at != null && way.contains(id)) {
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(id), way.size()));
        circle.add(id);
        problems.error(
            ProblemCode.PARENT_CYCLE, table.place(at, "parent"), String.join(" → ", circle));
      }
      done.addAll(way);
    }
  }

  private @Nullable Row row(String id) {
    return id.isEmpty() ? null : byId.get(id);
  }
}
