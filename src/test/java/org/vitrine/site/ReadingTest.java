package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers find what they came for by following links, and read the figures that were printed. */
@BrowserTest
class ReadingTest {

  private final Reader reader;

  ReadingTest(Chromium chromium) {
    reader = new Reader(chromium);
  }

  @BeforeEach
  void startAtHome() {
    reader.open("index.html");
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void theExecutionRateOf109StandsInTheBudget() {
    reader.link(".main-nav", "預算決算").click();
    reader.isAt("budget.html");
    assertThat(reader.figure("budget/general/109/rate")).hasText("83.50");
    assertThat(reader.figure("budget/general/109/budget")).hasText("28,085");
    assertThat(reader.figure("budget/general/109/settled")).hasText("23,452");
  }

  @Test
  void theExecutionRateOf109StandsInTheYear() {
    reader.link("main", "109 年（2020）").first().click();
    reader.isAt("years/109.html");
    assertThat(reader.figure("budget/general/109/rate")).hasText("83.50");
  }

  @Test
  void aFigureLeadsToTheReportThatPrintedIt() {
    reader.open("figures/budget/109.html");
    reader.link("#budget-general-109-rate", "資料表中的這一列").click();
    reader.isAt("data/budget.html#budget-general-109-rate");
    Locator row = reader.part("tr:has(:target)");
    assertThat(row).containsText("83.50");
    assertThat(row).containsText("外交部109年度施政績效評估報告");
    assertThat(reader.part(":target")).isInViewport();
  }

  @Test
  void anIndicatorOfTheYearTellsTargetResultAndBothRatings() {
    reader.link(".main-nav", "年度").click();
    reader.isAt("years/109.html");
    reader.part("a[rel=prev]").click();
    reader.isAt("years/108.html");
    reader.part("a[rel=prev]").click();
    reader.isAt("years/107.html");
    reader.link("table", "機關年度資本門預算執行率").first().click();
    reader.isAt("kpis/capital-budget-execution.html");
    assertThat(reader.part("h1")).hasText("機關年度資本門預算執行率");
    assertThat(reader.figure("kpi_results/7.1/107/target")).hasText("90");
    assertThat(reader.figure("kpi_results/7.1/107/actual")).hasText("44.38");
    assertThat(reader.figure("kpi_results/7.1/107/achievement")).hasText("49.31");
    assertThat(reader.figure("kpi_results/7.1/107/self_rating")).hasText("黃燈");
    assertThat(reader.figure("kpi_results/7.1/107/external_rating")).hasText("未複核");
  }

  @Test
  void aRestatedFigureLeadsToItsHistory() {
    reader.open("budget.html");
    assertThat(reader.figure("budget/total/106/budget")).hasText("24,327");
    Locator cell = reader.part("td:has([data-figure='budget/total/106/budget'][id])");
    Locator mark = cell.locator(".mark--r");
    assertThat(mark).containsText("[r]");
    reader.open("restatements.html" + mark.getAttribute("href").replaceFirst("^[^#]*", ""));
    reader.isAt("restatements.html#budget-total-106-budget");
    Locator history = reader.part(":target");
    assertThat(history).isInViewport();
    assertThat(history.locator("[data-figure='budget/total/106/budget']"))
        .hasText(new String[] {"24,326", "24,327"});
  }

  @Test
  void aYearOfDocumentsLeadsToItsReview() {
    reader.open("years/113.html");
    reader.link("main", "113 年（2024） 工作回顧").click();
    reader.isAt("reviews/113.html");
    assertThat(reader.part("h1")).hasText("2024 年外交工作回顧");
    assertThat(reader.part("#review-conclusion")).isVisible();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index.html | 外交施政透明櫥窗 | Foreign Affairs on Display",
        "years/109.html | 109 年（2020） | 2020 (ROC 109)",
        "budget.html | 預算與決算 | Budget and final account",
        "kpis/bilateral-agreements.html | 推動與他國簽訂雙邊協議（含經貿合作相關協議）"
            + " | Bilateral agreements signed with other countries (including economic and trade"
            + " agreements)",
        "compare/108-109.html | 108 年與 109 年比較 | 2019 and 2020 compared",
        "data/staffing.html | 員額 | Staffing",
        "404.html | 找不到這一頁 | Page not found",
      })
  void theSwitchOfLanguagesStaysOnThePage(String address, String chinese, String english) {
    reader.open(address);
    assertThat(reader.part("h1")).hasText(chinese);
    reader.link(".languages", "English").click();
    reader.isAt("en/" + address);
    assertThat(reader.part("html")).hasAttribute("lang", "en");
    assertThat(reader.part("h1")).hasText(english);
    reader.link(".languages", "中文").click();
    reader.isAt(address);
    assertThat(reader.part("html")).hasAttribute("lang", "zh-Hant-TW");
  }

  /** In another language's page a text keeps its own language, so that it is spoken right. */
  @Test
  void aTextWithoutTranslationSaysItsLanguage() {
    reader.open("en/achievements/109/asia-pacific-partners.html");
    assertThat(reader.part(".document__body")).hasAttribute("lang", "zh-Hant-TW");
  }
}
