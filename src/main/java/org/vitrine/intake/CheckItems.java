package org.vitrine.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CheckRule;
import org.vitrine.table.CheckRule.Reference;

/**
 * Every item that a declared check names has a row; otherwise it would never be tested, and nobody
 * would notice.
 */
final class CheckItems {

  private final Tables tables;
  private final ProblemReport problems;
  private final Map<String, Set<String>> items = new HashMap<>();

  CheckItems(Tables tables, ProblemReport problems) {
    this.tables = tables;
    this.problems = problems;
  }

  void check() {
    for (CheckRule rule : tables.descriptor().checks()) {
      check(rule.figure());
      rule.inputs().forEach(this::check);
    }
  }

  private void check(Reference reference) {
    String item = reference.item();
    Table table = tables.byName().get(reference.table());
    if (item == null || item.contains("*") || reference.place() == null || table == null) {
      return;
    }
    Set<String> known = items.computeIfAbsent(reference.table(), name -> items(table));
    if (!known.contains(item)) {
      problems.error(
          ProblemCode.CHECK_ITEM,
          reference.place(),
          item,
          reference.table(),
          Nearest.to(item, known));
    }
  }

  private static Set<String> items(Table table) {
    Set<String> items = new HashSet<>();
    for (Row row : table.rows()) {
      items.add(
          row.schema().primaryKey().stream()
              .filter(name -> !name.equals("report") && !name.equals("year"))
              .map(row::text)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(":")));
    }
    return items;
  }
}
