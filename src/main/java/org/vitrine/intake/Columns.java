package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvTable;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;

/**
 * Where a schema's fields stand in a file, whose columns may be in another order.
 *
 * @param numbers for each field of the schema the number of its column, from 1; 0 when it has none
 */
record Columns(List<Integer> numbers) {

  private static final int HEADER_LINE = 1;

  /** Matches the header with the schema; empty when not a single column is known. */
  static Optional<Columns> match(CsvTable csv, TableSchema schema, ProblemReport problems) {
    List<String> names = schema.fields().stream().map(FieldSchema::name).toList();
    List<String> header = csv.header();
    Place headerPlace = new Place(csv.file(), HEADER_LINE, 0);
    if (header.stream().noneMatch(names::contains)) {
      problems.error(
          ProblemCode.COLUMNS_MISSING,
          headerPlace,
          String.join(", ", header),
          String.join(", ", names));
      return Optional.empty();
    }
    List<String> absent = names.stream().filter(name -> !header.contains(name)).toList();
    Set<@Nullable String> misspelt = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!names.contains(name)) {
        Place place = new Place(csv.file(), HEADER_LINE, i + 1);
        String meant = Nearest.to(name, absent);
        problems.error(ProblemCode.COLUMN_UNKNOWN, place, name, meant);
        misspelt.add(meant);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    for (String name : names) {
      numbers.add(header.indexOf(name) + 1);
      if (!header.contains(name) && !misspelt.contains(name)) {
        problems.error(ProblemCode.COLUMN_MISSING, headerPlace, name);
      }
    }
    return Optional.of(new Columns(numbers));
  }

  /** The number of a field's column. */
  int number(int field) {
    return numbers.get(field);
  }
}
