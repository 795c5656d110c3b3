package org.vitrine.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {

  @ParameterizedTest
  @CsvSource({
    "index.html,          budget.html,          budget.html",
    "index.html,          years/109.html,       years/109.html",
    "years/109.html,      index.html,           ../index.html",
    "years/109.html,      years/108.html,       108.html",
    "years/109.html,      goals/1.html,         ../goals/1.html",
    "achievements/109/x.html, achievements/107/y.html, ../107/y.html",
    "en/years/109.html,   years/109.html,       ../../years/109.html",
    "years/109.html,      en/years/109.html,    ../en/years/109.html",
    "en/index.html,       css/base.css,         ../css/base.css",
    "years/109.html,      years/109.html#budget, #budget",
    "years/109.html,      years/109.html,       109.html",
    "years/109.html,      years/108.html#budget, 108.html#budget",
    "years/109.html,      #top,                 #top",
    "years/10.html,       years/109.html,       109.html",
    "en/index.html,       energy/x.html,        ../energy/x.html",
    "years/109.html,      https://example.org/, https://example.org/",
    "years/109.html,      mailto:a@example.org, mailto:a@example.org",
  })
  void aLinkLeadsFromThePageToTheAddress(String page, String address, String link) {
    assertEquals(link, RelativeLinks.link(page, address));
  }

  /** The JDK's own resolution is the judge. */
  @Test
  void everyLinkResolvesToItsAddress() {
    Random random = new Random(1);
    List<String> folders = List.of("", "a/", "ab/", "a/b/", "a/bc/", "a/b/c/", "en/", "en/a/b/");
    for (int i = 0; i < 2000; i++) {
      String page = folders.get(random.nextInt(folders.size())) + "p" + random.nextInt(3) + ".html";
      String to = folders.get(random.nextInt(folders.size())) + "p" + random.nextInt(3) + ".html";
      String address = random.nextBoolean() ? to : to + "#x";
      String link = RelativeLinks.link(page, address);
      assertEquals(
          URI.create("https://host/some/where/" + address),
          URI.create("https://host/some/where/" + page).resolve(link),
          page + " to " + address + " by " + link);
    }
  }
}
