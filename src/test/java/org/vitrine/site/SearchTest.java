package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search finds what pages say, however it is typed, on any host, and says what it cannot do.
 */
@BrowserTest
class SearchTest {

  private static final String HITS = "[data-search-results] [data-hit]";
  private static final String STATUS = "[role=status]";

  private final Chromium chromium;
  private final BuiltSite site;
  private final Reader reader;

  SearchTest(Chromium chromium, BuiltSite site) {
    this.chromium = chromium;
    this.site = site;
    reader = new Reader(chromium);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  /** What a word, a phrase, a number and a name lead to is what the pages say. */
  @ParameterizedTest
  @ValueSource(strings = {"護照", "駐洛杉磯辦事處", "史瓦帝尼", "領事事務局", "世界衛生大會", "口罩"})
  void exactlyThePagesThatSayItAreFound(String phrase) {
    search("search.html", phrase + "&size=1000");
    assertEquals(saying("", phrase), sorted(addresses()));
  }

  /** 台 and 臺, wide and narrow letters, capitals, words in any order, separators of thousands. */
  @ParameterizedTest
  @CsvSource({
    "臺美關係, 台美關係",
    "臺灣獎學金, 台灣獎學金",
    "APEC, ａｐｅｃ",
    "友邦 合作, '合作　友邦'",
    "'23,452', 23452",
    "107年, １０７ 年",
  })
  void waysOfWritingAreTheSame(String one, String other) {
    search("search.html", one + "&size=1000");
    List<String> addresses = sorted(addresses());
    assertFalse(addresses.isEmpty(), "nothing for " + one);
    search("search.html", other + "&size=1000");
    assertEquals(addresses, sorted(addresses()));
  }

  /** Signs that mean something in patterns are only signs. */
  @ParameterizedTest
  @ValueSource(strings = {"COVID-19", "武漢肺炎", "C++ (外交部) [a] 1.1* $ ^ | 護照"})
  void signsInAQueryDoNoHarm(String query) {
    search("search.html", query);
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "done");
  }

  @Test
  void synonymsAreFoundTogether() {
    search("search.html", "武漢肺炎&size=1000");
    List<String> one = sorted(addresses());
    search("search.html", "新冠肺炎&size=1000");
    assertEquals(one, sorted(addresses()));
    assertTrue(one.containsAll(saying("", "COVID-19")), one::toString);
    assertTrue(one.containsAll(saying("", "武漢肺炎")), one::toString);
  }

  @Test
  void twoWordsAreBothWanted() {
    search("search.html", "捷克 議長&size=1000");
    List<String> both = saying("", "捷克");
    both.retainAll(saying("", "議長"));
    assertEquals(both, sorted(addresses()));
    assertThat(reader.part(HITS).first()).hasText("捷克參議長韋德齊率團訪臺");
  }

  @ParameterizedTest
  @ValueSource(strings = {"飛碟大使館", "外交部長會議紀要", "zeppelin", "護照費率調整"})
  void whatIsNowhereIsSaidToBeNowhere(String phrase) {
    search("search.html", phrase);
    assertThat(reader.part(HITS)).hasCount(0);
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-total", "0");
    assertThat(reader.part(STATUS)).hasText("沒有任何頁面寫到「" + phrase + "」。");
  }

  /** The near terms that are offered do lead somewhere. */
  @ParameterizedTest
  @CsvSource({"search.html, 駐洛杉磯大使館, 駐洛杉磯", "en/search.html, pasport, passport"})
  void nearTermsAreOfferedInstead(String address, String typed, String offered) {
    search(address, typed);
    reader.part(".search-help button").getByText(offered).first().click();
    assertThat(reader.part(HITS).first()).isVisible();
    assertThat(reader.part("main [name=q]")).hasValue(offered);
  }

  @Test
  void figuresAreShownAsFigures() {
    search("search.html", "109 決算 普通基金");
    Locator figure = reader.part(".hit__figure").first();
    assertThat(figure).containsText("109 年（2020） 普通基金");
    assertThat(figure.locator("strong")).hasText("23,452 百萬元");
    figure.locator("a").click();
    assertThat(reader.part(":target")).containsText("23,452");
  }

  @Test
  void yearsAreFoundInEitherCalendar() {
    search("search.html", "民國109年");
    assertThat(reader.part(HITS).first()).isVisible();
    search("search.html", "2020年");
    assertThat(reader.part(HITS).first()).isVisible();
  }

  @Test
  void theAddressHoldsWhatWasChosen() {
    search("search.html", "友邦");
    int all = total();
    reader.part("select[name=type]").selectOption("document");
    reader.isAt("search.html?q=%E5%8F%8B%E9%82%A6&type=document");
    done();
    assertTrue(total() < all, "as many as before");
    reader.part("select[name=year]").selectOption("109");
    reader.isAt("search.html?q=%E5%8F%8B%E9%82%A6&type=document&year=109");
    done();
    List<String> chosen = addresses();
    assertTrue(
        chosen.stream().allMatch(address -> address.startsWith("achievements/109/")),
        chosen::toString);
    String counted = reader.part("select[name=year] option:checked").innerText();
    assertEquals("109 年（2020）（" + total() + "）", counted);
    reader.page().reload();
    done();
    assertEquals(chosen, addresses());
    reader.page().goBack();
    reader.page().goBack();
    reader.isAt("search.html?q=%E5%8F%8B%E9%82%A6");
    done();
    assertEquals(all, total());
  }

  @Test
  void moreResultsComeOnDemand() {
    search("search.html", "外交部");
    assertThat(reader.part(HITS)).hasCount(10);
    reader.part(".search-help button").click();
    assertThat(reader.part(HITS)).hasCount(20);
    assertThat(reader.part(HITS).nth(10)).isFocused();
  }

  @Test
  void theBoxOfAPageLeadsToTheResults() {
    reader.open("years/109.html");
    reader.part(".masthead [name=q]").fill("護照");
    reader.part(".masthead button").click();
    reader.isAt("search.html?q=%E8%AD%B7%E7%85%A7");
    done();
    assertThat(reader.part("main [name=q]")).hasValue("護照");
    assertThat(reader.part(STATUS)).hasText("找到 " + total() + " 頁。");
  }

  /** Nothing of the search is loaded with a page, only its little box. */
  @Test
  void aPageThatIsOnlyReadLoadsNoIndex() {
    List<String> asked = new ArrayList<>();
    reader.page().onRequest(request -> asked.add(request.url()));
    reader.open("budget.html");
    reader.page().waitForLoadState();
    assertEquals(List.of(), asked.stream().filter(SearchTest::isOfTheIndex).toList());
    reader.part(".masthead [name=q]").focus();
    reader.part(".masthead [role=listbox]").waitFor(attached());
    reader.page().keyboard().insertText("護照");
    assertThat(reader.part(".masthead [role=option]").first()).isVisible();
    assertFalse(asked.stream().filter(SearchTest::isOfTheIndex).toList().isEmpty());
  }

  private static boolean isOfTheIndex(String url) {
    return url.contains("/search/") || url.contains("search-index");
  }

  @Test
  void theKeyboardAloneWillDo() {
    reader.open("budget.html");
    Keyboard keyboard = reader.page().keyboard();
    keyboard.press("/");
    Locator box = reader.part(".masthead [name=q]");
    assertThat(box).isFocused();
    reader.part(".masthead [role=listbox]").waitFor(attached());
    keyboard.type("apec");
    assertThat(box).hasAttribute("aria-expanded", "true");
    keyboard.press("ArrowDown");
    Locator chosen = reader.part(".masthead [role=option][aria-selected=true]");
    assertThat(box).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
    keyboard.press("Escape");
    assertThat(box).hasAttribute("aria-expanded", "false");
    keyboard.press("Enter");
    reader.isAt("search.html?q=apec");
    done();
    keyboard.press("/");
    keyboard.press("ArrowDown");
    assertThat(reader.part(HITS).first()).isFocused();
    keyboard.press("ArrowDown");
    assertThat(reader.part(HITS).nth(1)).isFocused();
    String target = addresses().get(1);
    keyboard.press("Enter");
    reader.page().waitForURL(url -> url.contains(target));
  }

  @Test
  void aSuggestionLeadsToItsPage() {
    reader.open("en/budget.html");
    reader.part(".masthead [name=q]").focus();
    reader.part(".masthead [role=listbox]").waitFor(attached());
    reader.page().keyboard().type("czech senate");
    reader.part(".masthead [role=option]").first().click();
    reader.page().waitForURL(url -> url.contains("en/achievements/109/"));
  }

  /** While a word is being composed the box holds half of it, and nobody wants results for that. */
  @Test
  void nothingIsSearchedWhileAWordIsComposed() {
    search("search.html", "護照");
    int before = total();
    reader.part("main [name=q]").fill("");
    reader.part("main [name=q]").focus();
    reader.page().waitForTimeout(400);
    CDPSession keys = reader.page().context().newCDPSession(reader.page());
    for (String half : List.of("ㄏ", "ㄏㄨ", "ㄏㄨˋ")) {
      keys.send("Input.imeSetComposition", composition(half));
      reader.page().waitForTimeout(300);
      assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "idle");
    }
    com.google.gson.JsonObject text = new com.google.gson.JsonObject();
    text.addProperty("text", "護照");
    keys.send("Input.insertText", text);
    done();
    assertEquals(before, total());
    reader.isAt("search.html?q=%E8%AD%B7%E7%85%A7");
  }

  private static com.google.gson.JsonObject composition(String text) {
    com.google.gson.JsonObject composition = new com.google.gson.JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    return composition;
  }

  @Test
  void aLostNetworkIsSaidAndTriedAgain() {
    search("search.html", "護照");
    int before = total();
    reader.page().context().setOffline(true);
    reader.part("main [name=q]").fill("獎學金");
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "error");
    assertThat(reader.part(STATUS)).containsText("請檢查網路連線");
    assertThat(reader.part(".search-titles")).isVisible();
    reader.page().context().setOffline(false);
    reader.part(".search-help button").click();
    done();
    assertTrue(total() > 0 && before > 0, "nothing after the network came back");
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"ROOT", "FOLDER"})
  void itWorksWhereverTheSiteIs(Way way) {
    reader.page().navigate(chromium.url(way) + "en/search.html?q=passport");
    done();
    Locator first = reader.part(HITS).first();
    assertThat(first).isVisible();
    first.click();
    reader.page().waitForURL(url -> url.startsWith(chromium.url(way) + "en/"));
    assertThat(reader.part("main")).containsText("assport");
  }

  @Test
  void fromDiskTheTitlesAreSearchedAndItIsSaidWhy() {
    reader.page().navigate(chromium.url(Way.DISK) + "search.html?q=%E8%AD%B7%E7%85%A7");
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "error");
    reader.part(".search-index li:visible").first().waitFor();
    assertThat(reader.part("main")).containsText("從磁碟開啟");
    List<String> titles = reader.part(".search-index li:visible").allInnerTexts();
    assertFalse(titles.isEmpty());
    assertEquals(titles, titles.stream().filter(title -> title.contains("護照")).toList());
  }

  @Test
  void withoutScriptsThePageIsAnIndexOfAllTitles() {
    try (BrowserContext context =
        chromium.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(chromium.url(Way.ROOT) + "search.html?q=x");
      List<String> links =
          page.locator(".search-index a").all().stream()
              .map(link -> link.getAttribute("href"))
              .toList();
      List<String> documents =
          site.pages().stream().filter(each -> each.startsWith("achievements/")).toList();
      assertTrue(links.containsAll(documents), "a document is missing");
      assertTrue(links.containsAll(List.of("years/109.html", "kpis/document-authentication.html")));
    }
  }

  @Test
  void eachLanguageFindsItsOwnPagesFirst() {
    search("en/search.html", "passport");
    assertTrue(
        addresses().stream().allMatch(address -> address.startsWith("en/")),
        () -> addresses().toString());
    String first = reader.part(HITS).first().innerText();
    assertTrue(first.toLowerCase(Locale.ROOT).contains("passport"), first);
    search("en/search.html", "scholarships");
    int plural = total();
    search("en/search.html", "SCHOLARSHIP");
    assertEquals(plural, total());
  }

  @Test
  void markupInTheAddressIsText() {
    search("search.html", "<img src=x onerror=alert(1)>");
    assertThat(reader.part("main [name=q]")).hasValue("<img src=x onerror=alert(1)>");
    assertThat(reader.part("main img")).hasCount(0);
  }

  /** Broken files are told of; nothing hangs and nothing is made up. */
  @Test
  void brokenShardsAreSaidToBeBroken() {
    search("search.html", "護照");
    Object odd =
        reader
            .page()
            .evaluate(
                """
                async () => {
                  const entry = performance.getEntriesByType("resource").find(({ name }) => /t\\d+\\.bin$/.test(name));
                  const body = (await fetch(entry.name)).body.pipeThrough(new DecompressionStream("deflate-raw"));
                  const whole = new Uint8Array(await new Response(body).arrayBuffer());
                  const { readShard } = VitrineSearch;
                  const { pages } = (await VitrineSearch.open(new URL("search/zh.bin", location.href).href)).root;
                  let state = 1;
                  const random = (below) => (state = (state * 48271) % 2147483647) % below;
                  const readAll = (bytes) => {
                    const { terms, list } = readShard(bytes, pages);
                    terms.forEach((term, i) => list(i, (page, impact) => {
                      if (!(page >= 0 && page < pages && impact >= 0 && impact < 4)) throw new TypeError("page " + page);
                    }));
                  };
                  readAll(whole);
                  let told = 0;
                  for (let i = 0; i < 3000; i++) {
                    const bytes = i % 3 ? whole.slice() : whole.slice(0, random(whole.length));
                    for (let j = random(6); j >= 0 && bytes.length; j--) bytes[random(bytes.length)] = random(256);
                    const start = performance.now();
                    try {
                      readAll(bytes);
                    } catch (error) {
                      told++;
                      if (!error.message.startsWith("index: ")) return String(error);
                    }
                    if (performance.now() - start > 500) return "slow";
                  }
                  return told > 500 ? "" : "only " + told;
                }
                """);
    assertEquals("", odd);
  }

  @Test
  void aShardThatIsCutShortIsAFailureThatIsSaid() {
    reader
        .page()
        .route(
            "**/t*.bin",
            route ->
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setBodyBytes(new byte[] {1, 2, 3})));
    reader.open("search.html?q=%E8%AD%B7%E7%85%A7");
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "error");
    assertThat(reader.part(".search-help button")).isVisible();
  }

  private void search(String address, String query) {
    int options = query.indexOf("&size=");
    String words = options < 0 ? query : query.substring(0, options);
    reader.open(
        address
            + "?q="
            + URLEncoder.encode(words, StandardCharsets.UTF_8)
            + (options < 0 ? "" : query.substring(options)));
    done();
  }

  private void done() {
    assertThat(reader.part("[data-search-results]")).hasAttribute("data-state", "done");
  }

  private int total() {
    return Integer.parseInt(reader.part("[data-search-results]").getAttribute("data-total"));
  }

  /** Where the results lead, from the site's root. */
  private List<String> addresses() {
    String root = chromium.url(Way.ROOT);
    return reader.part(HITS).all().stream()
        .map(hit -> (String) hit.evaluate("hit => hit.href"))
        .map(href -> href.substring(root.length()))
        .toList();
  }

  private static List<String> sorted(List<String> addresses) {
    return addresses.stream().sorted().toList();
  }

  /** The pages of a language whose text says a phrase, read independently of the index. */
  private List<String> saying(String folder, String phrase) {
    List<String> addresses = new ArrayList<>();
    for (String address : site.pages()) {
      String local = address.startsWith("en/") ? address.substring(3) : address;
      boolean other = !address.equals(folder + local);
      if (other || local.matches("(embed|search)/.*|search\\.html|404\\.html")) {
        continue;
      }
      Document page = site.page(address).clone();
      page.select("main nav, main form, main script, main button, main .share, main .mark")
          .remove();
      if (page.select("main").text().replace('台', '臺').contains(phrase)) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
