package org.vitrine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvMending.Mended;

/** Mending changes the encoding and the separators of a CSV file, and nothing else. */
class CsvMendingTest {

  private static final Charset CP950 = Charset.forName("x-windows-950");

  private static final String BUDGET =
      "report,year,fund,name\n107-evaluation,104,total,合計\n107-evaluation,104,general,普通基金（總預算）\n";

  /** Characters that cut, quote or hide: what a table must bring through. */
  private static final List<String> PIECES =
      List.of("\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "　", "'", "#", "1,234", "a", "=");

  private final ProblemReport problems = new ProblemReport();

  private Optional<Mended> mend(byte[] bytes, String told) {
    return CsvMending.mend(bytes, "data/t.csv", told, problems);
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }

  @ParameterizedTest(name = "{0}, separated by {1}")
  @CsvSource({
    "x-windows-950, ';', Big5, ;",
    "x-windows-950, ',', Big5, ''",
    "UTF-8, ';', '', ;",
    "UTF-8, '|', '', |",
    "UTF-8, '，', '', ，",
    "UTF-16LE, TAB, UTF-16 LE, Tab",
    "UTF-16, ',', UTF-16 BE, ''",
    "x-UTF-16LE-BOM, TAB, UTF-16 LE, Tab",
  })
  void whatExcelSavesIsMended(String charset, String separator, String encoding, String separated) {
    String text = BUDGET.replace(",", separator.replace("TAB", "\t"));
    Mended mended = mend(text.getBytes(Charset.forName(charset)), "").orElseThrow();
    assertEquals(encoding, mended.encoding());
    assertEquals(separated, mended.separator());
    assertEquals((encoding.isEmpty() ? "" : "\uFEFF") + BUDGET, mended.text());
    assertEquals(List.of(), problems.all());
  }

  @Test
  void aCellWithACommaIsQuotedWhenCommasSeparate() {
    byte[] bytes = "a;b\r\n1,234;\"x;\"\"y\"\"\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("a,b\r\n\"1,234\",\"x;\"\"y\"\"\"\r\n\r\n", mend(bytes, "").orElseThrow().text());
  }

  @Test
  void theLineThatTellsExcelTheSeparatorGoes() {
    byte[] bytes = "sep=;\r\na;b\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("a,b\r\n1,2\r\n", mend(bytes, "").orElseThrow().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "~a,b;c\n1,2\n~",
        "~words\n外長;外交部長\n~",
        "~\uFEFFa,b\r\n外,1\r\n~",
        "~\"a;b\",c\n1,2\n~"
      })
  void aFileThatIsRightIsLeftAsItIs(String text) {
    Mended mended = mend(text.getBytes(StandardCharsets.UTF_8), "big5").orElseThrow();
    assertTrue(mended.wasRight());
    assertEquals(text, mended.text());
  }

  @Test
  void whatCouldBeAnotherEncodingIsRefused() {
    byte[] bytes = "id,name\na,外交部的年度預算執行報告\n".getBytes(Charset.forName("GB18030"));
    assertEquals(Optional.empty(), mend(bytes, ""));
    assertEquals(List.of("data/t.csv:2 convert-doubt [GB18030, data/t.csv]"), found());
    assertTrue(mend(bytes, "gb18030").orElseThrow().text().contains("外交部的年度預算執行報告"));
  }

  /** A table of figures has hardly more text than this. */
  @ParameterizedTest
  @CsvSource({"貳、一", "參、二", "第三章"})
  void aFewWordsOfAReportAreEnough(String words) {
    byte[] bytes = ("id,source\na," + words + "\nb," + words + "\n").getBytes(CP950);
    assertTrue(mend(bytes, "").orElseThrow().text().contains(words));
  }

  @Test
  void aSignOfDegreesIsNoChinese() {
    byte[] bytes = "id,name\na,20°C\nb,25°C\n".getBytes(Charset.forName("windows-1252"));
    assertEquals(Optional.empty(), mend(bytes, ""));
  }

  @Test
  void aByteThatIsNoCharacterIsRefusedWithItsLine() {
    byte[] bytes = BUDGET.getBytes(CP950);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertEquals(Optional.empty(), mend(bytes, "big5"));
    assertEquals(List.of("data/t.csv:3 convert-byte [big5, FF]"), found());
  }

  @Test
  void aCharacterMadeOnOneMachineIsRefusedWithItsLine() {
    byte[] text = "id,name\na,外交部的年度預算\nb,".getBytes(CP950);
    byte[] bytes = java.util.Arrays.copyOf(text, text.length + 3);
    bytes[text.length] = (byte) 0xFA;
    bytes[text.length + 1] = (byte) 0x40;
    bytes[text.length + 2] = '\n';
    assertEquals(Optional.empty(), mend(bytes, ""));
    assertEquals(List.of("data/t.csv:3 convert-private [Big5, U+E000]"), found());
  }

  @Test
  void utf8WithABadByteIsDamagedAndNotGuessed() {
    byte[] bytes = BUDGET.getBytes(StandardCharsets.UTF_8);
    bytes[BUDGET.indexOf('合') + 1] = (byte) 0xFF;
    assertEquals(Optional.empty(), mend(bytes, ""));
    assertEquals("text-damaged", problems.all().get(0).code().code());
  }

  @Test
  void rowsOfOtherLengthsPutTheSeparatorInDoubt() {
    byte[] bytes = "a;b\n1;2;3\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), mend(bytes, ""));
    assertEquals(List.of("data/t.csv:2 csv-ragged [3, 2]"), found());
  }

  @Test
  void twoSeparatorsAreInDoubt() {
    assertEquals(Optional.empty(), mend("a;b|c\n1;2|3\n".getBytes(StandardCharsets.UTF_8), ""));
    assertEquals(List.of("data/t.csv:1 csv-separator [[;, |], data/t.csv]"), found());
  }

  @Test
  void anUnknownEncodingIsRefusedWithThoseThereAre() {
    assertEquals(Optional.empty(), mend(BUDGET.getBytes(CP950), "big-5"));
    assertTrue(found().get(0).contains("convert-encoding [big-5, big5, euc-kr"), found()::toString);
  }

  /** Any table, saved as Excel may save it, comes back cell by cell and line end by line end. */
  @RepeatedTest(400)
  void nothingChangesButEncodingAndSeparators(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    char separator = ",;\t|".charAt(random.nextInt(4));
    Charset charset =
        List.of(CP950, CP950, StandardCharsets.UTF_8, Charset.forName("x-UTF-16LE-BOM"))
            .get(random.nextInt(4));
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    int width = 2 + random.nextInt(4);
    String header =
        String.join(String.valueOf(separator), List.of("a", "b", "c", "d", "e").subList(0, width));
    StringBuilder saved = new StringBuilder(header).append(end);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        cells.add(cell(random));
      }
      rows.add(cells);
      for (int j = 0; j < width; j++) {
        saved.append(j == 0 ? "" : separator).append(written(cells.get(j), separator, random));
      }
      saved.append(i == 1 && random.nextBoolean() ? "" : end);
    }
    byte[] bytes = saved.toString().getBytes(charset);
    String told = charset.equals(CP950) ? "big5" : "";
    Mended mended = mend(bytes, told).orElseThrow(() -> new AssertionError(found() + "\n" + saved));
    List<CsvRow> read =
        CsvReader.rows(mended.text().replace("\uFEFF", ""), ',', "t.csv", problems).orElseThrow();
    assertEquals(
        rows, read.subList(1, read.size()).stream().map(CsvRow::cells).toList(), saved::toString);
    assertEquals(List.of(), problems.all());
    assertEquals(ends(saved.toString()), ends(mended.text()), "line ends");
    Mended again = mend(mended.text().getBytes(StandardCharsets.UTF_8), "").orElseThrow();
    assertTrue(again.wasRight());
  }

  private static String ends(String text) {
    return text.replaceAll("[^\r\n]", "");
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      cell.append(
          random.nextInt(3) == 0
              ? PIECES.get(random.nextInt(PIECES.size()))
              : Character.toString(chinese(random)));
    }
    return cell.toString();
  }

  /** Any character that the code page 950 has, rare ones included. */
  private static int chinese(Random random) {
    CharsetEncoder encoder = CP950.newEncoder();
    while (true) {
      char c = (char) (0x4E00 + random.nextInt(0x5200));
      if (encoder.canEncode(c)) {
        return c;
      }
    }
  }

  private static String written(String cell, char separator, Random random) {
    boolean needed =
        cell.indexOf(separator) >= 0 || cell.matches("(?s).*[\"\r\n].*") || random.nextInt(4) == 0;
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Text of the sample, whatever part of it, is recognised without being told. */
  @RepeatedTest(40)
  void textOfReportsIsRecognised(RepetitionInfo repetition) throws java.io.IOException {
    List<String> lines =
        java.nio.file.Files.readAllLines(java.nio.file.Path.of("data/programmes.csv"));
    int from = 1 + new Random(repetition.getCurrentRepetition()).nextInt(lines.size() - 6);
    String text = lines.get(0) + "\n" + String.join("\n", lines.subList(from, from + 5)) + "\n";
    if (text.codePoints().filter(c -> c > 0x7F).distinct().count() < 8) {
      return; // of so few nobody can tell
    }
    assertEquals(
        "\uFEFF" + text,
        mend(text.getBytes(CP950), "")
            .orElseThrow(() -> new AssertionError(found() + text))
            .text());
  }
}
