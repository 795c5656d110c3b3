package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What search engines and other sites read of every page is whole, true and small. */
@ExtendWith(SiteExtension.class)
class MetadataTest {

  /** The most that the linked data of a page may weigh before compression. */
  private static final int MOST_BYTES = 4096;

  /**
   * The types of schema.org that pages use, with the properties that each may have there and, after
   * the bar, those without which search engines leave it aside (of a data set, Google asks for a
   * name and a description of 50 to 5000 characters, of a list of crumbs for names, positions and
   * addresses).
   */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("WebSite", "name url about description inLanguage potentialAction | name url"),
          Map.entry("SearchAction", "target query-input | target query-input"),
          Map.entry("EntryPoint", "urlTemplate | urlTemplate"),
          Map.entry("GovernmentOrganization", "name | name"),
          Map.entry(
              "Dataset",
              "name description url inLanguage temporalCoverage isAccessibleForFree license"
                  + " creator variableMeasured distribution | name description distribution creator"),
          Map.entry("DataCatalog", "name description url inLanguage license creator | name url"),
          Map.entry("DataDownload", "encodingFormat contentUrl | encodingFormat contentUrl"),
          Map.entry("PropertyValue", "name unitText | name"),
          Map.entry(
              "Report",
              "name description url inLanguage temporalCoverage datePublished sameAs license"
                  + " publisher isBasedOn | name"),
          Map.entry(
              "Article",
              "headline description url inLanguage datePublished isBasedOn | headline url"),
          Map.entry("BreadcrumbList", "itemListElement | itemListElement"),
          Map.entry("ListItem", "name position item | name position"));

  private static final Set<PageKind> DATASETS =
      EnumSet.of(
          PageKind.BUDGET,
          PageKind.STAFFING,
          PageKind.PROGRAMMES,
          PageKind.KPI,
          PageKind.DATA_TABLE,
          PageKind.RESTATEMENTS,
          PageKind.CHECKS);

  private static final Set<PageKind> REPORTS =
      EnumSet.of(
          PageKind.YEAR,
          PageKind.YEAR_OF_DOCUMENTS,
          PageKind.YEAR_BY_REPORT,
          PageKind.PLAN,
          PageKind.REVIEW);

  private final BuiltSite site;
  private final Set<String> files;
  private final Findings findings = new Findings();

  MetadataTest(BuiltSite site) {
    this.site = site;
    this.files = Set.copyOf(site.files());
  }

  /** Looks at one page. */
  private interface Look {
    void at(String address, PageKind kind, Document page);
  }

  private void everyPage(Look look) {
    for (String address : site.pages()) {
      look.at(address, PageKind.of(address).orElseThrow(), site.page(address));
    }
    findings.assertNone();
  }

  @AfterEach
  void nothingWasFound() {
    findings.assertNone();
  }

  @Test
  void everyPageSaysWhatItsKindIs() {
    everyPage(
        (address, kind, page) -> {
          Set<String> types = new HashSet<>();
          for (JsonNode node : nodes(address, page)) {
            types.add(node.path("@type").asText());
          }
          Set<String> expected = new HashSet<>();
          if (!page.select(".trail").isEmpty() && kind != PageKind.NOT_FOUND) {
            expected.add("BreadcrumbList");
          }
          if (DATASETS.contains(kind)) {
            expected.add("Dataset");
          } else if (REPORTS.contains(kind)) {
            expected.add("Report");
          } else if (kind == PageKind.HOME) {
            expected.add("WebSite");
          } else if (kind == PageKind.ACHIEVEMENT) {
            expected.add("Article");
          } else if (kind == PageKind.DATA) {
            expected.add("DataCatalog");
          }
          findings.check(types.equals(expected), address, "is " + types + ", not " + expected);
        });
  }

  @Test
  void everyPropertyIsOneOfItsType() {
    everyPage(
        (address, kind, page) -> {
          for (JsonNode node : nodes(address, page)) {
            check(address, node);
          }
        });
  }

  private void check(String address, JsonNode node) {
    String type = node.path("@type").asText();
    String known = TYPES.get(type);
    if (known == null) {
      findings.add(address, "unknown type '" + type + "'");
      return;
    }
    Set<String> allowed = Set.of(known.split(" \\| ")[0].split(" "));
    node.fieldNames()
        .forEachRemaining(
            name ->
                findings.check(
                    name.startsWith("@") || allowed.contains(name), address, type + "." + name));
    for (String required : known.split(" \\| ")[1].split(" ")) {
      findings.check(node.has(required), address, type + " without " + required);
    }
    for (JsonNode value : node) {
      findings.check(!value.isTextual() || !value.asText().isBlank(), address, "empty in " + type);
      if (value.isObject()) {
        check(address, value);
      } else if (value.isArray()) {
        findings.check(!value.isEmpty(), address, "empty list in " + type);
        value.forEach(part -> check(address, part));
      }
    }
    for (String name : List.of("url", "item", "contentUrl")) {
      if (node.path(name).isTextual() && !isOfAnotherSite(node)) {
        leadsToAFile(address, node.get(name).asText());
      }
    }
  }

  /** The address of a printed report is where the agency published it. */
  private static boolean isOfAnotherSite(JsonNode node) {
    return node.path("@type").asText().equals("Report")
        && !node.path("url").asText().startsWith(BuiltSite.URL);
  }

  private void leadsToAFile(String address, String url) {
    findings.check(
        url.startsWith(BuiltSite.URL) && files.contains(url.substring(BuiltSite.URL.length())),
        address,
        "no such file: " + url);
  }

  @Test
  void dataSetsAreDescribedAtTheLengthThatSearchEnginesTake() {
    everyPage(
        (address, kind, page) -> {
          for (JsonNode node : nodes(address, page)) {
            if (node.path("@type").asText().equals("Dataset")) {
              String description = node.path("description").asText();
              int length = description.codePointCount(0, description.length());
              findings.check(
                  length >= 50 && length <= 5000, address, length + " characters: " + description);
            }
          }
        });
  }

  @Test
  void crumbsAreThoseOfThePage() {
    everyPage(
        (address, kind, page) -> {
          for (JsonNode node : nodes(address, page)) {
            if (node.path("@type").asText().equals("BreadcrumbList")) {
              JsonNode crumbs = node.path("itemListElement");
              List<String> names = crumbs.findValuesAsText("name");
              List<String> shown = new ArrayList<>(page.select(".trail a").eachText());
              findings.check(
                  names.subList(0, names.size() - 1).equals(shown), address, names + " " + shown);
              for (int i = 0; i < crumbs.size(); i++) {
                findings.check(crumbs.path(i).path("position").asInt() == i + 1, address, "order");
                findings.check(
                    crumbs.path(i).has("item") == (i + 1 < crumbs.size()), address, "item " + i);
              }
            }
          }
        });
  }

  @Test
  void theDataOfAPageIsSmallAndCannotEndItsScript() throws IOException {
    int most = 0;
    for (String address : site.pages()) {
      for (Element script : site.page(address).select("script[type=application/ld+json]")) {
        findings.check(!script.data().contains("<"), address, "an angle bracket");
        int bytes = script.data().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        most = Math.max(most, bytes);
        findings.check(bytes <= MOST_BYTES, address, bytes + " bytes");
      }
    }
    findings.assertNone();
    assertTrue(most > 500, "nothing was weighed");
  }

  @Test
  void everyPageHasItsCardAndItsAddress() {
    everyPage(
        (address, kind, page) -> {
          if (kind == PageKind.EMBED || kind == PageKind.NOT_FOUND) {
            findings.check(page.select("link[rel=canonical]").isEmpty(), address, "canonical");
            findings.check(page.select("meta[property^=og:]").isEmpty(), address, "a card");
            findings.check(
                page.select("meta[name=robots][content=noindex]").size() == 1, address, "index");
            return;
          }
          findings.check(
              page.select("link[rel=canonical]").attr("href").equals(BuiltSite.URL + address),
              address,
              "canonical");
          findings.check(
              property(page, "og:url").equals(BuiltSite.URL + address), address, "og:url");
          for (String name : List.of("og:title", "og:type", "og:site_name", "og:image:alt")) {
            findings.check(!property(page, name).isBlank(), address, "no " + name);
          }
          findings.check(
              property(page, "og:description")
                  .equals(page.select("meta[name=description]").attr("content")),
              address,
              "og:description");
          findings.check(
              page.title().startsWith(property(page, "og:title")), address, "another title");
          leadsToAFile(address, property(page, "og:image"));
          findings.check(
              page.select("meta[name=twitter:card]").attr("content").equals("summary_large_image"),
              address,
              "twitter:card");
        });
  }

  @Test
  void theCardShowsAPictureOfTheSizeItSays() throws IOException {
    Document home = site.page("index.html");
    String picture = property(home, "og:image").substring(BuiltSite.URL.length());
    java.awt.image.BufferedImage image = ImageIO.read(site.folder().resolve(picture).toFile());
    assertEquals(property(home, "og:image:width"), String.valueOf(image.getWidth()));
    assertEquals(property(home, "og:image:height"), String.valueOf(image.getHeight()));
    assertTrue(Files.size(site.folder().resolve(picture)) < 100_000, "too heavy for a card");
  }

  @Test
  void theSearchOfTheHomePageIsWhereMachinesAreToldItIs() {
    JsonNode action = nodes("index.html", site.page("index.html")).get(0).path("potentialAction");
    String template = action.path("target").path("urlTemplate").asText();
    URI found = URI.create(template.replace("{search_term_string}", "x"));
    Element form = site.page("index.html").selectFirst("form[role=search]");
    assertEquals("q=x", found.getQuery());
    assertEquals("q", form == null ? "" : form.select("input").attr("name"));
    leadsToAFile("index.html", template.substring(0, template.indexOf('?')));
  }

  private static String property(Document page, String name) {
    return page.select("meta[property=" + name + "]").attr("content");
  }

  private List<JsonNode> nodes(String address, Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode data = new ObjectMapper().readTree(script.data());
        findings.check(
            data.path("@context").asText().equals("https://schema.org"), address, "context");
        if (data.has("@graph")) {
          data.path("@graph").forEach(nodes::add);
        } else {
          nodes.add(((com.fasterxml.jackson.databind.node.ObjectNode) data).without("@context"));
        }
      } catch (JsonProcessingException wrong) {
        findings.add(address, "no JSON: " + wrong.getMessage());
      }
    }
    return nodes;
  }
}
