package org.vitrine.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.figures.Figure;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.FigureView.Mark;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

class PageFiguresTest {

  private static final Small PORTAL =
      Small.portal()
          .table("reports", "id* year:year kind", "a,107,evaluation", "b,109,evaluation")
          .table("funds", "id* parent name name_en", "total,,合計,Total")
          .table(
              "budget",
              "report* year*:year fund*>funds budget:number[百萬元] settled:number[百萬元]"
                  + " rate:number[%]",
              "a,106,total,24326,23279,95.70",
              "b,106,total,24327,23275,95.00",
              "a,107,total,100,,")
          .table(
              "kpis",
              "id* goal slug name name_en better kind",
              "1.1,1,visits,互訪,Visits,higher,count")
          .table(
              "kpi_definitions",
              "kpi* from_year*:year unit unit_en definition definition_en change",
              "1.1,106,次,visits,甲,first,first",
              "1.1,107,人次,persons,乙,second,method")
          .table(
              "kpi_results",
              "report* year*:year kpi*>kpis target:number@unit actual:number@unit"
                  + " self_rating{green|red} external_rating{green|red} unit",
              "a,106,1.1,1,2,green,---,次",
              "a,107,1.1,3,4,red,--,人次");

  private static PageFigures page(Language language) {
    return new PageFigures(Editions.of(PORTAL, language, Calendar.ROC));
  }

  private static FigureView figure(
      PageFigures page, String table, String item, int year, String m) {
    return Objects.requireNonNull(page.cell(table, item, year, m).figure());
  }

  private static List<String> marks(FigureView figure) {
    return figure.marks().stream().map(Mark::symbol).toList();
  }

  @Test
  void anAddressStandsOnlyOnceInAPage() {
    PageFigures page = page(Editions.ZH);
    assertEquals("budget-total-106-settled", figure(page, "budget", "total", 106, "settled").id());
    FigureView again = figure(page, "budget", "total", 106, "settled");
    assertEquals("", again.id());
    assertEquals("budget/total/106/settled", again.path(), "but it is still that figure");
    assertEquals(
        "budget-total-106-settled",
        figure(page(Editions.ZH), "budget", "total", 106, "settled").id(),
        "another page has its own");
  }

  @Test
  void aFigureIsShownAsLastPrintedWithItsSourceAndName() {
    FigureView zh = figure(page(Editions.ZH), "budget", "total", 106, "budget");
    assertEquals("24,327", zh.text());
    assertEquals("number", zh.kind());
    assertEquals(Label.of(""), zh.unit(), "the table says it once");
    assertEquals("figures/budget/106.html#budget-total-106-budget", zh.source());
    assertEquals("106 年（2017） 合計 題budget（出處與引用）", zh.title());
    FigureView en = figure(page(Editions.EN), "budget", "total", 106, "budget");
    assertEquals("24,327", en.text());
    assertEquals("en/figures/budget/106.html#budget-total-106-budget", en.source());
    assertEquals(
        "figures/kpi_results/1.1.html#kpi_results-1.1-106-actual",
        figure(page(Editions.ZH), "kpi_results", "1.1", 106, "actual").source(),
        "the results of a KPI are told of together");
    assertEquals("Total, title budget, 2017 (ROC 106) (source and citation)", en.title());
  }

  @Test
  void theUnitStandsBesideTheFigureWhereTheRowHasItsOwn() {
    Cell zh = page(Editions.ZH).cellWithUnit("kpi_results", "1.1", 107, "actual");
    Cell en = page(Editions.EN).cellWithUnit("kpi_results", "1.1", 107, "actual");
    assertEquals(Label.of("人次"), Objects.requireNonNull(zh.figure()).unit());
    assertEquals(Label.of("persons"), Objects.requireNonNull(en.figure()).unit());
    Cell money = page(Editions.EN).cellWithUnit("budget", "total", 106, "budget");
    assertEquals(new Label("百萬元", "zh-Hant-TW"), Objects.requireNonNull(money.figure()).unit());
  }

  @Test
  void restatedBrokenFailingAndMissingFiguresAreMarked() {
    PageFigures page = page(Editions.ZH);
    FigureView restated = figure(page, "budget", "total", 106, "settled");
    assertEquals(List.of("[r]"), marks(restated));
    assertEquals("restatements.html#budget-total-106-settled", restated.marks().get(0).href());
    FigureView failing = figure(page, "budget", "total", 106, "rate");
    assertEquals(List.of("[r]", "[c]"), marks(failing));
    assertEquals("checks.html#budget-total-106-rate", failing.marks().get(1).href());
    FigureView missing = figure(page, "budget", "total", 107, "settled");
    assertEquals(List.of("[x]"), marks(missing));
    assertEquals("未公布", missing.text());
    assertEquals("missing", missing.kind());
    assertEquals(List.of("[z]"), marks(figure(page, "kpi_results", "1.1", 107, "external_rating")));
    assertEquals(
        List.of(),
        marks(figure(page, "kpi_results", "1.1", 106, "external_rating")),
        "not reviewed is no gap in the data");
    FigureView broken = figure(page, "kpi_results", "1.1", 107, "actual");
    assertEquals(List.of("[b]"), marks(broken));
    assertEquals("kpis/visits.html#definitions", broken.marks().get(0).href());
    assertEquals(List.of(), marks(figure(page, "kpi_results", "1.1", 106, "actual")));
    assertEquals(
        List.of(),
        marks(figure(page, "kpi_results", "1.1", 107, "self_rating")),
        "a light can be compared though the method changed");
  }

  @Test
  void aReportsOwnFigureCarriesNoMarks() {
    Edition edition = Editions.of(PORTAL, Editions.EN, Calendar.ROC);
    Figure rate = Objects.requireNonNull(edition.book().get("budget", "total", 106, "rate"));
    FigureView first = new PageFigures(edition).vintage(rate, rate.first());
    assertEquals("95.70", first.text());
    assertEquals(List.of(), first.marks());
    FigureView printed = new PageFigures(edition).printed(rate, rate.first());
    assertEquals("en/figures/budget/106.html#budget-total-106-rate", printed.source());
    assertEquals("", new PageFigures(edition).plain(rate, rate.first()).source());
    assertEquals("", new PageFigures(edition).history(rate, rate.first()).id());
  }

  @Test
  void aLightHasItsKindAndAColumnOfNumbersItsAlignment() {
    PageFigures page = page(Editions.EN);
    Cell light = page.cell("kpi_results", "1.1", 107, "self_rating");
    assertEquals("rating-red", Objects.requireNonNull(light.figure()).kind());
    assertEquals("code red", light.figure().text());
    assertFalse(light.numeric());
    assertTrue(page.cell("budget", "total", 107, "settled").numeric(), "though it is missing");
  }

  @Test
  void aFigureThatNoReportPrintsIsADash() {
    Cell cell = page(Editions.EN).cell("budget", "total", 99, "settled");
    assertNull(cell.figure());
    assertEquals(Label.of("—"), cell.text());
  }
}
