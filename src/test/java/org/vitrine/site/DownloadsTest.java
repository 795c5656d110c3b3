package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader takes away: the workbook, the archive, the files for Excel, the checksums. */
@ExtendWith(SiteExtension.class)
class DownloadsTest {

  private static final String EXCEL = "\uFEFF";

  private final BuiltSite site;
  private final Path data;
  private final Findings findings = new Findings();

  DownloadsTest(BuiltSite site) {
    this.site = site;
    this.data = site.folder().resolve("data");
  }

  private List<String> names(String ending) {
    return site.files().stream()
        .filter(file -> file.matches("data/[^/]+" + ending))
        .map(file -> file.substring("data/".length()))
        .toList();
  }

  @Test
  void theWorkbookHasASheetForEveryTableWithNumbersAsNumbers() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(data.resolve("all.xlsx").toFile())) {
      List<Sheet> sheets = book.getSheets().toList();
      assertEquals("說明", sheets.get(0).getName());
      assertEquals("欄位與單位", sheets.get(1).getName());
      Set<String> tables = new TreeSet<>();
      for (Sheet sheet : sheets.subList(2, sheets.size())) {
        tables.add(sheet.getName() + ".csv");
        compare(sheet);
      }
      assertEquals(new TreeSet<>(names("\\.csv")), tables);
      findings.assertNone();
      String columns = String.valueOf(text(sheets.get(1).read()));
      assertTrue(columns.contains("[budget, settled, number, 決算, 百萬元, "), columns);
      assertTrue(columns.contains("NT$ million"), columns);
      String about = String.valueOf(text(sheets.get(0).read()));
      assertTrue(about.contains("--　當年未列") && about.contains("--  Not in force"), about);
    }
  }

  private static List<List<String>> text(List<Row> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
        .toList();
  }

  /** A sheet holds what the CSV file of its name holds, numbers as numbers. */
  private void compare(Sheet sheet) throws IOException {
    String name = sheet.getName();
    List<List<String>> lines = csv(data.resolve(name + ".csv"));
    List<Row> rows = sheet.read();
    assertEquals(lines.size(), rows.size(), name);
    for (int r = 0; r < lines.size(); r++) {
      for (int c = 0; c < lines.get(r).size(); c++) {
        String wanted = lines.get(r).get(c);
        Cell cell = c < rows.get(r).getCellCount() ? rows.get(r).getCell(c) : null;
        String where = name + " " + (r + 1) + ":" + (c + 1);
        if (cell == null || cell.getType() == CellType.EMPTY) {
          findings.check(wanted.isEmpty(), where, "empty, not " + wanted);
        } else if (cell.getType() == CellType.NUMBER && wanted.matches("\\d{4}-\\d\\d-\\d\\d")) {
          findings.check(
              cell.asDate().toLocalDate().toString().equals(wanted),
              where,
              "not the day " + wanted);
        } else if (cell.getType() == CellType.NUMBER) {
          findings.check(
              cell.asNumber().compareTo(new BigDecimal(wanted)) == 0, where, "not " + wanted);
        } else {
          findings.check(
              cell.asString().equals(wanted), where, cell.asString() + ", not " + wanted);
          findings.check(
              !wanted.matches("-?\\d+\\.\\d+")
                  || name.matches("kpi_parts|restatements-found|kpis")
                  || lines.get(0).get(c).matches("kpi|id|kpis|item"),
              where,
              "a number as text: " + wanted);
        }
      }
    }
  }

  private static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (var rows =
        new com.fasterxml.jackson.dataformat.csv.CsvMapper()
            .enable(com.fasterxml.jackson.dataformat.csv.CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[].class)
            .<String[]>readValues(file.toFile())) {
      rows.forEachRemaining(row -> lines.add(List.of(row)));
    }
    return lines;
  }

  @Test
  void theHeadsOfEverySheetStayInSight() throws IOException {
    try (ZipFile zip = new ZipFile(data.resolve("all.xlsx").toFile())) {
      int sheets = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (part.getName().matches("xl/worksheets/sheet\\d+\\.xml")
            && !part.getName().endsWith("/sheet1.xml")) {
          String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(
              xml.matches("(?s).*<pane[^>]*ySplit=\"1\"[^>]*state=\"frozen\".*"), part.getName());
          sheets++;
        }
      }
      assertEquals(names("\\.csv").size() + 1, sheets);
    }
  }

  @Test
  void theArchiveHoldsEverythingWithAReadmeInBothLanguages() throws IOException {
    List<String> wanted = new ArrayList<>(List.of("README.txt", "all.xlsx"));
    wanted.addAll(names("\\.(csv|json)"));
    try (ZipFile zip = new ZipFile(data.resolve("all.zip").toFile())) {
      Set<String> found = new TreeSet<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        found.add(entry.getName());
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (!entry.getName().equals("README.txt")) {
          assertArrayEquals(
              Files.readAllBytes(data.resolve(entry.getName())), bytes, entry.getName());
        } else {
          String readme = new String(bytes, StandardCharsets.UTF_8);
          assertTrue(readme.contains("缺漏從來不是 0"), readme);
          assertTrue(readme.contains("What is missing is never 0"), readme);
          assertTrue(readme.contains("外交部107年度施政績效報告；2019-03-19"), readme);
        }
        assertEquals("2024-12-31T00:00", entry.getTimeLocal().toString(), entry.getName());
      }
      assertEquals(new TreeSet<>(wanted), found);
    }
  }

  @Test
  void filesForExcelAreTheSameWithAMark() throws IOException {
    List<String> tables = names("\\.json").stream().filter(this::isTable).toList();
    assertEquals(20, tables.size());
    for (String table : tables) {
      String csv = table.replace(".json", ".csv");
      assertEquals(
          EXCEL + Files.readString(data.resolve(csv)),
          Files.readString(data.resolve("excel").resolve(csv)),
          csv);
    }
  }

  private boolean isTable(String json) {
    return Files.exists(data.resolve(json.replace(".json", ".csv")));
  }

  @Test
  void tablesAsJsonBringTheirContext() throws IOException {
    JsonNode budget = new ObjectMapper().readTree(data.resolve("budget.json").toFile());
    assertEquals("百萬元", budget.path("columns").path(3).path("unit").path("zh-Hant-TW").asText());
    assertEquals("NT$ million", budget.path("columns").path(3).path("unit").path("en").asText());
    assertEquals("not in force", budget.path("missingValues").path(1).path("label").asText());
    assertTrue(budget.path("notes").toString().contains("預算數含第二預備金"));
    assertEquals(2, budget.path("reports").size());
    JsonNode kpis = new ObjectMapper().readTree(data.resolve("kpi_results.json").toFile());
    int missing = 0;
    for (JsonNode row : kpis.path("rows")) {
      for (JsonNode column : kpis.path("columns")) {
        String name = column.path("name").asText();
        if (row.path(name).isNull()
            && row.path("status").path(name).asText().equals("not in force")) {
          missing++;
        }
      }
    }
    assertTrue(missing > 0, "values that were not in force say so");
  }

  @Test
  void thePageTellsTheChecksumOfEveryFile() throws Exception {
    Set<String> told = new TreeSet<>();
    for (String language : PageKind.LANGUAGES) {
      for (Element row : site.page(language + "data.html").select("#table-files tbody tr")) {
        String address = row.select("a").text();
        byte[] bytes = Files.readAllBytes(site.folder().resolve(address));
        assertEquals(sha256(bytes), row.select("td").eachText().get(1), address);
        told.add(address);
      }
    }
    Set<String> files = new TreeSet<>(site.files());
    files.removeIf(file -> !file.startsWith("data/") || file.endsWith(".html"));
    assertEquals(files, told);
    for (String line : Files.readAllLines(data.resolve("SHA256SUMS.txt"))) {
      String[] both = line.split("  ", 2);
      assertEquals(sha256(Files.readAllBytes(data.resolve(both[1]))), both[0], both[1]);
    }
    assertEquals(files.size() - 1, Files.readAllLines(data.resolve("SHA256SUMS.txt")).size());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
