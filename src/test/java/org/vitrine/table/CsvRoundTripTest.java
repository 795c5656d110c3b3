package org.vitrine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.vitrine.problem.ProblemReport;

/** Whatever is written as RFC 4180 says is read back as it was. */
class CsvRoundTripTest {

  private static final List<String> PIECES =
      List.of(
          "\"", ",", "\n", "\r\n", "\r", " ", "　", "a", "數", "𠮷", "1,234", "'", ";", "\t", "#");

  @RepeatedTest(150)
  void cellsComeBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int width = 1 + random.nextInt(4);
    String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    List<List<String>> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<String> cells = new ArrayList<>();
      cells.add("x" + cell(random));
      for (int j = 1; j < width; j++) {
        cells.add(cell(random));
      }
      rows.add(cells);
    }
    StringBuilder csv = new StringBuilder();
    csv.append("abcd".substring(0, width).replaceAll("(.)(?=.)", "$1,"));
    rows.forEach(row -> csv.append(lineEnd).append(row(row, random)));

    ProblemReport problems = new ProblemReport();
    CsvTable table = CsvReader.parse(csv.toString(), "t.csv", problems).orElseThrow();
    assertEquals(List.of(), problems.all(), csv::toString);
    assertEquals(rows, table.rows().stream().map(CsvRow::cells).toList(), csv::toString);
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      cell.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return cell.toString();
  }

  private static String row(List<String> cells, Random random) {
    return cells.stream().map(cell -> quoted(cell, random)).collect(Collectors.joining(","));
  }

  private static String quoted(String cell, Random random) {
    boolean needed = cell.matches("(?s).*[\",\r\n].*");
    return needed || random.nextBoolean() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
