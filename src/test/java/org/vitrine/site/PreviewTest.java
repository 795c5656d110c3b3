package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.Sample;
import org.vitrine.cli.Main;

/** An editor at work, with the preview in a browser beside. */
@BrowserTest
class PreviewTest {

  private static final String OVERLAY = "#vitrine-live";
  private static final String LONG =
      "---\ntitle: 關於\n---\n" + "一段文字。\n\n".repeat(150) + "<!-- -->\n";

  @TempDir Path portal;

  private final Chromium chromium;
  private final StringWriter said = new StringWriter();
  private Thread preview;
  private BrowserContext context;
  private Page page;
  private String root;

  @SuppressWarnings("NullAway.Init")
  PreviewTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void open() throws Exception {
    Path small = Sample.ROOT.resolve("src/test/resources/sites/small");
    for (String part : List.of("jbake.properties", "data", "content")) {
      Sample.copy(small.resolve(part), portal.resolve(part));
    }
    write("content/page/about.md", LONG);
    PrintWriter printer = new PrintWriter(said, true);
    preview =
        new Thread(
            () ->
                Main.run(printer, printer, "serve", "--source", portal.toString(), "--port", "0"));
    preview.start();
    root = address();
    context = chromium.context();
    page = context.newPage();
  }

  @AfterEach
  void close() throws InterruptedException {
    // The preview first: a context whose pages are just being loaded may wait for them.
    preview.interrupt();
    preview.join();
    context.close();
  }

  private String address() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!said.toString().contains("/\n")) {
      assertTrue(System.nanoTime() < deadline && preview.isAlive(), said::toString);
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return said.toString().lines().findFirst().orElseThrow();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(portal.resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(portal.resolve(file));
  }

  /** Opens a page and waits until it listens. */
  private void visit(String address) {
    page.navigate(root + address);
    page.locator(OVERLAY).waitFor(attached());
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private void breakBudget() throws IOException {
    write("data/budget.csv", read("data/budget.csv").replaceFirst("24326", "24x326"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_PREFERENCE", "REDUCE"})
  void anEditIsSeenWhereTheReaderIs(ReducedMotion motion) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
    for (String address : List.of("pages/about.html", "pages/about.html#main")) {
      visit(address);
      page.waitForLoadState();
      page.evaluate("() => window.scrollTo({top: 1234, behavior: 'instant'})");
      // The browser may still move the page by what comes late above the place.
      Object at = page.evaluate("() => new Promise(r => setTimeout(() => r(window.scrollY), 200))");
      String text = "改過的文字在 " + address.length();
      write("content/page/about.md", LONG.replace("<!-- -->", text));
      assertThat(page.locator(".prose")).containsText(text);
      page.waitForFunction("at => window.scrollY === at", at);
      assertThat(page).hasURL(root + address);
    }
  }

  @Test
  void anEditKeepsWhatIsUnfoldedAndWhereTheFocusIs() throws IOException {
    visit("budget.html");
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((each, i) => { each.open = i % 2 === 0; })");
    Object before =
        page.evaluate("() => [...document.querySelectorAll('details')].map(d => d.open)");
    page.locator("#search-box").focus();
    page.evaluate("() => { window.stale = true; }");
    write("content/page/about.md", read("content/page/about.md").replace("title: ", "title: X "));
    page.waitForFunction("() => !window.stale");
    page.locator(OVERLAY).waitFor(attached());
    assertEquals(
        before, page.evaluate("() => [...document.querySelectorAll('details')].map(d => d.open)"));
    assertThat(page.locator("#search-box")).isFocused();
  }

  @Test
  void aMistakeIsShownOverTheLastGoodSiteUntilItIsMended() throws IOException {
    visit("pages/about.html");
    assertThat(page.locator(OVERLAY)).isHidden();
    String whole = read("data/budget.csv");
    breakBudget();
    Locator overlay = page.locator(OVERLAY);
    assertThat(overlay).isVisible();
    assertThat(overlay.locator("code").first()).hasText("data/budget.csv:2:4");
    assertThat(overlay).containsText("24x326");
    assertThat(overlay.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).first())
        .containsText("錯誤");
    assertThat(overlay).hasAttribute("lang", java.util.regex.Pattern.compile("zh.*"));
    assertThat(page.locator(".prose")).containsText("一段文字。");
    visit("budget.html");
    assertThat(page.locator(OVERLAY)).isVisible();
    write("data/budget.csv", whole);
    assertThat(page.locator(OVERLAY)).isHidden();
  }

  @Test
  void theMistakesCanBeFoldedAndStayFoldedUntilTheyAreOthers() throws IOException {
    visit("pages/about.html");
    breakBudget();
    Locator list = page.locator(OVERLAY + " ol");
    Locator button = page.locator(OVERLAY + " button");
    assertThat(list).isVisible();
    page.keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(button).isVisible();
    assertThat(button).hasAttribute("aria-expanded", "false");
    page.reload();
    assertThat(button).hasAttribute("aria-expanded", "false");
    button.click();
    assertThat(list).isVisible();
    button.click();
    assertThat(list).isHidden();
    write("data/goals.csv", read("data/goals.csv") + "x,y,z,a,b,c,d,e,f\n");
    assertThat(list).isVisible();
    assertThat(list).containsText("data/goals.csv");
  }

  @Test
  void aPageThatIsRemovedSaysSoAndComesBack() throws IOException {
    visit("pages/about.html");
    page.evaluate("() => { window.stale = true; }");
    Files.move(portal.resolve("content/page/about.md"), portal.resolve("about.md"));
    assertThat(page.locator(OVERLAY)).containsText("這一頁已經移除");
    assertThat(page.locator(".prose")).containsText("一段文字。");
    Files.move(portal.resolve("about.md"), portal.resolve("content/page/about.md"));
    page.waitForFunction("() => !window.stale");
    assertThat(page.locator(OVERLAY)).isHidden();
  }

  /** More than a browser has connections to a host. */
  @Test
  void tenTabsAllListen() throws IOException {
    List<Page> tabs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Page tab = context.newPage();
      tab.navigate(root + "pages/about.html");
      tabs.add(tab);
    }
    write("content/page/about.md", LONG.replace("<!-- -->", "對所有分頁"));
    for (Page tab : tabs) {
      assertThat(tab.locator(".prose")).containsText("對所有分頁");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void axeFindsNothingInTheOverlay(ColorScheme scheme) throws IOException {
    visit("pages/about.html");
    breakBudget();
    assertThat(page.locator(OVERLAY)).isVisible();
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      List<Rule> found = new AxeBuilder(page).include(List.of(OVERLAY)).analyze().getViolations();
      assertEquals(List.of(), found.stream().map(Rule::getId).toList());
      Number share =
          (Number)
              page.evaluate(
                  "() => document.querySelector('#vitrine-live').getBoundingClientRect().height"
                      + " / innerHeight");
      assertTrue(share.doubleValue() < 0.65, "the page stays in sight");
      assertEquals(
          false,
          page.evaluate(
              "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
  }
}
