package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;

/** Likely slips in the sample, as an editor and as a code host are told of them. */
class WarningsTest {

  private static final String BUDGET = "data/budget.csv";
  private static final String SOUND = "109-evaluation,108,total,25945,23931,92.24,貳、1,";

  @TempDir Path portal;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    for (String part : List.of("jbake.properties", "data", "content", "templates")) {
      Sample.copy(Sample.ROOT.resolve(part), portal.resolve(part));
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(portal.resolve(file));
    assertTrue(text.contains(from), from);
    Files.writeString(portal.resolve(file), text.replace(from, to));
  }

  private int check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", "--source", portal.toString()));
    arguments.addAll(List.of(options));
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
  }

  private List<String> told() {
    return err.toString()
        .lines()
        .filter(line -> line.endsWith("]") && !line.startsWith(" "))
        .map(line -> line.replaceFirst(": .*\\[", " ").replace("]", ""))
        .toList();
  }

  @Test
  void aDigitTooManyIsToldInBothLanguagesAndStopsNothing() throws IOException {
    edit(BUDGET, SOUND, SOUND.replace("23931", "239310"));
    assertEquals(0, check());
    assertEquals(
        List.of(
            "data/budget.csv:26:5 figure-tenfold",
            "data/budget.csv:26:5 figure-differs",
            "data/budget.csv:26:6 figure-differs",
            "data/personnel.csv:8:4 figure-differs"),
        told());
    assertTrue(
        err.toString()
            .contains(
                "239310 大約是鄰近數值的十倍或十分之一，甚至相差更多："
                    + "107: 24669 (109-evaluation); 109: 23452 (109-evaluation)。"),
        err::toString);
    assertTrue(err.toString().contains("239310 is about ten times its neighbours"), err::toString);
    assertTrue(
        err.toString()
            .contains("portal.accept.figure-tenfold.budget/total/108/settled/109-evaluation ="),
        err::toString);
    assertTrue(out.toString().contains(" 4 warnings"), out::toString);
  }

  @Test
  void strictlyAWarningFails() throws IOException {
    assertEquals(0, check("--strict"), err::toString);
    edit(BUDGET, SOUND, SOUND.replace("92.24", "29.24"));
    assertEquals(1, check("--strict"));
    assertEquals(List.of("data/budget.csv:26:6 figure-differs"), told());
  }

  @Test
  void aRowLeftOutIsTold() throws IOException {
    edit("data/staffing.csv", "109-evaluation,108,police,18,貳、3,\n", "");
    check();
    assertTrue(told().contains("data/staffing.csv:39:2 year-missing"), err::toString);
  }

  @Test
  void codeHostsAreToldOfAWarning() throws IOException {
    edit(BUDGET, SOUND, SOUND.replace("92.24", "29.24"));
    assertEquals(0, check("--format", "github"));
    assertTrue(out.toString().startsWith("::warning file=data/budget.csv,line=26,"), out::toString);
    out.getBuffer().setLength(0);
    assertEquals(0, check("--format", "sarif"));
    JsonNode result = new JsonMapper().readTree(out.toString()).at("/runs/0/results/0");
    assertEquals("warning", result.get("level").textValue());
    assertEquals("figure-differs", result.get("ruleId").textValue());
  }

  @Test
  void anAcceptanceThatNothingNeedsIsTold() throws IOException {
    edit("data/kpi_results.csv", ",29,100,green,---,項,", ",33,100,green,---,項,");
    Files.writeString(
        portal.resolve("jbake.properties"),
        Files.readString(portal.resolve("jbake.properties"))
            + "portal.accept.year-missing.budget/105 = 未公布\n");
    check();
    assertTrue(told().contains("data/kpi_results.csv:72:11 accept-unused"), err::toString);
    assertTrue(
        told().stream().anyMatch(line -> line.matches("jbake.properties:\\d+ accept-unused")),
        err::toString);
  }
}
