package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search box of every page finds titles, however they are typed. */
@BrowserTest
class SearchTest {

  private static final String PASSPORT = "search.html?q=%E8%AD%B7%E7%85%A7";

  private final Reader reader;

  SearchTest(Chromium chromium) {
    reader = new Reader(chromium);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void theBoxOfAPageLeadsToTheMatches() {
    reader.open("years/109.html");
    reader.part(".masthead [name=q]").fill("護照");
    reader.part(".masthead button").click();
    reader.isAt(PASSPORT);
    assertThat(reader.part("main [name=q]")).hasValue("護照");
    List<String> matches = matches();
    assertFalse(matches.isEmpty(), "no match");
    assertEquals(matches, matches.stream().filter(each -> each.contains("護照")).toList());
    assertThat(reader.part("[role=status]")).hasText("找到 " + matches.size() + " 筆。");
  }

  @Test
  void theKeyboardAloneWillDo() {
    reader.open("index.html");
    Keyboard keyboard = reader.page().keyboard();
    for (int i = 0; i < 40 && !focused().equals("q"); i++) {
      keyboard.press("Tab");
    }
    keyboard.insertText("護照");
    keyboard.press("Enter");
    reader.isAt(PASSPORT);
    String first = matches().get(0);
    for (int i = 0; i < 40 && !first.contains(focusedText()); i++) {
      keyboard.press("Tab");
    }
    String target = reader.part(":focus").getAttribute("href");
    keyboard.press("Enter");
    reader.isAt(target);
  }

  /** 台 and 臺, wide and narrow letters, capitals, words in any order. */
  @ParameterizedTest
  @CsvSource({
    "臺美, 台美",
    "臺灣, 台灣",
    "APEC, apec",
    "APEC, ＡＰＥＣ",
    "友邦 合作, '合作　友邦'",
  })
  void waysOfWritingAreTheSame(String one, String other) {
    reader.open("search.html");
    reader.part("main [name=q]").fill(one);
    List<String> matches = matches();
    assertFalse(matches.isEmpty(), "no match for " + one);
    reader.part("main [name=q]").fill(other);
    assertEquals(matches, matches());
    assertThat(reader.part("[role=status]")).hasText("找到 " + matches.size() + " 筆。");
  }

  @Test
  void whatIsNowhereIsSaidToBeNowhere() {
    reader.open("en/search.html?q=zeppelin");
    assertEquals(List.of(), matches());
    assertThat(reader.part("[role=status]")).containsText("No title matches.");
    reader.part("main [name=q]").fill("");
    assertThat(reader.part("[role=status]")).hasText("");
    assertTrue(matches().size() > 200, () -> matches().size() + " entries");
  }

  @Test
  void markupInTheAddressIsText() {
    reader.open("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    assertThat(reader.part("main [name=q]")).hasValue("<img src=x onerror=alert(1)>");
    assertThat(reader.part("main img")).hasCount(0);
  }

  @Test
  void eachLanguageSearchesItsOwnTitles() {
    reader.open("en/index.html");
    Locator box = reader.part("main [name=q]");
    box.fill("passport");
    box.press("Enter");
    reader.isAt("en/search.html?q=passport");
    reader.part(".search-status:not(:empty)").waitFor(); // the script has been through the list
    List<String> matches = matches();
    assertFalse(matches.isEmpty(), "no match");
    assertEquals(
        matches,
        matches.stream()
            .filter(each -> each.toLowerCase(Locale.ROOT).contains("passport"))
            .toList());
  }

  /** Texts of the entries that are shown. */
  private List<String> matches() {
    return reader.part(".search-index li:visible").allInnerTexts();
  }

  private String focused() {
    return (String) reader.page().evaluate("() => document.activeElement.name || ''");
  }

  private String focusedText() {
    return (String)
        reader.page().evaluate("() => document.activeElement.textContent.trim() || 'nothing'");
  }
}
