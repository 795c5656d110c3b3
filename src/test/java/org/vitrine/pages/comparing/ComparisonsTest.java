package org.vitrine.pages.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.TableView;

/** Two years side by side: every figure that one of them has stands in its table. */
class ComparisonsTest {

  private static final String RESULTS =
      "report*>reports year*:integer kpi*>kpis target:number actual:number@unit unit source";

  private static Small small(String... results) {
    return Small.portal()
        .table(
            "reports",
            "id* year:integer kind title",
            "a,107,evaluation,甲報告",
            "b,108,evaluation,乙報告")
        .table(
            "kpis",
            "id* goal slug name name_en better kind",
            "1,g,visits,互訪,Mutual visits,higher,count",
            "2,g,calls,來電,Calls,higher,count")
        .table(
            "kpi_definitions",
            "kpi* from_year*:integer unit unit_en definition change",
            "1,107,次,visits,來訪,first")
        .table("kpi_results", RESULTS, results);
  }

  /** A table as lines of cells. */
  private static List<String> rows(Small small, boolean chinese, String section) {
    Edition edition = Editions.of(small, chinese ? Editions.ZH : Editions.EN, Calendar.ROC);
    return new Comparisons(edition)
        .sections(new Comparisons.Pair(107, 108)).stream()
            .filter(one -> one.id().equals(section))
            .flatMap(one -> one.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .flatMap(block -> ((Block.Table) block).table().rows().stream())
            .map(ComparisonsTest::line)
            .toList();
  }

  private static String line(TableView.Row row) {
    return row.head().text()
        + " | "
        + row.cells().stream()
            .map(
                cell ->
                    cell.figure() == null ? cell.text().text() : cell.figure().text().toString())
            .collect(Collectors.joining(" | "));
  }

  @Test
  void whatOnlyTheEarlierYearHasIsListedWithTheReason() {
    Small small = small("a,107,1,9,10,,", "b,109,1,1,1,,");
    assertEquals(
        List.of("互訪／題target | 9 | — | 108 年沒有報告刊印 | —", "互訪／題actual | 10 | — | 108 年沒有報告刊印 | —"),
        rows(small, true, "kpi_results"));
    assertEquals(
        List.of(
            "Mutual visits / title target | 9 | — | No report prints it for 2019 | —",
            "Mutual visits / title actual | 10 | — | No report prints it for 2019 | —"),
        rows(small, false, "kpi_results"));
  }

  @Test
  void whatOnlyTheLaterYearHasIsListedAfterWhatTheEarlierHas() {
    assertEquals(
        List.of(
            "互訪／題target | 9 | 8 | −1 | −11.1%",
            "互訪／題actual | 10 | 未公布 | 108 年：未公布 | —", "來電／題target | — | 3 | 107 年沒有報告刊印 | —"),
        rows(small("a,107,1,9,10,,", "b,108,1,8,,,", "b,108,2,3,,,"), true, "kpi_results"));
  }

  @Test
  void whatNeitherYearHasIsNotListed() {
    assertEquals(List.of(), rows(small("a,107,1,,,,", "b,108,1,,,,"), true, "kpi_results"));
  }

  @Test
  void aProgrammeOfOneYearIsListed() {
    Small small =
        small("a,107,1,,,,")
            .table("goals", "id* slug name name_en", "g,goal,目標,Goal")
            .table(
                "programmes",
                "report*>reports year*:integer goal*>goals programme* budget:number[千元]",
                "b,108,g,x,9");
    assertEquals(
        List.of("目標／x／題budget | — | 9 | 107 年沒有報告刊印 | —"), rows(small, true, "programmes"));
  }
}
