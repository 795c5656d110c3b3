package org.vitrine.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.MissingValue;

/**
 * All tables as one workbook (Office Open XML): first what is in it, then a sheet that tells the
 * meaning and unit of every column, then a sheet for each table, its heads frozen. Numbers are
 * numbers and show the decimals that the report prints, days are days, and what is missing keeps
 * its mark.
 */
final class WorkbookFile {

  /** What a cell of Excel can hold. */
  private static final int LONGEST = 32_767;

  /** How many rows a sheet of Excel can have. */
  private static final int MOST_ROWS = 1_048_576;

  /** How long the name of a sheet can be. */
  private static final int NAME = 31;

  /** Excel knows no day before. */
  private static final int FIRST_YEAR = 1900;

  private static final int WIDEST = 60;

  private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";

  private final InLanguages texts;
  private final List<FoundRows> found;
  private final Words words;
  private final Set<String> names = new HashSet<>();

  WorkbookFile(InLanguages texts, List<FoundRows> found) {
    this.texts = texts;
    this.found = List.copyOf(found);
    this.words = texts.main().words();
  }

  /** The file. */
  byte[] bytes() {
    try {
      // On disk, because fastexcel packs in a way that can be read from its end only.
      Path file = Files.createTempFile("vitrine-", ".xlsx");
      try {
        write(file);
        return settled(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "Vitrine", "1.0")) {
      about(workbook);
      columns(workbook);
      for (Table table : texts.main().portal().tables().byName().values()) {
        table(workbook, table);
      }
      for (FoundRows one : found) {
        found(workbook, one);
      }
    }
  }

  private Worksheet sheet(Workbook workbook, String wanted) {
    String base = wanted.replaceAll("[\\[\\]:*?/\\\\]", "_");
    String name = base.substring(0, Math.min(base.length(), NAME));
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base.substring(0, Math.min(base.length(), NAME - 4)) + "~" + i;
    }
    return workbook.newWorksheet(name);
  }

  private void about(Workbook workbook) {
    Worksheet sheet = sheet(workbook, words.text("workbook.about"));
    int row = 0;
    for (String line : new ReadmeFile(texts).text().split("\n", -1)) {
      text(sheet, row++, 0, line);
    }
    sheet.width(0, 2.0 * WIDEST);
  }

  /** Every column of every table with its titles, unit, meaning and marks. */
  private void columns(Workbook workbook) {
    Worksheet sheet = sheet(workbook, words.text("workbook.columns"));
    List<List<String>> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of("table", "column", "type"));
    for (Edition edition : texts.editions()) {
      String tag = edition.language().tag();
      heads.addAll(List.of("title (" + tag + ")", "unit (" + tag + ")", "meaning (" + tag + ")"));
    }
    heads.add("missing values");
    for (Table table : texts.main().portal().tables().byName().values()) {
      for (FieldSchema field : table.schema().fields()) {
        List<String> cells =
            new ArrayList<>(List.of(table.schema().name(), field.name(), type(field)));
        for (Edition edition : texts.editions()) {
          cells.add(edition.words().plain(field.title()));
          cells.add(edition.words().plain(field.unit()));
          cells.add(edition.words().plain(field.description()));
        }
        cells.add(marks(table.schema()));
        rows.add(cells);
      }
    }
    for (FoundRows one : found) {
      for (FoundTable.Column column : one.table().columns()) {
        List<String> cells =
            new ArrayList<>(List.of(one.table().name(), column.name(), column.type()));
        for (Edition edition : texts.editions()) {
          cells.addAll(List.of(edition.words().plain(column.titles()), "", ""));
        }
        cells.add("");
        rows.add(cells);
      }
    }
    heads(sheet, heads, Map.of());
    int[] widths = widths(heads);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < heads.size(); c++) {
        widen(widths, c, rows.get(r).get(c));
        text(sheet, r + 1, c, rows.get(r).get(c));
      }
    }
    set(sheet, widths);
  }

  private static String type(FieldSchema field) {
    return field.type().name().toLowerCase(Locale.ROOT);
  }

  /** {@code --: not in force; ---: not externally reviewed}. */
  private static String marks(TableSchema schema) {
    List<String> marks = new ArrayList<>();
    for (MissingValue missing : schema.missingValues()) {
      marks.add((missing.value().isEmpty() ? "(empty)" : missing.value()) + ": " + missing.label());
    }
    return String.join("; ", marks);
  }

  private void table(Workbook workbook, Table table) {
    TableSchema schema = table.schema();
    Worksheet sheet = sheet(workbook, schema.name());
    List<String> heads = new ArrayList<>();
    Map<Integer, String> remarks = new LinkedHashMap<>();
    for (FieldSchema field : schema.fields()) {
      remarks.put(heads.size(), remark(field));
      heads.add(field.name());
    }
    heads.add(TableText.STATUS);
    heads(sheet, heads, remarks);
    int[] widths = widths(heads);
    List<Row> rows = table.rows().subList(0, Math.min(table.rows().size(), MOST_ROWS - 1));
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int c = 0; c < schema.fields().size(); c++) {
        FieldSchema field = schema.fields().get(c);
        Value value = row.values().get(c);
        widen(widths, c, TableText.plain(value, field));
        cell(sheet, r + 1, c, value, field);
      }
      String status = TableText.status(row);
      widen(widths, heads.size() - 1, status);
      text(sheet, r + 1, heads.size() - 1, status);
    }
    set(sheet, widths);
  }

  /** What a column's head says when it is pointed at: title and unit in each language. */
  private String remark(FieldSchema field) {
    List<String> lines = new ArrayList<>();
    for (Edition edition : texts.editions()) {
      String title = edition.words().plain(field.title());
      String unit = edition.words().plain(field.unit());
      lines.add(unit.isEmpty() ? title : edition.words().text("data.head", title, unit));
    }
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).distinct().toList());
  }

  private static void cell(Worksheet sheet, int row, int column, Value value, FieldSchema field) {
    if (value instanceof Value.Number number) {
      number(sheet, row, column, number.amount());
    } else if (value instanceof Value.Truth truth) {
      sheet.value(row, column, truth.truth());
    } else if (value instanceof Value.Day day && day.date().getYear() >= FIRST_YEAR) {
      day(sheet, row, column, day.date());
    } else {
      text(sheet, row, column, TableText.plain(value, field));
    }
  }

  private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
    sheet.value(row, column, new BigDecimal(number.toPlainString())); // no exponent
    if (number.scale() > 0) {
      sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
    }
  }

  private static void day(Worksheet sheet, int row, int column, LocalDate day) {
    sheet.value(row, column, day);
    sheet.style(row, column).format("yyyy-mm-dd").set();
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(
          row, column, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
    }
  }

  private void found(Workbook workbook, FoundRows one) {
    Worksheet sheet = sheet(workbook, one.table().name());
    List<FoundTable.Column> columns = one.table().columns();
    List<String> heads = columns.stream().map(FoundTable.Column::name).toList();
    Map<Integer, String> remarks = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      FoundTable.Column column = columns.get(c);
      remarks.put(
          c,
          String.join(
              "\n",
              texts.editions().stream()
                  .map(edition -> edition.words().plain(column.titles()))
                  .distinct()
                  .toList()));
    }
    heads(sheet, heads, remarks);
    int[] widths = widths(heads);
    List<List<String>> rows = one.rows().get();
    for (int r = 0; r < Math.min(rows.size(), MOST_ROWS - 1); r++) {
      for (int c = 0; c < columns.size(); c++) {
        String cell = rows.get(r).get(c);
        widen(widths, c, cell);
        BigDecimal number = FoundTable.number(columns.get(c), cell);
        if (number == null) {
          text(sheet, r + 1, c, cell);
        } else {
          number(sheet, r + 1, c, number);
        }
      }
    }
    set(sheet, widths);
  }

  private static void heads(Worksheet sheet, List<String> heads, Map<Integer, String> remarks) {
    for (int c = 0; c < heads.size(); c++) {
      sheet.value(0, c, heads.get(c));
      String remark = remarks.getOrDefault(c, "");
      if (!remark.isEmpty()) {
        sheet.comment(0, c, remark);
      }
    }
    sheet.range(0, 0, 0, heads.size() - 1).style().bold().fillColor("E8EEF2").set();
    sheet.freezePane(0, 1);
  }

  private static int[] widths(List<String> heads) {
    int[] widths = new int[heads.size()];
    for (int c = 0; c < widths.length; c++) {
      widen(widths, c, heads.get(c) + "  ");
    }
    return widths;
  }

  /** A Chinese character takes the place of two others. */
  private static void widen(int[] widths, int column, String text) {
    if (widths[column] < WIDEST) {
      int wide = (int) text.chars().filter(c -> c >= 0x1100).count();
      widths[column] = Math.min(WIDEST, Math.max(widths[column], text.length() + wide + 2));
    }
  }

  private static void set(Worksheet sheet, int[] widths) {
    for (int c = 0; c < widths.length; c++) {
      sheet.width(c, widths[c]);
    }
  }

  /** The file with a day of the data in the place of the moment at which it was written. */
  private byte[] settled(Path workbook) throws IOException {
    LocalDate day = ReportDay.last(texts.main().portal(), texts.main().settings().calendar());
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(part).readAllBytes();
        if (part.getName().equals("docProps/core.xml")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          int from = xml.indexOf(CREATED) + CREATED.length();
          int to = xml.indexOf('<', from);
          bytes =
              (xml.substring(0, from) + day + "T00:00:00Z" + xml.substring(to))
                  .getBytes(StandardCharsets.UTF_8);
        }
        parts.put(part.getName(), bytes);
      }
    }
    return ArchiveFile.zip(parts, day);
  }
}
