package org.vitrine.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.config.Language;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.pages.parts.Imprint;
import org.vitrine.pages.parts.SiteView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.Subject;
import org.vitrine.pages.view.Subject.Measured;
import org.vitrine.pages.view.Subject.Printed;
import org.vitrine.plan.Page;

class LinkedDataTest {

  private static final Language EN = new Language("en", true);
  private static final String URL = "https://city.example/figures";
  private static final Imprint KNOWN =
      new Imprint(
          URL,
          "What the city does",
          "City Council",
          "CC BY 4.0",
          "https://creativecommons.org/licenses/by/4.0/",
          "img/card.png");
  private static final Imprint UNKNOWN = new Imprint("", "", "", "", "", "img/card.png");

  private static final Subject BUDGET =
      new Subject.Dataset(
          "Budget",
          "Of each year",
          "2019/2022",
          List.of(new Measured("Settled", "million"), new Measured("Rate", "")),
          List.of("data/budget.csv"));

  @Test
  void aTextCannotLeaveTheScript() throws JsonProcessingException {
    String evil = "</script><!-- \"quoted\\\" \n\t\u0001";
    String json =
        data(KNOWN, PageKind.YEARS, "years/2020.html", evil, new Subject.Text(evil, Printed.NONE));
    assertFalse(json.contains("<"), json);
    assertEquals(evil, read(json).path("@graph").path(0).path("headline").textValue());
  }

  @Test
  void addressesAreAbsoluteWhereThatOfTheSiteIsKnown() throws JsonProcessingException {
    JsonNode graph =
        read(data(KNOWN, PageKind.DATA, "data/budget.html", "T", BUDGET)).get("@graph");
    assertEquals(URL + "/data/budget.html", graph.path(0).path("url").textValue());
    assertEquals(
        URL + "/data/budget.csv",
        graph.path(0).path("distribution").path(0).path("contentUrl").textValue());
    assertEquals(
        List.of(URL + "/index.html", URL + "/data.html"),
        graph.path(1).path("itemListElement").findValuesAsText("item"));
  }

  @Test
  void addressesAreLinksWhereItIsNot() throws JsonProcessingException {
    String json = data(UNKNOWN, PageKind.DATA, "data/budget.html", "T", BUDGET);
    assertFalse(json.replace("https://schema.org", "").contains("http"), json);
    JsonNode graph = read(json).get("@graph");
    assertEquals("budget.html", graph.path(0).path("url").textValue());
    assertEquals(
        "budget.csv", graph.path(0).path("distribution").path(0).path("contentUrl").textValue());
    assertEquals(
        List.of("../index.html", "../data.html"),
        graph.path(1).path("itemListElement").findValuesAsText("item"));
    assertEquals(
        List.of("1", "2", "3"), graph.path(1).path("itemListElement").findValuesAsText("position"));
  }

  @Test
  void whatThePortalDoesNotMakeIsNotNamed() throws JsonProcessingException {
    Set<PageKind> kinds = EnumSet.complementOf(EnumSet.of(PageKind.DATA));
    JsonNode graph =
        read(data(KNOWN, PageKind.MEASURES, "budget.html", "T", BUDGET, kinds)).get("@graph");
    assertFalse(graph.path(0).has("distribution"), graph.toString());
    assertEquals(
        List.of("1", "2"), graph.path(1).path("itemListElement").findValuesAsText("position"));
  }

  @Test
  void theHomePageOffersItsSearchOnlyByAnAbsoluteAddress() throws JsonProcessingException {
    JsonNode home = read(data(KNOWN, PageKind.HOME, "index.html", "T", new Subject.Portal()));
    JsonNode site = home.path("@graph").path(0);
    assertEquals("WebSite", site.path("@type").textValue());
    assertEquals(
        URL + "/search.html?q={search_term_string}",
        site.path("potentialAction").path("target").path("urlTemplate").textValue());
    JsonNode unknown = read(data(UNKNOWN, PageKind.HOME, "index.html", "T", new Subject.Portal()));
    assertFalse(unknown.path("@graph").path(0).has("potentialAction"), unknown.toString());
  }

  @Test
  void aReportSaysWhatIsKnownOfIt() throws JsonProcessingException {
    Printed printed =
        new Printed("Report 2020", "2021-03-01", "https://a.test/r", "https://a.test/l");
    JsonNode report =
        read(data(
                KNOWN,
                PageKind.REPORTS,
                "reviews/2020.html",
                "T",
                new Subject.Reported("Review", printed, 2020, List.of())))
            .path("@graph")
            .path(0);
    assertEquals("2021-03-01", report.path("datePublished").textValue());
    assertEquals("https://a.test/r", report.path("sameAs").textValue());
    assertEquals(
        "https://a.test/l", report.path("license").textValue(), "its own, not the portal's");
    assertEquals("City Council", report.path("publisher").path("name").textValue());
    JsonNode year =
        read(data(
                KNOWN,
                PageKind.YEARS,
                "years/2020.html",
                "T",
                new Subject.Reported("", Printed.NONE, 2020, List.of(printed))))
            .path("@graph")
            .path(0);
    assertEquals("T", year.path("name").textValue());
    assertFalse(year.has("datePublished"), "a year is published by nobody");
    assertEquals("Report 2020", year.path("isBasedOn").path(0).path("name").textValue());
    assertEquals(KNOWN.licenceUrl(), year.path("license").textValue());
  }

  @Test
  void aMissingPageIsNothing() {
    assertEquals("", data(KNOWN, PageKind.MISSING, "404.html", "T", null));
  }

  private static JsonNode read(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }

  private static String data(
      Imprint imprint, PageKind kind, String address, String title, @Nullable Subject subject) {
    return data(imprint, kind, address, title, subject, EnumSet.allOf(PageKind.class));
  }

  private static String data(
      Imprint imprint,
      PageKind kind,
      String address,
      String title,
      @Nullable Subject subject,
      Set<PageKind> kinds) {
    SiteView site =
        new SiteView(
            "Display",
            "",
            "",
            "index.html",
            "search.html",
            "",
            "feed.xml",
            "feed.json",
            List.of(),
            List.of(),
            List.of(),
            imprint,
            LinkStyle.RELATIVE,
            kinds);
    Page page =
        new Page(
            address,
            kind,
            "article",
            EN,
            Label.of(title),
            "Described",
            List.of(),
            Optional.ofNullable(subject),
            List.of(
                Link.of(Label.of("Home"), "index.html"), Link.of(Label.of("Data"), "data.html")),
            false,
            "");
    return new LinkedData(
            new PageModel(page, site, new Messages(EN, Map.of()), TemplatesTest.NO_BODIES))
        .json();
  }
}
