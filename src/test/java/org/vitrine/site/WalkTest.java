package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of the site is opened from the root of a plain file server, from a folder in one or
 * from disk, with the network log open: all that it loads is its own and there, and nothing leaves
 * the site. {@link ServingTest} opens each kind of page in all three ways, {@code
 * -Dvitrine.walk=all} every page. {@link LinksTest} follows the links between them.
 */
@BrowserTest
class WalkTest {

  private final Chromium chromium;
  private final Findings findings = new Findings();

  WalkTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void noPageAsksForAnythingThatIsNotOfTheSite(Way way) {
    List<String> pages = pages(way);
    Set<String> asked;
    try (BrowserContext context = chromium.context()) {
      NetworkLog log = new NetworkLog(context, chromium, way, findings);
      pages.forEach(log::open);
      asked = new HashSet<>(log.loaded());
    }
    findings.assertNone();
    asked.retainAll(pages);
    assertEquals(pages.size(), asked.size(), "every page was asked for");
  }

  private List<String> pages(Way way) {
    List<String> all = chromium.site().pages();
    List<String> pages = new ArrayList<>();
    List<Way> ways = List.of(Way.values());
    for (int i = 0; i < all.size(); i++) {
      if (ways.get(i % ways.size()) == way || "all".equals(System.getProperty("vitrine.walk"))) {
        pages.add(all.get(i));
      }
    }
    return pages;
  }
}
