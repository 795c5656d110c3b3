package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page works from the root of a web host, from a folder in one and from disk, with
 * JavaScript and without: all that it loads is there and its own, nothing is refused or reported.
 */
@BrowserTest
class ServingTest {

  /** Places that are to be filled, seen though nothing is in them; but for those of messages. */
  private static final String EMPTY_BOXES =
      """
      () => [...document.querySelectorAll("main :is(div, p, section, figure, ul, ol, dl, button)")]
        .filter(e => e.checkVisibility() && e.offsetHeight > 0 && e.offsetWidth > 0)
        .filter(e => e.innerText.trim() === "" && !e.querySelector("canvas"))
        .filter(e => !e.matches("[role=status], [aria-live]"))
        .map(e => e.outerHTML.slice(0, 100))
      """;

  private final Chromium chromium;
  private final Findings findings = new Findings();

  ServingTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest
  @CsvSource({
    "ROOT, true",
    "ROOT, false",
    "FOLDER, true",
    "FOLDER, false",
    "DISK, true",
    "DISK, false"
  })
  void everyKindOfPageWorks(Way way, boolean scripts) {
    Set<String> loaded;
    Browser.NewContextOptions options = Chromium.desktop().setJavaScriptEnabled(scripts);
    try (BrowserContext context = chromium.context(options)) {
      NetworkLog log = new NetworkLog(context, chromium, way, findings);
      for (String example : examples(way, scripts)) {
        Page page = log.open(example);
        @SuppressWarnings("unchecked")
        List<String> boxes = (List<String>) page.evaluate(EMPTY_BOXES);
        boxes.forEach(box -> findings.add(example, "an empty box: " + box));
        findings.check(
            page.locator(".chart canvas").count() == (scripts ? page.locator(".chart").count() : 0),
            example,
            page.locator(".chart canvas").count() + " drawings");
      }
      loaded = Set.copyOf(log.loaded());
    }
    findings.assertNone();
    assertEquals(
        scripts,
        loaded.contains("js/charts.js") && loaded.contains("js/search.min.js"),
        () -> "loaded were " + loaded);
    assertEquals(true, loaded.contains("css/page.css"), () -> "loaded were " + loaded);
  }

  /**
   * All in a folder, where links are hardest; elsewhere every kind in one language or the other.
   */
  private static List<String> examples(Way way, boolean scripts) {
    List<String> all = PageKind.examples();
    if (way == Way.FOLDER) {
      return all;
    }
    int languages = PageKind.LANGUAGES.size();
    return IntStream.range(0, all.size() / languages)
        .mapToObj(kind -> all.get(kind * languages + (kind + (scripts ? 0 : 1)) % languages))
        .toList();
  }
}
