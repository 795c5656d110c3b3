package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every page has, and what none may have. */
@ExtendWith(SiteExtension.class)
class StructureTest {

  private final BuiltSite site;
  private final Findings findings = new Findings();

  StructureTest(BuiltSite site) {
    this.site = site;
  }

  /** Looks at one page. */
  private interface Look {
    void at(String address, Document page);
  }

  private void everyPage(Look look) {
    List<String> pages = site.pages();
    assertTrue(pages.size() > 300, () -> "only " + pages.size() + " pages");
    pages.forEach(address -> look.at(address, site.page(address)));
  }

  /** Every page but those in the frames of other sites: they show a chart and nothing else. */
  private void everyPageOfItsOwn(Look look) {
    everyPage(
        (address, page) -> {
          if (PageKind.of(address).orElseThrow() != PageKind.EMBED) {
            look.at(address, page);
          }
        });
  }

  @AfterEach
  void nothingWasFound() {
    findings.assertNone();
  }

  @Test
  void everyPageIsOfAKindThatIsTestedInTheBrowser() {
    everyPage(
        (address, page) ->
            findings.check(PageKind.of(address).isPresent(), address, "missing in PageKind"));
    PageKind.examples()
        .forEach(
            example -> findings.check(site.pages().contains(example), example, "no such example"));
    for (PageKind kind : PageKind.values()) {
      findings.check(
          PageKind.of(kind.example()).equals(java.util.Optional.of(kind)),
          kind.example(),
          "is not of the kind " + kind);
    }
  }

  @Test
  void theLanguageOfThePageIsThatOfItsFolder() {
    everyPage(
        (address, page) -> {
          String expected = address.startsWith("en/") ? "en" : "zh-Hant-TW";
          String lang = page.select("html").attr("lang");
          findings.check(lang.equals(expected), address, "lang is '" + lang + "'");
        });
  }

  @Test
  void titlesTellPagesApart() {
    Map<String, String> seen = new HashMap<>();
    everyPage(
        (address, page) -> {
          findings.check(page.select("head > title").size() == 1, address, "not one title");
          findings.check(!page.title().isBlank(), address, "empty title");
          String language = page.select("html").attr("lang");
          String other = seen.putIfAbsent(language + page.title(), address);
          findings.check(other == null, address, "has the title of " + other + ": " + page.title());
        });
  }

  @Test
  void thePolicyComesBeforeAnythingThatLoads() {
    everyPage(
        (address, page) -> {
          Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
          if (policy == null) {
            findings.add(address, "no Content-Security-Policy");
            return;
          }
          String content = policy.attr("content");
          findings.check(content.startsWith("default-src 'none';"), address, content);
          findings.check(!content.contains("unsafe"), address, content);
          findings.check(!content.contains("http"), address, content);
          Element first = page.selectFirst("link, script, style, img");
          findings.check(
              first != null && policy.elementSiblingIndex() < first.elementSiblingIndex(),
              address,
              "something loads before the policy");
        });
  }

  @Test
  void theOtherLanguagesAreThereAndLinkBack() {
    everyPage(
        (address, page) -> {
          String own = address.startsWith("en/") ? address.substring(3) : address;
          String chinese = "https://site.invalid/" + own;
          String english = "https://site.invalid/en/" + own;
          Map<String, String> found = new HashMap<>();
          page.select("head > link[rel=alternate][hreflang]")
              .forEach(link -> found.put(link.attr("hreflang"), link.absUrl("href")));
          if (PageKind.of(address).orElseThrow() == PageKind.EMBED) {
            findings.check(
                found.equals(Map.of("zh-Hant-TW", chinese, "en", english)),
                address,
                "alternates are " + found);
            return;
          }
          String published = BuiltSite.URL + own;
          findings.check(
              found.equals(
                  Map.of(
                      "zh-Hant-TW",
                      published,
                      "en",
                      BuiltSite.URL + "en/" + own,
                      "x-default",
                      published)),
              address,
              "alternates are " + found);
        });
    everyPageOfItsOwn(
        (address, page) -> {
          String own = address.startsWith("en/") ? address.substring(3) : address;
          String chinese = "https://site.invalid/" + own;
          String english = "https://site.invalid/en/" + own;
          String switched = page.select(".languages a").attr("abs:href");
          findings.check(
              switched.equals(address.equals(own) ? english : chinese),
              address,
              "the switch of languages leads to " + switched);
        });
  }

  @Test
  void aChartInAFrameLeadsToItsPageAndNowhereElse() {
    everyPage(
        (address, page) -> {
          if (PageKind.of(address).orElseThrow() == PageKind.EMBED) {
            findings.check(page.select("a").size() == 1, address, "not one link");
            Element home = page.selectFirst(".embed__foot a[target=_blank][rel=noopener]");
            findings.check(
                home != null && home.attr("href").contains("#chart-"), address, "no way home");
            findings.check(page.select("nav, form, header").isEmpty(), address, "navigation");
            findings.check(
                page.select("meta[name=robots][content=noindex]").size() == 1, address, "index");
          }
        });
  }

  @Test
  void idsAreUnique() {
    everyPage(
        (address, page) -> {
          Set<String> seen = new HashSet<>();
          for (Element element : page.select("[id]")) {
            findings.check(seen.add(element.id()), address, "twice: #" + element.id());
            findings.check(!element.id().matches(".*\\s.*|"), address, "id '" + element.id() + "'");
          }
        });
  }

  @Test
  void whatPointsToAnElementFindsIt() {
    everyPage(
        (address, page) -> {
          for (String name :
              List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
            for (Element element : page.select("[" + name + "]")) {
              for (String id : element.attr(name).split(" ")) {
                findings.check(
                    page.getElementById(id) != null, address, name + " points to no #" + id);
              }
            }
          }
        });
  }

  @Test
  void headingsDescendStepByStepFromOneTitle() {
    everyPage(
        (address, page) -> {
          findings.check(page.select("h1").size() == 1, address, "not one h1");
          findings.check(page.select("main h1").size() == 1, address, "h1 outside main");
          int above = 0;
          for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            findings.check(
                level <= above + 1,
                address,
                "after h" + above + " comes h" + level + " " + heading.text());
            findings.check(heading.hasText(), address, "empty h" + level);
            above = level;
          }
        });
  }

  @Test
  void landmarksAreThereAndToldApart() {
    everyPageOfItsOwn(
        (address, page) -> {
          for (String one : List.of("body > header", "body > footer", "main", ".skip-link")) {
            findings.check(page.select(one).size() == 1, address, "not one " + one);
          }
          Element first = page.body().firstElementChild();
          findings.check(
              first != null && first.is("a.skip-link[href=#main]"),
              address,
              "does not begin with the skip link");
          Set<String> names = new HashSet<>();
          for (Element nav : page.select("nav")) {
            String name = nav.attr("aria-label");
            if (nav.hasAttr("aria-labelledby")) {
              name = page.select("#" + nav.attr("aria-labelledby")).text();
            }
            findings.check(!name.isBlank(), address, "nav without a name");
            findings.check(names.add(name), address, "two nav named " + name);
          }
        });
  }

  @Test
  void tablesHaveCaptionsAndHeadsOfColumnsAndRows() {
    everyPage(
        (address, page) -> {
          for (Element table : page.select("main table")) {
            String place = address + " #" + table.id();
            // Markdown has no captions; a table in a text is introduced by it.
            if (table.closest(".prose") == null) {
              Element caption = table.firstElementChild();
              findings.check(
                  caption != null && caption.is("caption") && caption.hasText(),
                  place,
                  "no caption");
              for (Element row : table.select("tbody > tr")) {
                findings.check(
                    row.select("> th[scope=row]").size() == 1,
                    place,
                    "row without a head: " + row.text());
              }
            }
            List<Element> heads = table.select("thead > tr > *");
            for (Element head : heads) {
              findings.check(
                  head.is("th[scope=col]") && head.hasText(), place, "not a head: " + head);
            }
            findings.check(!table.select("tbody > tr").isEmpty(), place, "no rows");
            for (Element row : table.select("tbody > tr")) {
              findings.check(
                  row.childrenSize() == heads.size(),
                  place,
                  row.childrenSize() + " cells below " + heads.size() + " heads: " + row.text());
            }
          }
        });
  }

  @Test
  void nothingIsInlineButData() {
    everyPage(
        (address, page) -> {
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              String name = attribute.getKey();
              findings.check(
                  !name.startsWith("on") && !name.equals("style"),
                  address,
                  "inline " + name + " in " + element.normalName());
              findings.check(
                  !name.contains(":") && !attribute.getValue().contains("javascript:"),
                  address,
                  attribute + " in " + element.normalName());
            }
          }
          findings.check(
              page.select("style, base, iframe, object, embed").isEmpty(), address, "style");
          for (Element script : page.select("script:not([src])")) {
            findings.check(
                script.attr("type").matches("application/(ld\\+)?json"),
                address,
                "inline " + script);
          }
        });
  }

  @Test
  void nothingLoadsFromElsewhere() {
    everyPage(
        (address, page) -> {
          // Addresses of pages are read, not loaded; MetadataTest looks at them.
          String loading =
              "link[href]:not([rel=canonical]):not([rel=alternate]),"
                  + " script[src], img[src], source[src]";
          for (Element element : page.select(loading)) {
            String from = element.absUrl(element.hasAttr("src") ? "src" : "href");
            findings.check(from.startsWith("https://site.invalid/"), address, "loads " + from);
          }
        });
  }

  /** A message that is missing, or whose place was not filled. */
  private static final Pattern UNFILLED =
      Pattern.compile("\\?\\?|\\{\\d\\}|\\$\\{|#\\{|\\bnull\\b");

  @Test
  void everyTextIsFilledIn() {
    everyPage(
        (address, page) -> {
          UNFILLED
              .matcher(page.text())
              .results()
              .forEach(found -> findings.add(address, "'" + found.group() + "' in its text"));
          for (Element element : page.select("main a, main button, main summary")) {
            findings.check(element.hasText(), address, "no text: " + element);
          }
        });
  }

  @Test
  void chartsStandBesideTablesThatHoldTheirFigures() {
    everyPage(
        (address, page) -> {
          for (Element chart : page.select("figure.chart")) {
            Element section = chart.closest("section");
            findings.check(
                (section != null && !section.select("table").isEmpty())
                    || !page.select("main table").isEmpty()
                    || address.endsWith("index.html")
                    // both are made of the reader's choice, the table first
                    || address.endsWith("compare.html"),
                address,
                "no table beside #" + chart.id());
          }
        });
  }
}
