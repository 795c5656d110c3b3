package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * axe-core finds nothing on any kind of page, in any language, on a phone and on a desktop screen,
 * light and dark.
 */
@BrowserTest
class AccessibilityTest {

  private static final List<Integer> WIDTHS = List.of(390, 1280);

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  /** Folded texts are all alike, and a year has dozens. */
  private static final String OPEN_SOME =
      "() => [...document.querySelectorAll('details')].slice(0, 3)"
          + ".forEach(each => { each.open = true; })";

  /** Every rule that can be decided, and those that depend on colours. */
  private static final String RUN =
      """
      colours => axe.run(document, {
        runOnly: colours
          ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
          : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        resultTypes: ["violations"],
      }).then(result => JSON.stringify(result.violations.map(v => ({
        id: v.id,
        nodes: v.nodes.map(n => n.target.join(" ") + "  " + n.failureSummary.split("\\n").slice(1).join(";")),
      }))))
      """;

  private final Chromium chromium;
  private final Findings findings = new Findings();

  AccessibilityTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest
  @EnumSource
  void nothingStandsInAnyReadersWay(PageKind kind) throws IOException {
    try (BrowserContext context = chromium.context()) {
      context.addInitScript(axe());
      Page page = context.newPage();
      for (String language : PageKind.LANGUAGES) {
        String address = language + kind.example();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(chromium.url(Way.ROOT) + address);
        page.evaluate(OPEN_SOME);
        for (int width : WIDTHS) {
          page.setViewportSize(width, 900);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
          look(page, address + " " + width + " px", false);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          look(page, address + " " + width + " px dark", true);
        }
      }
    }
    findings.assertNone();
  }

  @ParameterizedTest
  @CsvSource({
    "budget.html, #budget-total-106-budget",
    "en/kpis/bilateral-agreements.html, a.figure"
  })
  void norDoesWhatIsToldOfAFigure(String address, String figure) throws IOException {
    try (BrowserContext context = chromium.context()) {
      context.addInitScript(axe());
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      for (int width : WIDTHS) {
        page.setViewportSize(width, 900);
        page.navigate(chromium.url(Way.ROOT) + address);
        page.locator(figure).first().click();
        page.locator("dialog[open]").waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        look(page, address + " " + width + " px", false);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, address + " " + width + " px dark", true);
      }
    }
    findings.assertNone();
  }

  @ParameterizedTest
  @CsvSource({
    "search.html?q=%E5%8F%8B%E9%82%A6",
    "search.html?q=109%20%E6%B1%BA%E7%AE%97%20%E6%99%AE%E9%80%9A%E5%9F%BA%E9%87%91",
    "search.html?q=%E9%A7%90%E6%B4%9B%E6%9D%89%E7%A3%AF%E5%A4%A7%E4%BD%BF%E9%A4%A8",
    "en/search.html?q=passport"
  })
  void norDoResultsOfASearch(String address) throws IOException {
    try (BrowserContext context = chromium.context()) {
      context.addInitScript(axe());
      Page page = context.newPage();
      for (int width : WIDTHS) {
        page.setViewportSize(width, 900);
        page.navigate(chromium.url(Way.ROOT) + address);
        page.locator("[data-search-results][data-state=done]").waitFor(ATTACHED);
        page.locator(".search-filters:visible, .search-help button").first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        look(page, address + " " + width + " px", false);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, address + " " + width + " px dark", true);
      }
    }
    findings.assertNone();
  }

  @ParameterizedTest
  @CsvSource({"budget.html, 護照", "en/budget.html, passport"})
  void norDoSuggestions(String address, String typed) throws IOException {
    try (BrowserContext context = chromium.context()) {
      context.addInitScript(axe());
      Page page = context.newPage();
      page.navigate(chromium.url(Way.ROOT) + address);
      page.locator(".masthead [name=q]").focus();
      page.locator(".masthead [role=listbox]").waitFor(ATTACHED);
      page.keyboard().insertText(typed);
      page.locator(".masthead [role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      look(page, address + " " + typed, false);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      look(page, address + " " + typed + " dark", true);
    }
    findings.assertNone();
  }

  /** A checker that is set up wrongly would find nothing anywhere. */
  @Test
  void axeIsAwake() throws IOException {
    try (BrowserContext context = chromium.context()) {
      context.addInitScript(axe());
      Page page = context.newPage();
      page.navigate(chromium.url(Way.ROOT) + "404.html");
      page.evaluate(
          "() => { document.querySelector('main h1').style.color = '#eee';"
              + " document.documentElement.lang = ''; }");
      assertEquals(List.of("color-contrast", "html-has-lang"), rules(page, false));
      assertEquals(List.of("color-contrast"), rules(page, true));
    }
  }

  private void look(Page page, String place, boolean onlyColours) {
    violations(page, onlyColours).forEach((rule, nodes) -> findings.add(place, rule + nodes));
  }

  private static List<String> rules(Page page, boolean onlyColours) {
    return List.copyOf(violations(page, onlyColours).keySet());
  }

  /** The rules broken and by what. */
  private static SortedMap<String, List<String>> violations(Page page, boolean onlyColours) {
    SortedMap<String, List<String>> violations = new TreeMap<>();
    String json = (String) page.evaluate(RUN, onlyColours);
    for (JsonElement each : JsonParser.parseString(json).getAsJsonArray()) {
      JsonObject violation = each.getAsJsonObject();
      violations.put(
          violation.get("id").getAsString(),
          violation.getAsJsonArray("nodes").asList().stream()
              .map(JsonElement::getAsString)
              .toList());
    }
    return violations;
  }

  private static String axe() throws IOException {
    try (InputStream in =
        com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
