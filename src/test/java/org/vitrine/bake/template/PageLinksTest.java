package org.vitrine.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.PageKind;

class PageLinksTest {

  @ParameterizedTest
  @CsvSource({
    "years/108.html, 108.html, /years/108.html",
    "index.html#glance, ../index.html#glance, /index.html#glance",
    "https://example.org/, https://example.org/, https://example.org/",
    "#notes, #notes, #notes",
  })
  void linksAreRelativeUnlessTheSiteHasAHostOfItsOwn(String to, String relative, String root) {
    assertEquals(relative, new PageLinks("years/109.html", Sites.ALL).to(to));
    assertEquals(
        root,
        new PageLinks("years/109.html", Sites.of(LinkStyle.ROOT, EnumSet.allOf(PageKind.class)))
            .to(to));
  }

  @Test
  void nothingLeadsToPagesThatThePortalDoesNotMake() {
    PageLinks links =
        new PageLinks(
            "years/109.html",
            Sites.of(LinkStyle.RELATIVE, EnumSet.of(PageKind.HOME, PageKind.YEARS)));
    assertEquals("", links.to("restatements.html#x"));
    assertEquals("", links.to("data/budget.csv"));
    assertEquals("", links.to("years/109/109-evaluation.html"));
    assertEquals("../css/base.css", links.to("css/base.css"));
    assertEquals("108.html", links.to("years/108.html"));
  }

  /** What a link is made of, the check of links takes apart again. */
  @ParameterizedTest
  @CsvSource({
    "years/109.html, index.html",
    "index.html, years/109.html",
    "en/years/109.html, data/budget.csv",
    "years/109/a.html, years/108.html",
    "a.html, a.html",
  })
  void aLinkLeadsBackToItsAddress(String page, String address) {
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    assertEquals(address, RelativeLinks.resolve(folder, RelativeLinks.link(page, address), false));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ../x.html, false, ../x.html",
    "a/, ../../x.html, false, ../x.html",
    "a/b/, ./x.html, false, a/b/x.html",
    "a/, /x.html, false, /x.html",
    "a/, /x.html, true, x.html",
  })
  void aLinkOutOfTheSiteIsNoAddress(String folder, String link, boolean fromRoot, String found) {
    assertEquals(found, RelativeLinks.resolve(folder, link, fromRoot));
  }
}
