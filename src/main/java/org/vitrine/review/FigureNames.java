package org.vitrine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.Translated;

/** What figures of two states are called in one language. */
final class FigureNames {

  private final Locale locale;

  /** Names of what other tables refer to, by table and id. */
  private final Map<String, String> entries = new HashMap<>();

  /** Names of items, by table and item. */
  private final Map<String, String> items = new HashMap<>();

  private final Map<String, TableSchema> schemas = new HashMap<>();

  /** Names in the words of the later state, and in those of the earlier of what is gone. */
  FigureNames(Portal before, Portal after, Locale locale) {
    this.locale = locale;
    List<Portal> states = List.of(before, after);
    states.forEach(state -> state.tables().byName().values().forEach(this::entries));
    states.forEach(state -> state.tables().byName().values().forEach(this::items));
  }

  private void entries(Table table) {
    TableSchema schema = table.schema();
    schemas.put(schema.name(), schema);
    String named = schema.indexOf("name") >= 0 ? "name" : "title";
    if (schema.primaryKey().size() == 1 && schema.indexOf(named) >= 0) {
      for (Row row : table.rows()) {
        entries.put(
            schema.name() + "/" + row.text(schema.primaryKey().get(0)),
            new Translated(row.text(named), row.text(named + "_en")).in(locale));
      }
    }
  }

  private void items(Table table) {
    if (FigureBook.holdsFigures(table.schema())) {
      for (Row row : table.rows()) {
        items.put(
            table.schema().name() + "/" + FigureBook.item(row),
            row.schema().primaryKey().stream()
                .filter(column -> !column.equals("report") && !column.equals("year"))
                .filter(column -> !row.text(column).isEmpty())
                .map(column -> part(row, column))
                .collect(Collectors.joining(" · ")));
      }
    }
  }

  private String part(Row row, String column) {
    String id = row.text(column);
    FieldSchema field = row.schema().field(column).orElseThrow();
    for (FieldSchema.Category category : field.categories()) {
      if (category.value().equals(id)) {
        return category.label().in(locale);
      }
    }
    for (ForeignKey key : row.schema().foreignKeys()) {
      if (key.fields().equals(List.of(column)) && entries.containsKey(key.table() + "/" + id)) {
        return Objects.requireNonNull(entries.get(key.table() + "/" + id));
      }
    }
    return new Translated(id, row.text(column + "_en")).in(locale);
  }

  /** Table, item and measure, such as 預算與決算 · 合計 · 決算. */
  String of(FigureKey key) {
    TableSchema schema = Objects.requireNonNull(schemas.get(key.table()), key.table());
    String item = items.getOrDefault(key.table() + "/" + key.item(), key.item());
    String measure =
        schema
            .field(key.measure())
            .map(FieldSchema::title)
            .map(title -> title.in(locale))
            .filter(title -> !title.isEmpty())
            .orElse(key.measure());
    String table = schema.title().in(locale);
    return Stream.of(table.isEmpty() ? key.table() : table, item, measure)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** What a report is called; its id when nobody says. */
  String report(String id) {
    return entries.getOrDefault("reports/" + id, id);
  }
}
