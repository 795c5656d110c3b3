package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of the site is opened from the root of a plain file server, from a folder in one and
 * from disk, with the network log open: all that it loads is its own and there, and nothing leaves
 * the site. {@link LinksTest} follows the links between them.
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
    Set<String> asked;
    try (BrowserContext context = chromium.context()) {
      NetworkLog log = new NetworkLog(context, chromium, way, findings);
      chromium.site().pages().forEach(log::open);
      asked = new HashSet<>(log.loaded());
    }
    findings.assertNone();
    asked.retainAll(chromium.site().pages());
    assertEquals(chromium.site().pages().size(), asked.size(), "every page was asked for");
  }
}
