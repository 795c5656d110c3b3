package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.cli.Main;
import org.vitrine.hosts.Needed;
import org.vitrine.hosts.WebHost;
import org.vitrine.hosts.WebHost.Program;

/**
 * The published site behind a web server with all its headers: no page does anything that its
 * policy forbids, none asks for a file that is missing or for another host, and only charts may be
 * framed.
 */
@BrowserTest
class PolicyTest {

  /** The path of the sample's {@code portal.url}. */
  private static final String PATH = "/mofa/";

  private static final String WATCH =
      "document.addEventListener('securitypolicyviolation', event => console.error("
          + "'violation', event.violatedDirective, event.blockedURI, event.sourceFile));";

  @TempDir Path scratch;

  private final Chromium chromium;
  private final BuiltSite site;
  private final Set<String> odd = new TreeSet<>();

  PolicyTest(Chromium chromium, BuiltSite site) {
    this.chromium = chromium;
    this.site = site;
  }

  private WebHost host() throws IOException, InterruptedException {
    Program program =
        Arrays.stream(Program.values())
            .filter(each -> each.installed().isPresent())
            .findFirst()
            .orElse(Program.NGINX);
    Needed.installed(program.installed().isPresent(), "nginx or Apache");
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path published = scratch.resolve("published");
    StringWriter said = new StringWriter();
    PrintWriter printer = new PrintWriter(said);
    String folder = site.folder().toString();
    int code = Main.run(printer, printer, "publish", published.toString(), "--site", folder);
    assertEquals(0, code, said.toString());
    return WebHost.start(program, published, PATH, scratch.resolve("host"));
  }

  private Page watched(BrowserContext context, WebHost host) {
    context.addInitScript(WATCH);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            odd.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> odd.add(page.url() + ": " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(host.url()) && !request.url().startsWith("data:")) {
            odd.add(page.url() + " asks for " + request.url());
          }
        });
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            odd.add(page.url() + ": " + response.status() + " " + response.url());
          }
        });
    return page;
  }

  @Test
  void noPageDoesWhatItsPolicyForbids() throws Exception {
    try (WebHost host = host();
        BrowserContext context = chromium.context()) {
      Page page = watched(context, host);
      int seen = 0;
      for (String address : PageKind.examples()) {
        page.navigate(host.url() + address);
        page.waitForFunction("() => document.readyState === 'complete'");
        seen++;
      }
      assertTrue(seen > 40, seen + " pages");
      // What is loaded only when it is wanted: search, suggestions, a figure's card, a comparison.
      page.navigate(host.url() + "search.html?q=%E8%AD%B7%E7%85%A7");
      page.locator("[data-search-results][data-state=done]")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      page.navigate(host.url() + "budget.html");
      page.locator("#search-box").pressSequentially("護照");
      page.locator("[role=option]").first().waitFor();
      page.locator("#budget-total-106-budget").first().click();
      page.locator("dialog[open]").waitFor();
    }
    assertEquals("[]", odd.toString());
  }

  /** The watch itself: a page that does something forbidden is noticed. */
  @Test
  void whatThePolicyForbidsIsNoticed() throws Exception {
    try (WebHost host = host();
        BrowserContext context = chromium.context()) {
      Page page = watched(context, host);
      page.navigate(host.url() + "index.html");
      page.evaluate(
          "() => { const bad = document.createElement('script');"
              + " bad.textContent = 'window.bad = true'; document.head.append(bad); }");
      page.waitForTimeout(200);
      assertEquals(true, page.evaluate("() => window.bad === undefined"));
    }
    assertTrue(odd.toString().contains("violation script-src-elem inline"), odd.toString());
  }

  @Test
  void chartsMayStandInFramesOfOtherSitesAndPagesMayNot() throws Exception {
    try (WebHost host = host();
        BrowserContext context = chromium.context()) {
      for (String address : List.of("embed/budget.html", "en/embed/budget.html")) {
        assertTrue(framed(context, host.url() + address), address);
      }
      for (String address : List.of("index.html", "en/budget.html", "years/107.html")) {
        assertFalse(framed(context, host.url() + address), address);
      }
    }
  }

  /** Whether a page of another host shows it in a frame. */
  private boolean framed(BrowserContext context, String url) {
    try (Page page = context.newPage()) {
      page.navigate(chromium.url(Way.ROOT) + "robots.txt"); // plain text, without a policy
      page.evaluate(
          "url => document.body.append("
              + "Object.assign(document.createElement('iframe'), { src: url }))",
          url);
      Frame frame =
          page.frames().stream()
              .filter(each -> each.parentFrame() != null)
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < 100; i++) {
        if (frame.url().equals(url) && frame.locator("main, figure, table").count() > 0) {
          return true;
        }
        if (frame.url().startsWith("chrome-error:")) {
          return false;
        }
        page.waitForTimeout(100);
      }
      throw new AssertionError(frame.url());
    }
  }
}
