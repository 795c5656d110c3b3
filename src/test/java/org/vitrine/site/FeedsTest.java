package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The feeds tell of reports, restatements and documents, in Atom and JSON alike. */
@ExtendWith(SiteExtension.class)
class FeedsTest {

  private final BuiltSite site;

  FeedsTest(BuiltSite site) {
    this.site = site;
  }

  private Document atom(String language) throws IOException {
    String xml = Files.readString(site.folder().resolve(language + "feed.xml"));
    return Jsoup.parse(xml, "", Parser.xmlParser());
  }

  @Test
  void bothFeedsTellTheSame() throws IOException {
    for (String language : PageKind.LANGUAGES) {
      JsonNode json = Standards.read(site.folder().resolve(language + "feed.json"));
      // https://www.jsonfeed.org/version/1.1/: version, title and items; an item has an id and
      // content
      assertEquals("https://jsonfeed.org/version/1.1", json.path("version").asText());
      assertEquals(
          "https://vitrine.example/mofa/" + language + "feed.json", json.path("feed_url").asText());
      assertEquals(language.isEmpty() ? "zh-Hant-TW" : "en", json.path("language").asText());
      List<String> items = new ArrayList<>();
      for (JsonNode item : json.path("items")) {
        assertTrue(!item.path("content_text").asText().isEmpty(), item.toString());
        items.add(
            item.path("id").asText()
                + " "
                + item.path("url").asText()
                + " "
                + item.path("title").asText()
                + " "
                + item.path("date_published").asText());
      }
      List<String> entries = new ArrayList<>();
      for (Element entry : atom(language).select("entry")) {
        entries.add(
            entry.select("id").text()
                + " "
                + entry.select("link").attr("href")
                + " "
                + entry.select("title").text()
                + " "
                + entry.select("updated").text());
      }
      assertEquals(entries, items);
      assertEquals(items.size(), new HashSet<>(items).size(), "each once");
    }
  }

  @Test
  void reportsRestatementsAndDocumentsAreToldNewestFirst() throws IOException {
    Document feed = atom("");
    List<String> ids = feed.select("entry > id").eachText();
    assertEquals(4, ids.stream().filter(id -> id.contains("#report-")).count());
    assertTrue(ids.stream().anyMatch(id -> id.endsWith("#restatements-109-evaluation")));
    assertEquals(
        50,
        ids.stream().filter(id -> !id.matches(".*/#(report|restatements)-[a-z0-9-]+")).count(),
        "the newest documents");
    List<String> days = feed.select("entry > updated").eachText();
    List<String> sorted = new ArrayList<>(days);
    sorted.sort(java.util.Comparator.reverseOrder());
    assertEquals(sorted, days);
  }

  @Test
  void pagesLinkBothFeeds() {
    for (String page : List.of("index.html", "en/index.html", "years/109.html")) {
      assertEquals(
          List.of("application/atom+xml", "application/feed+json"),
          site.page(page).select("head link[rel=alternate][type]").eachAttr("type"),
          page);
    }
  }
}
