package org.vitrine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.model.Tables.RowsOf;
import org.vitrine.table.Translated;
import org.vitrine.trace.Trace;

/**
 * Everything a portal says: its tables, and what the tables of the contract mean. A table that a
 * portal lacks leaves its list empty.
 */
public final class Portal {

  private final Tables tables;
  private final List<Report> reports;
  private final List<Entry> funds;
  private final List<Entry> staffCategories;
  private final Register<Entry> goals;
  private final Register<Entry> areas;
  private final Register<Kpi> kpis;
  private final List<Note> notes;
  private final List<Reason> reasons;
  private final Library library;

  /** Fact: a KPI with its definitions. */
  private record OneKpi(String id) {}

  private Portal(
      Tables tables,
      List<Report> reports,
      List<Entry> funds,
      List<Entry> staffCategories,
      Register<Entry> goals,
      Register<Entry> areas,
      Register<Kpi> kpis,
      List<Note> notes,
      List<Reason> reasons,
      Library library) {
    this.tables = tables;
    this.reports = List.copyOf(reports);
    this.funds = List.copyOf(funds);
    this.staffCategories = List.copyOf(staffCategories);
    this.goals = goals;
    this.areas = areas;
    this.kpis = kpis;
    this.notes = List.copyOf(notes);
    this.reasons = List.copyOf(reasons);
    this.library = library;
  }

  /**
   * Reads the meaning of the contract's tables.
   *
   * @param documents every document; drafts and those of a later day are left out
   * @param today the day against which a document's date is held
   */
  public static Portal of(Tables tables, List<Document> documents, LocalDate today) {
    List<Row> areas = new ArrayList<>(tables.rows("areas"));
    areas.sort(Comparator.comparing(row -> row.number("order").map(n -> n.intValue()).orElse(0)));
    return new Portal(
        tables,
        tables.rows("reports").stream().map(Portal::report).sorted(Report.BY_PUBLICATION).toList(),
        each(tables.rows("funds"), Portal::entry),
        each(tables.rows("staff_categories"), Portal::entry),
        new Register<>(each(tables.rows("goals"), Portal::entry), Entry::id),
        new Register<>(each(areas, Portal::entry), Entry::id),
        new Register<>(kpis(tables), Kpi::id),
        each(tables.rows("notes"), Portal::note),
        each(tables.rows("restatements"), Portal::reason),
        new Library(shown(documents, today)));
  }

  private static List<Document> shown(List<Document> documents, LocalDate today) {
    return documents.stream()
        .filter(document -> !document.draft())
        .filter(document -> document.date() == null || !document.date().isAfter(today))
        .toList();
  }

  /** The same tables with other documents; see {@link #of}. */
  public Portal with(List<Document> documents, LocalDate today) {
    return new Portal(
        tables,
        reports,
        funds,
        staffCategories,
        goals,
        areas,
        kpis,
        notes,
        reasons,
        new Library(shown(documents, today)));
  }

  private static <T> List<T> each(List<Row> rows, Function<Row, T> reading) {
    return rows.stream().map(reading).toList();
  }

  private static Translated translated(Row row, String field) {
    return new Translated(row.text(field), row.text(field + "_en"));
  }

  private static int year(Row row, String field) {
    return row.number(field).map(number -> number.intValue()).orElse(0);
  }

  private static Entry entry(Row row) {
    return new Entry(row.text("id"), row.text("parent"), translated(row, "name"));
  }

  private static Report report(Row row) {
    LocalDate published =
        row.schema().indexOf("published_on") >= 0
                && row.value("published_on") instanceof Value.Day day
            ? day.date()
            : null;
    return new Report(
        row.text("id"),
        year(row, "year"),
        row.text("kind"),
        translated(row, "title"),
        published,
        row.text("document"),
        row.text("url"),
        row.text("licence"));
  }

  private static List<Kpi> kpis(Tables tables) {
    Map<String, List<Kpi.Definition>> definitions = new LinkedHashMap<>();
    for (Row row : tables.rows("kpi_definitions")) {
      definitions
          .computeIfAbsent(row.text("kpi"), id -> new ArrayList<>())
          .add(
              new Kpi.Definition(
                  year(row, "from_year"),
                  translated(row, "unit"),
                  translated(row, "definition"),
                  row.text("change")));
    }
    definitions.values().forEach(list -> list.sort(Comparator.comparing(Kpi.Definition::fromYear)));
    return each(
        tables.rows("kpis"),
        row ->
            new Kpi(
                row.text("id"),
                row.text("goal"),
                row.text("slug"),
                translated(row, "name"),
                row.text("better"),
                row.text("kind"),
                definitions.getOrDefault(row.text("id"), List.of())));
  }

  private static Note note(Row row) {
    return new Note(
        row.text("report"),
        row.text("table"),
        row.text("item"),
        year(row, "year"),
        translated(row, "text"));
  }

  private static Reason reason(Row row) {
    return new Reason(
        row.text("table"),
        row.text("item"),
        year(row, "year"),
        row.text("measure"),
        row.text("report"),
        translated(row, "reason"));
  }

  /** The same portal with the documents and footnotes of one report only. */
  public Portal asToldBy(String report) {
    return new Portal(
        tables,
        reports,
        funds,
        staffCategories,
        goals,
        areas,
        kpis,
        notes.stream().filter(note -> note.report().equals(report)).toList(),
        reasons,
        library.ofReport(report));
  }

  /** Every table. */
  public Tables tables() {
    return tables;
  }

  /** The reports in order of publication. */
  public List<Report> reports() {
    Trace.note(new RowsOf("reports"));
    return reports;
  }

  /** The funds. */
  public List<Entry> funds() {
    Trace.note(new RowsOf("funds"));
    return funds;
  }

  /** The staff categories. */
  public List<Entry> staffCategories() {
    Trace.note(new RowsOf("staff_categories"));
    return staffCategories;
  }

  /** The strategic goals. */
  public List<Entry> goals() {
    Trace.note(new RowsOf("goals"));
    return goals.all();
  }

  /** The policy areas, in their order. */
  public List<Entry> areas() {
    Trace.note(new RowsOf("areas"));
    return areas.all();
  }

  /** The KPIs, with their definitions. */
  public List<Kpi> kpis() {
    Trace.note(new RowsOf("kpis"));
    Trace.note(new RowsOf("kpi_definitions"));
    return kpis.all();
  }

  /** The footnotes. */
  public List<Note> notes() {
    Trace.note(new RowsOf("notes"));
    return notes;
  }

  /** The reasons of restatements. */
  public List<Reason> reasons() {
    Trace.note(new RowsOf("restatements"));
    return reasons;
  }

  /** The report of that id. */
  public Optional<Report> report(String id) {
    Trace.note(new RowsOf("reports"));
    return reports.stream().filter(report -> report.id().equals(id)).findFirst();
  }

  /** The KPI of that id. */
  public Optional<Kpi> kpi(String id) {
    Trace.note(new OneKpi(id));
    return kpis.find(id);
  }

  /** The goal of that id. */
  public Optional<Entry> goal(String id) {
    Trace.note(new RowsOf("goals"));
    return goals.find(id);
  }

  /** The policy area of that id. */
  public Optional<Entry> area(String id) {
    Trace.note(new RowsOf("areas"));
    return areas.find(id);
  }

  /** The documents that may be shown, by path. */
  public List<Document> documents() {
    return library.all();
  }

  /** The documents of a type, by year and order. */
  public List<Document> documents(String type) {
    return library.of(type);
  }

  /** The documents of a type and a year, by order. */
  public List<Document> documents(String type, int year) {
    return library.of(type, year);
  }

  /** The documents of a policy area, by path. */
  public List<Document> documentsOfArea(String area) {
    return library.ofArea(area);
  }

  /** The facts that differ from those of another portal. */
  public Set<Object> changesSince(Portal before) {
    Set<Object> changes = tables.changesSince(before.tables);
    for (List<Kpi> list : List.of(kpis.all(), before.kpis.all())) {
      for (Kpi kpi : list) {
        if (!kpis.find(kpi.id()).equals(before.kpis.find(kpi.id()))) {
          changes.add(new OneKpi(kpi.id()));
        }
      }
    }
    changes.addAll(library.changesSince(before.library));
    return changes;
  }

  /** Whether a fact is one of documents only: what they say moves no figure. */
  public static boolean isOfDocuments(Object fact) {
    return fact instanceof Library.OfDocuments;
  }
}
