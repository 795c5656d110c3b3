package org.vitrine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Tables;
import org.vitrine.model.Value;
import org.vitrine.table.CheckRule;
import org.vitrine.table.DataPackage;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldSchema.Category;
import org.vitrine.table.FieldSchema.Coverage;
import org.vitrine.table.FieldType;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.ForeignKey;
import org.vitrine.table.Translated;

/**
 * A portal in a few lines and without files, for tests of the rooms behind intake.
 *
 * <p>A table's columns are written {@code name*:type[unit]@unitColumn{code|code}>table}, of which
 * all but the name may be left out; an asterisk marks the key, {@code >} a reference, {@code !} a
 * scope that counts only KPIs with an external rating. Rows are cells separated by commas; an empty
 * cell, {@code --} and {@code ---} are missing values.
 */
public final class Small {

  private static final Pattern COLUMN =
      Pattern.compile(
          "(?<name>[a-z_]+)(?<key>\\*?)(:(?<type>[a-z]+))?(\\[(?<unit>[^]]*)])?"
              + "(@(?<by>[a-z]+))?(\\{(?<codes>[^}]*)})?(>(?<to>[a-z_]+))?");

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<CheckRule> checks = new ArrayList<>();

  private Small() {}

  /** A portal with nothing in it. */
  public static Small portal() {
    return new Small();
  }

  /** Adds a table. */
  public Small table(String name, String columns, String... rows) {
    List<FieldSchema> fields = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<ForeignKey> references = new ArrayList<>();
    for (String column : columns.split(" ")) {
      Matcher matcher = COLUMN.matcher(column);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("columns: '" + column + "'");
      }
      fields.add(field(matcher));
      if (!matcher.group("key").isEmpty()) {
        key.add(matcher.group("name"));
      }
      if (matcher.group("to") != null) {
        references.add(
            new ForeignKey(List.of(matcher.group("name")), matcher.group("to"), List.of("id")));
      }
    }
    TableSchema schema =
        new TableSchema(
            name,
            "data/" + name + ".csv",
            Translated.of(name),
            Translated.of(""),
            fields,
            key,
            references,
            List.of());
    List<Row> read = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      if (cells.length != fields.size()) {
        throw new IllegalArgumentException("rows: " + name + " has " + fields.size() + ": " + row);
      }
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        values.add(value(cells[i], fields.get(i)));
      }
      read.add(new Row(schema, read.size() + 2, values));
    }
    tables.put(name, new Table(schema, read));
    return this;
  }

  private static FieldSchema field(Matcher column) {
    @Nullable String type = column.group("type");
    @Nullable String unit = column.group("unit");
    @Nullable String codes = column.group("codes");
    List<Category> categories = new ArrayList<>();
    for (String code : codes == null ? new String[0] : codes.split("\\|")) {
      String value = code.replace("!", "");
      categories.add(
          new Category(
              value,
              new Translated("碼" + value, "code " + value),
              code.endsWith("!") ? Coverage.EXTERNALLY_RATED : Coverage.ALL));
    }
    return new FieldSchema(
        column.group("name"),
        type == null ? FieldType.STRING : FieldType.valueOf(type.toUpperCase(Locale.ROOT)),
        new Translated("題" + column.group("name"), "title " + column.group("name")),
        Translated.of(""),
        Translated.of(unit == null ? "" : unit),
        column.group("by"),
        false,
        false,
        categories,
        null,
        null,
        null,
        ";",
        null);
  }

  private static Value value(String cell, FieldSchema field) {
    String label =
        switch (cell) {
          case "" -> "not reported";
          case "--" -> "not in force";
          case "---" -> "not reviewed";
          default -> "";
        };
    if (!label.isEmpty()) {
      return new Value.Missing(cell, label);
    }
    return switch (field.type()) {
      case NUMBER, INTEGER, YEAR -> new Value.Number(new BigDecimal(cell));
      case DATE -> new Value.Day(LocalDate.parse(cell));
      case BOOLEAN -> new Value.Truth(Boolean.parseBoolean(cell));
      case LIST -> new Value.Items(List.of(cell.split(";")));
      case STRING -> new Value.Text(cell);
    };
  }

  /** Adds an identity that the portal declares. */
  public Small check(CheckRule rule) {
    checks.add(rule);
    return this;
  }

  /** Adds a document of a type and a year. */
  public Small document(String type, int year, String slug, String body) {
    return document(type, year, slug, body, null, false);
  }

  /** Adds a document that may have to wait. */
  public Small document(
      String type, int year, String slug, String body, @Nullable LocalDate date, boolean draft) {
    documents.add(
        new Document(
            "content/" + type + "/" + (year == 0 ? "" : year + "/") + slug + ".md",
            type,
            year,
            slug,
            new Translated("題目" + slug, "Title of " + slug),
            new Translated("", ""),
            "",
            "",
            "",
            new Translated("", ""),
            new Translated("", ""),
            "",
            "",
            documents.size(),
            List.of(),
            date,
            draft,
            body,
            5));
    return this;
  }

  /** The documents added so far, those that wait included. */
  public List<Document> documents() {
    return List.copyOf(documents);
  }

  /** The tables. */
  public Tables tables() {
    JsonNode json = JsonNodeFactory.instance.objectNode();
    return new Tables(
        new DataPackage(
            "small",
            Translated.of("小"),
            Translated.of(""),
            tables.values().stream().map(Table::schema).toList(),
            checks,
            json),
        tables);
  }

  /** The portal on 20 November 2026. */
  public Portal make() {
    return Portal.of(tables(), documents, LocalDate.of(2026, 11, 20));
  }

  /** The figures of the portal. */
  public FigureBook book() {
    return FigureBook.of(make());
  }
}
