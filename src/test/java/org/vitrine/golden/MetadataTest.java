package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines are told of a portal depends on what its settings know: licence and address. */
class MetadataTest {

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  @TempDir Path scratch;

  @SuppressWarnings("NullAway.Init")
  MetadataTest() {}

  private GoldenPortal built(String name) {
    GoldenPortal portal = GoldenPortal.copy(name, scratch.resolve(name));
    assertEquals(0, portal.build().code());
    return portal;
  }

  private static Document page(GoldenPortal portal, String address) throws IOException {
    return Jsoup.parse(Files.readString(portal.site().resolve(address)));
  }

  private static JsonNode data(Document page) throws IOException {
    JsonNode data =
        new ObjectMapper().readTree(page.select("script[type=application/ld+json]").html());
    return data.has("@graph") ? data.path("@graph").path(0) : data;
  }

  @Test
  void theLicenceStandsAtTheFootOfEveryPageAndInWhatMachinesRead() throws IOException {
    GoldenPortal portal = built("gregorian");
    for (String address : List.of("index.html", "budget.html", "data/budget.html", "404.html")) {
      assertEquals(
          "CC BY 4.0",
          page(portal, address).select("footer a[rel=license][href=" + LICENCE + "]").text());
    }
    assertEquals(
        "資料授權：創用 CC 姓名標示 4.0",
        page(portal, "zh/index.html").select("footer p:has(a[rel=license])").text());
    assertEquals(LICENCE, data(page(portal, "data.html")).path("license").textValue());
    assertEquals(LICENCE, data(page(portal, "data/budget.html")).path("license").textValue());
    assertEquals(LICENCE, data(page(portal, "years/2021.html")).path("license").textValue());
    assertEquals(LICENCE, page(portal, "data.html").select("head link[rel=license]").attr("href"));
    assertTrue(page(portal, "budget.html").select("head link[rel=license]").isEmpty());
  }

  @Test
  void theWholeHeadOfATable() throws IOException {
    Document page = page(built("gregorian"), "zh/data/budget.html");
    assertEquals(
        List.of(
            "website",
            "櫥窗",
            "Budget and settled expenditure｜資料表",
            "zh_TW",
            "https://display.example/city/zh/data/budget.html",
            "https://display.example/city/img/card.png",
            "1200",
            "630",
            "櫥窗：玻璃櫥窗裡的長條圖"),
        page.select("meta[property^=og:]:not([property=og:description])").eachAttr("content"));
    assertEquals(
        "https://display.example/city/zh/data/budget.html",
        page.select("link[rel=canonical]").attr("href"));
    JsonNode dataset = data(page);
    assertEquals("Dataset", dataset.path("@type").textValue());
    assertEquals("City of Example", dataset.path("creator").path("name").textValue());
    assertEquals("2019/2022", dataset.path("temporalCoverage").textValue());
    assertEquals(
        "https://display.example/city/data/budget.csv",
        dataset.path("distribution").path(0).path("contentUrl").textValue());
  }

  /** A copy of such a site is whole wherever it is put, so that nothing in it may be absolute. */
  @Test
  void aPortalThatDoesNotKnowItsAddressSaysNothingAbsolute() throws IOException {
    GoldenPortal portal = built("one-language");
    for (String address : List.of("index.html", "kpis/visits.html", "years/107.html")) {
      Document page = page(portal, address);
      String head = page.head().html().replace("https://schema.org", "");
      assertFalse(head.contains("http:") || head.contains("https:"), head);
      assertTrue(page.select("link[rel=canonical], meta[property=og:image]").isEmpty(), address);
      assertEquals("summary", page.select("meta[name=twitter:card]").attr("content"));
      assertFalse(page.select("meta[property=og:title]").attr("content").isEmpty(), address);
      assertTrue(page.select("footer a[rel=license]").isEmpty(), "no licence, no word of it");
    }
    assertEquals("visits.html", data(page(portal, "kpis/visits.html")).path("url").textValue());
    assertTrue(
        Files.readString(portal.site().resolve("sitemap.xml")).contains("<loc>index.html</loc>"));
    assertEquals(
        "User-agent: *\nAllow: /\n", Files.readString(portal.site().resolve("robots.txt")));
  }

  @Test
  void aPictureOfThePortalsOwnTakesThePlaceOfTheBuiltInOne() throws IOException {
    GoldenPortal portal = GoldenPortal.copy("gregorian", scratch.resolve("portal"));
    byte[] own = Files.readAllBytes(portal.own("assets/img/card.png"));
    own[own.length - 1] = 0; // in the checksum of the last, empty chunk
    Files.write(portal.path("assets/img/card.png"), own);
    assertEquals(0, portal.build().code());
    assertArrayEquals(own, Files.readAllBytes(portal.site().resolve("img/card.png")));
  }
}
