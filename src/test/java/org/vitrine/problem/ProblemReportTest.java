package org.vitrine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemReportTest {

  private final ProblemReport report = new ProblemReport();

  @Test
  void warningsDoNotStopTheBuild() {
    report.warning(ProblemCode.TABLE_NOT_CSV, Place.of("data/a.xlsx"), "a.xlsx");
    assertFalse(report.hasErrors());
    report.error(ProblemCode.CSV_EMPTY, Place.of("data/a.csv"));
    assertTrue(report.hasErrors());
    assertEquals(1, report.count(Severity.WARNING));
    assertEquals(1, report.count(Severity.ERROR));
  }

  @Test
  void sameProblemIsToldOnce() {
    report.error(ProblemCode.CSV_EMPTY, Place.of("data/a.csv"));
    report.error(ProblemCode.CSV_EMPTY, Place.of("data/a.csv"));
    assertEquals(1, report.all().size());
  }

  @Test
  void orderIsThatOfTheFilesWhateverThreadsDo() {
    report.error(ProblemCode.CSV_EMPTY, Place.of("data/b.csv"));
    report.error(ProblemCode.CSV_RAGGED, new Place("data/a.csv", 10, 0), 1, 2);
    report.error(ProblemCode.CSV_RAGGED, new Place("data/a.csv", 9, 0), 1, 2);
    assertEquals(
        List.of("data/a.csv:9", "data/a.csv:10", "data/b.csv"),
        report.all().stream().map(problem -> problem.place().toString()).toList());
  }

  @Test
  void afterFiftyOfAKindTheRestIsCounted() {
    List<Integer> lines = new ArrayList<>(IntStream.rangeClosed(1, 73).boxed().toList());
    Collections.shuffle(lines, new Random(1));
    for (int line : lines) {
      report.error(ProblemCode.CSV_RAGGED, new Place("data/a.csv", line, 0), 1, 2);
    }
    report.error(ProblemCode.CSV_RAGGED, new Place("data/b.csv", 1, 0), 1, 2);

    List<Problem> all = report.all();
    assertEquals(52, all.size());
    assertEquals(50, all.get(49).place().line());
    assertEquals(
        "And 23 more of the kind csv-ragged in this file.", all.get(50).text(Locale.ENGLISH));
    assertEquals("data/a.csv:50", all.get(50).place().toString());
    assertEquals("data/b.csv:1", all.get(51).place().toString());
    assertEquals(74, report.count(Severity.ERROR));
  }
}
