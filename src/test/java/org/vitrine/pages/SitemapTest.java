package org.vitrine.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.vitrine.Small;
import org.vitrine.config.Calendar;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Editions;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site.DataFile;
import org.xml.sax.SAXException;

class SitemapTest {

  private static final String URL = "https://city.example/figures";
  private static final Pattern LOC = Pattern.compile("<loc>" + URL + "/([^<]*)</loc>");

  private final Small portal =
      Small.portal()
          .table(
              "reports",
              "id* year:year kind published_on:date",
              "r1,2020,evaluation,2021-03-01",
              "r2,2021,evaluation,2022-04-05",
              "r3,2022,evaluation,")
          .table(
              "budget",
              "report*>reports year*:year fund* budget:number",
              "r1,2020,all,1",
              "r2,2021,all,2")
          .table("staffing", "report*>reports year*:year headcount:number", "r3,2022,5")
          .document("achievement", 2020, "tram", "x");

  private Edition edition() {
    return Editions.at(URL, portal, Calendar.GREGORIAN);
  }

  private static PlannedPage page(PageKind kind, Language language, String file) {
    return new PlannedPage(
        language.prefix() + file,
        kind,
        "article",
        language,
        null,
        () -> {
          throw new AssertionError("a sitemap need not compose " + file);
        },
        false);
  }

  private static List<PlannedPage> pages() {
    return List.of(
        page(PageKind.HOME, Editions.ZH, "index.html"),
        page(PageKind.YEARS, Editions.ZH, "years/2020.html"),
        page(PageKind.YEARS, Editions.ZH, "years/2022.html"),
        page(PageKind.MEASURES, Editions.ZH, "budget.html"),
        page(PageKind.COMPARISONS, Editions.ZH, "compare/2020-2021.html"),
        page(PageKind.EMBEDS, Editions.ZH, "embed/budget.html"),
        page(PageKind.MISSING, Editions.ZH, "404.html"),
        page(PageKind.HOME, Editions.EN, "index.html"),
        page(PageKind.YEARS, Editions.EN, "years/2020.html"));
  }

  @Test
  void everyPageIsListedWithItsDayAndItsLanguages() throws Exception {
    List<DataFile> files = new Sitemap(edition()).files(pages());
    assertEquals(List.of("sitemap.xml"), files.stream().map(DataFile::address).toList());
    String xml = files.get(0).text();
    validate(xml, "sitemap.xsd", "xhtml-link.xsd");
    assertEquals(
        List.of(
            "index.html",
            "years/2020.html",
            "years/2022.html",
            "budget.html",
            "compare/2020-2021.html",
            "en/index.html",
            "en/years/2020.html"),
        locations(xml));
    String year =
        "<url><loc>%1$s/years/2020.html</loc><lastmod>2021-03-01</lastmod>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"zh-Hant-TW\" href=\"%1$s/years/2020.html\"/>"
            + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"%1$s/en/years/2020.html\"/></url>";
    assertTrue(xml.contains(year.formatted(URL)), xml);
    assertTrue(xml.contains("/budget.html</loc><lastmod>2022-04-05</lastmod>"), xml);
    assertTrue(xml.contains("2020-2021.html</loc><lastmod>2022-04-05</lastmod>"), xml);
  }

  /** Its latest report prints no date, and may be of any day since. */
  @Test
  void aPageOfAnUnknownDaySaysNone() {
    String xml = new Sitemap(edition()).files(pages()).get(0).text();
    assertTrue(xml.contains("/years/2022.html</loc><xhtml:link"), xml);
    assertTrue(xml.contains("/index.html</loc><xhtml:link"), xml);
  }

  @Test
  void manyPagesAreListedInSeveralFilesWithAnIndex() throws Exception {
    List<DataFile> files = new Sitemap(edition(), 3, 1_000_000).files(pages());
    assertEquals(
        List.of("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"),
        files.stream().map(DataFile::address).toList());
    validate(files.get(0).text(), "siteindex.xsd");
    assertEquals(
        List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"), locations(files.get(0).text()));
    int listed = 0;
    for (DataFile file : files.subList(1, 4)) {
      validate(file.text(), "sitemap.xsd", "xhtml-link.xsd");
      listed += locations(file.text()).size();
    }
    assertEquals(7, listed);
    files.forEach(
        file -> assertEquals(PageKind.SITEMAP, PageKind.at(file.address()).orElseThrow()));
  }

  @Test
  void noFileIsLargerThanTheProtocolAllows() {
    int most = 2000;
    List<DataFile> files = new Sitemap(edition(), 50_000, most).files(pages());
    assertTrue(files.size() > 2, files.toString());
    for (DataFile file : files.subList(1, files.size())) {
      int bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= most, file.address() + " has " + bytes);
    }
  }

  @Test
  void theSitemapOfAPortalThatDoesNotKnowItsAddressListsPaths() {
    Sitemap sitemap = new Sitemap(Editions.at("", portal, Calendar.GREGORIAN));
    String xml = sitemap.files(pages()).get(0).text();
    assertTrue(xml.contains("<loc>" + pages().get(0).address() + "</loc>"), xml);
    assertEquals("User-agent: *\nAllow: /\n", sitemap.robots().text());
  }

  @Test
  void robotsAreToldOfTheSitemap() {
    assertEquals(
        "User-agent: *\nAllow: /\nSitemap: " + URL + "/sitemap.xml\n",
        new Sitemap(edition()).robots().text());
  }

  /** A schema that were not read would let everything pass. */
  @Test
  void theSchemaIsAwake() {
    String xml = new Sitemap(edition()).files(pages()).get(0).text();
    assertThrows(
        SAXException.class,
        () -> validate(xml.replace("2021-03-01", "March 2021"), "sitemap.xsd", "xhtml-link.xsd"));
    assertThrows(SAXException.class, () -> validate(xml, "sitemap.xsd"));
  }

  private static List<String> locations(String xml) {
    return LOC.matcher(xml).results().map(found -> found.group(1)).toList();
  }

  private static void validate(String xml, String... schemas) throws SAXException {
    try {
      Source[] sources = new Source[schemas.length];
      for (int i = 0; i < schemas.length; i++) {
        sources[i] =
            new StreamSource(
                Objects.requireNonNull(
                        SitemapTest.class.getResource("sitemap/" + schemas[i]), schemas[i])
                    .toString());
      }
      Schema schema =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
