package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.intake.SamplePortal.Outcome;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;

class TableIntakeTest {

  private static final String EVENTS = "data/events.csv";
  private static final String EVENTS_HEADER = "held_on,year,public,guests,languages,host\n";

  @TempDir Path folder;
  private SamplePortal portal;

  @BeforeEach
  void copy() {
    portal = SamplePortal.in(folder);
  }

  @Test
  void cellsBecomeValues() {
    List<Row> rows = portal.read().tables().rows("events");
    assertEquals(
        List.of(
            new Value.Day(LocalDate.of(2020, 2, 29)),
            new Value.Number(new BigDecimal("109")),
            new Value.Truth(true),
            new Value.Number(new BigDecimal("1200")),
            new Value.Items(List.of("zh", "en")),
            new Value.Text("Ann")),
        rows.get(0).values());
    assertEquals(new Value.Missing("--", "not in force"), rows.get(1).value("guests"));
    assertEquals(new Value.Missing("", ""), rows.get(1).value("host"));
    assertEquals(3, rows.get(1).line());
  }

  @Test
  void decimalsStayAsPrinted() {
    Row row = portal.read().tables().rows("budget").get(8);
    assertEquals(Optional.of(new BigDecimal("95.70")), row.number("rate"));
  }

  @Test
  void blanksAroundCellsDoNotMatter() {
    portal.replace("data/budget.csv", "104,general,24327", " 104 ,　general\u00A0,　24327 ");
    Outcome outcome = portal.read();
    assertEquals(List.of(), outcome.brief());
    assertEquals("general", outcome.tables().rows("budget").get(1).text("fund"));
  }

  @Test
  void columnsMayStandInAnotherOrder() {
    Outcome outcome =
        portal
            .write("data/funds.csv", "name,id,name_en,parent\n合計,total,Total,\n基金,x,X,totl\n")
            .write("data/budget.csv", "report,year,fund,budget,settled,rate,source,note\n")
            .read();
    assertEquals(
        List.of("data/funds.csv:3:4 reference-unknown [parent, totl, funds, total]"),
        outcome.brief());
    Table funds = Objects.requireNonNull(outcome.tables().byName().get("funds"));
    assertEquals(List.of(2, 4, 1, 3), funds.columns());
    assertEquals("total", funds.rows().get(0).text("id"));
    assertEquals(new Value.Missing("", "not reported"), funds.rows().get(0).value("parent"));
  }

  @Test
  void percentSignGoesWithTheUnitOfTheColumnOrOfTheRow() {
    portal.replace("data/budget.csv", ",97.79,", ",97.79%,");
    portal.replace("data/kpi_results.csv", "2.4,10,", "2.4,10％,");
    assertEquals(List.of(), portal.read().brief());
    portal.replace("data/kpi_results.csv", "1.1,88,", "1.1,88%,");
    assertEquals(
        List.of("data/kpi_results.csv:2:4 cell-percent [target, 88%]"), portal.read().brief());
  }

  @Test
  void keysAreComparedAsNumbersAndTexts() {
    portal.replace("data/budget.csv", "107-evaluation,104,general,", "107-evaluation,１０４,total,");
    assertEquals(
        List.of(
            "data/budget.csv:3:1 key-duplicate"
                + " [report=107-evaluation, year=104, fund=total, 2]"),
        portal.read().brief());
  }

  @Test
  void keyMayHaveAnEmptyPartWhereTheFieldMayBeEmpty() {
    portal.replace(
        "data/programmes.csv", "107-evaluation,106,1,,6967145", "107-evaluation,106,,,6967145");
    assertEquals(
        List.of(
            "data/programmes.csv:3:1 key-duplicate"
                + " [report=107-evaluation, year=106, goal=, programme=, 2]"),
        portal.read().brief());
  }

  @Test
  void valueThatMustBeUnique() {
    portal.write(
        EVENTS, EVENTS_HEADER + "2020-01-01,,,,,Ann\n2020-01-02,,,,,\n2020-01-03,,,,,Ann\n");
    assertEquals(
        List.of("data/events.csv:4:6 cell-duplicate [host, Ann, 2]"), portal.read().brief());
  }

  @Test
  void mistakeInATableDoesNotAccuseThoseThatReferToIt() {
    portal.replace("data/funds.csv", "general,total,", "General!,total,");
    assertEquals(
        List.of("data/funds.csv:3:1 cell-pattern [id, General!, ^[a-z0-9]+(-[a-z0-9]+)*$]"),
        portal.read().brief());
  }

  @Test
  void mistakeInATableDoesNotAccuseTheDocumentsThatReferToIt() {
    portal.replace("data/reports.csv", "106-plan,106", "106 plan,106");
    assertEquals(
        List.of("data/reports.csv:2:1 cell-pattern [id, 106 plan, ^[a-z0-9]+(-[a-z0-9]+)*$]"),
        portal.read().brief());
  }

  @Test
  void idThatWouldLeaveTheSiteIsRefusedWhateverTheSchemaAllows() {
    portal.replace("data/datapackage.json", ", \"pattern\": \"^[a-z0-9]+(-[a-z0-9]+)*$\"", "");
    portal.replace("data/reports.csv", "113-review,113", "../113-review,113");
    assertEquals(
        List.of("data/reports.csv:5:1 id-form [id, ../113-review]"), portal.read().brief());
  }

  @Test
  void tableThatLacksARowDoesNotAccuseThoseThatReferToIt() {
    portal.replace("data/reports.csv", "106-plan,106,", "106-plan,106,,,");
    Outcome outcome = portal.read();
    assertEquals(List.of("data/reports.csv:2 csv-ragged [11, 9]"), outcome.brief());
    assertFalse(outcome.tables().byName().containsKey("reports"));
  }

  @Test
  void rowOfFiguresIsNoHeader() {
    portal.write(EVENTS, "2020-02-29,109,true,12,zh,Ann\n");
    assertEquals(
        List.of(
            "data/events.csv:1 columns-missing [2020-02-29, 109, true, 12, zh, Ann,"
                + " held_on, year, public, guests, languages, host]"),
        portal.read().brief());
  }

  @Test
  void everyMistakeOfEveryTableIsFoundInOneRun() {
    portal.replace("data/budget.csv", "24327,23790", "x,y");
    portal.replace("data/budget.csv", "104,special,", "104,spezial,");
    portal.replace("data/areas.csv", ",1\n", ",one\n");
    portal.replace("content/page/about.md", "title:", "titel:");
    assertEquals(
        List.of(
            "content/page/about.md:1 title-missing []",
            "content/page/about.md:2:1 front-matter-key [titel, title]",
            "data/areas.csv:2:4 cell-number [order, one]",
            "data/budget.csv:2:4 cell-number [budget, x]",
            "data/budget.csv:2:5 cell-number [settled, y]",
            "data/budget.csv:5:3 reference-unknown [fund, spezial, funds, special]"),
        portal.read().brief());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+886-2-2348", "@SUM(A1)", "-cmd", "-(1)", "＝A1", "\"\t=1\"", "\"  =1\""})
  void formulasAreRefused(String cell) {
    portal.replace("data/budget.csv", "貳、一,", cell + ",");
    List<String> found = portal.read().brief();
    assertEquals(1, found.size(), found::toString);
    assertEquals("data/budget.csv:2:7 cell-formula", found.get(0).replaceAll(" \\[.*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5 degrees", "- a list", "a=b", "1+1", "a@b.example", "---a"})
  void textsThatOnlyLookLikeFormulasAreNot(String cell) {
    portal.replace("data/budget.csv", "貳、一,", cell + ",");
    assertEquals(List.of(), portal.read().brief());
  }
}
