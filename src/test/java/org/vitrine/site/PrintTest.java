package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year prints as a report: whole, black on white, without what only a screen needs. */
@BrowserTest
class PrintTest {

  private final Reader reader;

  PrintTest(Chromium chromium) {
    reader = new Reader(chromium);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void onPaperNothingIsToBeClicked() {
    onPaper("years/107.html");
    for (String part :
        List.of(
            ".skip-link",
            "[role=search]",
            ".languages",
            ".main-nav",
            ".trail",
            ".contents",
            ".pager",
            ".footer nav",
            ".chart__tools",
            ".share",
            "a[download]")) {
      for (Locator each : reader.part(part).all()) {
        assertThat(each).isHidden();
      }
    }
    assertThat(reader.part("h1")).isVisible();
    assertThat(reader.part("#budget-general-107-rate")).isVisible();
  }

  @Test
  void onPaperFoldedTextsAreOpen() {
    onPaper("years/107.html");
    assertEquals(16, reader.part("details.document:not([open])").count(), "folded documents");
    Object hidden =
        reader
            .page()
            .evaluate(
                """
                () => [...document.querySelectorAll("details.document p")]
                  .filter(e => !e.checkVisibility({ contentVisibilityAuto: true }) || !e.offsetHeight)
                  .map(e => e.textContent.slice(0, 40))
                """);
    assertEquals(List.of(), hidden);
  }

  @Test
  void onPaperADarkScreenIsWhite() {
    reader
        .page()
        .emulateMedia(
            new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    reader.open("years/107.html");
    assertThat(reader.part("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(reader.part("body")).hasCSS("color", "rgb(0, 0, 0)");
    assertThat(reader.part("h1")).hasCSS("color", "rgb(0, 0, 0)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"years/107.html", "en/years/107.html"})
  void aYearIsAReportOfSomePages(String address) {
    reader.open(address);
    byte[] pdf = reader.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    assertTrue(pages >= 15 && pages <= 60, () -> pages + " pages");
    // A4 in points.
    assertEquals(
        pages,
        Pattern.compile("/MediaBox\\s*\\[0 0 59[45]\\S* 84[12]\\S*\\]")
            .matcher(text)
            .results()
            .count(),
        "pages of A4");
  }

  private void onPaper(String address) {
    reader.open(address);
    reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }
}
