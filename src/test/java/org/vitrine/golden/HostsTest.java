package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.Sample;
import org.vitrine.hosts.Needed;
import org.vitrine.hosts.WebHost;
import org.vitrine.hosts.WebHost.Program;

/**
 * nginx and Apache serve a published site, at the root of a host and in a folder: every file with
 * its type, its headers, compressed for who asks for that, and told how long it may be kept.
 */
class HostsTest {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("geojson", "application/geo+json; charset=utf-8"),
          Map.entry("jsonld", "application/ld+json; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("zip", "application/zip"),
          Map.entry("png", "image/png"),
          Map.entry("bin", "application/octet-stream"));

  private static final Pattern LASTING = Pattern.compile("assets/.*|search/[a-z]+-[0-9a-f]{10}/.*");
  private static final Pattern META_POLICY =
      Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");
  private static final String LONG = "public, max-age=31536000, immutable";
  private static final String SHORT = "public, max-age=0, must-revalidate";

  @TempDir Path scratch;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> odd = new ArrayList<>();
  private String more = "";
  private int gzipped;
  private int brotlied;

  @ParameterizedTest
  @CsvSource({"NGINX,/", "NGINX,/some/where/", "APACHE,/", "APACHE,/some/where/"})
  void everyFileIsServedAsItShouldBe(Program program, String path) throws Exception {
    Needed.installed(program.installed().isPresent(), program.name());
    // Servers that are started as root read as somebody else.
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path published = publish(path);
    Path files = published.resolve("current").toRealPath();
    try (WebHost host = WebHost.start(program, published, path, scratch.resolve("host"))) {
      int seen = 0;
      for (String address : GoldenPortal.contents(files).keySet()) {
        boolean hidden = address.startsWith(".") || address.equals("_headers");
        if (!hidden && !address.endsWith(".gz") && !address.endsWith(".br")) {
          check(host, files, address);
          seen++;
        }
      }
      assertTrue(seen > 100, seen + " files");
      assertTrue(gzipped > 50, gzipped + " with gzip");
      assertTrue(!host.brotli() || brotlied > 50, brotlied + " with Brotli");
      checkFolders(host, files);
      checkMissing(host, path);
      checkNotModified(host);
      assertEquals("[]", odd.toString());
      assertEquals("", complaints(host));
    }
  }

  /** The form for editors asks the code host and opens windows; no other page may. */
  @ParameterizedTest
  @CsvSource({"NGINX,/", "NGINX,/some/where/", "APACHE,/admin/", "APACHE,/some/where/"})
  void theFormAloneHasAPolicyOfItsOwn(Program program, String path) throws Exception {
    Needed.installed(program.installed().isPresent(), program.name());
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    more =
        "portal.admin = on\nportal.admin.backend = forgejo\nportal.admin.repository = a/b\n"
            + "portal.admin.server = https://git.test\n";
    Path published = publish(path);
    String strict = "default-src 'none'; script-src 'self'; style-src 'self'; ";
    try (WebHost host = WebHost.start(program, published, path, scratch.resolve("host"))) {
      for (String address : List.of("admin/", "admin/index.html", "admin/config.json")) {
        HttpResponse<byte[]> response = get(host.url() + address, "Accept-Encoding", "gzip");
        String policy = header(response, "Content-Security-Policy");
        expect(address, "status", "200", String.valueOf(response.statusCode()));
        expect(address, "asks", "true", "" + policy.contains(" blob: https://git.test; form-"));
        expect(address, "frames", "true", "" + policy.endsWith("; frame-ancestors 'none'"));
        expect(address, "opener", "", header(response, "Cross-Origin-Opener-Policy"));
        expect(address, "sniffing", "nosniff", header(response, "X-Content-Type-Options"));
        expect(address, "cache", SHORT, header(response, "Cache-Control"));
      }
      Matcher meta =
          META_POLICY.matcher(
              new String(get(host.url() + "admin/index.html").body(), StandardCharsets.UTF_8));
      assertTrue(meta.find());
      expect(
          "admin/index.html",
          "policy",
          meta.group(1) + "; frame-ancestors 'none'",
          header(get(host.url() + "admin/index.html"), "Content-Security-Policy"));
      for (String address : List.of("index.html", "feed.xml", "budget.html", "en/budget.html")) {
        HttpResponse<byte[]> response = get(host.url() + address);
        String policy = header(response, "Content-Security-Policy");
        expect(address, "strict", "true", "" + policy.startsWith(strict));
        expect(address, "opener", "same-origin", header(response, "Cross-Origin-Opener-Policy"));
      }
      assertEquals("[]", odd.toString());
      assertEquals("", complaints(host));
    }
  }

  /** Netlify and Cloudflare Pages send all rules that fit, and browsers keep to each of them. */
  @Test
  void noRuleOfTheOtherPagesMeetsTheForm() throws IOException {
    more = "portal.admin = on\nportal.admin.backend = github\nportal.admin.repository = a/b\n";
    Path current = publishAt("https://example.org").resolve("current");
    Map<String, List<String>> policies = new TreeMap<>();
    String rule = "";
    for (String line : Files.readAllLines(current.resolve("_headers"))) {
      rule = line.startsWith("/") ? line : rule;
      if (line.startsWith("  Content-Security-Policy: ")) {
        policies.computeIfAbsent(rule, key -> new ArrayList<>()).add(line.split(": ", 2)[1]);
      }
    }
    assertEquals(List.of(), policies.getOrDefault("/*", List.of()));
    List<String> form = Objects.requireNonNull(policies.remove("/admin/*"));
    assertEquals(1, form.size());
    assertTrue(form.get(0).contains("https://api.github.com"), form.get(0));
    assertTrue(policies.containsKey("/index.html"), policies.toString());
    policies.forEach(
        (where, found) -> {
          assertEquals(1, found.size(), where);
          assertTrue(found.get(0).startsWith("default-src 'none'; script-src 'self'; "), where);
          assertTrue(!where.startsWith("/admin"), where);
        });
  }

  /** HTTPS is asked for only where the portal says that its address is one of HTTPS. */
  @ParameterizedTest
  @CsvSource({"https://example.org/a,true", "http://example.org/a,false", "'',false"})
  void httpsIsAskedForWhereThePortalHasIt(String url, boolean asked) throws IOException {
    Path current = publishAt(url).resolve("current");
    String maxAge = "max-age=31536000\"";
    String nginx = Files.readString(current.resolve(".vitrine/nginx-http.conf"));
    assertEquals(asked, nginx.contains("https \"" + maxAge), nginx);
    String apache = Files.readString(current.resolve(".htaccess"));
    assertEquals(
        asked,
        apache.contains("\n  Header always set Strict-Transport-Security \"" + maxAge),
        apache);
    String others = Files.readString(current.resolve("_headers"));
    assertEquals(asked, others.contains("\n  Strict-Transport-Security: max-age=31536000"), others);
  }

  /** Netlify and Cloudflare Pages: no rule but one says what a page may load, or how long. */
  @Test
  void theRulesForNetlifyAndCloudflareDoNotContradictEachOther() throws IOException {
    Path current = publishAt("https://example.org").resolve("current");
    String address = "";
    Map<String, Map<String, String>> rules = new TreeMap<>();
    for (String line : Files.readAllLines(current.resolve("_headers"))) {
      if (line.startsWith("/")) {
        address = line;
        assertEquals(null, rules.put(line, new TreeMap<>()), line);
      } else if (line.startsWith("  ")) {
        String[] header = line.strip().split(": ", 2);
        Objects.requireNonNull(rules.get(address)).put(header[0], header[1]);
      } else {
        assertTrue(line.isEmpty() || line.startsWith("#"), line);
      }
    }
    assertTrue(rules.size() <= 100, rules.size() + " rules; hosts read 100");
    for (String file : GoldenPortal.contents(current.toRealPath()).keySet()) {
      List<String> policies = new ArrayList<>();
      List<String> ages = new ArrayList<>();
      rules.forEach(
          (rule, headers) -> {
            boolean star = rule.endsWith("*");
            String path = "/" + file;
            if (star ? path.startsWith(rule.substring(0, rule.length() - 1)) : path.equals(rule)) {
              policies.addAll(
                  Optional.ofNullable(headers.get("Content-Security-Policy")).stream().toList());
              ages.addAll(Optional.ofNullable(headers.get("Cache-Control")).stream().toList());
            }
          });
      boolean page = file.endsWith(".html");
      boolean framed = file.matches("(en/)?embed/.*");
      assertTrue(
          !page || framed != policies.contains("frame-ancestors 'none'"), file + " " + policies);

      assertTrue(policies.stream().anyMatch(each -> each.startsWith("default-src 'none'")), file);
      assertEquals(LASTING.matcher(file).matches() ? List.of(LONG) : List.of(), ages, file);
    }
  }

  /** The whole sample, and a portal of three small tables. */
  @ParameterizedTest
  @CsvSource({"sample,/mofa/", "sample,/", "only-budget,/some/where/"})
  void everyLinkOfEveryPageLeadsToWhatItNames(String name, String path) throws Exception {
    Needed.installed(Program.NGINX.installed().isPresent(), "nginx");
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path published = publishAt(name, "https://example.org" + path.replaceFirst("/$", ""));
    try (WebHost host = WebHost.start(Program.NGINX, published, path, scratch.resolve("host"))) {
      Map<String, Set<String>> ids = new TreeMap<>();
      Set<String> wanted = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(host.url() + "index.html"));
      open.add(host.url() + "404.html");
      Set<String> known = new TreeSet<>(open);
      while (!open.isEmpty()) {
        String url = open.remove();
        HttpResponse<byte[]> response = get(url);
        expect(url, "status", "200", String.valueOf(response.statusCode()));
        if (!url.endsWith(".html")) {
          continue;
        }
        Document page = Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), url);
        ids.put(url, new TreeSet<>(page.select("[id]").eachAttr("id")));
        for (Element element : page.select("[href], [src], [action]")) {
          String to =
              element.absUrl(
                  element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action");
          if (to.startsWith(host.url())) {
            wanted.add(to);
            String file = to.replaceFirst("[?#].*", "");
            if (known.add(file)) {
              open.add(file);
            }
          }
        }
      }
      for (String link : wanted) {
        String file = link.replaceFirst("[?#].*", "");
        String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        if (!anchor.isEmpty() && !ids.getOrDefault(file, Set.of()).contains(anchor)) {
          odd.add(link + " has no such place\n");
        }
      }
      assertEquals("[]", odd.toString());
      Set<String> unseen = new TreeSet<>();
      for (String address :
          GoldenPortal.contents(published.resolve("current").toRealPath()).keySet()) {
        if (address.endsWith(".html") && !known.contains(host.url() + address)) {
          unseen.add(address);
        }
      }
      assertEquals("[]", unseen.toString(), "pages to which no link leads");
    }
  }

  private static String complaints(WebHost host) throws IOException {
    return String.join(
        "\n",
        host.log()
            .lines()
            .filter(line -> line.matches(".*\\[(\\w+:)?(warn|crit|alert|emerg)].*"))
            .toList());
  }

  private Path publish(String path) throws IOException {
    return publishAt("https://example.org" + path.substring(0, path.length() - 1));
  }

  private Path publishAt(String url) throws IOException {
    return publishAt("small", url);
  }

  private Path publishAt(String name, String url) throws IOException {
    GoldenPortal portal = GoldenPortal.copy(name, scratch.resolve("portal"));
    if (name.equals("sample")) {
      for (String part : List.of("jbake.properties", "data", "content")) {
        Sample.copy(Sample.ROOT.resolve(part), portal.path(part));
      }
    }
    Path settings = portal.path("jbake.properties");
    Files.writeString(
        settings,
        Files.readString(settings).replaceAll("(?m)^portal.url\\b.*$", "")
            + "\nportal.url = "
            + url
            + "\n"
            + more);
    assertEquals("", portal.build().err());
    // Types that the sample has no file of.
    for (String file : List.of("a.geojson", "b.jsonld", "c.xlsx", "d.zip")) {
      Files.writeString(portal.site().resolve("data/" + file), "{}");
    }
    Path published = scratch.resolve("published");
    GoldenPortal.Outcome outcome =
        GoldenPortal.run(
            "publish",
            published.toString(),
            "--source",
            portal.folder().toString(),
            "--site",
            portal.site().toString());
    assertEquals("0 ", outcome.code() + " " + outcome.err());
    return published;
  }

  private HttpResponse<byte[]> get(String url, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(" AND ", response.headers().allValues(name));
  }

  private void expect(String address, String what, String expected, String found) {
    if (!expected.equals(found)) {
      odd.add(address + ": " + what + " is '" + found + "', not '" + expected + "'\n");
    }
  }

  private void check(WebHost host, Path files, String address) throws Exception {
    byte[] bytes = Files.readAllBytes(files.resolve(address));
    HttpResponse<byte[]> plain = get(host.url() + address);
    expect(address, "status", "200", String.valueOf(plain.statusCode()));
    assertArrayEquals(bytes, plain.body(), address);
    String type =
        address.endsWith("feed.xml")
            ? "application/atom+xml; charset=utf-8"
            : address.endsWith("feed.json")
                ? "application/feed+json; charset=utf-8"
                : TYPES.get(address.substring(address.lastIndexOf('.') + 1));
    checkHead(plain, address, Objects.requireNonNull(type, address));
    expect(address, "encoding", "", header(plain, "Content-Encoding"));
    for (String way : List.of("gzip", "br")) {
      boolean there =
          Files.exists(files.resolve(address + (way.equals("gzip") ? ".gz" : ".br")))
              && (host.brotli() || way.equals("gzip"));
      HttpResponse<byte[]> small =
          get(host.url() + address, "Accept-Encoding", way.equals("br") ? "gzip, br" : "gzip");
      if (there) {
        gzipped += way.equals("gzip") ? 1 : 0;
        brotlied += way.equals("br") ? 1 : 0;
        expect(address, "encoding", way, header(small, "Content-Encoding"));
        expect(address, "varies", "true", "" + header(small, "Vary").contains("Accept-Encoding"));
        checkHead(small, address, type);
        assertArrayEquals(bytes, decoded(way, small.body()), address);
        assertTrue(small.body().length < bytes.length, address);
      }
    }
  }

  private static byte[] decoded(String way, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    Brotli4jLoader.ensureAvailability();
    return (way.equals("br") ? new BrotliInputStream(in) : new GZIPInputStream(in)).readAllBytes();
  }

  private void checkHead(HttpResponse<byte[]> response, String address, String type) {
    expect(address, "type", type, header(response, "Content-Type"));
    expect(
        address,
        "cache",
        LASTING.matcher(address).matches() ? LONG : SHORT,
        header(response, "Cache-Control"));
    checkSafe(response, address);
  }

  private void checkSafe(HttpResponse<byte[]> response, String address) {
    boolean framed = address.matches("(en/)?embed/.*");
    String policy = header(response, "Content-Security-Policy");
    expect(
        address,
        "frames",
        framed ? "frame-ancestors *" : "frame-ancestors 'none'",
        policy.replaceFirst(".*; ", ""));
    // What the page says itself the header says as well.
    Matcher own = META_POLICY.matcher(new String(response.body(), StandardCharsets.UTF_8));
    if (address.endsWith(".html") && header(response, "Content-Encoding").isEmpty()) {
      assertTrue(own.find(), address);
      expect(
          address,
          "policy",
          own.group(1).replace("&#39;", "'"),
          policy.replaceFirst("; frame-ancestors .*", ""));
    }
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    expect(address, "nosniff", "nosniff", header(response, "X-Content-Type-Options"));
    expect(address, "referrer", "no-referrer", header(response, "Referrer-Policy"));
    assertTrue(header(response, "Permissions-Policy").contains("camera=()"), address);
    expect(address, "HSTS over HTTP", "", header(response, "Strict-Transport-Security"));
    boolean open =
        address.matches(
            "(en/)?((data|api)/.*\\.(csv|json|geojson|jsonld|xlsx|zip)|feed\\.(xml|json))");
    expect(address, "readers", open ? "*" : "", header(response, "Access-Control-Allow-Origin"));
  }

  private void checkFolders(WebHost host, Path files) throws Exception {
    for (String folder : List.of("", "en/")) {
      HttpResponse<byte[]> home = get(host.url() + folder, "Accept-Encoding", "gzip");
      expect(folder, "status", "200", String.valueOf(home.statusCode()));
      expect(folder, "encoding", "gzip", header(home, "Content-Encoding"));
      assertArrayEquals(
          Files.readAllBytes(files.resolve(folder + "index.html")), decoded("gzip", home.body()));
    }
    // No list of files is shown.
    int status = get(host.url() + "years/").statusCode();
    assertTrue(status == 403 || status == 404, "years/ " + status);
  }

  private void checkMissing(WebHost host, String path) throws Exception {
    for (String address :
        List.of(
            "years/nothing.html",
            "assets/css/base.0123456789.css",
            ".vitrine/files.sha256",
            ".vitrine/nginx-site.conf",
            "a/b/c")) {
      HttpResponse<byte[]> missing = get(host.url() + address);
      String page = new String(missing.body(), StandardCharsets.UTF_8);
      expect(address, "status", "404", String.valueOf(missing.statusCode()));
      expect(address, "cache", SHORT, header(missing, "Cache-Control"));
      assertTrue(page.contains("href=\"" + path + "assets/css/page."), address + "\n" + page);
      checkSafe(missing, "404.html");
    }
    int status = get(host.url() + ".htaccess").statusCode();
    assertTrue(status == 403 || status == 404, ".htaccess " + status);
  }

  private void checkNotModified(WebHost host) throws Exception {
    HttpResponse<byte[]> page = get(host.url() + "index.html");
    HttpResponse<byte[]> again =
        get(host.url() + "index.html", "If-None-Match", header(page, "ETag"));
    expect("index.html", "status", "304", String.valueOf(again.statusCode()));
  }
}
