package org.vitrine.figures.slips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Sample;
import org.vitrine.Small;
import org.vitrine.config.Acceptance;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.problem.Place;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.problem.Severity;
import org.vitrine.table.Translated;

class SlipsTest {

  private static final String COSTS =
      "report*>reports year*:integer fund* budget:number[百萬元] rate:number[%] note";
  private static final Place LINE = new Place("jbake.properties", 9, 0);

  private static Small portal() {
    return Small.portal()
        .table(
            "reports", "id* year:year kind", "a,107,evaluation", "b,109,evaluation", "p,107,plan");
  }

  private static Small costs(String... rows) {
    return portal().table("costs", COSTS, rows);
  }

  private static List<String> found(Portal portal, Acceptance... accepted) {
    ProblemReport problems = new ProblemReport();
    Slips.find(portal, Checks.of(portal, FigureBook.of(portal)), List.of(accepted), problems);
    assertEquals(0, problems.count(Severity.ERROR), "a slip stops nothing");
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }

  private static List<String> codes(Portal portal, Acceptance... accepted) {
    return found(portal, accepted).stream()
        .map(line -> line.substring(0, line.indexOf(" [")))
        .toList();
  }

  private static Acceptance accept(ProblemCode code, String key, String reason) {
    return new Acceptance(code, key, reason, LINE);
  }

  @Test
  void aDigitTooManyInTheMiddleIsHeldAgainstBothNeighbours() {
    assertEquals(
        List.of(
            "data/costs.csv:3:4 figure-tenfold [261340, 106: 24326 (a); 108: 25945 (b),"
                + " costs/total/107/budget/a]"),
        found(costs("a,106,total,24326,,", "a,107,total,261340,,", "b,108,total,25945,,").make()));
  }

  @ParameterizedTest
  @CsvSource({
    // what three years print, and the line on which one is told of, or 0
    "24326,  2613, 25945, 3", // a digit too few
    "243260, 26134, 25945, 2", // the first year
    "24326,  26134, 259450, 4", // the last year
    "24326,  26134000, 25945, 3", // another unit
    "24326,  26134, 25945, 0",
    "24326,  70000, 25945, 0", // much, but no slip
    "10,     100, 1000, 0", // what grows so fast has no neighbours of its size
    "0,      26134, 0, 0", // nothing is ten times zero
    "24,     0, 259, 0", // two values alone, and small enough to be true
  })
  void aValueIsComparedWithThoseBesideIt(String one, String two, String three, int line) {
    List<String> expected =
        line == 0 ? List.of() : List.of("data/costs.csv:" + line + ":4 figure-tenfold");
    assertEquals(
        expected,
        codes(
            costs(
                    "a,106,total," + one + ",,",
                    "a,107,total," + two + ",,",
                    "a,108,total," + three + ",,")
                .make()));
  }

  @Test
  void ofTwoYearsTheSecondGivesAShiftOfDigitsAway() {
    assertEquals(
        List.of("data/costs.csv:3:4 figure-tenfold"),
        codes(costs("a,106,total,24326,,", "a,107,total,261340,,").make()));
    assertEquals(
        List.of(), codes(costs("a,106,total,2432,,", "a,107,total,40000,,").make()), "16 times");
  }

  @Test
  void anotherReportIsANeighbourUnlessTheReasonIsKnown() {
    Small small = costs("a,106,total,24326,,", "b,106,total,2432,,");
    assertEquals(List.of("data/costs.csv:3:4 figure-tenfold"), codes(small.make()));
    small.table(
        "restatements",
        "table* item* year*:integer measure* report* reason",
        "costs,total,106,budget,b,redefined");
    assertEquals(List.of(), codes(small.make()));
  }

  @Test
  void anotherUnitOrMethodIsNoNeighbour() {
    Small small =
        portal()
            .table("goals", "id* name", "1,g")
            .table("kpis", "id* goal slug name better kind", "1.1,1,k,k,higher,count")
            .table(
                "kpi_definitions",
                "kpi* from_year*:integer unit definition change",
                "1.1,105,x,d,first",
                "1.1,107,x,d,method")
            .table(
                "kpi_results",
                "report*>reports year*:integer kpi* target:number@unit unit",
                "a,105,1.1,12,x",
                "a,106,1.1,13,x",
                "a,107,1.1,1200,x",
                "a,108,1.1,1300,x");
    assertEquals(List.of(), codes(small.make()));
  }

  @Test
  void aYearWithoutARowIsToldOnceForATableAnItemAndAReport() {
    assertEquals(
        List.of(
            "data/costs.csv:4:2 year-missing [106, costs, costs/106]",
            "data/costs.csv:6:2 year-missing [107, costs/part, costs/part/107]",
            "data/costs.csv:10:2 year-missing [108, costs/total, b, costs/total/108/b]"),
        found(
            costs(
                    "a,105,total,10,,",
                    "a,105,part,4,,",
                    "a,107,total,10,,",
                    "a,105,part2,1,,",
                    "a,108,part,4,,",
                    "a,108,total,10,,",
                    "a,109,part,4,,",
                    "b,107,total,10,,",
                    "b,109,total,10,,")
                .make()));
  }

  @Test
  void aRowWithoutValuesIsARow() {
    assertEquals(
        List.of(), codes(costs("a,105,total,10,,", "a,106,total,,,", "a,107,total,10,,").make()));
  }

  @Test
  void noPartIsMoreThanTheWhole() {
    assertEquals(
        List.of("data/costs.csv:2:5 percent-too-high [rate, 944.9, costs/total/107/rate/a]"),
        found(costs("a,107,total,10,944.9,", "a,107,part,10,100.00,").make()));
  }

  @Test
  void whatFallsBelowZeroElsewhereIsAGrowth() {
    assertEquals(List.of(), codes(costs("a,107,total,10,120,", "a,107,part,10,-3,").make()));
  }

  @Test
  void theProgressOfAProgrammeMayExceedItsPlan() {
    assertEquals(
        List.of(),
        codes(
            portal()
                .table(
                    "programmes",
                    "report*>reports year*:integer goal* programme* progress:number[%]",
                    "a,107,1,x,103.26")
                .make()));
  }

  private static Small total(String note) {
    return portal()
        .table("funds", "id* parent name", "total,,t", "one,total,o", "two,total,t")
        .table(
            "budget",
            "report*>reports year*:integer fund* budget:number settled:number rate:number[%] note",
            "a,107,total,300,,," + note,
            "a,107,one,100,,,",
            "a,107,two,190,,,");
  }

  @Test
  void aTotalThatIsNotTheSumIsASlipUntilItsNoteSaysItIsPrintedSo() {
    assertEquals(
        List.of(
            "data/budget.csv:2:4 figure-differs [300, 290, fund-total,"
                + " budget/total/107/budget/a/fund-total]"),
        found(total("").make()));
    assertEquals(List.of(), found(total("as printed [figure-differs]").make()));
    assertEquals(
        List.of("data/budget.csv:2:4 figure-differs", "data/budget.csv:2:7 accept-reason"),
        codes(total("[figure-differs]").make()),
        "a code is no reason");
    assertEquals(
        List.of("data/budget.csv:2:4 figure-differs", "data/budget.csv:2:7 accept-unused"),
        codes(total("[figure-tenfold] as printed").make()),
        "another code accepts something else");
  }

  @Test
  void aLineOfTheSettingsAcceptsWhatIsBelowItsKey() {
    Portal portal = total("").make();
    ProblemCode code = ProblemCode.FIGURE_DIFFERS;
    for (String key :
        new String[] {"budget/total/107/budget/a/fund-total", "budget/total/107", "budget"}) {
      assertEquals(List.of(), found(portal, accept(code, key, "printed so")), key);
    }
    assertEquals(
        List.of("data/budget.csv:2:4 figure-differs", "jbake.properties:9 accept-unused"),
        codes(portal, accept(code, "budget/total/10", "half a year")));
    assertEquals(
        List.of("data/budget.csv:2:4 figure-differs", "jbake.properties:9 accept-reason"),
        codes(portal, accept(code, "budget/total/107", "")));
    assertEquals(
        List.of("data/budget.csv:2:4 figure-differs", "jbake.properties:9 accept-unused"),
        codes(portal, accept(ProblemCode.YEAR_MISSING, "budget", "other code")));
  }

  @Test
  void readersAreShownTheReasonWithoutTheCode() {
    Portal portal = total("[figure-differs] as printed").make();
    assertEquals(
        "as printed",
        FigureBook.of(portal)
            .find(new FigureKey("budget", "total", 107, "budget"))
            .orElseThrow()
            .latest()
            .note());
    assertEquals("[figure-differs] as printed", portal.tables().rows("budget").get(0).text("note"));
  }

  private static final Portal SAMPLE = Sample.portal();

  /** A document of the sample with another body. */
  private static List<String> withBody(String file, String body) {
    List<Document> documents =
        SAMPLE.documents().stream()
            .map(each -> each.file().equals(file) ? with(each, body) : each)
            .toList();
    assertTrue(documents.stream().anyMatch(each -> each.body().equals(body)), file);
    return found(SAMPLE.with(documents, java.time.LocalDate.of(2026, 11, 20))).stream()
        .filter(line -> line.startsWith("content/"))
        .toList();
  }

  private static Document with(Document old, String body) {
    return new Document(
        old.file(),
        old.type(),
        old.year(),
        old.slug(),
        old.title(),
        Translated.of(""),
        old.report(),
        old.source(),
        old.area(),
        old.areaName(),
        old.section(),
        old.goal(),
        old.kpi(),
        old.order(),
        old.tags(),
        old.date(),
        old.draft(),
        body,
        old.bodyLine());
  }

  private static final String PROJECTS =
      "content/kpi-analysis/107/cooperation-projects-with-allies.md";

  @Test
  void aNumberWithTwoDigitsExchangedIsToldWithTheFigureItIs() {
    assertEquals(
        List.of(
            PROJECTS
                + ":14:2 document-number [631項, 613 項, kpi_results/1.2/107/actual, "
                + PROJECTS
                + "/631項]"),
        withBody(PROJECTS, "107年的計畫\n\n共631項，目標589項。\n"));
  }

  @Test
  void aDocumentOfWhichNoNumberIsInATableOfItsYearWasCopied() {
    assertEquals(
        List.of(PROJECTS + ":12:7 document-numbers [107, 578項, " + PROJECTS + "]"),
        withBody(PROJECTS, "合作計畫共有578項，目標577項。\n"),
        "the figures of 106");
    assertEquals(
        List.of(),
        withBody(PROJECTS, "{{ kpi_results.actual kpi=1.2 year=107 }}，去年578項。\n"),
        "a figure of the year is quoted");
    assertEquals(List.of(), withBody(PROJECTS, "計畫很多。\n"), "there is no number");
  }

  @ParameterizedTest
  @CsvSource({
    // in the budget's analysis of 107, of which the tables hold 26,134 and 24,694 million
    "預算261.34億元, ''",
    "預算261億3400萬元, ''",
    "預算261.3億元, ''", // rounded
    "預算26134百萬元, ''",
    "預算263.14億元, 263.14億元",
    "決算246.49億元, 246.49億元",
    "執行率94.49％, ''",
    "執行率94.94%, 94.94%",
  })
  void moneyIsTheSameInAnyUnit(String text, String slip) {
    String file = "content/budget-analysis/107/spending-gap.md";
    List<String> found = withBody(file, text + "，人事費{{ personnel.cost year=107 }}。\n");
    assertEquals(slip.isEmpty() ? 0 : 1, found.size(), found::toString);
    assertTrue(
        slip.isEmpty() || found.get(0).contains(" document-number [" + slip), found::toString);
  }

  @Test
  void theSampleHasNoSlipButThoseItAccepts() {
    assertEquals(
        List.of("data/kpi_parts.csv:22:6 figure-differs"), codes(SAMPLE), "its settings accept it");
  }

  @Test
  void everySlipSaysHowItIsAccepted() {
    for (ProblemCode code : ProblemCode.acceptable()) {
      List<String> arguments =
          Stream.generate(() -> "x")
              .limit(code.arguments() - 1L)
              .collect(java.util.stream.Collectors.toList());
      arguments.add("a/b");
      for (Locale locale : List.of(Locale.ENGLISH, Locale.TAIWAN)) {
        String hint = new Problem(code, Severity.WARNING, LINE, arguments).hint(locale);
        assertTrue(hint.contains("portal.accept." + code.code() + ".a/b = "), hint);
      }
    }
  }
}
