package org.vitrine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Document;
import org.vitrine.model.Report;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;

/**
 * What differs between two states of a portal.
 *
 * @param before the earlier state
 * @param after the later state
 * @param figures the figures that differ, kind by kind, then in the tables' order
 * @param documents the documents that differ, by path
 * @param rows everything else in tables that differs: sources and notes of figures, lists
 * @param settings the settings that differ
 * @param descriptorDiffers whether the description of the tables is another one
 */
public record PortalChanges(
    PortalState before,
    PortalState after,
    List<FigureChange> figures,
    List<TextChange> documents,
    List<TextChange> rows,
    List<TextChange> settings,
    boolean descriptorDiffers) {

  /** How many lines of a document are shown as gone or new. */
  private static final int LINES = 3;

  /** Compares two states. */
  public static PortalChanges between(PortalState before, PortalState after) {
    return new PortalChanges(
        before,
        after,
        figures(before.book(), after.book()),
        documents(before.documents(), after.documents()),
        rows(before, after),
        texts(before.settings(), after.settings()),
        !before
            .portal()
            .tables()
            .descriptor()
            .json()
            .equals(after.portal().tables().descriptor().json()));
  }

  /** Whether both states say the same. */
  public boolean none() {
    return figures.isEmpty()
        && documents.isEmpty()
        && rows.isEmpty()
        && settings.isEmpty()
        && !descriptorDiffers;
  }

  /** The changes of figures of one kind. */
  List<FigureChange> figures(FigureChange.Kind kind) {
    return figures.stream().filter(change -> change.kind() == kind).toList();
  }

  private static List<FigureChange> figures(FigureBook before, FigureBook after) {
    List<FigureChange> changes = new ArrayList<>();
    Set<FigureKey> keys = new LinkedHashSet<>();
    after.all().forEach(figure -> keys.add(figure.key()));
    before.all().forEach(figure -> keys.add(figure.key()));
    for (FigureKey key : keys) {
      figure(key, before.find(key).orElse(null), after.find(key).orElse(null), changes);
    }
    changes.sort(Comparator.comparing(FigureChange::kind));
    return changes;
  }

  private static void figure(
      FigureKey key, @Nullable Figure before, @Nullable Figure after, List<FigureChange> changes) {
    Map<String, Vintage> old = vintages(before);
    Map<String, Vintage> now = vintages(after);
    Vintage printedBefore = null;
    for (Vintage vintage : now.values()) {
      Vintage then = old.get(vintage.report().id());
      if (then == null) {
        boolean restates = printedBefore != null && vintage.differsFrom(printedBefore);
        changes.add(
            restates
                ? new FigureChange(FigureChange.Kind.RESTATED, key, printedBefore, vintage)
                : new FigureChange(FigureChange.Kind.ADDED, key, null, vintage));
      } else if (vintage.differsFrom(then) || !vintage.unit().equals(then.unit())) {
        changes.add(new FigureChange(FigureChange.Kind.CORRECTED, key, then, vintage));
      }
      printedBefore = vintage;
    }
    old.forEach(
        (report, vintage) -> {
          if (!now.containsKey(report)) {
            changes.add(new FigureChange(FigureChange.Kind.REMOVED, key, vintage, null));
          }
        });
  }

  /** What was printed, by report; a cell that is empty says nothing. */
  private static Map<String, Vintage> vintages(@Nullable Figure figure) {
    Map<String, Vintage> vintages = new LinkedHashMap<>();
    if (figure != null) {
      for (Vintage vintage : figure.vintages()) {
        if (!(vintage.value() instanceof Value.Missing missing && missing.mark().isEmpty())) {
          vintages.put(vintage.report().id(), vintage);
        }
      }
    }
    return vintages;
  }

  private static List<TextChange> documents(List<Document> before, List<Document> after) {
    Map<String, Document> old = byFile(before);
    Map<String, Document> now = byFile(after);
    List<TextChange> changes = new ArrayList<>();
    for (String file : new TreeSet<>(union(old, now))) {
      Document then = old.get(file);
      Document document = now.get(file);
      if (then == null && document != null) {
        changes.add(change(TextChange.Kind.ADDED, document, List.of()));
      } else if (then != null && document == null) {
        changes.add(change(TextChange.Kind.REMOVED, then, List.of()));
      } else if (then != null && document != null) {
        List<TextChange.Part> parts = parts(then, document);
        if (!parts.isEmpty()) {
          changes.add(change(TextChange.Kind.CHANGED, document, parts));
        }
      }
    }
    return changes;
  }

  private static Map<String, Document> byFile(List<Document> documents) {
    Map<String, Document> byFile = new TreeMap<>();
    documents.forEach(document -> byFile.put(document.file(), document));
    return byFile;
  }

  private static TextChange change(
      TextChange.Kind kind, Document document, List<TextChange.Part> parts) {
    return new TextChange(kind, document.file(), document.title().main(), parts);
  }

  private static List<TextChange.Part> parts(Document before, Document after) {
    Map<String, String> old = frontMatter(before);
    Map<String, String> now = frontMatter(after);
    List<TextChange.Part> parts = new ArrayList<>();
    now.forEach(
        (key, text) -> {
          if (!text.equals(old.get(key))) {
            parts.add(new TextChange.Part(key, Objects.requireNonNull(old.get(key)), text));
          }
        });
    List<String> gone = lines(before, after);
    List<String> added = lines(after, before);
    if (!gone.isEmpty() || !added.isEmpty()) {
      parts.add(new TextChange.Part("", shown(gone), shown(added)));
    } else if (!before.body().equals(after.body())) {
      parts.add(new TextChange.Part("", "", ""));
    }
    return parts;
  }

  private static Map<String, String> frontMatter(Document document) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", document.title().main());
    texts.put("title_en", document.title().english());
    texts.put("summary", document.summary().main());
    texts.put("summary_en", document.summary().english());
    texts.put("report", document.report());
    texts.put("source", document.source());
    texts.put("area", document.area());
    texts.put("area_name", document.areaName().main());
    texts.put("area_name_en", document.areaName().english());
    texts.put("section", document.section().main());
    texts.put("section_en", document.section().english());
    texts.put("goal", document.goal());
    texts.put("kpi", document.kpi());
    texts.put("order", Integer.toString(document.order()));
    texts.put("tags", String.join(", ", document.tags()));
    texts.put("date", Optional.ofNullable(document.date()).map(Object::toString).orElse(""));
    texts.put("status", document.draft() ? "draft" : "published");
    return texts;
  }

  /** The lines of a body that another has not, or not as often. */
  private static List<String> lines(Document of, Document without) {
    List<String> lines = new ArrayList<>(of.body().lines().map(String::strip).toList());
    lines.removeIf(String::isEmpty);
    Map<String, Long> others =
        without
            .body()
            .lines()
            .map(String::strip)
            .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    lines.removeIf(line -> others.merge(line, -1L, Long::sum) >= 0);
    return lines;
  }

  private static String shown(List<String> lines) {
    String first = lines.stream().limit(LINES).collect(Collectors.joining(" / "));
    return lines.size() > LINES ? first + " … (+" + (lines.size() - LINES) + ")" : first;
  }

  private static List<TextChange> rows(PortalState before, PortalState after) {
    Map<String, Table> old = before.portal().tables().byName();
    Map<String, Table> now = after.portal().tables().byName();
    List<TextChange> changes = new ArrayList<>();
    for (String name : union(now, old)) {
      changes.addAll(rows(old.get(name), now.get(name)));
    }
    return changes;
  }

  private static List<TextChange> rows(@Nullable Table before, @Nullable Table after) {
    Map<String, Row> old = byKey(before);
    Map<String, Row> now = byKey(after);
    boolean figures =
        FigureBook.holdsFigures(Objects.requireNonNull(after == null ? before : after).schema());
    List<TextChange> changes = new ArrayList<>();
    for (String key : union(now, old)) {
      Row then = old.get(key);
      Row row = now.get(key);
      if (then != null && row != null) {
        List<TextChange.Part> parts = parts(then, row);
        if (!parts.isEmpty()) {
          changes.add(new TextChange(TextChange.Kind.CHANGED, key, "", parts));
        }
      } else if (!figures) {
        Row one = Objects.requireNonNull(then == null ? row : then);
        changes.add(
            new TextChange(
                then == null ? TextChange.Kind.ADDED : TextChange.Kind.REMOVED,
                key,
                title(one),
                List.of()));
      }
    }
    return changes;
  }

  private static Map<String, Row> byKey(@Nullable Table table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    if (table != null) {
      List<String> key = table.schema().primaryKey();
      for (Row row : table.rows()) {
        List<String> texts =
            key.isEmpty()
                ? row.schema().fields().stream().map(field -> text(row, field.name())).toList()
                : key.stream().map(row::text).toList();
        String base = table.schema().name() + " " + String.join(" · ", texts);
        String name = base;
        for (int i = 2; rows.containsKey(name); i++) {
          name = base + " (" + i + ")";
        }
        rows.put(name, row);
      }
    }
    return rows;
  }

  /** What in a row differs besides figures. */
  private static List<TextChange.Part> parts(Row before, Row after) {
    Set<String> measures =
        FigureBook.holdsFigures(after.schema())
            ? FigureBook.measures(after.schema()).stream()
                .map(FieldSchema::name)
                .collect(Collectors.toSet())
            : Set.of();
    Set<String> columns = new LinkedHashSet<>();
    after.schema().fields().forEach(field -> columns.add(field.name()));
    before.schema().fields().forEach(field -> columns.add(field.name()));
    columns.removeAll(measures);
    return columns.stream()
        .filter(column -> !text(before, column).equals(text(after, column)))
        .map(column -> new TextChange.Part(column, text(before, column), text(after, column)))
        .toList();
  }

  private static String text(Row row, String column) {
    int index = row.schema().indexOf(column);
    return index < 0 ? "" : row.values().get(index).written("; ");
  }

  private static String title(Row row) {
    for (String column : List.of("name", "title", "text", "reason", "words")) {
      if (!row.text(column).isEmpty()) {
        return row.text(column);
      }
    }
    return "";
  }

  private static List<TextChange> texts(Map<String, String> before, Map<String, String> after) {
    return union(before, after).stream()
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .sorted()
        .map(
            key ->
                new TextChange(
                    before.get(key) == null
                        ? TextChange.Kind.ADDED
                        : after.get(key) == null
                            ? TextChange.Kind.REMOVED
                            : TextChange.Kind.CHANGED,
                    key,
                    "",
                    List.of(
                        new TextChange.Part(
                            "", before.getOrDefault(key, ""), after.getOrDefault(key, "")))))
        .toList();
  }

  private static <T> List<String> union(Map<String, T> one, Map<String, T> other) {
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return List.copyOf(keys);
  }

  /** The reports that only the later state has. */
  List<Report> newReports() {
    return after.portal().reports().stream()
        .filter(report -> before.portal().report(report.id()).isEmpty())
        .toList();
  }
}
