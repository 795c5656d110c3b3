package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure tells in place who printed it, what became of it and how to quote it. */
@BrowserTest
class FigureTest {

  private static final String RESTATED = "budget/total/106/budget";

  private final Chromium chromium;
  private final Reader reader;
  private final Locator dialog;

  FigureTest(Chromium chromium) {
    this.chromium = chromium;
    reader = Reader.withClipboard(chromium);
    dialog = reader.part("dialog");
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private String root() {
    return chromium.url(Way.ROOT);
  }

  private Locator button(String name) {
    return dialog.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private String copied(String name) {
    button(name).click();
    assertThat(dialog.getByRole(AriaRole.STATUS)).not().isEmpty();
    return (String) reader.page().evaluate("() => navigator.clipboard.readText()");
  }

  @Test
  void aClickOpensWhatIsKnownOfIt() {
    reader.open("budget.html");
    reader.figure(RESTATED).click();
    assertThat(dialog).isVisible();
    reader.isAt("budget.html");
    assertThat(dialog).hasAccessibleName("106 年（2017） 合計 預算");
    assertThat(dialog.locator(".source__title")).isFocused();
    assertThat(dialog.locator("[data-vintage] [data-figure='" + RESTATED + "']"))
        .hasText(new String[] {"24,326", "24,327"});
    assertThat(dialog).containsText("最新與最初相差 +1 百萬元（+0.004%）。");
    assertThat(dialog).containsText("相符：合計＝各基金之和（109 年績效報告）");
    reader.link("dialog", "資料表中的這一列").click();
    reader.isAt("data/budget.html#budget-total-106-budget");
  }

  @Test
  void citationsAreCopiedInBothLanguages() {
    reader.open("budget.html");
    reader.figure(RESTATED).click();
    String day = "\\d{4}-\\d{2}-\\d{2}";
    String chinese = copied("複製 引用 中文");
    assertTrue(
        chinese.matches(
            "外交部施政績效，〈106 年（2017） 合計 預算〉，24,327 百萬元，《外交施政透明櫥窗》，\\Q"
                + root()
                + "years/106.html#budget-total-106-budget\\E（"
                + day
                + " 查閱）。這個數字後來改過，最初印出的是 24,326 百萬元。資料來源：外交部109年度施政績效評估報告\u3000貳、1。"),
        chinese);
    String english = copied("複製 引用 English");
    assertTrue(
        english.matches(
            "Performance of Taiwan's Ministry of Foreign Affairs, “Total, budget, 2017 \\(ROC 106\\)”,"
                + " NT\\$24,327 million, Foreign Affairs on Display, \\Q"
                + root()
                + "en/years/106.html#budget-total-106-budget\\E \\(accessed "
                + day
                + "\\)\\. A later report changed this figure; first printed was NT\\$24,326 million\\."
                + " Source: Ministry of Foreign Affairs: performance evaluation report for 2020 \\(ROC"
                + " 109\\), 貳、1\\."),
        english);
    String address = copied("複製 網址");
    assertEquals(root() + "years/106.html#budget-total-106-budget", address);
    reader.page().navigate(address);
    assertThat(reader.part(":target")).hasText("24,327");
  }

  @Test
  void withoutASecureConnectionTheTextIsCopiedTheOldWay() {
    reader
        .page()
        .addInitScript(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
    reader.open("budget.html");
    reader.figure("budget/general/109/rate").click();
    assertEquals(root() + "years/109.html#budget-general-109-rate", copied("複製 網址"));
    assertThat(button("複製 網址")).isFocused();
  }

  @Test
  void theKeyboardIsEnough() {
    reader.open("en/budget.html");
    Locator link = reader.part("a.figure:has(#budget-general-109-rate)");
    link.focus();
    link.press("Enter");
    assertThat(dialog).isVisible();
    assertThat(dialog.locator(".source__title")).isFocused();
    for (int i = 0; i < 12; i++) {
      reader.page().keyboard().press("Tab");
      assertEquals(
          true,
          reader
              .page()
              .evaluate(
                  "() => document.activeElement === document.body"
                      + " || !!document.activeElement.closest('dialog')"),
          "the focus stays inside");
    }
    reader.page().keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(link).isFocused();
  }

  @Test
  void aClickBesideItClosesIt() {
    reader.open("budget.html");
    reader.figure(RESTATED).click();
    assertThat(dialog).isVisible();
    dialog.locator(".source__value").click();
    assertThat(dialog).isVisible();
    reader.page().mouse().click(20, 450);
    assertThat(dialog).isHidden();
    assertThat(reader.part("a.figure:has(#budget-total-106-budget)")).isFocused();
    reader.figure(RESTATED).click();
    button("關閉").click();
    assertThat(dialog).isHidden();
  }

  @Test
  void itsAddressOnTheSamePageIsSeen() {
    reader.open("years/106.html");
    reader.part("a.figure:has([data-figure='" + RESTATED + "'])").last().click();
    dialog.locator("dd:last-child .source__address").click();
    assertThat(dialog).isHidden();
    reader.isAt("years/106.html#budget-total-106-budget");
    assertThat(reader.part(":target")).isInViewport();
  }

  @Test
  void theMarkOpensTheHistory() {
    reader.open("budget.html");
    Locator mark = reader.part("td:has(#budget-total-106-budget) .mark--r");
    mark.click();
    assertThat(dialog.locator(".source__history")).isInViewport();
    assertThat(dialog.locator("dt:focus")).hasText("沿革");
    reader.page().keyboard().press("Escape");
    assertThat(mark).isFocused();
  }

  @Test
  void aFigureOfOneReportMarksThatReportInItsHistory() {
    reader.open("years/106/107-evaluation.html");
    reader.figure(RESTATED).click();
    assertThat(dialog.locator("[aria-current]")).containsText("24,326");
    assertThat(dialog.locator("[aria-current]")).hasAttribute("data-vintage", "107-evaluation");
  }

  @Test
  void itStandsByItsFigureAndOnTheScreen() {
    reader.open("years/107.html");
    for (String path : List.of("budget/general/107/rate", "kpi_results/7.1/107/achievement")) {
      Locator figure = reader.figure(path);
      figure.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })");
      figure.click();
      var box = dialog.boundingBox();
      var at = figure.boundingBox();
      assertTrue(box.y >= 0 && box.y + box.height <= 900, path + " on the screen: " + box.y);
      assertTrue(box.y >= at.y + at.height || box.y + box.height <= at.y, path + " is covered");
      reader.page().keyboard().press("Escape");
    }
  }

  @Test
  void onAPhoneItComesFromBelow() {
    try (Reader phone = new Reader(chromium, Chromium.desktop().setViewportSize(390, 780))) {
      phone.open("budget.html");
      phone.figure(RESTATED).click();
      var box = phone.part("dialog").boundingBox();
      assertEquals(0, box.x);
      assertEquals(390, box.width);
      assertEquals(780, box.y + box.height);
      assertTrue(box.height <= 780 * 0.8 + 1);
    }
  }

  @Test
  void whoAsksForAnotherTabGetsTheLink() {
    reader.open("budget.html");
    Page other =
        reader
            .page()
            .context()
            .waitForPage(
                () ->
                    reader
                        .figure(RESTATED)
                        .click(
                            new Locator.ClickOptions()
                                .setModifiers(List.of(KeyboardModifier.CONTROL))));
    assertThat(other).hasURL(root() + "figures/budget/106.html#budget-total-106-budget");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void whereThePageCannotBeFetchedTheLinkIsFollowed() {
    reader.open("budget.html");
    reader.page().addInitScript("window.fetch = () => Promise.reject(new Error('no connection'))");
    reader.page().reload();
    reader.figure(RESTATED).click();
    reader.isAt("figures/budget/106.html#budget-total-106-budget");
    reader.open("budget.html");
    reader.part("td:has(#budget-total-106-budget) .mark--r").click();
    reader.isAt("restatements.html#budget-total-106-budget");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "years/107.html", "goals/7.html", "data/budget.html"})
  void figuresOfEveryPageTell(String address) {
    reader.open(address);
    reader.part("a.figure").first().click();
    assertThat(dialog).isVisible();
    assertEquals(
        reader.part("a.figure [data-figure]").first().innerText(),
        dialog.locator(".source__value [data-figure]").innerText());
  }

  @Test
  void aComparedFigureTellsToo() {
    reader.open("compare.html");
    reader.part("#compare-table-place a.figure").first().click();
    assertThat(dialog).isVisible();
  }

  @Test
  void withoutScriptsAndFromDiskTheLinkLeadsToTheSame() {
    for (Way way : List.of(Way.ROOT, Way.DISK)) {
      Browser.NewContextOptions options = Chromium.desktop().setJavaScriptEnabled(way == Way.DISK);
      try (BrowserContext context = chromium.context(options)) {
        Page page = context.newPage();
        page.navigate(chromium.url(way) + "en/budget.html");
        page.locator("#budget-total-106-budget").click();
        assertThat(page)
            .hasURL(chromium.url(way) + "en/figures/budget/106.html#budget-total-106-budget");
        Locator card = page.locator(":target");
        assertThat(card).isInViewport();
        assertThat(card).containsText("https://vitrine.example/mofa/en/years/106.html");
        assertThat(card).containsText("外交部施政績效，〈106 年（2017） 合計 預算〉");
        assertThat(card.locator("button")).hasCount(way == Way.DISK ? 3 : 0);
      }
    }
  }
}
