package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.ProblemReport;

class FeedbackTest {

  @TempDir Path portal;
  private final ProblemReport problems = new ProblemReport();

  private Feedback read(String settings) throws IOException {
    Files.writeString(portal.resolve("jbake.properties"), settings);
    return SettingsReader.read(portal, portal.resolve("out"), LocalDate.EPOCH, problems)
        .orElseThrow()
        .feedback();
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b, https://github.com/a/b/edit/main/data/x.csv,"
        + " https://github.com/a/b/issues/new?title=t%20%26&body=one%0Atwo",
    "https://gitlab.example/a/b, https://gitlab.example/a/b/-/edit/main/data/x.csv,"
        + " https://gitlab.example/a/b/-/issues/new?issue%5Btitle%5D=t%20%26&issue%5Bdescription%5D=one%0Atwo",
    "https://codeberg.org/a/b, https://codeberg.org/a/b/_edit/main/data/x.csv,"
        + " https://codeberg.org/a/b/issues/new?title=t%20%26&body=one%0Atwo",
  })
  void eachHostHasItsOwnAddresses(String repository, String edit, String issue) throws IOException {
    Feedback feedback = read("portal.repository = " + repository);
    assertEquals(edit, feedback.repository().edit("data/x.csv"));
    assertEquals(issue, feedback.report("t &", "one\ntwo"));
  }

  @Test
  void theHostsSoftwareTheBranchAndTheFolderCanBeSaid() throws IOException {
    Feedback feedback =
        read(
            """
            portal.repository = https://git.agency.example/portal
            portal.repository.kind = gitlab
            portal.repository.branch = release/1
            portal.repository.folder = 櫥窗
            """);
    assertEquals(
        "https://git.agency.example/portal/-/edit/release/1/%E6%AB%A5%E7%AA%97/content/page/a%20b.md",
        feedback.repository().edit("content/page/a b.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "a@b.example, mailto:a@b.example?subject=t%20%26&body=one%0D%0Atwo",
    "https://b.example/form, https://b.example/form?title=t%20%26&body=one%0Atwo",
    "https://b.example/form?to=x, https://b.example/form?to=x&title=t%20%26&body=one%0Atwo",
  })
  void anErrorIsReportedByMailOrByAForm(String report, String address) throws IOException {
    assertEquals(address, read("portal.report = " + report).report("t &", "one\ntwo"));
  }

  @Test
  void withoutSettingsThereIsNoLink() throws IOException {
    Feedback feedback = read("");
    assertEquals(Feedback.NONE, feedback);
    assertEquals("", feedback.report("t", "b"));
    assertEquals("", feedback.repository().edit("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal.repository = git@host:a/b",
        "portal.repository.kind = svn",
        "portal.repository.folder = /a",
        "portal.report = javascript:alert(1)",
        "portal.report = a@b.example?cc=x@y.example",
      })
  void whatIsNoAddressIsRefused(String line) throws IOException {
    Files.writeString(portal.resolve("jbake.properties"), line + "\n");
    SettingsReader.read(portal, portal.resolve("out"), LocalDate.EPOCH, problems);
    assertEquals(1, problems.all().size(), problems.all()::toString);
    assertEquals("settings-invalid", problems.all().get(0).code().code());
  }

  @Test
  void linesThatAcceptWarningsAreReadWithTheirPlace() throws IOException {
    Files.writeString(
        portal.resolve("jbake.properties"),
        """
        portal.name = x
        portal.accept.figure-tenfold.budget/total/107/settled = 因 = 理由
        portal.accept.year-missing.budget/105 =
        """);
    assertEquals(
        List.of(
            "FIGURE_TENFOLD budget/total/107/settled 因 = 理由 jbake.properties:2",
            "YEAR_MISSING budget/105  jbake.properties:3"),
        SettingsReader.read(portal, portal.resolve("out"), LocalDate.EPOCH, problems)
            .orElseThrow()
            .accepted()
            .stream()
            .map(line -> line.code() + " " + line.key() + " " + line.reason() + " " + line.place())
            .toList());
    assertTrue(problems.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal.accept.figure-tenfld.x = y",
        "portal.accept.cell-type.x = y",
        "portal.accept.figure-tenfold = y"
      })
  void onlyLikelySlipsCanBeAccepted(String line) throws IOException {
    Files.writeString(portal.resolve("jbake.properties"), line + "\n");
    SettingsReader.read(portal, portal.resolve("out"), LocalDate.EPOCH, problems);
    assertEquals(
        List.of("jbake.properties:1 settings-invalid"),
        problems.all().stream().map(each -> each.place() + " " + each.code().code()).toList());
  }
}
