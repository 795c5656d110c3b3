package org.vitrine.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Settings;
import org.vitrine.figures.FigureBook;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Intake;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.model.Value;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.TableSchema;

/**
 * Begins a year: adds the report that will print its figures, and to each table of figures the rows
 * of the items that the year before had, with empty cells to be filled in.
 */
public final class NewYear {

  /** Which KPIs missed their targets is known only when the report is; see the public contract. */
  private static final Set<String> KNOWN_LATER = Set.of("shortfalls");

  private final Settings settings;
  private final int year;
  private final ProblemReport problems;
  private final Map<Path, String> contents = new LinkedHashMap<>();
  private int rows;

  private NewYear(Settings settings, int year, ProblemReport problems) {
    this.settings = settings;
    this.year = year;
    this.problems = problems;
  }

  /**
   * What was begun.
   *
   * @param from the year whose items it has
   * @param report the id of the report that will print its figures
   * @param rows how many rows were added to the tables of figures; 0 when all were there
   */
  public record Begun(int from, String report, int rows) {}

  /**
   * Begins a year. Rows that are there already stay as they are. A portal with mistakes is left as
   * it is.
   *
   * @param settings the portal's settings
   * @param year the year, in the portal's calendar
   * @param report the id of the report that prints its figures; empty for the one of that year,
   *     which is added if there is none
   * @param problems where mistakes are reported and, as warnings, what is to be filled in
   * @return what was begun; empty when nothing could be
   */
  public static Optional<Begun> begin(
      Settings settings, int year, String report, ProblemReport problems) {
    Tables tables =
        new Intake(settings.source(), settings.content()).tables(FileChanges.EVERYTHING, problems);
    if (problems.hasErrors() || !PortalYears.isIn(settings.calendar(), year, problems)) {
      return Optional.empty();
    }
    try {
      return new NewYear(settings, year, problems).begin(tables, report);
    } catch (IOException failed) {
      problems.error(ProblemCode.CONVERT_FAILED, Place.of("data"), failed.toString());
      return Optional.empty();
    }
  }

  private Optional<Begun> begin(Tables tables, String told) throws IOException {
    List<Table> figures =
        tables.byName().values().stream()
            .filter(table -> FigureBook.holdsFigures(table.schema()))
            .toList();
    int from =
        figures.stream()
            .flatMap(table -> table.rows().stream())
            .mapToInt(PortalYears::of)
            .filter(each -> each < year)
            .max()
            .orElse(0);
    if (from == 0) {
      problems.error(ProblemCode.NEW_YEAR_FIRST, Place.of("data"), year);
      return Optional.empty();
    }
    String model = model(tables, figures, from);
    @Nullable String report = told.isEmpty() ? report(tables, model) : known(tables, told);
    if (report == null) {
      return Optional.empty();
    }
    for (Table table : figures) {
      add(table, from, model, report);
    }
    if (rows > 0) {
      WholeFiles.write(contents);
    }
    return Optional.of(new Begun(from, report, rows));
  }

  /** The report whose items the new year has: of the year itself and with most of its figures. */
  private static String model(Tables tables, List<Table> figures, int from) {
    Map<String, Long> counts =
        figures.stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> PortalYears.of(row) == from)
            .collect(Collectors.groupingBy(row -> row.text("report"), Collectors.counting()));
    String best = "";
    long most = -1;
    for (String report : counts.keySet().stream().sorted().toList()) {
      boolean own =
          tables.rows("reports", "id", report).stream()
              .anyMatch(row -> PortalYears.of(row) == from);
      long count = counts.getOrDefault(report, 0L) + (own ? 1_000_000 : 0);
      if (count > most) {
        best = report;
        most = count;
      }
    }
    return best;
  }

  private @Nullable String known(Tables tables, String id) {
    List<String> ids = tables.rows("reports").stream().map(row -> row.text("id")).toList();
    if (ids.contains(id)) {
      return id;
    }
    Place place = Place.of("data/reports.csv");
    problems.error(ProblemCode.REFERENCE_UNKNOWN, place, "id", id, "reports", Nearest.to(id, ids));
    return null;
  }

  /** The report of the year, of the kind that the model has; a new row where there is none. */
  private String report(Tables tables, String model) throws IOException {
    Optional<Row> old = tables.rows("reports", "id", model).stream().findFirst();
    if (old.isEmpty()) {
      return model;
    }
    String kind = old.get().text("kind");
    for (Row row : tables.rows("reports", "kind", kind)) {
      if (PortalYears.of(row) == year) {
        return row.text("id");
      }
    }
    int its = PortalYears.of(old.get());
    String id = moved(model, its);
    Set<String> ids = new HashSet<>();
    tables.rows("reports").forEach(row -> ids.add(row.text("id")));
    id = ids.contains(id) ? year + "-" + id : id;
    TableSchema schema = old.get().schema();
    TableFile file = TableFile.read(settings.source(), schema).orElseThrow();
    List<String> cells = new ArrayList<>();
    for (String column : file.columns()) {
      boolean required = schema.field(column).map(FieldSchema::required).orElse(false);
      cells.add(
          switch (column) {
            case "id" -> id;
            case "year" -> Integer.toString(year);
            case "title", "title_en" -> moved(old.get().text(column), its);
            default -> required ? cell(file, old.get(), column) : "";
          });
    }
    contents.put(settings.source().resolve(schema.file()), file.and(List.of(cells)));
    problems.warning(
        ProblemCode.NEW_REPORT, new Place(schema.file(), file.nextLine(), 0), id, year);
    return id;
  }

  private String moved(String text, int from) {
    return PortalYears.moved(text, settings.calendar(), from, year);
  }

  private void add(Table table, int from, String model, String report) throws IOException {
    TableSchema schema = table.schema();
    Set<String> copied = copied(schema);
    boolean needsText =
        schema.fields().stream()
            .anyMatch(
                field ->
                    field.required()
                        && !schema.primaryKey().contains(field.name())
                        && !copied.contains(field.name()));
    List<Row> before = ofYear(table, from, model);
    if (before.isEmpty()) {
      return;
    }
    if (KNOWN_LATER.contains(schema.name()) || needsText) {
      problems.warning(ProblemCode.NEW_NO_ROWS, Place.of(schema.file()), year);
      return;
    }
    TableFile file = TableFile.read(settings.source(), schema).orElseThrow();
    Set<String> there =
        table.rows().stream()
            .filter(row -> PortalYears.of(row) == year && row.text("report").equals(report))
            .map(FigureBook::item)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<List<String>> added = new ArrayList<>();
    for (Row row : before) {
      if (!isGone(row) && there.add(FigureBook.item(row))) {
        added.add(cells(file, row, copied, report));
      }
    }
    if (!added.isEmpty()) {
      contents.put(settings.source().resolve(schema.file()), file.and(added));
      rows += added.size();
      String columns =
          FigureBook.measures(schema).stream()
              .map(FieldSchema::name)
              .collect(Collectors.joining(", "));
      problems.warning(
          ProblemCode.NEW_ROWS,
          new Place(schema.file(), file.nextLine(), 0),
          added.size(),
          year,
          columns);
    }
  }

  /** The rows of a year by the model; by any report, where the model has none in this table. */
  private static List<Row> ofYear(Table table, int from, String model) {
    List<Row> all = table.rows().stream().filter(row -> PortalYears.of(row) == from).toList();
    List<Row> own = all.stream().filter(row -> row.text("report").equals(model)).toList();
    return own.isEmpty() ? all : own;
  }

  /** Whether an item did not exist any more: every cell says so. */
  private static boolean isGone(Row row) {
    return FigureBook.measures(row.schema()).stream()
        .allMatch(
            field ->
                row.value(field.name()) instanceof Value.Missing missing
                    && missing.mark().equals("--"));
  }

  /** The columns outside the key that belong to the item and not to the year's figure. */
  private static Set<String> copied(TableSchema schema) {
    Set<String> copied = new HashSet<>();
    for (FieldSchema field : schema.fields()) {
      if (field.unitField() != null) {
        copied.add(field.unitField());
      }
      String name = field.name();
      boolean translation =
          name.endsWith("_en")
              && schema.primaryKey().contains(name.substring(0, name.length() - "_en".length()));
      if (translation || (field.type() == FieldType.LIST && field.references() != null)) {
        copied.add(name);
      }
    }
    schema.primaryKey().forEach(copied::remove);
    return copied;
  }

  private List<String> cells(TableFile file, Row row, Set<String> copied, String report) {
    List<String> key = row.schema().primaryKey();
    List<String> cells = new ArrayList<>();
    for (String column : file.columns()) {
      cells.add(
          column.equals("report")
              ? report
              : column.equals("year")
                  ? Integer.toString(year)
                  : key.contains(column) || copied.contains(column) ? cell(file, row, column) : "");
    }
    return cells;
  }

  private static String cell(TableFile file, Row row, String column) {
    int index = file.table().rows().indexOf(row);
    return file.cells().rows().get(index).cells().get(file.columns().indexOf(column));
  }
}
