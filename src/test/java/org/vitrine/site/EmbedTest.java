package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart is shared by a link and shown in the frames of other sites. */
@BrowserTest
class EmbedTest {

  private final Chromium chromium;
  private final Reader reader;
  private final Locator share;

  EmbedTest(Chromium chromium) {
    this.chromium = chromium;
    reader = Reader.withClipboard(chromium);
    share = reader.part("#chart-budget .share");
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private String copied(String name) {
    share
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(share.getByRole(AriaRole.STATUS)).not().isEmpty();
    return (String) reader.page().evaluate("() => navigator.clipboard.readText()");
  }

  @Test
  void whatIsSharedIsCopied() {
    reader.open("en/budget.html");
    share.locator("summary").click();
    String root = chromium.url(Way.ROOT);
    assertEquals(root + "en/budget.html#chart-budget", copied("Copy Link to this chart"));
    assertEquals(root + "en/embed/budget.html", copied("Copy Page for embedding"));
    assertEquals(
        "<iframe src=\""
            + root
            + "en/embed/budget.html\" title=\"Budget, final account and execution rate by year\""
            + " width=\"100%\" height=\"560\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        copied("Copy Code for embedding (HTML)"));
  }

  @Test
  void theKeyboardOpensAndClosesIt() {
    reader.open("budget.html");
    share.locator("summary").focus();
    reader.page().keyboard().press("Enter");
    assertThat(share.locator(".share__body")).isVisible();
    reader.page().keyboard().press("Tab");
    assertThat(share.locator("a").first()).isFocused();
    reader.page().keyboard().press("Escape");
    assertThat(share.locator(".share__body")).isHidden();
    assertThat(share.locator("summary")).isFocused();
  }

  @Test
  void withoutScriptsItOffersTheSame() {
    try (Reader without = new Reader(chromium, Chromium.desktop().setJavaScriptEnabled(false))) {
      without.open("budget.html");
      without.part("#chart-budget summary").click();
      assertThat(without.part("#chart-budget .share__code"))
          .containsText("src=\"https://vitrine.example/mofa/embed/budget.html\"");
      without.link("#chart-budget", "可嵌入的頁面").click();
      without.isAt("embed/budget.html");
      assertThat(without.part("table")).isVisible();
      assertThat(without.part("tbody tr").last()).containsText("28,085");
      assertThat(without.part("h1")).hasText("歷年預算、決算與執行率");
    }
  }

  @ParameterizedTest
  @CsvSource({"340, 560", "900, 560"})
  void itFillsTheFrameOfAnotherSite(int width, int height) {
    try (BrowserContext context = chromium.context()) {
      Page page = context.newPage();
      String embed = chromium.url(Way.FOLDER) + "embed/budget.html";
      // Another port is another site; a file without a policy of its own makes room for a page.
      page.navigate(chromium.url(Way.ROOT) + "robots.txt");
      page.setContent(
          "<!DOCTYPE html><title>News</title><iframe src='"
              + embed
              + "' style='border:0;width:"
              + width
              + "px;height:"
              + height
              + "px'></iframe>");
      Frame frame = page.frames().get(1);
      Locator canvas = frame.locator("canvas");
      assertThat(canvas).isVisible();
      assertThat(frame.locator("table")).isHidden();
      assertThat(frame.locator(".embed__unit")).hasText("單位：百萬元、% 資料期間：104 年（2015）至 109 年（2020）");
      assertThat(frame.locator(".embed__foot")).containsText("外交部109年度施政績效評估報告");
      assertEquals(width - 32, canvas.boundingBox().width, 1);
      assertTrue(
          (boolean)
              frame.evaluate(
                  "() => document.documentElement.scrollWidth <= innerWidth"
                      + " && document.documentElement.scrollHeight <= innerHeight"));
      page.locator("iframe").evaluate("e => { e.style.width = '500px'; }");
      page.waitForCondition(() -> Math.abs(canvas.boundingBox().width - 468) < 2);
      Page home = context.waitForPage(() -> frame.locator(".embed__foot a").click());
      assertThat(home).hasURL(chromium.url(Way.FOLDER) + "budget.html#chart-budget");
    }
  }

  @Test
  void itFollowsTheColoursOfTheScreen() {
    reader.open("embed/lights.html");
    Locator body = reader.part("body");
    assertThat(reader.part("canvas")).isVisible();
    String light = (String) body.evaluate("e => getComputedStyle(e).backgroundColor");
    reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertNotEquals(light, body.evaluate("e => getComputedStyle(e).backgroundColor"));
  }
}
