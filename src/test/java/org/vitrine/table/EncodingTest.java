package org.vitrine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.problem.ProblemReport;

class EncodingTest {

  private static final String CHINESE =
      "year,name\n107,total\n107,施政績效僅評估普通基金，特種基金不在評估範圍\n109,外交部年度預算\n";
  private static final String SIMPLIFIED = "year,name\n109,外交部年度预算执行与业务计划的说明\n";
  private static final String LATIN = "year,name\n109,Ministère des Affaires étrangères\n";
  private static final String ASCII = "year,name\n109,total\n110,total\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} text saved as {1} looks like {2}")
  @CsvSource({
    "chinese, Big5, Big5, 3",
    "simplified, GB18030, GB18030, 2",
    "latin, windows-1252, Windows-1252, 2",
    "chinese, UTF-16LE, UTF-16 LE, 1",
    "ascii, UTF-16LE, UTF-16 LE, 1",
    "ascii, UTF-16BE, UTF-16 BE, 1",
    "chinese, UTF-16, UTF-16 BE, 1",
    "ascii, x-UTF-16LE-BOM, UTF-16 LE, 1",
  })
  void namesWhatItLooksLike(String text, String charset, String name, int line) throws IOException {
    byte[] bytes = text(text).getBytes(Charset.forName(charset));
    assertEquals(
        List.of("t.csv:" + line + " text-encoding [" + name + ", t.csv]"), problems(bytes));
  }

  @Test
  void byteOrderMarkIsDropped() throws IOException {
    Files.write(folder.resolve("t.csv"), ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        Optional.of(CHINESE), TextFile.read(folder.resolve("t.csv"), "t.csv", new ProblemReport()));
  }

  @Test
  void utf8WithOneBadByteIsDamaged() throws IOException {
    byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
    bytes[CHINESE.indexOf('施') + 1] = (byte) 0xFF;
    assertEquals(List.of("t.csv:3 text-damaged [E6]"), problems(bytes));
  }

  @Test
  void westernTextWithOneBadByteIsDamagedToo() throws IOException {
    String text =
        "name,note\nMinistère,Foreign affairs of the year\nétat,#in all the départements\n";
    byte[] bytes = text.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xFF;
    assertEquals(List.of("t.csv:3 text-damaged [FF]"), problems(bytes));
  }

  @Test
  void cutInTheMiddleOfACharacterIsDamaged() throws IOException {
    byte[] bytes = CHINESE.strip().getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of("t.csv:4 text-damaged [E7]"),
        problems(java.util.Arrays.copyOf(bytes, bytes.length - 1)));
  }

  @Test
  void nulByteIsReportedWithItsLine() throws IOException {
    assertEquals(
        List.of("t.csv:3 text-nul []"),
        problems("a,b\r\n1,2\r\n3,\0\r\n".getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String name) {
    return switch (name) {
      case "chinese" -> CHINESE;
      case "simplified" -> SIMPLIFIED;
      case "latin" -> LATIN;
      default -> ASCII;
    };
  }

  private List<String> problems(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    ProblemReport problems = new ProblemReport();
    assertEquals(Optional.empty(), TextFile.read(file, "t.csv", problems));
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }
}
