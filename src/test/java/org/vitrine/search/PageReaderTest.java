package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;

class PageReaderTest {

  private static final Language CHINESE = new Language("zh-Hant-TW", true);
  private static final Language ENGLISH = new Language("en", false);

  private static PageText read(PageKind kind, String address, String main) {
    String html =
        "<title>櫥窗</title><nav class=\"trail\"><a href=\"../goals/2.html\">g</a></nav>"
            + "<main id=\"main\">"
            + main
            + "</main><footer>頁尾</footer>";
    return PageReader.read(CHINESE, kind, address, html).orElseThrow();
  }

  private static PageText read(String main) {
    return read(PageKind.DOCUMENTS, "achievements/109/a.html", main);
  }

  @Test
  void textsAreToldApartByWhereTheyStand() {
    PageText page =
        read(
            """
            <header><p class="page__kicker">109 年</p><h1>標題</h1></header>
            <h2 id="a">一節</h2><p>第一段<strong>粗</strong>字&amp;符。</p>
            <table><caption>表名</caption><tr><th scope="row">列名</th><td>格</td></tr></table>
            """);
    assertEquals("標題", page.title());
    assertEquals(List.of("一節", "表名", "列名"), lines(page.headings()));
    assertEquals(List.of("109 年", "第一段粗字&符。", "格"), lines(page.body()));
    assertEquals("第一段粗字&符。", page.summary());
  }

  @ParameterizedTest
  @CsvSource({
    "<nav><div><nav>甲</nav></div>乙</nav>",
    "<script type=\"application/json\">{\"a\":\"甲\"}</script>",
    "<form><label>甲</label><select><option>乙</option></select></form>",
    "<button type=\"button\">甲</button>",
    "<span aria-hidden=\"true\">甲</span>",
    "<a class=\"mark mark--r\" href=\"#\">甲<span class=\"visually-hidden\">乙</span></a>",
    "<details class=\"share\"><summary>甲</summary>乙</details>",
    "<svg><title>甲</title></svg>",
    "<!-- <p>甲</p> -->",
    "<p title=\"甲 > 乙\"></p>",
  })
  void whatNobodyReadsIsNotFound(String skipped) {
    PageText page = read("<h1>標題</h1><p>前</p>" + skipped + "<p>後</p>");
    assertEquals(List.of("前", "後"), lines(page.body()));
    assertEquals("", page.headings().strip());
  }

  @Test
  void aPageWithoutAHeadingHasTheTitleOfItsWindow() {
    assertEquals("櫥窗", read("<p>文</p>").title());
  }

  @Test
  void figuresAreKeptWithTheirNames() {
    PageText page =
        read(
            PageKind.FIGURES,
            "figures/budget/109.html",
            """
            <h1>預算</h1><article class="source" id="budget-total-109-settled">
            <h2>109 年（2020） 合計 決算</h2>
            <p><span class="figure"><span class="figure__value" data-figure="budget/total/109/settled">23,452</span></span> <span>百萬元</span></p></article>
            <table><tr><td><a class="figure" href="x" title="109 年 合計 執行率（出處與引用）"><span id="f" data-figure="budget/total/109/rate">83.50</span></a> %</td></tr></table>
            """);
    assertEquals(
        List.of(
            new PageText.FigureText("budget-total-109-settled", "109 年（2020） 合計 決算", "23,452 百萬元"),
            new PageText.FigureText("f", "109 年 合計 執行率", "83.50 %")),
        page.figures());
  }

  @ParameterizedTest
  @CsvSource({
    "DOCUMENTS, achievements/109/a.html, DOCUMENT, 109, consular, ''",
    "KPIS, kpis/2020.html, KPI, 0, '', 2",
    "YEARS, years/107.html, YEAR, 107, '', ''",
    "PRINTINGS, years/107/107-plan.html, PRINTING, 107, '', ''",
    "AREAS, areas/asia-pacific.html, AREA, 0, asia-pacific, ''",
    "AREAS, areas.html, AREA, 0, '', ''",
    "GOALS, goals/10.html, GOAL, 0, '', 10",
    "FIGURES, figures/kpi_results/10.2.html, FIGURE, 0, '', ''",
    "FIGURES, figures/budget/2020.html, FIGURE, 2020, '', ''",
    "REPORTS, plans/106.html, REPORT, 106, '', ''",
  })
  void whatAPageIsFilteredByIsReadOffItsAddressAndLinks(
      PageKind kind, String address, PageType type, int year, String area, String goal) {
    PageText page = read(kind, address, "<h1>標題</h1><a href=\"../../areas/consular.html\">領務</a>");
    assertEquals(new PageText.Entry(CHINESE, address, type, year, area, goal), page.page());
  }

  @Test
  void pagesOfOtherLanguagesAreToldFromTheRootOfTheirLanguage() {
    PageText page =
        PageReader.read(ENGLISH, PageKind.YEARS, "en/years/109.html", "<main><h1>2020</h1></main>")
            .orElseThrow();
    assertEquals("years/109.html", page.page().address());
  }

  @ParameterizedTest
  @CsvSource({"SEARCH", "EMBEDS", "MISSING", "FEED", "SITEMAP"})
  void somePagesNobodyLooksFor(PageKind kind) {
    assertTrue(PageReader.read(CHINESE, kind, "x.html", "<main><h1>x</h1></main>").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"<main><p>甲", "<main><nav>甲", "<main><p class=\"a", "<main><", "<main></p></p>甲"})
  void unfinishedPagesAreReadAsFarAsTheyGo(String html) {
    assertTrue(PageReader.read(CHINESE, PageKind.YEARS, "years/1.html", html).isPresent());
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
