package org.vitrine.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.NoteMarks;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.TableSchema;
import org.vitrine.trace.Trace;

/**
 * Every figure of a portal with its vintages. A table holds figures when its key has a report and a
 * year; its measures are the columns outside the key that hold numbers or codes.
 */
public final class FigureBook {

  private final Lazy<FigureIndex> entries;
  private final Lazy<SortedSet<Integer>> allYears;

  /** Whether these are the figures of one report only. */
  private final boolean partial;

  private FigureBook(
      Supplier<Map<FigureKey, Figure>> figures,
      boolean partial,
      Supplier<SortedSet<Integer>> years) {
    this.partial = partial;
    this.allYears = new Lazy<>(years);
    this.entries = new Lazy<>(() -> FigureIndex.of(figures.get()));
  }

  /** The figures of every table. They are gathered when the first of them is asked for. */
  public static FigureBook of(Portal portal) {
    return new FigureBook(() -> gather(portal), false, () -> years(portal));
  }

  private static Map<FigureKey, Figure> gather(Portal portal) {
    Map<String, Report> reports =
        portal.reports().stream().collect(Collectors.toMap(Report::id, report -> report));
    Map<FigureKey, Figure> figures = new LinkedHashMap<>();
    for (Table table : portal.tables().byName().values()) {
      if (holdsFigures(table.schema())) {
        gather(table, reports, figures);
      }
    }
    return figures;
  }

  /** Whether a table's rows are figures that a report printed for a year. */
  public static boolean holdsFigures(TableSchema schema) {
    return schema.primaryKey().contains("report")
        && schema.primaryKey().contains("year")
        && !measures(schema).isEmpty();
  }

  /** The columns of a table that are measures of a figure. */
  public static List<FieldSchema> measures(TableSchema schema) {
    return schema.fields().stream()
        .filter(field -> !schema.primaryKey().contains(field.name()))
        .filter(
            field ->
                field.type() == FieldType.NUMBER
                    || field.type() == FieldType.INTEGER
                    || !field.categories().isEmpty())
        .toList();
  }

  /** The item of a row: its key without report and year. */
  public static String item(Row row) {
    return row.schema().primaryKey().stream()
        .filter(name -> !name.equals("report") && !name.equals("year"))
        .map(row::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(":"));
  }

  private static void gather(
      Table table, Map<String, Report> reports, Map<FigureKey, Figure> figures) {
    Map<FigureKey, List<Vintage>> vintages = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Report report = reports.get(row.text("report"));
      Optional<BigDecimal> year = row.number("year");
      if (report == null || year.isEmpty()) {
        continue; // a broken reference, which intake has reported
      }
      String item = item(row);
      for (FieldSchema field : measures(table.schema())) {
        FigureKey key =
            new FigureKey(table.schema().name(), item, year.get().intValue(), field.name());
        String unit = field.unitField() == null ? "" : row.text(field.unitField());
        vintages
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(
                new Vintage(
                    report,
                    row.value(field.name()),
                    unit,
                    row.text("source"),
                    NoteMarks.reason(row.text("note"))));
      }
    }
    vintages.forEach(
        (key, list) ->
            figures.put(
                key,
                new Figure(key, table.schema().field(key.measure()).orElseThrow(), history(list))));
  }

  /**
   * A report that leaves a cell empty says nothing of the figure: a plan prints targets and no
   * results. Such a row is part of the history only when nobody said more. The marks {@code --} and
   * {@code ---} do say something.
   */
  private static List<Vintage> history(List<Vintage> all) {
    List<Vintage> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Vintage::report, Report.BY_PUBLICATION));
    List<Vintage> telling =
        sorted.stream().filter(vintage -> !isUnreported(vintage.value())).toList();
    return telling.isEmpty() ? List.of(sorted.get(sorted.size() - 1)) : telling;
  }

  private static boolean isUnreported(Value value) {
    return value instanceof Value.Missing missing && missing.mark().isEmpty();
  }

  /** The figures as one report printed them, and none that it does not print. */
  public FigureBook asPrintedIn(String report) {
    return new FigureBook(() -> printedIn(report), true, allYears);
  }

  private Map<FigureKey, Figure> printedIn(String report) {
    Map<FigureKey, Figure> printed = new LinkedHashMap<>();
    for (Figure figure : entries.get().byReport().getOrDefault(report, List.of())) {
      Vintage vintage = figure.of(report).orElseThrow();
      printed.put(figure.key(), new Figure(figure.key(), figure.field(), List.of(vintage)));
    }
    return printed;
  }

  /** The figure of a key. */
  public Optional<Figure> find(FigureKey key) {
    Trace.note(key);
    return Optional.ofNullable(entries.get().byKey().get(key));
  }

  /** The figure of a key, or null. */
  public @Nullable Figure get(String table, String item, int year, String measure) {
    return find(new FigureKey(table, item, year, measure)).orElse(null);
  }

  /** The latest number of a figure; empty when there is no figure or no number. */
  public Optional<BigDecimal> number(String table, String item, int year, String measure) {
    Figure figure = get(table, item, year, measure);
    return figure == null ? Optional.empty() : figure.number();
  }

  /** Every figure, by table in the descriptor's order, then as the rows stand. */
  public Collection<Figure> all() {
    Trace.note(new FigureIndex.AllFigures());
    return Collections.unmodifiableCollection(entries.get().byKey().values());
  }

  /** The figures of a table. */
  public List<Figure> of(String table) {
    Trace.note(new FigureIndex.FiguresOf(table));
    return Collections.unmodifiableList(entries.get().byTable().getOrDefault(table, List.of()));
  }

  /** The figures of one item of a table, as the rows stand. */
  public List<Figure> of(String table, String item) {
    FigureIndex.FiguresOfItem key = new FigureIndex.FiguresOfItem(table, item);
    Trace.note(key);
    return Collections.unmodifiableList(entries.get().byItem().getOrDefault(key, List.of()));
  }

  /** The years for which a table has a row, ascending. */
  public List<Integer> years(String table) {
    Trace.note(partial ? new FigureIndex.FiguresOf(table) : new FigureIndex.YearsOf(table));
    SortedMap<Integer, Set<Report>> years = entries.get().sources().get(table);
    return years == null ? List.of() : List.copyOf(years.keySet());
  }

  /** The reports that print the latest figures of a table for some years, by publication. */
  public List<Report> sources(String table, Collection<Integer> years) {
    years.forEach(
        year ->
            Trace.note(
                partial
                    ? new FigureIndex.FiguresOf(table)
                    : new FigureIndex.SourcesOf(table, year)));
    SortedMap<Integer, Set<Report>> ofTable = entries.get().sources().get(table);
    return ofTable == null
        ? List.of()
        : years.stream()
            .flatMap(year -> ofTable.getOrDefault(year, Set.of()).stream())
            .distinct()
            .sorted(Report.BY_PUBLICATION)
            .toList();
  }

  /** The years of all figures of all reports, ascending; known without gathering the figures. */
  public SortedSet<Integer> allYears() {
    return Collections.unmodifiableSortedSet(allYears.get());
  }

  private static SortedSet<Integer> years(Portal portal) {
    SortedSet<Integer> years = new TreeSet<>();
    portal.tables().byName().values().forEach(table -> years.addAll(years(table)));
    return years;
  }

  /** The years of the figures of a table, ascending; known without gathering the figures. */
  public static SortedSet<Integer> years(Table table) {
    SortedSet<Integer> years = new TreeSet<>();
    if (holdsFigures(table.schema())) {
      int column = table.schema().indexOf("year");
      for (Row row : table.rows()) {
        if (row.values().get(column) instanceof Value.Number year) {
          years.add(year.amount().intValue());
        }
      }
    }
    return years;
  }

  /** Whether a report prints any figure of a year. */
  public boolean prints(String report, int year) {
    Trace.note(partial ? new FigureIndex.AllFigures() : new FigureIndex.PrintedOf(year));
    return entries.get().reportsByYear().getOrDefault(year, Set.of()).contains(report);
  }

  /** The figures that were restated, by table, year, item. */
  public List<Figure> restated() {
    return all().stream().filter(Figure::restated).toList();
  }

  /**
   * The facts that differ from those of another book of all reports. Figures that nobody has asked
   * the other book for have not been gathered, and no fact of it can have been noted.
   */
  public Set<Object> changesSince(FigureBook before) {
    Set<Object> changes = new HashSet<>();
    if (this != before) {
      before.entries.known().ifPresent(then -> changes.addAll(entries.get().changesSince(then)));
    }
    return changes;
  }
}
