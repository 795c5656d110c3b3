package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site without a mouse: Tab and Enter lead everywhere, and the focus is always seen. */
@BrowserTest
class KeyboardTest {

  /** What is wrong with the focus; nothing when a reader can see where it is. */
  private static final String UNSEEN =
      """
      element => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const wrong = [];
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
        if (box.width < 2 || box.height < 2) wrong.push("no size");
        if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
          wrong.push("out of sight");
        return wrong.length ? wrong.join(", ") + ": " + element.outerHTML.slice(0, 120) : "";
      }
      """;

  private final Reader reader;

  KeyboardTest(Chromium chromium) {
    // Smooth scrolling would have to be waited for.
    reader = new Reader(chromium, Chromium.desktop().setReducedMotion(ReducedMotion.REDUCE));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void theFirstTabOffersTheWayToTheText() {
    reader.open("years/109.html");
    press("Tab");
    assertThat(reader.part(".skip-link")).isFocused();
    assertThat(reader.part(".skip-link")).isInViewport();
    assertThat(reader.part(".skip-link")).hasText("跳到主要內容");
    press("Enter");
    assertThat(reader.part("main")).isFocused();
    press("Tab");
    assertEquals(
        true,
        reader.page().evaluate("() => !!document.activeElement.closest('main')"),
        "the next stop is in the text");
  }

  @Test
  void fromHomeToTheTableOfAnIndicatorAndBack() {
    reader.open("index.html");
    tabTo("目標與指標");
    press("Enter");
    reader.isAt("goals.html");
    tabTo("機關年度資本門預算執行率");
    press("Enter");
    reader.isAt("kpis/capital-budget-execution.html");
    String table = tabTo("region");
    assertEquals("機關年度資本門預算執行率：歷年目標、結果與燈號", table);
    backTo("目標與指標");
    press("Enter");
    reader.isAt("goals.html");
    tabTo("首頁");
    press("Enter");
    reader.isAt("index.html");
  }

  @Test
  void aFoldedTextIsOpenedAndClosed() {
    reader.open("years/107.html");
    var folded = reader.part("#kpi-analysis-capital-budget-execution");
    folded.locator("summary").focus();
    assertThat(folded.locator(".document__body")).isHidden();
    press("Enter");
    assertThat(folded.locator(".document__body")).isVisible();
    press("Tab");
    assertEquals(
        true,
        reader.page().evaluate("() => !!document.activeElement.closest('details[open]')"),
        "the next stop is in the opened text");
    folded.locator("summary").focus();
    press("Space");
    assertThat(folded.locator(".document__body")).isHidden();
  }

  @ParameterizedTest
  @EnumSource
  void whereverTheFocusIsItIsSeen(PageKind kind) {
    Findings findings = new Findings();
    for (String language : PageKind.LANGUAGES) {
      reader.open(language + kind.example());
      press("Tab"); // from now on the browser shows the focus, as for all who use the keyboard
      @SuppressWarnings("unchecked")
      List<String> unseen =
          (List<String>)
              reader
                  .page()
                  .evaluate(
                      """
                      () => {
                        document.querySelectorAll("details").forEach(e => { e.open = true; });
                        const unseen = %s;
                        return [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
                          .filter(e => e.checkVisibility() && !e.matches(":disabled"))
                          .map(e => { e.focus(); return document.activeElement === e ? unseen(e) : "no focus: " + e.outerHTML.slice(0, 120); })
                          .filter(Boolean);
                      }
                      """
                          .formatted(UNSEEN));
      findings.addAll(language + kind.example(), unseen);
    }
    findings.assertNone();
  }

  private String tabTo(String name) {
    return walk("Tab", name);
  }

  private String backTo(String name) {
    return walk("Shift+Tab", name);
  }

  /**
   * Goes from stop to stop.
   *
   * @param name text of a link, or the role of what to stop at
   * @return name of the stop
   */
  private String walk(String key, String name) {
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      press(key);
      var stop = reader.part(":focus");
      if (stop.count() == 0) {
        continue; // the end of the page, from where the browser begins anew
      }
      String unseen = (String) stop.evaluate(UNSEEN);
      assertEquals("", unseen, "the focus is not seen");
      String text = stop.innerText().strip();
      if (text.equals(name)) {
        return text;
      }
      if (name.equals(stop.getAttribute("role"))) {
        return reader
            .part("#" + stop.getAttribute("aria-labelledby") + " > :first-child")
            .innerText();
      }
      stops.add(text.length() > 30 ? text.substring(0, 30) : text);
    }
    return fail(name + " is not among " + stops);
  }

  private void press(String key) {
    reader.page().keyboard().press(key);
  }
}
