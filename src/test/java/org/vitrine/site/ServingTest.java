package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page works from the root of a web host, from a folder in one and from disk, with
 * JavaScript and without: all that it loads is there and its own, nothing is refused or reported.
 */
@BrowserTest
class ServingTest {

  private static final String TELL_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', event =>"
          + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

  /** Places that are to be filled, seen though nothing is in them; but for those of messages. */
  private static final String EMPTY_BOXES =
      """
      () => [...document.querySelectorAll("main :is(div, p, section, figure, ul, ol, dl, button)")]
        .filter(e => e.checkVisibility() && e.offsetHeight > 0 && e.offsetWidth > 0)
        .filter(e => e.innerText.trim() === "" && !e.querySelector("canvas"))
        .filter(e => !e.matches("[role=status], [aria-live]"))
        .map(e => e.outerHTML.slice(0, 100))
      """;

  private static final Pattern INDEX = Pattern.compile("/search/[a-z]+\\.bin");

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
    String url = chromium.url(way);
    Set<String> loaded = new TreeSet<>();
    List<String> seen = new ArrayList<>();
    Browser.NewContextOptions options = Chromium.desktop().setJavaScriptEnabled(scripts);
    try (BrowserContext context = chromium.context(options)) {
      context.addInitScript(TELL_VIOLATIONS);
      Page page = context.newPage();
      page.onConsoleMessage(
          message ->
              findings.check(
                  isIndexOnDisk(way, message.text() + message.location()),
                  seen.get(seen.size() - 1),
                  told(message)));
      page.onPageError(error -> findings.add(seen.get(seen.size() - 1), error));
      page.onRequest(
          request -> {
            loaded.add(request.url().substring(Math.min(request.url().length(), url.length())));
            findings.check(
                request.url().startsWith(url),
                seen.get(seen.size() - 1),
                "asks for " + request.url());
          });
      page.onRequestFailed(
          request ->
              findings.check(
                  isIndexOnDisk(way, request.url()), seen.get(seen.size() - 1), failed(request)));
      page.onResponse(response -> refused(seen.get(seen.size() - 1), response));
      for (String example : examples(way, scripts)) {
        seen.add(example);
        page.navigate(url + example);
        @SuppressWarnings("unchecked")
        List<String> boxes = (List<String>) page.evaluate(EMPTY_BOXES);
        boxes.forEach(box -> findings.add(example, "an empty box: " + box));
        findings.check(
            page.locator(".chart canvas").count() == (scripts ? page.locator(".chart").count() : 0),
            example,
            page.locator(".chart canvas").count() + " drawings");
      }
    }
    findings.assertNone();
    assertEquals(
        scripts,
        loaded.contains("js/charts.js") && loaded.contains("js/search.min.js"),
        () -> "loaded were " + loaded);
    assertEquals(true, loaded.contains("css/base.css"), () -> "loaded were " + loaded);
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

  /** Browsers do not fetch from disk what the search page would have them fetch early. */
  private static boolean isIndexOnDisk(Way way, String told) {
    return way == Way.DISK && INDEX.matcher(told).find();
  }

  private static String told(ConsoleMessage message) {
    return message.type() + " in the console: " + message.text();
  }

  private static String failed(Request request) {
    return "failed: " + request.url() + " " + request.failure();
  }

  private void refused(String example, Response response) {
    findings.check(
        response.status() == 200 || response.status() == 0,
        example,
        response.status() + " for " + response.url());
  }
}
