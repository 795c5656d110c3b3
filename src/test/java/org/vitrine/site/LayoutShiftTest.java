package org.vitrine.site;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** On a slow telephone, where scripts come long after the first paint, nothing jumps. */
@BrowserTest
class LayoutShiftTest {

  private static final String WATCH =
      """
      window.shifts = [];
      new PerformanceObserver(list => list.getEntries().forEach(entry =>
        window.shifts.push(entry.value.toFixed(3) + " " + entry.sources.map(source =>
          source.node?.nodeName + "." + source.node?.className).join(", "))))
        .observe({ type: "layout-shift", buffered: true });
      """;

  private final Chromium chromium;
  private final Findings findings = new Findings();

  LayoutShiftTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void nothingMovesOnceItIsSeen() {
    Browser.NewContextOptions telephone =
        new Browser.NewContextOptions().setViewportSize(412, 823).setIsMobile(true);
    try (BrowserContext context = chromium.context(telephone)) {
      context.addInitScript(WATCH);
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      JsonObject slow = new JsonObject();
      slow.addProperty("rate", 6);
      session.send("Emulation.setCPUThrottlingRate", slow);
      for (PageKind kind : PageKind.values()) {
        page.navigate(chromium.url(Way.ROOT) + kind.example());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Object shifts = page.evaluate("() => window.shifts.join('; ')");
        findings.check("".equals(shifts), kind.example(), "moves: " + shifts);
      }
    }
    findings.assertNone();
  }
}
