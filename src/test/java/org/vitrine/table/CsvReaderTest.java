package org.vitrine.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases are in {@code csv-cases.yaml}, each with its reason. */
class CsvReaderTest {

  @TempDir Path portal;

  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = CsvReaderTest.class.getResourceAsStream("csv-cases.yaml")) {
      List<Map<String, Object>> cases =
          (List<Map<String, Object>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return cases.stream()
          .map(each -> DynamicTest.dynamicTest(text(each, "why"), () -> check(each)));
    }
  }

  private static void check(Map<String, Object> expected) {
    String csv = text(expected, "csv");
    ProblemReport problems = new ProblemReport();
    Optional<CsvTable> table = CsvReader.parse(csv, "t.csv", problems);
    String shown = csv.replace("\r", "\\r").replace("\n", "\\n");
    assertEquals(
        expected.getOrDefault("problems", List.of()),
        problems.all().stream().map(CsvReaderTest::brief).toList(),
        shown);
    if (expected.containsKey("header")) {
      assertEquals(expected.get("header"), table.orElseThrow().header(), shown);
    }
    if (expected.containsKey("rows")) {
      assertEquals(
          expected.get("rows"),
          table.orElseThrow().rows().stream().map(CsvRow::cells).toList(),
          shown);
    }
    if (expected.containsKey("lines")) {
      assertEquals(
          expected.get("lines"),
          table.orElseThrow().rows().stream().map(CsvRow::line).toList(),
          shown);
    }
  }

  private static String text(Map<String, Object> expected, String key) {
    return (String) Objects.requireNonNull(expected.get(key), key);
  }

  @Test
  void tableWithMistakesIsNotComplete() {
    ProblemReport problems = new ProblemReport();
    assertTrue(CsvReader.parse("a,b\n1,2\n", "t.csv", problems).orElseThrow().complete());
    assertEquals(
        Optional.of(false),
        CsvReader.parse("a,b\n1,2\n3\n", "t.csv", problems).map(CsvTable::complete));
    assertEquals(
        Optional.of(false),
        CsvReader.parse("a,b\n1,2\n\"3\n", "t.csv", problems).map(CsvTable::complete));
  }

  @Test
  void linkIsRefused() throws IOException {
    Path secret = Files.writeString(portal.resolve("secret"), "a,b\n1,2\n");
    Path data = Files.createDirectories(portal.resolve("portal/data"));
    Files.createSymbolicLink(data.resolve("t.csv"), secret);
    Files.createSymbolicLink(portal.resolve("portal/more"), portal);
    assertEquals(List.of("data/t.csv file-link []"), read("portal", "data/t.csv"));
    assertEquals(List.of("more/secret file-link []"), read("portal", "more/secret"));
  }

  @Test
  void pathStaysInThePortal() {
    for (String path :
        List.of("../t.csv", "data/../../t.csv", "/etc/passwd", "http://a/t.csv", "C:\\t.csv")) {
      assertEquals(List.of(path + " path-outside [" + path + "]"), read("", path));
    }
  }

  @Test
  void missingFileIsReported() {
    assertEquals(List.of("data/t.csv file-missing [data/t.csv]"), read("", "data/t.csv"));
  }

  private List<String> read(String folder, String path) {
    ProblemReport problems = new ProblemReport();
    assertEquals(Optional.empty(), CsvReader.read(portal.resolve(folder), path, problems));
    return problems.all().stream().map(CsvReaderTest::brief).toList();
  }

  private static String brief(Problem problem) {
    return problem.place() + " " + problem.code().code() + " " + problem.arguments();
  }
}
