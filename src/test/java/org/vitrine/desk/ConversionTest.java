package org.vitrine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.desk.Xlsx.error;
import static org.vitrine.desk.Xlsx.formula;
import static org.vitrine.desk.Xlsx.number;
import static org.vitrine.desk.Xlsx.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Sample;
import org.vitrine.model.Table;
import org.vitrine.problem.ProblemReport;

/**
 * What Excel saved becomes the table that its editor sees in Excel, or is refused with its cell.
 */
class ConversionTest {

  private static final List<String> HEADER =
      List.of("report", "year", "fund", "budget", "settled", "rate", "source", "note");

  @TempDir Path portal;

  private final ProblemReport problems = new ProblemReport();
  private final Xlsx workbook = new Xlsx();

  @BeforeEach
  void copyTables() throws IOException {
    Files.createDirectories(portal.resolve("data"));
    Path small = Sample.ROOT.resolve("src/test/resources/sites/small/data");
    try (Stream<Path> files = Files.list(small)) {
      for (Path file : files.toList()) {
        Files.copy(file, portal.resolve("data").resolve(file.getFileName().toString()));
      }
    }
  }

  private List<Converted> convert(Path file) {
    return new Conversion(portal, true, problems).convert(file, "");
  }

  private List<Converted> convertWorkbook() throws IOException {
    return convert(workbook.write(portal.resolve("accounts.xlsx")));
  }

  private String read(String file) {
    try {
      return Files.readString(portal.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }

  /** The rows of budget.csv, as a sheet that Excel made of it. */
  private static List<List<String>> budget(List<List<String>> rows) {
    List<List<String>> sheet = new ArrayList<>(List.of(HEADER));
    sheet.addAll(rows);
    return sheet;
  }

  private String rate(String cell) throws IOException {
    workbook.sheet(
        "budget",
        budget(List.of(List.of("report-108", number("108"), "total", "", "", cell, "", ""))));
    convertWorkbook();
    String[] lines = read("data/budget.csv").split("\r?\n", -1);
    return lines[1].split(",", -1)[5];
  }

  @Test
  void aCsvFileIsMendedWhereItStandsAndASecondTimeLeftAlone() throws IOException {
    Path file = portal.resolve("data/funds.csv");
    String text = read("data/funds.csv");
    Files.write(file, text.replace(",", ";").getBytes(Charset.forName("x-windows-950")));
    assertEquals(1, convert(file).size());
    assertEquals("\uFEFF" + text, read("data/funds.csv"));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
    Converted.Csv again = (Converted.Csv) convert(file).get(0);
    assertTrue(again.mended().wasRight());
    assertEquals(0, Files.getLastModifiedTime(file).toMillis(), "not even its time is changed");
    assertEquals(List.of(), found());
    assertNothingIsLeftBehind();
  }

  private void assertNothingIsLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(portal.resolve("data"))) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".new")).toList());
    }
  }

  @Test
  void nothingIsWrittenInADryRun() throws IOException {
    Path file = portal.resolve("data/funds.csv");
    byte[] bytes = read("data/funds.csv").replace(",", ";").getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    assertEquals(1, new Conversion(portal, false, problems).convert(file, "").size());
    assertEquals(new String(bytes, StandardCharsets.UTF_8), read("data/funds.csv"));
  }

  @Test
  void aLinkAndAFileOfAnotherKindAreRefused() throws IOException {
    Path link = portal.resolve("data/link.csv");
    Files.createSymbolicLink(link, portal.resolve("data/funds.csv"));
    Path old = Files.writeString(portal.resolve("old.xls"), "x");
    convert(link);
    convert(old);
    convert(portal.resolve("none.csv"));
    assertEquals(
        List.of(
            "data/link.csv file-link []",
            "none.csv file-missing [none.csv]",
            "old.xls convert-kind []"),
        found());
  }

  @ParameterizedTest(name = "{0} shown as {1} is {2}")
  @CsvSource({
    "95.7, General, 95.7",
    "95.700000000000003, General, 95.7",
    "95.7, 0.00, 95.70",
    "1.0E2, General, 100",
    "0.95, 0%, 95",
    "0.957, 0.00%, 95.70",
    "0.95699999999999996, 0.0%, 95.7",
    "12, '#,##0', 12",
    "12, '0.0_ ;[Red]-0.0 ', 12.0",
    "12.5, '_-* #,##0.00_-', 12.50",
    "0, General, 0",
    "100, '0.00\"%\"', 100.00",
  })
  void aNumberIsWrittenAsItIsShown(String stored, String format, String text) throws IOException {
    assertEquals(text, rate(workbook.as(format, number(stored))));
    assertEquals(List.of(), found());
  }

  @Test
  void moreDecimalsThanAreShownAreKeptAndTold() throws IOException {
    assertEquals("95.7043", rate(workbook.as("0.00", number("95.7043"))));
    assertEquals(List.of("[accounts.xlsx]budget!F2 convert-decimals [95.70, 95.7043]"), found());
  }

  @Test
  void theResultOfAFormulaIsTakenAsShownAndTold() throws IOException {
    assertEquals("95.70", rate(workbook.as("0.00", formula("E2/D2*100", "95.704312999"))));
    assertEquals(List.of("[accounts.xlsx]budget!F2 convert-formula [=E2/D2*100, 95.70]"), found());
  }

  @Test
  void noiseOfCalculationIsNoFigure() throws IOException {
    assertEquals("0.3", rate(formula("0.1+0.2", "0.30000000000000004")));
  }

  @Test
  void aFormulaWithoutResultAndAnErrorAreRefusedWithTheirCell() throws IOException {
    String before = read("data/budget.csv");
    workbook.sheet(
        "budget",
        budget(
            List.of(
                List.of("report-108", number("108"), "total", formula("A1", ""), error("#REF!")),
                List.of("report-108", number("108.5"), "general", "約9", truth(true), "----"))));
    assertEquals(List.of(), convertWorkbook());
    assertEquals(
        List.of(
            "[accounts.xlsx]budget!B3 cell-integer [year, 108.5]",
            "[accounts.xlsx]budget!D2 convert-no-result [=A1]",
            "[accounts.xlsx]budget!D3 cell-number [budget, 約9]",
            "[accounts.xlsx]budget!E2 cell-error [settled, #REF!]",
            "[accounts.xlsx]budget!E3 cell-number [settled, true]",
            "[accounts.xlsx]budget!F3 cell-dash [rate, ----, --]"),
        found().stream().sorted().toList());
    assertEquals(before, read("data/budget.csv"), "all or nothing");
  }

  @Test
  void mergedCellsAreTold() throws IOException {
    workbook.sheet(
        "budget",
        budget(
            List.of(
                List.of("report-108", number("108"), "total", number("1")),
                List.of("", number("108"), "general", number("1")))),
        "A2:A3");
    assertEquals(List.of(), convertWorkbook());
    assertEquals(
        List.of(
            "[accounts.xlsx]budget!A2 convert-merged [A2:A3]",
            "[accounts.xlsx]budget!A3 cell-required [report]"),
        found());
  }

  @ParameterizedTest
  @CsvSource({"yyyy-mm-dd, false", "yyyy/m/d, false", "'[$-404]e/m/d', false", "m/d/yy, true"})
  void aDayIsWrittenAsTheContractHasIt(String format, boolean since1904) throws IOException {
    Files.delete(portal.resolve("data/reports.csv"));
    if (since1904) {
      workbook.since1904();
    }
    workbook.sheet(
        "reports",
        List.of(
            List.of(
                "id",
                "year",
                "kind",
                "title",
                "title_en",
                "published_on",
                "document",
                "url",
                "licence"),
            List.of(
                "report-108",
                number("108"),
                "evaluation",
                "108年度報告",
                "",
                workbook.as(format, number(since1904 ? "42081" : "43543")))));
    convertWorkbook();
    assertEquals(List.of(), found());
    assertEquals(
        "\uFEFFid,year,kind,title,title_en,published_on,document,url,licence\r\n"
            + "report-108,108,evaluation,108年度報告,,2019-03-19,,,\r\n",
        read("data/reports.csv"));
  }

  @Test
  void textThatExcelTookForADayIsTold() throws IOException {
    workbook.sheet(
        "budget",
        budget(
            List.of(
                List.of(
                    "report-108",
                    number("108"),
                    "total",
                    number("1"),
                    "",
                    "",
                    workbook.as("m/d/yyyy", number("43467"))))));
    convertWorkbook();
    assertEquals(List.of("[accounts.xlsx]budget!G2 convert-day [source, 2019-01-02]"), found());
  }

  @Test
  void aSheetThatIsMisspeltStopsAndAnotherOneIsTold() throws IOException {
    workbook.sheet("工作表1", List.of()).sheet("bugdet", budget(List.of()));
    assertEquals(List.of(), convertWorkbook());
    assertEquals(
        List.of(
            "[accounts.xlsx]bugdet convert-sheet [bugdet, budget]",
            "[accounts.xlsx]工作表1 convert-sheet [工作表1, ]"),
        found());
  }

  @Test
  void aWorkbookOfOtherThingsIsRefused() throws IOException {
    workbook.sheet("工作表1", List.of(List.of("a")));
    convertWorkbook();
    assertTrue(
        found().get(0).startsWith("accounts.xlsx convert-no-sheet [工作表1, "), found()::toString);
  }

  @Test
  void columnsThatAreMissingOrDoubledAreRefusedWithTheirCell() throws IOException {
    workbook
        .sheet("funds", List.of(List.of("parent", "name", "name", "name_en")))
        .sheet("goals", List.of(List.of("name", "name_en"), List.of("目標", "Goal", "more")))
        .sheet("areas", List.of(List.of("name", "name_en", "order", "status")));
    assertEquals(List.of(), convertWorkbook());
    assertEquals(
        List.of(
            "[accounts.xlsx]areas!1:1 column-missing [id]",
            "[accounts.xlsx]funds!C1 csv-header-duplicate [name, 2]",
            "[accounts.xlsx]goals!C1 csv-header-empty []"),
        found());
  }

  @Test
  void aTitleAboveTheHeaderIsToldOnce() throws IOException {
    workbook.sheet("funds", List.of(List.of("基金一覽表"), List.of("id", "parent", "name", "name_en")));
    assertEquals(List.of(), convertWorkbook());
    assertEquals(List.of("[accounts.xlsx]funds!1:1 csv-header-title [基金一覽表]"), found());
  }

  @Test
  void whatChangesIsCountedAndEverythingElseStaysCharacterByCharacter() throws IOException {
    String before = read("data/budget.csv");
    List<String> lines = before.lines().toList();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      List<String> cells =
          new ArrayList<>(List.of(line.replace("\"26,134\"", "26134").split(",", -1)));
      for (int i : new int[] {1, 3, 4, 5}) {
        boolean isNumber = cells.get(i).matches("[0-9.]+");
        // Excel drops the zeros at the end of a number that is shown as it is.
        cells.set(i, isNumber ? number(plain(cells.get(i))) : cells.get(i));
      }
      rows.add(cells);
    }
    rows.get(0).set(4, number("23280"));
    rows.add(List.of("report-108", number("108"), "general", number("5")));
    workbook.sheet("Budget ", budget(rows));
    Converted.Sheet done = (Converted.Sheet) convertWorkbook().get(0);
    assertEquals("data/budget.csv", done.file());
    assertEquals(new RowChanges(lines.size() - 1, 1, 1, 1), done.changes(), before);
    List<String> expected = new ArrayList<>(lines.subList(0, lines.size() - 1));
    expected.set(1, lines.get(1).replace("23279", "23280"));
    expected.add("report-108,108,general,5,,,,");
    assertEquals(expected, read("data/budget.csv").lines().toList());
  }

  private static String plain(String number) {
    return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  @Test
  void aTableWithMistakesIsNotReplaced() throws IOException {
    Files.writeString(portal.resolve("data/goals.csv"), "id,name,name_en\n1,a\n");
    workbook.sheet("goals", List.of(List.of("id", "name", "name_en"), List.of("1", "a", "b")));
    assertEquals(List.of(), convertWorkbook());
    assertEquals(List.of("[accounts.xlsx]goals convert-old [data/goals.csv]"), found());
  }

  @ParameterizedTest
  @CsvSource({"no workbook at all", "''"})
  void whatIsNoWorkbookIsTold(String bytes) throws IOException {
    convert(Files.writeString(portal.resolve("broken.xlsx"), bytes));
    assertEquals("convert-workbook", problems.all().get(0).code().code());
  }

  /** The workbook that a portal publishes says the same as its tables. */
  @Test
  void thePublishedWorkbookComesBackAsTheSameRows() throws IOException {
    Path whole = portal.resolve("copy");
    Path copy = whole.resolve("data");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Sample.ROOT.resolve("data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    Xlsx published = new Xlsx();
    for (Table table : Sample.portal().tables().byName().values()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(table.schema().fields().stream().map(field -> field.name()).toList());
      table.rows().forEach(row -> rows.add(SheetOf.row(published, row)));
      published.sheet(table.schema().name(), rows);
    }
    Path file = published.write(portal.resolve("all.xlsx"));
    List<Converted> same = new Conversion(whole, true, problems).convert(file, "");
    assertEquals(20, same.size(), found()::toString);
    for (Converted each : same) {
      assertTrue(((Converted.Sheet) each).changes().none(), each::toString);
    }
    // And into an empty portal: every row says the same again.
    for (Table table : Sample.portal().tables().byName().values()) {
      Files.delete(whole.resolve(table.schema().file()));
    }
    new Conversion(whole, true, problems).convert(file, "");
    var descriptor = org.vitrine.table.DescriptorReader.read(whole, problems);
    var tables = org.vitrine.intake.TableIntake.read(whole, descriptor.orElseThrow(), problems);
    assertEquals(List.of(), found());
    for (Table table : Sample.portal().tables().byName().values()) {
      assertEquals(
          table.rows().stream().map(row -> row.values()).toList(),
          tables.rows(table.schema().name()).stream().map(row -> row.values()).toList(),
          table.schema().name());
    }
  }
}
