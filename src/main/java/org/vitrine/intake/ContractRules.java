package org.vitrine.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Document;
import org.vitrine.model.Row;
import org.vitrine.model.Synonyms;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;

/**
 * The rules of the public contract that a Table Schema cannot express. Each applies only where its
 * tables are there.
 */
public final class ContractRules {

  /** Ids and slugs become file names of the site. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

  private static final Map<String, List<String>> ADDRESS_COLUMNS =
      Map.of(
          "reports", List.of("id"),
          "funds", List.of("id"),
          "staff_categories", List.of("id"),
          "goals", List.of("id"),
          "areas", List.of("id"),
          "kpis", List.of("id", "slug"),
          "plan_items", List.of("slug"));

  private final Tables tables;
  private final ProblemReport problems;

  private ContractRules(Tables tables, ProblemReport problems) {
    this.tables = tables;
    this.problems = problems;
  }

  /** Reports what in the tables and documents breaks the contract. */
  public static void check(Tables tables, List<Document> documents, ProblemReport problems) {
    check(tables, problems);
    checkDocuments(tables, documents, problems);
  }

  /** Reports which documents the tables miss. */
  static void checkDocuments(Tables tables, List<Document> documents, ProblemReport problems) {
    new ContractRules(tables, problems).planItems(documents);
  }

  /** Reports what in the tables breaks the contract. */
  static void check(Tables tables, ProblemReport problems) {
    ContractRules rules = new ContractRules(tables, problems);
    rules.addresses();
    rules.kpis();
    rules.synonyms();
    rules.definitions();
    rules.namedTables("notes");
    rules.namedTables("restatements");
    new CheckItems(tables, problems).check();
    for (String name : List.of("funds", "staff_categories")) {
      Table table = tables.byName().get(name);
      if (table != null) {
        new ParentCheck(table, problems).check();
      }
    }
  }

  private void addresses() {
    ADDRESS_COLUMNS.forEach(
        (name, columns) -> {
          for (Row row : tables.rows(name)) {
            for (String column : columns) {
              String id = row.text(column);
              if (!id.isEmpty() && !ADDRESS.matcher(id).matches()) {
                error(ProblemCode.ID_FORM, row, column, column, id);
              }
            }
          }
        });
  }

  private void kpis() {
    Map<String, Integer> slugs = new HashMap<>();
    for (Row row : tables.rows("kpis")) {
      String id = row.text("id");
      String goal = row.text("goal");
      if (!id.isEmpty() && !goal.isEmpty() && !id.startsWith(goal + ".")) {
        error(ProblemCode.KPI_GOAL, row, "id", id, goal);
      }
      String slug = row.text("slug");
      Integer first = slug.isEmpty() ? null : slugs.putIfAbsent(slug, row.line());
      if (first != null && !isUnique(row.schema(), "slug")) {
        error(ProblemCode.CELL_DUPLICATE, row, "slug", "slug", slug, first);
      }
    }
  }

  /** A group of synonyms has several words, and a word is in one group only. */
  private void synonyms() {
    Map<String, Integer> lines = new HashMap<>();
    for (Row row : tables.rows(Synonyms.TABLE)) {
      List<String> words = Synonyms.words(row);
      if (words.size() == 1) {
        error(ProblemCode.SYNONYM_ALONE, row, Synonyms.WORDS, words.get(0));
      }
      for (String word : words) {
        Integer first = lines.putIfAbsent(word, row.line());
        if (first != null) {
          error(ProblemCode.SYNONYM_TWICE, row, Synonyms.WORDS, word, first);
        }
      }
    }
  }

  private static boolean isUnique(TableSchema schema, String field) {
    return schema.field(field).map(FieldSchema::unique).orElse(false)
        || schema.primaryKey().equals(List.of(field));
  }

  private void definitions() {
    Map<String, NavigableMap<Integer, Row>> byKpi = new LinkedHashMap<>();
    for (Row row : tables.rows("kpi_definitions")) {
      String kpi = row.text("kpi");
      int year = row.number("from_year").map(Number::intValue).orElse(0);
      if (kpi.isEmpty() || year == 0) {
        continue;
      }
      Row other = byKpi.computeIfAbsent(kpi, unused -> new TreeMap<>()).putIfAbsent(year, row);
      boolean keyed = Set.copyOf(row.schema().primaryKey()).equals(Set.of("kpi", "from_year"));
      if (other != null && !keyed) {
        String key = "kpi=" + kpi + ", from_year=" + year;
        error(ProblemCode.KEY_DUPLICATE, row, "from_year", key, other.line());
      }
    }
    byKpi.forEach(this::firstDefinition);
  }

  private void firstDefinition(String kpi, NavigableMap<Integer, Row> byYear) {
    int earliest = byYear.firstKey();
    byYear.forEach(
        (year, row) -> {
          String change = row.text("change");
          if (change.isEmpty()) {
            return;
          }
          if (year == earliest && !change.equals("first")) {
            error(ProblemCode.KPI_FIRST_MISSING, row, "change", kpi, year, change);
          } else if (year > earliest && change.equals("first")) {
            error(ProblemCode.KPI_FIRST_AGAIN, row, "change", kpi, year, earliest);
          }
        });
  }

  /** Rows that speak of another table name it and, in {@code measure}, one of its columns. */
  private void namedTables(String name) {
    List<String> names = tables.descriptor().tables().stream().map(TableSchema::name).toList();
    for (Row row : tables.rows(name)) {
      String table = row.text("table");
      String measure = row.text("measure");
      if (table.isEmpty()) {
        continue;
      }
      TableSchema named = tables.descriptor().table(table).orElse(null);
      if (named == null) {
        error(ProblemCode.TABLE_UNKNOWN, row, "table", table, Nearest.to(table, names));
      } else if (!measure.isEmpty() && named.indexOf(measure) < 0) {
        List<String> fields = named.fields().stream().map(FieldSchema::name).toList();
        String nearest = Nearest.to(measure, fields);
        error(ProblemCode.MEASURE_UNKNOWN, row, "measure", table, measure, nearest);
      }
    }
  }

  private void planItems(List<Document> documents) {
    if (tables.rows("plan_items").isEmpty()) {
      return;
    }
    Set<String> slugs =
        documents.stream()
            .filter(document -> document.type().equals("plan-item"))
            .map(Document::slug)
            .collect(Collectors.toCollection(HashSet::new));
    for (Row row : tables.rows("plan_items")) {
      String slug = row.text("slug");
      if (!slug.isEmpty() && !slugs.contains(slug)) {
        error(ProblemCode.PLAN_ITEM_DOCUMENT, row, "slug", slug, Nearest.to(slug, slugs));
      }
    }
  }

  private void error(ProblemCode code, Row row, String column, @Nullable Object... arguments) {
    Table table = tables.byName().get(row.schema().name());
    if (table != null) {
      problems.error(code, table.place(row, column), arguments);
    }
  }
}
