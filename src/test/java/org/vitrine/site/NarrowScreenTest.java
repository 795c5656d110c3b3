package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No page has to be pushed sideways to be read: neither on the narrowest phone, which is also a
 * desktop screen at 400 %, nor on a desktop screen at 200 %. Wide tables move in a frame of their
 * own.
 */
@BrowserTest
class NarrowScreenTest {

  private static final List<Integer> WIDTHS = List.of(320, 640);

  /**
   * The page itself would not move, as its overflow is cut off; so look for what is cut off: what
   * stands out of the screen and is not in a frame that moves.
   */
  private static final String CUT_OFF =
      """
      () => {
        document.querySelectorAll("details").forEach(e => { e.open = true; });
        const moves = e => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
        const hidden = e => getComputedStyle(e).clipPath !== "none";
        const excused = e => {
          for (let up = e; up && up !== document.body; up = up.parentElement) {
            if ((up !== e && moves(up)) || hidden(up)) return true;
          }
          return false;
        };
        const out = [...document.body.querySelectorAll("*")]
          .filter(e => e.checkVisibility())
          .filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && box.height > 0 && box.bottom > 0
              && (box.right > innerWidth + 0.5 || box.left < -0.5) && !excused(e);
          });
        const found = out.filter(e => !out.includes(e.parentElement)).map(e => e.outerHTML.slice(0, 120));
        if (document.documentElement.scrollWidth > innerWidth) {
          found.push("the page is " + document.documentElement.scrollWidth + " px wide");
        }
        return found;
      }
      """;

  /**
   * Text that is wider than what holds it. A full-width bracket or stop that ends a line is cut to
   * half its width if it does not fit otherwise; Chromium still counts the white half that is gone.
   */
  private static final String OVERFLOWING =
      """
      () => [...document.querySelectorAll("body *")]
        .filter(e => e.childElementCount === 0 && !e.closest(".visually-hidden"))
        .filter(e => e.checkVisibility() && e.clientWidth > 0)
        .filter(e => {
          const half = parseFloat(getComputedStyle(e).fontSize) / 2;
          const white = /[）」』】》，、。；：]/.test(e.textContent) ? half : 0;
          return e.scrollWidth > e.clientWidth + 1 + white;
        })
        .map(e => e.scrollWidth + " px in " + e.clientWidth + ": " + e.outerHTML.slice(0, 120))
      """;

  private final Reader reader;

  NarrowScreenTest(Chromium chromium) {
    reader = new Reader(chromium);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void aTurnedPhoneKeepsChartsOnItsScreen() {
    reader.page().setViewportSize(844, 390);
    reader.open("en/programmes.html");
    assertThat(reader.part("canvas").first()).isVisible();
    reader.page().setViewportSize(390, 844);
    reader.page().waitForFunction("() => document.documentElement.scrollWidth <= innerWidth");
    reader
        .page()
        .waitForFunction(
            "() => [...document.querySelectorAll('canvas')]"
                + ".every(e => e.getBoundingClientRect().right <= innerWidth)");
  }

  @ParameterizedTest
  @EnumSource
  @SuppressWarnings("unchecked")
  void noPageMovesSideways(PageKind kind) {
    Findings findings = new Findings();
    for (String language : PageKind.LANGUAGES) {
      for (int width : WIDTHS) {
        reader.page().setViewportSize(width, 800);
        reader.open(language + kind.example());
        String place = language + kind.example() + " at " + width + " px";
        findings.addAll(place, (List<String>) reader.page().evaluate(CUT_OFF));
        findings.addAll(place, (List<String>) reader.page().evaluate(OVERFLOWING));
      }
    }
    findings.assertNone();
  }
}
