package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

class ReportFormatTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  private final ProblemReport problems = new ProblemReport();

  @BeforeEach
  void problems() {
    problems.error(
        ProblemCode.CSV_SEPARATOR, new Place("data/budget.csv", 17, 4), ";", "data/budget.csv");
    problems.error(
        ProblemCode.LINK_BROKEN, new Place("content/achievement/109/甲 50%,乙.md", 3, 9), "x.md", "");
    problems.warning(
        ProblemCode.DESCRIPTOR_IGNORED, new Place("data/datapackage.json", 1, 125), "minLength");
    problems.error(ProblemCode.FILE_MISSING, Place.of("jbake.properties"), "settings");
  }

  private String told(ReportFormat format, Path source) {
    StringWriter out = new StringWriter();
    format.print(problems, Locale.TRADITIONAL_CHINESE, source, new PrintWriter(out, true));
    return out.toString();
  }

  @Test
  void githubPutsEachProblemOnItsLine() {
    List<String> lines = told(ReportFormat.GITHUB, HERE).lines().toList();
    assertEquals(4, lines.size(), "one line each");
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "::error file=content/achievement/109/甲 50%25%2C乙.md,line=3,col=9,title=link-broken::"),
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .startsWith(
                "::error file=data/budget.csv,line=17,title=data/budget.csv%3A17%3A4 csv-separator::"),
        lines.get(1));
    assertTrue(lines.get(1).contains("%0A"), "the message is followed by the hint and English");
    assertTrue(lines.get(2).startsWith("::warning file=data/datapackage.json,line=1,col=125,"));
    assertTrue(lines.get(3).startsWith("::error file=jbake.properties,title=file-missing::"));
  }

  @Test
  void filesAreNamedFromTheFolderInWhichTheProgramRuns() {
    String line = told(ReportFormat.GITHUB, HERE.resolve("portals/mofa")).lines().toList().get(1);
    assertTrue(line.startsWith("::error file=portals/mofa/data/budget.csv,line=17,"), line);
  }

  @Test
  void jsonTellsCodePlaceAndTextsInBothLanguages() throws IOException {
    JsonNode report = new JsonMapper().readTree(told(ReportFormat.JSON, HERE));
    assertEquals(3, report.get("errors").intValue());
    assertEquals(1, report.get("warnings").intValue());
    JsonNode table = report.get("problems").get(1);
    assertEquals("csv-separator", table.get("code").textValue());
    assertEquals("data/budget.csv", table.get("file").textValue());
    assertEquals(17, table.get("line").intValue());
    assertEquals(4, table.get("cell").intValue());
    assertEquals(";", table.get("arguments").get(0).textValue());
    assertFalse(table.get("message").get("zh").textValue().isEmpty());
    assertFalse(table.get("message").get("en").textValue().isEmpty());
    assertEquals(9, report.get("problems").get(0).get("column").intValue());
    assertFalse(report.get("problems").get(3).has("line"), "the whole file is meant");
  }

  /** What the standard demands of a log: §3.13, 3.14, 3.27, 3.29, 3.30. */
  @Test
  void sarifHasWhatTheStandardDemands() throws IOException {
    JsonNode report = new JsonMapper().readTree(told(ReportFormat.SARIF, HERE));
    assertEquals("2.1.0", report.get("version").textValue());
    JsonNode run = report.get("runs").get(0);
    assertEquals("Vitrine", run.at("/tool/driver/name").textValue());
    assertEquals(4, run.get("results").size());
    for (JsonNode result : run.get("results")) {
      assertTrue(List.of("error", "warning").contains(result.get("level").textValue()));
      assertFalse(result.at("/message/text").textValue().isEmpty());
      assertTrue(
          run.at("/tool/driver/rules")
              .findValuesAsText("id")
              .contains(result.get("ruleId").textValue()));
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      assertTrue(region.isMissingNode() || region.get("startLine").intValue() > 0);
    }
    JsonNode first = run.at("/results/0/locations/0/physicalLocation");
    assertEquals(
        "content/achievement/109/%E7%94%B2%2050%25,%E4%B9%99.md",
        first.at("/artifactLocation/uri").textValue());
    assertEquals(9, first.at("/region/startColumn").intValue());
    JsonNode second = run.at("/results/1/locations/0/physicalLocation/region");
    assertEquals(17, second.get("startLine").intValue());
    assertFalse(second.has("startColumn"), "a cell's number is no character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void aReportForProgramsHasTheOutputForItself(String format) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(
        0, Main.run(new PrintWriter(out), new PrintWriter(err), "check", "--format", format));
    new JsonMapper().readTree(out.toString());
    assertTrue(err.toString().contains(" pages, "), err::toString);
  }

  @Test
  void anUnknownFormatIsExplained() {
    StringWriter err = new StringWriter();
    assertEquals(
        2,
        Main.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err), "check", "--format=xml"));
    assertTrue(err.toString().contains("text, json, github, sarif"), err::toString);
  }
}
