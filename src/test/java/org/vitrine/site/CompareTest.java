package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page on which readers compare any figures of any years. */
@BrowserTest
class CompareTest {

  /** Years, figures, mode: every mode, every table, two years and more, side by side and apart. */
  private static final List<String> COMPARISONS =
      List.of(
          "107,108,109 budget/total/budget,budget/total/settled,budget/total/rate absolute",
          "104,105,106,107,108,109 budget/total/settled change",
          "104,109 budget/total/budget,budget/total/settled,budget/total/rate change",
          "105,107,109 budget/total/budget,budget/total/rate percent",
          "104,106,109 budget/total/budget,budget/total/settled index",
          "104,105,106,107 budget/general/settled,budget/special/settled share",
          "106,109 budget/total/settled,budget/general/budget head",
          "104,106,108 staffing/total/headcount,staffing/contract/headcount absolute",
          "104,109 staffing/police/headcount,staffing/technical/headcount percent",
          "106,107,108 staffing/total/headcount,staffing/contract/headcount index",
          "104,105,109 staffing/staff/headcount,staffing/police/headcount share",
          "106,107 staffing/total/headcount,personnel/cost head",
          "104,105,107,109 personnel/cost,personnel/share change",
          "105,108 personnel/cost,personnel/share share",
          "104,107,109 personnel/cost percent",
          "106,107 programmes/budget,programmes/1/budget,programmes/7/budget change",
          "106,107 programmes/1/budget,programmes/1/progress,programmes/7/budget share",
          "106,107 programmes/1/budget,programmes/7/budget percent",
          "105,106,107 kpi_results/1.1/actual,kpi_results/3.1/actual absolute",
          "104,105,106,107 kpi_results/1.1/actual,kpi_results/4.1/actual change",
          "105,107 kpi_results/1.1/target,kpi_results/3.2/actual index",
          "105,106,107,108 kpi_results/1.2/actual,kpi_results/7.2/actual percent",
          "104,105,107 rating_summary/strategic-goals:self:green/count share",
          "105,106,107 kpi_results/1.2/actual,programmes/2/budget head");

  private final Chromium chromium;
  private final Reader reader;
  private final ComparePage compare;

  CompareTest(Chromium chromium) {
    this.chromium = chromium;
    reader = new Reader(chromium);
    compare = new ComparePage(reader.page());
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private void open(String years, String figures, String mode) {
    reader.open("compare.html" + ComparePage.query(years, figures, mode));
  }

  /** Every second one by its address, the others by clicking: both say what the downloads say. */
  @Test
  void whatIsComparedIsWhatTheDownloadsGive() {
    Downloads downloads = new Downloads(chromium.site().folder());
    List<String> wrong = new ArrayList<>();
    reader.open("compare.html");
    for (int i = 0; i < COMPARISONS.size(); i++) {
      String[] asked = COMPARISONS.get(i).split(" ");
      if (i % 2 == 0) {
        open(asked[0], asked[1], asked[2]);
      } else {
        compare.choose(asked[0], asked[1], asked[2]);
        reader.isAt("compare.html" + ComparePage.query(asked[0], asked[1], asked[2]));
      }
      List<Integer> years = Arrays.stream(asked[0].split(",")).map(Integer::valueOf).toList();
      String[] keys = asked[1].split(",");
      List<String> names = compare.names();
      Map<String, List<String>> results = compare.results();
      assertEquals(keys.length, results.size(), COMPARISONS.get(i));
      for (int k = 0; k < keys.length; k++) {
        List<String> expected = new Recomputed(downloads, keys[k], years).results(asked[2]);
        List<String> shown = results.get(names.get(k));
        if (!expected.equals(shown)) {
          wrong.add(COMPARISONS.get(i) + ": " + keys[k] + " is " + shown + ", not " + expected);
        }
        check(expected, names.get(k), asked, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** What the chart shows of a figure is in the table, and what is refused is not in the chart. */
  private void check(List<String> expected, String name, String[] asked, List<String> wrong) {
    Map<String, List<Object>> drawn = compare.drawn();
    if (expected.stream().allMatch(String::isEmpty)) {
      if (drawn.containsKey(name)) {
        wrong.add(String.join(" ", asked) + ": " + name + " is drawn");
      }
      return;
    }
    for (Object number : drawn.getOrDefault(name, List.of())) {
      if (number != null
          && expected.stream()
              .filter(text -> !text.isEmpty())
              .map(text -> new BigDecimal(text.replaceAll("[,+]", "").replace('−', '-')))
              .noneMatch(one -> one.compareTo(new BigDecimal(number.toString())) == 0)) {
        wrong.add(String.join(" ", asked) + ": " + name + " is drawn with " + number);
      }
    }
  }

  @Test
  void theChoiceIsInTheAddressAndSurvives() {
    reader.open("compare.html");
    compare.choose("105,107", "staffing/police/headcount,personnel/cost", "percent");
    String query =
        ComparePage.query("105,107", "staffing/police/headcount,personnel/cost", "percent");
    reader.isAt("compare.html" + query);
    Map<String, List<String>> results = compare.results();
    assertEquals(List.of("", "−13.6"), results.get("警員／員額"));

    reader.page().reload();
    assertEquals(results, compare.results());
    assertThat(compare.option("year", "105").locator("input")).isChecked();
    assertThat(compare.option("year", "106").locator("input")).not().isChecked();
    assertThat(compare.option("mode", "percent").locator("input")).isChecked();

    reader.part("#compare-table tbody th a").first().click();
    reader.isAt("staffing.html");
    reader.page().goBack();
    reader.isAt("compare.html" + query);
    assertEquals(results, compare.results());

    // Passed on, it says the same to another reader, and in the other language.
    try (Reader other = new Reader(chromium)) {
      other.open("compare.html" + query);
      assertEquals(results, new ComparePage(other.page()).results());
      other.part(".languages__link[lang=en]").first().click();
      other.isAt("en/compare.html" + query);
      ComparePage english = new ComparePage(other.page());
      english.isReady();
      assertEquals(List.of("Police officers / Headcount", "Personnel cost"), english.names());
      assertEquals(List.of("", "−13.6"), english.results().get("Police officers / Headcount"));
      assertThat(other.part("#compare-summary"))
          .hasText(
              "Figures compared: 2, for 2016 (ROC 105), 2018 (ROC 107). Change in %. All can be compared.");
    }
  }

  @Test
  void anAddressThatAsksForTooMuchIsToldSo() {
    reader.open(
        "compare.html?years=107,99,108&figures=budget/total/budget,budget/x&mode=guess&prices=constant");
    assertEquals(
        List.of(
            "網址中的年度「99」沒有數字，已略過。",
            "網址中的「budget/x」不是本站的數字，已略過。",
            "網址中的比較方式「guess」不存在，改列數字本身。",
            "本站的資料沒有物價指數（deflators.csv），所以不能換算成固定幣值。"),
        reader.part("#compare-notices li").allTextContents());
    assertEquals(List.of("26,134", "25,945"), compare.results().get("預算與決算／合計／預算"));
    reader.open("compare.html?years=107&figures=&mode=absolute");
    assertThat(reader.part("#compare-summary")).hasText("請至少選兩個年度。 請至少選一個數字。");
    assertThat(reader.part("#compare-shown")).isHidden();
  }

  @Test
  void theKeyboardAloneWillDo() {
    reader.open("compare.html");
    Keyboard keyboard = reader.page().keyboard();
    tabTo("input[name=year][value='104']");
    keyboard.press("Space");
    assertThat(reader.part("#compare-table thead th")).hasCount(5);
    tabTo("input[name=mode][value=absolute]");
    keyboard.press("ArrowRight");
    assertThat(compare.option("mode", "change").locator("input")).isFocused();
    tabTo("details:has(input[value='staffing/total/headcount']) summary");
    keyboard.press("Enter");
    tabTo("input[value='staffing/police/headcount']");
    keyboard.press("Space");
    assertThat(reader.part("input[value='staffing/police/headcount']")).isFocused();
    reader.isAt(
        "compare.html"
            + ComparePage.query(
                "104,107,108,109",
                "budget/total/budget,budget/total/settled,staffing/police/headcount",
                "change"));
    assertEquals(List.of("", "−4", "−1", "0"), compare.results().get("警員／員額"));
    tabTo("#compare-chart canvas");
    keyboard.press("End");
    assertThat(reader.part("#compare-chart .chart__reading")).containsText("109 年（2020）：預算");
    tabTo("#compare-table-place");
    tabTo("#compare-download");
    Download download = reader.page().waitForDownload(() -> keyboard.press("Enter"));
    assertEquals("compare.csv", download.suggestedFilename());
  }

  /** Where the result is not beside the choice, a link leads to it. */
  @Test
  void onAPhoneALinkLeadsToTheResult() {
    try (Reader phone = new Reader(chromium, Chromium.desktop().setViewportSize(390, 844))) {
      phone.open("compare.html");
      String address = phone.page().url();
      phone.part(".compare__jump").press("Enter");
      assertThat(phone.part("#compare-result")).isFocused();
      assertThat(phone.part("#compare-result")).isInViewport();
      phone.isAt(address.substring(address.indexOf("compare.html")));
    }
  }

  private void tabTo(String css) {
    for (int i = 0; i < 80; i++) {
      reader.page().keyboard().press("Tab");
      if ((boolean) reader.page().evaluate("css => document.activeElement.matches(css)", css)) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + css);
  }

  private void assertRefused(
      String years, String figures, String mode, List<String> drawn, String... reasons) {
    open(years, figures, mode);
    assertEquals(List.of(reasons), compare.reasons());
    assertEquals(drawn, List.copyOf(compare.drawn().keySet()));
    assertThat(reader.part("#compare-chart-none")).isVisible(visible(drawn.isEmpty()));
    assertThat(reader.part("#compare-summary")).containsText("不能比較的有 " + reasons.length + " 處");
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visible(
      boolean visible) {
    return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
        .setVisible(visible);
  }

  @Test
  void whatIsNotOfOneKindIsRefusedWithASentenceAndNotDrawn() {
    String visits = "深化與友邦高層政要之情誼／實際值";
    assertRefused(
        "104,105,106",
        "kpi_results/1.1/actual",
        "absolute",
        List.of(visits),
        visits + "：105 年（2016）起改變衡量方法，104 年（2015）與 105 年（2016）不能比較。");
    assertEquals(Arrays.asList(null, 117, 97), compare.drawn().get(visits));
    assertRefused(
        "104,106",
        "kpi_results/1.1/actual",
        "index",
        List.of(),
        visits + "：105 年（2016）起改變衡量方法，106 年（2017）不能與基準年 104 年（2015）比較。");
    assertRefused(
        "107,108",
        "budget/total/budget,staffing/total/headcount",
        "absolute",
        List.of("預算與決算／合計／預算"),
        "合計／員額：單位「人」與圖中的「百萬元」不同，不能比較大小，所以不畫在同一張圖裡；" + "改選「指數」或「增減百分比」可以一起看。");
    assertRefused(
        "107,108",
        "budget/total/rate",
        "percent",
        List.of(),
        "預算與決算／合計／執行率：這個數字本身就是百分比，不再算百分比；請改選「增減」，看相差幾個百分點。");
    assertRefused("107,108", "budget/total/rate", "share", List.of(), "預算與決算／合計／執行率：沒有合計，算不出占比。");
    assertRefused(
        "106,107", "kpi_results/1.2/actual", "share", List.of(), "我與友邦合作計畫執行項數／實際值：沒有合計，算不出占比。");
    String houses = "提高駐外館宿舍自有率及節省鉅額租金支出／實際值";
    assertRefused(
        "104,105,106,107",
        "kpi_results/7.3/actual",
        "change",
        List.of(houses),
        houses + "：104 年（2015）、105 年（2016）當年未列，不能比較。");
    assertEquals(Arrays.asList(null, null, 0), compare.drawn().get(houses));
    assertRefused(
        "107,108,109",
        "kpi_results/7.3/actual",
        "absolute",
        List.of(),
        houses + "：沒有報告刊印 108 年（2019）、109 年（2020）的數字，不能比較。");
    assertRefused(
        "106,107",
        "kpi_results/1.1/self_rating",
        "index",
        List.of(),
        "深化與友邦高層政要之情誼／初核燈號：這是評等，不是數字，不能計算。");
    assertRefused(
        "106,107", "staffing/police/headcount", "head", List.of(), "警員／員額：這就是員額，不再平均到每個人。");
  }

  /** Years that nobody asked for are no gap; a year that cannot be compared is one. */
  @Test
  void theLineOfAnIndexRunsOverYearsThatWereNotChosen() {
    open("104,107", "budget/total/settled", "index");
    assertEquals(Arrays.asList(100, null, null, 103.7), compare.drawn().get("預算與決算／合計／決算"));
    assertEquals(List.of(true), spans());
    open("105,107,108", "budget/total/settled,kpi_results/1.2/actual", "index");
    assertEquals(List.of(true, false), spans());
  }

  private Object spans() {
    return reader
        .page()
        .evaluate(
            "() => Chart.getChart(document.querySelector('#compare-chart canvas'))"
                + ".data.datasets.map(set => set.spanGaps)");
  }

  /** Away from the page, a picture leads back to what was chosen, and says against which year. */
  @Test
  void thePictureNamesItsChoice() {
    String figures = "staffing/staff/headcount,staffing/police/headcount";
    open("106,107", figures, "change");
    assertThat(reader.part("#compare-chart-title")).hasText("增減，較 106 年（2017）");
    reader
        .page()
        .evaluate(
            """
            () => {
              window.written = "";
              const write = CanvasRenderingContext2D.prototype.fillText;
              CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
                window.written += text;
                return write.call(this, text, ...rest);
              };
            }
            """);
    reader.page().waitForDownload(() -> reader.part("#compare-chart button").first().click());
    String written = (String) reader.page().evaluate("() => window.written");
    assertTrue(written.contains("增減，較 106 年（2017）"), written);
    assertTrue(
        written.contains("compare.html" + ComparePage.query("106,107", figures, "change")),
        written);
    open("104,106,107", figures, "percent");
    assertThat(reader.part("#compare-chart-title")).hasText("增減百分比，較前一個所選年度，從 104 年（2015）起");
  }

  /** One figure has no legend, so its name stands in the title. */
  @Test
  void aChartSaysOfWhatItIs() {
    open("107,108", "staffing/police/headcount", "absolute");
    assertThat(reader.part("#compare-chart-title")).hasText("警員／員額：數字本身");
    assertThat(reader.part("#compare-chart .chart__name")).hasCount(0);
    open("107,108", "staffing/police/headcount,staffing/staff/headcount", "absolute");
    assertThat(reader.part("#compare-chart-title")).hasText("數字本身");
    assertThat(reader.part("#compare-chart .chart__name")).hasCount(2);
  }

  @Test
  void theSampleHasNoPriceIndexAndSaysSo() {
    reader.open("compare.html");
    assertThat(reader.part("input[name=prices][value=constant]")).isDisabled();
    assertThat(reader.part("fieldset:has(input[name=prices])"))
        .hasAccessibleDescription("本站的資料沒有物價指數（deflators.csv），所以不能換算成固定幣值。");
  }

  @Test
  void theResultIsDownloadedWithItsSources() throws IOException {
    open("106,107,108", "budget/total/settled,kpi_results/1.2/actual", "change");
    Download download =
        reader.page().waitForDownload(() -> reader.part("#compare-download").click());
    String text = Files.readString(download.path());
    assertEquals(
        """
        \ufefftable,item,measure,year,name,value,unit,status,report,source,restated,mode,prices,compared_with,result,result_unit,refused,divisor,divisor_name,divisor_value,divisor_unit,divisor_report
        budget,total,settled,106,預算與決算／合計／決算,23275,百萬元,,109-evaluation,貳、1,r,change,nominal,,,,,,,,,
        budget,total,settled,107,預算與決算／合計／決算,24669,百萬元,,109-evaluation,貳、1,r,change,nominal,106,1394,百萬元,,,,,,
        budget,total,settled,108,預算與決算／合計／決算,23931,百萬元,,109-evaluation,貳、1,,change,nominal,107,-738,百萬元,,,,,,
        kpi_results,1.2,actual,106,我與友邦合作計畫執行項數／實際值,578,項,,107-evaluation,參、一、（一）２,,change,nominal,,,,,,,,,
        kpi_results,1.2,actual,107,我與友邦合作計畫執行項數／實際值,613,項,,107-evaluation,參、一、（一）２,,change,nominal,106,35,項,,,,,,
        kpi_results,1.2,actual,108,我與友邦合作計畫執行項數／實際值,,,,,,,change,nominal,107,,,我與友邦合作計畫執行項數／實際值：沒有報告刊印 108 年（2019）的數字，不能比較。,,,,,
        """,
        text.replace("\r\n", "\n"));
    assertFalse(text.replace("\r\n", "").contains("\n"), "every line ends as the standard has it");
  }

  /** Each line of the download says why it has no result, and no other line's reason. */
  @Test
  void aReasonStandsInTheLineItIsAbout() throws IOException {
    open("104,105,106,107,108", "kpi_results/4.1/actual", "percent");
    Download download =
        reader.page().waitForDownload(() -> reader.part("#compare-download").click());
    String name = compare.names().get(0);
    assertEquals(
        List.of(
            "104||",
            "105|104|" + name + "：105 年（2016）起改變衡量方法，104 年（2015）與 105 年（2016）不能比較。",
            "106|105|" + name + "：106 年（2017）起改變衡量方法，105 年（2016）與 106 年（2017）不能比較。",
            "107|106|" + name + "：107 年（2018）起改變衡量方法，106 年（2017）與 107 年（2018）不能比較。",
            "108|107|" + name + "：沒有報告刊印 108 年（2019）的數字，不能比較。"),
        Files.readAllLines(download.path()).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> cells[3] + "|" + cells[13] + "|" + cells[16])
            .toList());
  }

  @Test
  void theResultIsCopiedAsACitationInEachLanguage() {
    reader.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    open("107,109", "budget/total/settled,budget/total/rate", "change");
    String address = reader.page().url();
    String day = LocalDate.now(ZoneId.systemDefault()).toString();
    reader.part("#compare-citations button").nth(0).click();
    assertThat(reader.part("#compare-copied")).hasText("已複製。");
    assertEquals(
        "外交部施政績效，〈年度比較、增減；預算與決算／合計／決算：109 年（2020）較 107 年（2018）−1,217 百萬元；"
            + "預算與決算／合計／執行率：109 年（2020）較 107 年（2018）−10.89 百分點〉，《外交施政透明櫥窗》，"
            + address
            + "（"
            + day
            + " 查閱）。其中後來改過的數字：預算與決算／合計／決算 107 年（2018）（最初印出的是 24,694 百萬元）；"
            + "預算與決算／合計／執行率 107 年（2018）（最初印出的是 94.49%）。資料來源：外交部109年度施政績效評估報告。",
        clipboard());
    reader.part("#compare-citations button").nth(1).click();
    String english = clipboard();
    assertTrue(english.contains("2020 (ROC 109) on 2018 (ROC 107) −NT$1,217 million"), english);
    assertTrue(english.contains("−10.89 percentage points"), english);
    assertTrue(english.contains(address), english);
    assertTrue(
        english.endsWith(
            "Source: Ministry of Foreign Affairs: performance evaluation report for 2020 (ROC 109)."),
        english);
    reader.part("#compare-link").click();
    assertEquals(address, clipboard());
  }

  /** Whoever reads a share knows of what it is one, and can compute it again. */
  @Test
  void aShareNamesItsTotal() throws IOException {
    open("106,107", "programmes/1:拉丁美洲及加勒比海事務/budget", "share");
    assertThat(reader.part("#compare-table tbody th")).containsText("占「計畫經費／合計／預算」的百分比");
    assertThat(reader.part("#compare-table tbody td").first()).containsText("11,609,199");
    Download download =
        reader.page().waitForDownload(() -> reader.part("#compare-download").click());
    assertTrue(
        Files.readString(download.path())
            .contains("33.72,%,,programmes/106/budget,計畫經費／合計／預算,11609199,千元,107-evaluation"));
  }

  /** Figures refused for one reason share a sentence, and what names no figure is not cited. */
  @Test
  void whatIsRefusedAltogetherIsNotCited() {
    open("106,107", "staffing/total/headcount,staffing/police/headcount", "head");
    assertEquals(List.of("合計／員額、警員／員額：這就是員額，不再平均到每個人。"), compare.reasons());
    assertThat(reader.part("#compare-citations button")).hasCount(0);
    assertThat(reader.part("#compare-table tbody th").first()).containsText("單位：人");
  }

  @Test
  void anIndexSaysThatItsFirstYearIsMissing() {
    open("105,106,107", "kpi_results/6.1/actual", "index");
    assertEquals(
        List.of(
            "提升文件證明服務品質／實際值：105 年（2016）當年未列，不能比較。",
            "提升文件證明服務品質／實際值：基準年 105 年（2016）沒有數字，所以 106 年（2017）、107 年（2018）算不出指數。"),
        compare.reasons());
  }

  private String clipboard() {
    return (String) reader.page().evaluate("() => navigator.clipboard.readText()");
  }

  @Test
  void withoutJavaScriptThePairsAreListed() {
    try (Reader without = new Reader(chromium, Chromium.desktop().setJavaScriptEnabled(false))) {
      without.open("compare.html?years=104,109&figures=budget/total/budget&mode=index");
      assertThat(without.part("#compare")).isHidden();
      assertEquals(
          List.of("104-105", "105-106", "106-107", "107-108", "108-109"),
          without.part("section:has(#pairs) a").all().stream()
              .map(link -> link.getAttribute("href").replaceAll(".*compare/(.*)\\.html", "$1"))
              .toList());
      without.part("section:has(#pairs) a").nth(2).click();
      without.isAt("compare/106-107.html");
    }
  }

  @Test
  void fromDiskTheSameIsCompared() {
    Page page = reader.page();
    page.navigate(
        chromium.url(Way.DISK)
            + "compare.html"
            + ComparePage.query("107,109", "budget/total/budget", "percent"));
    assertEquals(List.of("", "+7.5"), compare.results().get("預算與決算／合計／預算"));
    compare.choose("107,108", "budget/total/budget", "percent");
    assertTrue(page.url().contains("years=107,108&"), page.url());
    page.reload();
    assertEquals(List.of("", "−0.7"), compare.results().get("預算與決算／合計／預算"));
  }
}
