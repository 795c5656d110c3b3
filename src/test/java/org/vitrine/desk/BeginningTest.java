package org.vitrine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vitrine.Sample;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.desk.NewDocument.Order;
import org.vitrine.desk.NewYear.Begun;
import org.vitrine.intake.DocumentIntake;
import org.vitrine.intake.DocumentType;
import org.vitrine.intake.TableIntake;
import org.vitrine.model.Document;
import org.vitrine.model.Tables;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DescriptorReader;

/** A year or a document that is begun is sound as it stands, and nothing that was there changes. */
class BeginningTest {

  static final List<String> TYPES = DocumentType.ALL;

  @TempDir Path portal;

  private final ProblemReport problems = new ProblemReport();

  private void copy(Path from) {
    for (String part : List.of("jbake.properties", "data", "content")) {
      Sample.copy(from.resolve(part), portal.resolve(part));
    }
  }

  private Settings settings() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    return SettingsReader.read(portal, portal.resolve("site"), today, problems).orElseThrow();
  }

  private String read(String file) throws IOException {
    return Files.readString(portal.resolve(file));
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }

  /** What a check of the portal would say. */
  private List<String> wrong() {
    ProblemReport found = new ProblemReport();
    Tables tables =
        TableIntake.read(portal, DescriptorReader.read(portal, found).orElseThrow(), found);
    DocumentIntake.read(portal.resolve("content"), portal, tables, found);
    return found.all().stream().map(each -> each.place() + " " + each.code()).toList();
  }

  @Test
  void aYearHasTheItemsOfTheYearBeforeAndItsReport() throws IOException {
    copy(Sample.ROOT);
    assertEquals(
        Optional.of(new Begun(109, "110-evaluation", 10)),
        NewYear.begin(settings(), 110, "", problems));
    assertEquals(
        List.of(
            "data/budget.csv:34 new-rows [4, 110, budget, settled, rate]",
            "data/personnel.csv:10 new-rows [1, 110, cost, share]",
            "data/reports.csv:6 new-report [110-evaluation, 110]",
            "data/staffing.csv:42 new-rows [5, 110, headcount]"),
        found());
    assertEquals(
        Files.readString(Sample.ROOT.resolve("data/budget.csv"))
            + "110-evaluation,110,total,,,,,\n110-evaluation,110,general,,,,,\n"
            + "110-evaluation,110,general-special,,,,,\n110-evaluation,110,special,,,,,\n",
        read("data/budget.csv"));
    assertTrue(
        read("data/reports.csv")
            .endsWith(
                "\n110-evaluation,110,evaluation,外交部110年度施政績效評估報告,Ministry of Foreign"
                    + " Affairs: performance evaluation report for 2021 (ROC 110),,,,\n"));
    assertEquals(List.of(), wrong());
  }

  @Test
  void aYearThatIsThereIsLeftAsItIs() throws IOException {
    copy(Sample.ROOT);
    NewYear.begin(settings(), 110, "", problems);
    String budget = read("data/budget.csv").replace("110,total,,,", "110,total,1,1,100");
    Files.writeString(portal.resolve("data/budget.csv"), budget);
    assertEquals(0, NewYear.begin(settings(), 110, "", problems).orElseThrow().rows());
    assertEquals(budget, read("data/budget.csv"));
  }

  @Test
  void unitsTranslationsAndIndicatorsOfAnItemAreItsOwn() throws IOException {
    copy(Sample.ROOT);
    assertEquals("107-evaluation", begin(108, "107-evaluation").report());
    assertTrue(read("data/kpi_results.csv").contains("\n107-evaluation,108,1.1,,,,,,人次,,\n"));
    assertTrue(
        read("data/programmes.csv")
            .lines()
            .anyMatch(line -> line.matches("107-evaluation,108,1,.+,,,[^,]+,[^,\"].*")),
        "a programme has its KPIs and its English name");
    assertFalse(read("data/shortfalls.csv").contains(",108,"), "who misses is known later");
    assertFalse(read("data/kpi_parts.csv").contains(",108,"), "a quotation has its words");
    assertTrue(found().contains("data/shortfalls.csv new-no-rows [108]"), found()::toString);
    assertEquals(List.of(), wrong());
  }

  private Begun begin(int year, String report) {
    return NewYear.begin(settings(), year, report, problems).orElseThrow();
  }

  @Test
  void lineEndsMarkAndOrderOfColumnsOfTheFileAreKept() throws IOException {
    copy(Sample.ROOT.resolve("src/test/resources/sites/small"));
    String budget =
        "\uFEFFnote,report,year,fund,budget,settled,rate,source\r\n"
            + "\"a\r\nb\",report-108,108,total,\"26,134\",１,95.70,";
    Files.writeString(portal.resolve("data/budget.csv"), budget);
    begin(109, "");
    assertEquals(budget + "\r\n,report-109,109,total,,,,\r\n", read("data/budget.csv"));
    assertTrue(
        found().contains("data/budget.csv:4 new-rows [1, 109, budget, settled, rate]"),
        found()::toString);
    assertEquals(List.of(), wrong());
  }

  @Test
  void aYearOfAnotherCalendarAndAnUnknownReportAreRefused() throws IOException {
    copy(Sample.ROOT.resolve("src/test/resources/sites/gregorian"));
    String before = read("data/budget.csv");
    assertEquals(Optional.empty(), NewYear.begin(settings(), 111, "", problems));
    assertEquals(Optional.empty(), NewYear.begin(settings(), 2000, "", new ProblemReport()));
    assertEquals(List.of("jbake.properties new-year-calendar [111, 2022]"), found());
    ProblemReport other = new ProblemReport();
    assertEquals(Optional.empty(), NewYear.begin(settings(), 2022, "nobody", other));
    assertEquals("reference-unknown", other.all().get(0).code().code());
    assertEquals(before, read("data/budget.csv"));
    assertTrue(NewYear.begin(settings(), 2022, "", new ProblemReport()).isPresent());
    assertEquals(List.of(), wrong());
  }

  @Test
  void aPortalWithMistakesIsLeftAsItIs() throws IOException {
    copy(Sample.ROOT);
    Files.writeString(portal.resolve("data/goals.csv"), "id,name,name_en\n1,,\n");
    assertEquals(Optional.empty(), NewYear.begin(settings(), 110, "", problems));
    assertEquals(Files.readString(Sample.ROOT.resolve("data/budget.csv")), read("data/budget.csv"));
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void aDocumentOfEachTypeIsSoundAndADraft(String type) throws IOException {
    copy(Sample.ROOT);
    Order order = new Order(type, 0, "", "一個「標題」: \"x\" #1", Map.of());
    String name = NewDocument.begin(settings(), order, problems).orElseThrow();
    assertEquals(List.of(name + " new-document []"), found());
    assertEquals(List.of(), wrong());
    Document begun = document(name);
    assertEquals("一個「標題」: \"x\" #1", begun.title().main());
    assertTrue(begun.draft());
    String again = NewDocument.begin(settings(), order, problems).orElse("");
    assertFalse(again.equals(name), "nothing is written over");
  }

  private Document document(String name) {
    ProblemReport found = new ProblemReport();
    Tables tables =
        TableIntake.read(portal, DescriptorReader.read(portal, found).orElseThrow(), found);
    return DocumentIntake.read(portal.resolve("content"), portal, tables, found).stream()
        .filter(document -> document.file().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSaidStandsInTheFrontMatter() {
    copy(Sample.ROOT);
    Map<String, String> ids = Map.of("area", "consular", "report", "107-evaluation");
    Order order = new Order("achievement", 107, "digital", "數位", ids);
    assertEquals(
        Optional.of("content/achievement/107/digital.md"),
        NewDocument.begin(settings(), order, problems));
    Document begun = document("content/achievement/107/digital.md");
    assertEquals("consular", begun.area());
    assertEquals("107-evaluation", begun.report());
    assertEquals(List.of(), wrong());
  }

  @Test
  void theAnalysisOfAKpiHasItsNameAndAFigureAsExample() throws IOException {
    copy(Sample.ROOT);
    Order order = new Order("kpi-analysis", 107, "", "", Map.of("kpi", "1.2"));
    String name = NewDocument.begin(settings(), order, problems).orElseThrow();
    assertEquals("content/kpi-analysis/107/ally-cooperation-projects.md", name);
    assertEquals("我與友邦合作計畫執行項數", document(name).title().main());
    assertTrue(read(name).contains("{{ kpi_results.actual kpi=1.2 year=107 }}"));
  }

  @Test
  void choicesAreListedWhereOneIsToBeMade() throws IOException {
    copy(Sample.ROOT);
    String name =
        NewDocument.begin(settings(), new Order("achievement", 109, "x", "", Map.of()), problems)
            .orElseThrow();
    assertTrue(read(name).contains("area:\n#   asia-pacific  亞太事務\n"), read(name));
  }

  @Test
  void whatIsThereOrCannotBeIsRefused() throws IOException {
    copy(Sample.ROOT);
    String there = "content/foreword/106/foreword.md";
    String before = read(there);
    List.of(
            new Order("foreword", 106, "foreword", "", Map.of()),
            new Order("risk", 2020, "x", "", Map.of()),
            new Order("risk", 109, "Big Idea", "", Map.of()),
            new Order("achievement", 109, "x", "", Map.of("area", "consuler")))
        .forEach(
            order -> assertEquals(Optional.empty(), NewDocument.begin(settings(), order, fresh())));
    assertEquals(before, read(there));
    assertEquals(
        List.of("NEW_DOCUMENT_EXISTS", "NEW_YEAR_CALENDAR", "DOCUMENT_SLUG", "FRONT_MATTER_ID"),
        reports.stream().map(report -> report.all().get(0).code().name()).toList());
    assertEquals(
        List.of("area", "consuler", "areas", "consular"), reports.get(3).all().get(0).arguments());
  }

  private final List<ProblemReport> reports = new java.util.ArrayList<>();

  private ProblemReport fresh() {
    ProblemReport report = new ProblemReport();
    reports.add(report);
    return report;
  }

  @Test
  void anEnglishPortalIsSpokenToInEnglish() throws IOException {
    copy(Sample.ROOT.resolve("src/test/resources/sites/gregorian"));
    String name =
        NewDocument.begin(settings(), new Order("achievement", 0, "", "", Map.of()), problems)
            .orElseThrow();
    assertEquals("content/achievement/2021/new-achievement.md", name);
    assertTrue(read(name).contains("title: \"Title of the document\"\nsummary:\n"), read(name));
  }
}
