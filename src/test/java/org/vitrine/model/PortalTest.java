package org.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Small;
import org.vitrine.model.Kpi.Definition;
import org.vitrine.table.Translated;

class PortalTest {

  private static final String REPORTS =
      "id* year:year kind title title_en published_on:date document url licence";

  @Test
  void anEmptyPortalHasNothing() {
    Portal portal = Small.portal().make();
    assertEquals(List.of(), portal.reports());
    assertEquals(List.of(), portal.kpis());
    assertEquals(List.of(), portal.documents());
    assertEquals(Optional.empty(), portal.report("x"));
  }

  @Test
  void everyTableOfTheContractIsRead() {
    Portal portal =
        Small.portal()
            .table("reports", REPORTS, "r,109,evaluation,報告,Report,2021-03-19,d.pdf,https://a,CC0")
            .table("funds", "id* parent name name_en", "total,,合計,Total", "x,total,某,Some")
            .table("staff_categories", "id* parent name name_en", "total,,合計,")
            .table("goals", "id* name name_en", "1,目標,Goal")
            .table("areas", "id* name name_en order:integer", "b,乙,B,2", "a,甲,A,1", "c,丙,C,")
            .table(
                "kpis",
                "id* goal slug name name_en better kind",
                "1.1,1,visits,互訪,Visits,higher,count")
            .table(
                "kpi_definitions",
                "kpi* from_year*:year unit unit_en definition definition_en change",
                "1.1,106,人次,persons,乙,second,method",
                "1.1,104,次,visits,甲,first,first")
            .table(
                "notes",
                "report* table* item* year*:year text text_en",
                "r,budget,,,註,Note",
                "r,budget,total,109,註二,")
            .table(
                "restatements",
                "table* item* year*:year measure* report* reason reason_en",
                "budget,total,106,budget,r,原因,Reason")
            .make();
    assertEquals(
        List.of(
            new Report(
                "r",
                109,
                "evaluation",
                new Translated("報告", "Report"),
                LocalDate.of(2021, 3, 19),
                "d.pdf",
                "https://a",
                "CC0")),
        portal.reports());
    assertEquals(
        List.of(
            new Entry("total", "", new Translated("合計", "Total")),
            new Entry("x", "total", new Translated("某", "Some"))),
        portal.funds());
    assertEquals(
        List.of(new Entry("total", "", new Translated("合計", ""))), portal.staffCategories());
    assertEquals(Optional.of(new Entry("1", "", new Translated("目標", "Goal"))), portal.goal("1"));
    assertEquals(
        List.of("c", "a", "b"),
        portal.areas().stream().map(Entry::id).toList(),
        "areas stand in their order; one without comes first");
    assertEquals(
        List.of(
            new Kpi(
                "1.1",
                "1",
                "visits",
                new Translated("互訪", "Visits"),
                "higher",
                "count",
                List.of(
                    new Definition(
                        104, new Translated("次", "visits"), new Translated("甲", "first"), "first"),
                    new Definition(
                        106,
                        new Translated("人次", "persons"),
                        new Translated("乙", "second"),
                        "method")))),
        portal.kpis(),
        "definitions stand by year, whatever the file's order");
    assertEquals(
        List.of(
            new Note("r", "budget", "", 0, new Translated("註", "Note")),
            new Note("r", "budget", "total", 109, new Translated("註二", ""))),
        portal.notes());
    assertEquals(
        List.of(new Reason("budget", "total", 106, "budget", "r", new Translated("原因", "Reason"))),
        portal.reasons());
  }

  @Test
  void draftsAndDocumentsOfALaterDayAreLeftOut() {
    Portal portal =
        Small.portal()
            .document("review", 109, "shown", "")
            .document("review", 109, "draft", "", null, true)
            .document("review", 109, "today", "", LocalDate.of(2026, 11, 20), false)
            .document("review", 109, "tomorrow", "", LocalDate.of(2026, 11, 21), false)
            .document("review", 109, "old-draft", "", LocalDate.of(2000, 1, 1), true)
            .make();
    assertEquals(
        List.of("shown", "today"), portal.documents().stream().map(Document::slug).toList());
  }

  @Test
  void documentsStandByYearAndOrder() {
    Portal portal =
        Small.portal()
            .document("review", 110, "c", "")
            .document("risk", 109, "other-type", "")
            .document("review", 109, "b", "")
            .document("review", 109, "a", "")
            .make();
    assertEquals(
        List.of("b", "a", "c"),
        portal.documents("review").stream().map(Document::slug).toList(),
        "by year, then by order");
    assertEquals(
        List.of("b", "a"), portal.documents("review", 109).stream().map(Document::slug).toList());
  }

  @Test
  void reportsStandInTheOrderOfPublication() {
    Portal portal =
        Small.portal()
            .table(
                "reports",
                REPORTS,
                "review-113,113,review,t,,,,,",
                "evaluation-107-late,107,evaluation,t,,2019-06-01,,,",
                "evaluation-109,109,evaluation,t,,,,,",
                "evaluation-107,107,evaluation,t,,2019-03-19,,,",
                "plan-108,108,plan,t,,,,,",
                "plan-107,107,plan,t,,2019-12-31,,,",
                "b-undated-107,107,evaluation,t,,,,,",
                "a-undated-107,107,evaluation,t,,,,,",
                "plan-106,106,plan,t,,,,,")
            .make();
    assertEquals(
        List.of(
            "plan-106",
            "plan-107",
            "a-undated-107",
            "b-undated-107",
            "evaluation-107",
            "evaluation-107-late",
            "plan-108",
            "evaluation-109",
            "review-113"),
        portal.reports().stream().map(Report::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "104, 105, true", "105, 106, false", "104, 106, true", "103, 104, false",
    "105, 105, false", "106, 107, true", "105, 107, true", "107, 120, false"
  })
  void aSeriesIsBrokenWhereTheMethodChanged(int earlier, int later, boolean broken) {
    Kpi kpi =
        kpi(
            definition(104, "first"),
            definition(105, "method"),
            definition(106, "wording"),
            definition(107, "method"));
    assertEquals(broken, kpi.brokenBetween(earlier, later));
  }

  @Test
  void aDefinitionHoldsUntilTheNext() {
    Kpi kpi = kpi(definition(104, "first"), definition(107, "method"));
    assertEquals(Optional.empty(), kpi.definition(103));
    assertEquals(Optional.of(104), kpi.definition(106).map(Definition::fromYear));
    assertEquals(Optional.of(107), kpi.definition(107).map(Definition::fromYear));
    assertFalse(kpi.definition(104).orElseThrow().breaksSeries());
    assertTrue(kpi.definition(120).orElseThrow().breaksSeries());
  }

  private static Kpi kpi(Definition... definitions) {
    return new Kpi("1.1", "1", "x", Translated.of("x"), "higher", "count", List.of(definitions));
  }

  private static Definition definition(int year, String change) {
    return new Definition(year, Translated.of("次"), Translated.of("text"), change);
  }
}
