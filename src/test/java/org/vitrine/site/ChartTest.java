package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The chart of the budget: drawn, named, read with the keyboard, taken away, and missed by none.
 */
@BrowserTest
class ChartTest {

  private final Chromium chromium;
  private final Reader reader;
  private final Locator drawing;

  ChartTest(Chromium chromium) {
    this.chromium = chromium;
    reader = new Reader(chromium);
    drawing = reader.part("#chart-budget canvas");
  }

  @BeforeEach
  void open() {
    reader.open("budget.html");
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void isDrawn() {
    int colours =
        (int)
            drawing.evaluate(
                """
                canvas => {
                  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                  const counts = new Map();
                  for (let i = 0; i < data.length; i += 4) {
                    const colour = data.slice(i, i + 4).join();
                    counts.set(colour, (counts.get(colour) || 0) + 1);
                  }
                  return [...counts.values()].filter(count => count > 200).length;
                }
                """);
    assertTrue(
        colours >= 4, () -> "ground, two kinds of bars and a line, but " + colours + " colours");
  }

  @Test
  void isNamedAndDescribed() {
    assertThat(drawing).hasRole(com.microsoft.playwright.options.AriaRole.IMG);
    assertThat(drawing).hasAccessibleName("歷年預算、決算與執行率");
    assertThat(drawing)
        .hasAccessibleDescription(
            "109 年預算為 28,085 百萬元，較 108 年增加 8.2%，是 6 年來最高。109 年決算為 23,452 百萬元，較 108 年減少 2.0%。");
  }

  @Test
  void isReadWithTheKeyboard() {
    Locator reading = reader.part("#chart-budget .chart__reading");
    drawing.focus();
    drawing.press("ArrowLeft");
    assertThat(reading).hasText("109 年（2020）：預算 28,085 百萬元");
    drawing.press("ArrowDown");
    assertThat(reading).hasText("109 年（2020）：決算 23,452 百萬元");
    drawing.press("Home");
    assertThat(reading).hasText("104 年（2015）：決算 23,790 百萬元");
    drawing.press("Escape");
    assertThat(reading).isEmpty();
  }

  @Test
  void givesItsFiguresAsPrinted() throws IOException {
    Download download = reader.page().waitForDownload(() -> button("CSV").click());
    assertEquals("chart-budget.csv", download.suggestedFilename());
    List<String> lines = Files.readAllLines(download.path());
    assertEquals("\ufeff年度,預算 (百萬元),決算 (百萬元),執行率（%）", lines.get(0));
    assertEquals(
        List.of(
            "104 年（2015）,\"24,327\",\"23,790\",97.79",
            "105 年（2016）,\"24,480\",\"24,106\",98.47",
            "106 年（2017）,\"24,327\",\"23,275\",95.68",
            "107 年（2018）,\"26,134\",\"24,669\",94.39",
            "108 年（2019）,\"25,945\",\"23,931\",92.24",
            "109 年（2020）,\"28,085\",\"23,452\",83.50"),
        lines.subList(1, 7));
    assertEquals("", lines.get(7));
    assertEquals("外交施政透明櫥窗｜資料來源：外交部107年度施政績效報告、外交部109年度施政績效評估報告", lines.get(8));
  }

  /** Where the unit changed each value has its own, and none that is printed is left out. */
  @Test
  void givesTheUnitOfEachFigure() throws IOException {
    reader.open("kpis/international-publicity.html");
    Locator csv = reader.part("#chart-kpi button").filter(has("CSV"));
    Download download = reader.page().waitForDownload(csv::click);
    assertEquals(
        List.of(
            "\ufeff年度,實際值,實際值單位,目標值,目標值單位",
            "104 年（2015）,296,篇,125,篇",
            "105 年（2016）,10.25,%,2,%",
            "106 年（2017）,3,達到項數,3,達到項數",
            "107 年（2018）,3,達到項數,3,達到項數"),
        Files.readAllLines(download.path()).subList(0, 5));
    drawing("#chart-kpi").focus();
    drawing("#chart-kpi").press("Home");
    assertThat(reader.part("#chart-kpi .chart__reading")).hasText("104 年（2015）：實際值 296 篇");
  }

  private Locator drawing(String chart) {
    return reader.part(chart + " canvas");
  }

  private static Locator.FilterOptions has(String words) {
    return new Locator.FilterOptions().setHasText(Pattern.compile(words));
  }

  @Test
  void givesAPictureForPaper() throws IOException {
    Download download = reader.page().waitForDownload(() -> button("PNG").click());
    assertEquals("chart-budget.png", download.suggestedFilename());
    byte[] png = Files.readAllBytes(download.path());
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    var picture = javax.imageio.ImageIO.read(download.path().toFile());
    assertEquals(2400, picture.getWidth());
    assertEquals(0xffffffff, picture.getRGB(0, 0), "a ground of its own");
    assertTrue(inkIn(picture, 60, 160) > 2000, "the title");
    assertTrue(inkIn(picture, 330, 420) > 200, "the units");
    int bottom = picture.getHeight();
    assertTrue(inkIn(picture, bottom - 200, bottom - 145) > 1000, "the source");
    assertTrue(inkIn(picture, bottom - 145, bottom - 80) > 1000, "the address and the day");
  }

  /** How many points of a strip of the picture are not paper. */
  private static int inkIn(java.awt.image.BufferedImage picture, int top, int bottom) {
    int ink = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        ink += (picture.getRGB(x, y) & 0xff) < 0x90 ? 1 : 0;
      }
    }
    return ink;
  }

  @Test
  void followsTheColoursOfTheScreen() {
    String light = picture();
    reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String dark = picture();
    assertNotEquals(light, dark);
    reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertEquals(light, picture());
  }

  @Test
  void isMissedByNobody() {
    try (Reader without = new Reader(chromium, Chromium.desktop().setJavaScriptEnabled(false))) {
      without.open("budget.html");
      assertThat(without.part("canvas")).hasCount(0);
      assertThat(without.part("#chart-budget .chart__canvas")).isHidden();
      assertThat(without.part("#chart-budget button")).hasCount(0);
      assertThat(without.part("#chart-budget figcaption")).containsText("109 年預算為 28,085 百萬元");
      assertThat(without.figure("budget/total/109/budget")).hasText("28,085");
      assertThat(without.figure("budget/total/109/budget")).isVisible();
    }
  }

  private Locator button(String kind) {
    return reader.part("#chart-budget button").filter(has(kind));
  }

  private String picture() {
    return (String)
        drawing.evaluate(
            "canvas => new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
                + "() => done(canvas.toDataURL()))))");
  }
}
