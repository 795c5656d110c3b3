package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Follows every link of the site, from the home page on. */
@ExtendWith(SiteExtension.class)
class LinksTest {

  /** Where search engines and web hosts look without a link. */
  private static final Set<String> FOUND_BY_NAME =
      Set.of("404.html", "en/404.html", "robots.txt", "sitemap.xml");

  /** How files of the interface for programs lead to each other. */
  private static final Pattern HREF = Pattern.compile("\"href\" : \"([^\"]+)\"");

  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");

  private final BuiltSite site;
  private final Set<String> files;
  private final Findings findings = new Findings();

  LinksTest(BuiltSite site) {
    this.site = site;
    this.files = Set.copyOf(site.files());
  }

  @Test
  void everyLinkLeadsToAFileOfTheSiteAndToAPlaceInIt() {
    for (String page : site.pages()) {
      for (Link link : links(page)) {
        follow(page, link);
      }
    }
    findings.assertNone();
  }

  @Test
  void everyFileIsReachedFromTheHomePage() {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("index.html"));
    while (!next.isEmpty()) {
      String file = next.remove();
      if (!reached.add(file)) {
        continue;
      }
      if (file.endsWith(".html")) {
        links(file).stream()
            .filter(link -> link.uri().getScheme() == null)
            .forEach(link -> next.add(target(file, link.uri())));
      } else if (file.endsWith(".css")) {
        CSS_URL
            .matcher(read(file))
            .results()
            .map(url -> target(file, URI.create(url.group(1))))
            .forEach(next::add);
      } else if (file.endsWith(".json") && file.contains("api/")) {
        read(file)
            .lines()
            .map(HREF::matcher)
            .filter(java.util.regex.Matcher::find)
            .map(href -> target(file, URI.create(href.group(1))))
            .forEach(next::add);
      }
    }
    Set<String> lost = new TreeSet<>(files);
    lost.removeAll(reached);
    lost.removeAll(FOUND_BY_NAME);
    lost.removeIf(file -> file.contains("LICENSE"));
    lost.remove("img/card.png"); // other sites show it beside a link, see MetadataTest
    // The scripts of the search load each other, and the files of its index.
    lost.removeIf(file -> file.matches("js/search.*\\.js|search/.*\\.bin"));
    // Pages load these as one file; templates of a portal's own may lead to each.
    lost.removeIf(file -> file.startsWith("css/") && read("css/page.css").contains(read(file)));
    lost.removeIf(file -> file.matches("css/(embed|search)\\.css"));
    assertEquals(Set.of(), lost, "No link leads to these files.");
  }

  @Test
  void stylesLoadOnlyWhatIsThere() {
    for (String file : files) {
      if (file.endsWith(".css")) {
        for (MatchResult url : CSS_URL.matcher(read(file)).results().toList()) {
          follow(file, new Link("url()", URI.create(url.group(1))));
        }
      }
    }
    findings.assertNone();
  }

  @Test
  void theSitemapListsEveryPageButThoseForErrorsAndFrames() {
    Document sitemap = Jsoup.parse(read("sitemap.xml"), "", Parser.xmlParser());
    String home = text(sitemap, "loc");
    assertTrue(home.endsWith("/index.html"), home);
    String base = home.substring(0, home.length() - "index.html".length());
    Set<String> listed = new TreeSet<>();
    for (Element loc : sitemap.select("loc")) {
      assertTrue(loc.text().startsWith(base), loc.text());
      listed.add(loc.text().substring(base.length()));
    }
    Set<String> pages = new TreeSet<>(site.pages());
    pages.removeAll(FOUND_BY_NAME);
    pages.removeIf(page -> PageKind.of(page).orElseThrow() == PageKind.EMBED);
    assertEquals(pages, listed);
  }

  @Test
  void theFeedsLeadToPagesOfTheSite() {
    for (String language : PageKind.LANGUAGES) {
      String file = language + "feed.xml";
      Document feed = Jsoup.parse(read(file), "", Parser.xmlParser());
      assertTrue(feed.select("entry").size() >= 4, "one entry for each of the four reports");
      for (Element link : feed.select("entry > link")) {
        String path = link.attr("href").replaceFirst("^https://vitrine\\.example/mofa/", "");
        follow("index.html", new Link("entry in " + file, URI.create(path)));
      }
    }
    findings.assertNone();
  }

  private static String text(Document xml, String element) {
    Element first = xml.selectFirst(element);
    return first == null ? "" : first.text();
  }

  private record Link(String from, URI uri) {}

  private List<Link> links(String page) {
    List<Link> links = new java.util.ArrayList<>();
    for (Element element : site.page(page).select("[href], [src], [action], [srcset], [poster]")) {
      for (String name : List.of("href", "src", "action", "srcset", "poster")) {
        if (element.hasAttr(name)) {
          try {
            links.add(new Link(element.normalName(), new URI(element.attr(name))));
          } catch (java.net.URISyntaxException e) {
            findings.add(page, "not an address: " + element);
          }
        }
      }
    }
    return links;
  }

  private void follow(String page, Link link) {
    URI uri = link.uri();
    if (link.from().equals("link") && uri.toString().startsWith(BuiltSite.URL)) {
      // What the page's other languages and its own address are: nothing that is loaded.
      String target = uri.toString().substring(BuiltSite.URL.length());
      findings.check(files.contains(target), page, "no such page: " + uri);
      return;
    }
    if (uri.getScheme() != null) {
      findings.check(
          link.from().equals("a") && List.of("https", "http", "mailto").contains(uri.getScheme()),
          page,
          link.from() + " leads out of the site: " + uri);
      return;
    }
    if (uri.getRawAuthority() != null || uri.getPath().startsWith("/")) {
      findings.add(page, "does not work in a sub-folder: " + uri);
      return;
    }
    String target = target(page, uri);
    if (!files.contains(target)) {
      findings.add(page, "leads nowhere: " + uri);
    } else if (uri.getFragment() != null && !ids(target).contains(uri.getFragment())) {
      findings.add(page, "no such place: " + uri);
    }
  }

  private static String target(String page, URI uri) {
    return uri.getPath().isEmpty() ? page : URI.create(page).resolve(uri).getPath();
  }

  private final java.util.Map<String, Set<String>> ids = new java.util.HashMap<>();

  private Set<String> ids(String page) {
    return ids.computeIfAbsent(
        page, each -> new HashSet<>(site.page(each).select("[id]").eachAttr("id")));
  }

  private String read(String file) {
    try {
      return Files.readString(site.folder().resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
