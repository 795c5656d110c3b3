package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Sample;
import org.vitrine.golden.GoldenPortal.Outcome;

/** Publishing to folders: what stands there, what is kept, what is gone back to and refused. */
class PublishTest {

  private static final Pattern ASSET =
      Pattern.compile("<(?:link|script)\\b[^>]*?\\s(?:href|src)=\"([^\"]+\\.(?:css|js|svg))\"");

  @TempDir Path scratch;

  private GoldenPortal portal;
  private Path target;

  @SuppressWarnings("NullAway.Init")
  PublishTest() {}

  @BeforeEach
  void build() throws IOException {
    portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    target = scratch.resolve("www");
    set("portal.compressed", "gzip");
    assertEquals("", portal.build().err());
  }

  /** Publishes another folder of the portal than its site. */
  private Outcome publishFolder(String folder) {
    return GoldenPortal.run(
        "publish",
        target.toString(),
        "--source",
        portal.folder().toString(),
        "--site",
        portal.path(folder).toString());
  }

  private Outcome publish(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "publish",
                target.toString(),
                "--source",
                portal.folder().toString(),
                "--site",
                portal.site().toString()));
    arguments.addAll(Arrays.asList(more));
    return GoldenPortal.run(arguments.toArray(String[]::new));
  }

  private void edit(String text) throws IOException {
    Files.writeString(
        portal.path("content/page/about.md"), "---\ntitle: " + text + "\n---\n" + text + "\n");
    assertEquals(0, portal.build().code());
  }

  private void set(String key, String value) throws IOException {
    Path settings = portal.path("jbake.properties");
    String others = Files.readString(settings).replaceAll("(?m)^" + key + "\\b.*$", "");
    Files.writeString(settings, others + "\n" + key + " = " + value + "\n");
  }

  private Path current() {
    return target.resolve("current");
  }

  private List<String> releases() throws IOException {
    try (Stream<Path> folders = Files.list(target.resolve("releases"))) {
      return folders
          .map(folder -> folder.getFileName().toString().replaceFirst("-[0-9a-f]{12}$", ""))
          .sorted()
          .toList();
    }
  }

  private String about() throws IOException {
    return Files.readString(current().resolve("pages/about.html"));
  }

  @Test
  void aLinkLeadsToTheReleaseThatWasPublishedLast() throws IOException {
    edit("First");
    Outcome first = publish();
    assertEquals("0 ", first.code() + " " + first.err());
    assertTrue(
        first
            .out()
            .matches(".*/www/current: release 0001-[0-9a-f]{12}, [0-9]+ files, 1 kept, .*\\R"),
        first::out);
    assertTrue(about().contains("First"));
    edit("Second");
    assertTrue(publish().out().contains("release 0002-"));
    assertTrue(about().contains("Second"));
    assertEquals(List.of("0001", "0002"), releases());
    assertTrue(Files.isSymbolicLink(current()));
    assertFalse(Files.readSymbolicLink(current()).isAbsolute(), "the folder can be moved");
  }

  @Test
  void theSameSiteIsNoNewRelease() throws IOException {
    publish();
    Outcome again = publish();
    assertTrue(again.out().contains("release 0001-") && again.out().contains(" as before, "));
    assertEquals(List.of("0001"), releases());
  }

  @Test
  void asManyReleasesAreKeptAsAreWanted() throws IOException {
    for (int i = 1; i <= 4; i++) {
      edit("Number " + i);
      publish("--keep", "2");
    }
    assertEquals(List.of("0003", "0004"), releases());
    assertTrue(about().contains("Number 4"));
  }

  @Test
  void goingBackShowsWhatWasShownBeforeAndOnlyThat() throws IOException {
    for (int i = 1; i <= 3; i++) {
      edit("Number " + i);
      publish();
    }
    Outcome back = publish("--rollback");
    assertEquals("0 ", back.code() + " " + back.err());
    assertTrue(back.out().contains("release 0002-") && back.out().contains(" again, "), back::out);
    assertTrue(about().contains("Number 2"));
    edit("Number 4");
    publish();
    assertTrue(about().contains("Number 4"));
    publish("--rollback");
    assertTrue(about().contains("Number 2"), "not the one that was gone back from");
    publish("--rollback");
    assertTrue(about().contains("Number 1"));
    Outcome none = publish("--rollback");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("[publish-nothing-before]"), none::err);
    assertTrue(about().contains("Number 1"));
  }

  /** What is the same keeps its time, so that a host's answer "not modified" goes on. */
  @Test
  void filesThatAreTheSameAreTakenOver() throws IOException {
    edit("First");
    publish();
    Path page = current().resolve("css/base.css");
    Object before = Files.getAttribute(page, "unix:ino");
    edit("Second");
    publish();
    assertEquals(before, Files.getAttribute(page, "unix:ino"));
    assertEquals(
        Files.getLastModifiedTime(page),
        Files.getLastModifiedTime(current().resolve("css/base.css.gz")));
  }

  @Test
  void pagesNameAssetsAfterTheirContentAndBothNamesStand() throws IOException {
    publish();
    SortedMap<String, String> files = GoldenPortal.contents(current().toRealPath());
    int seen = 0;
    for (String page : files.keySet()) {
      if (page.endsWith(".html") && !page.endsWith("404.html")) {
        Path folder = Path.of(page).resolveSibling(".");
        for (Matcher link = ASSET.matcher(files.get(page)); link.find(); seen++) {
          String path = link.group(1).replaceFirst("^/", "");
          String asset = folder.resolve(path).normalize().toString();
          assertTrue(
              asset.matches("assets/(css|js|img)/[a-z.-]+\\.[0-9a-f]{10}\\.(css|js|svg)"),
              page + " names " + asset);
          assertTrue(files.containsKey(asset), page + " names " + asset);
          assertTrue(files.containsKey(plain(asset)), plain(asset));
        }
      }
    }
    assertTrue(seen > 100, seen + " names");
  }

  private static String plain(String asset) {
    return asset.replaceFirst("^assets/", "").replaceFirst("\\.[0-9a-f]{10}\\.", ".");
  }

  /**
   * A change of a picture or a script gives whatever leads to it another name, and nothing else.
   */
  @Test
  void anAssetThatChangesGetsAnotherNameWithAllThatLeadToIt() throws IOException {
    publish();
    SortedMap<String, String> before = names();
    changeAssets();
    publish();
    SortedMap<String, String> after = names();
    List<String> changed = new ArrayList<>();
    before.forEach(
        (plain, name) -> {
          if (!name.equals(after.get(plain))) {
            changed.add(plain);
          }
        });
    assertEquals(
        List.of(
            "css/layout.css",
            "css/page-search.css",
            "css/page.css",
            "img/icon.svg",
            "js/search-box.js",
            "js/search-box.min.js",
            "js/search-suggest.min.js"),
        changed);
    String box = Files.readString(current().resolve(after.get("js/search-box.min.js")));
    String suggest = Path.of(after.get("js/search-suggest.min.js")).getFileName().toString();
    assertTrue(box.contains(suggest), "the script names the other by its new name");
    String layout = Files.readString(current().resolve(after.get("css/layout.css")));
    String icon = Path.of(after.get("img/icon.svg")).getFileName().toString();
    assertTrue(layout.contains("url(\"../img/" + icon + "\")"), layout);
    for (String old : before.values()) {
      assertTrue(Files.exists(current().resolve(old)), "who has the page open still loads " + old);
    }
    edit("Other");
    changeAssets();
    publish();
    assertFalse(
        Files.exists(current().resolve(before.get("js/search-suggest.min.js"))), "not for ever");
  }

  private void changeAssets() throws IOException {
    Path script = portal.site().resolve("js/search-suggest.min.js");
    Files.writeString(script, Files.readString(script) + "//\n");
    Files.writeString(portal.site().resolve("img/icon.svg"), "<svg/>");
  }

  /** The lasting name of each asset; of two, the one that pages name. */
  private SortedMap<String, String> names() throws IOException {
    SortedMap<String, String> names = new TreeMap<>();
    for (String line : Files.readAllLines(current().resolve(".vitrine/files.sha256"))) {
      String address = line.substring(66);
      if (address.startsWith("assets/") && !address.endsWith(".gz") && !address.endsWith(".br")) {
        names.put(plain(address), address);
      }
    }
    return names;
  }

  @Test
  void aReleaseIsTheSameByteForByteAndCanBeProved() throws Exception {
    publish();
    Path first = current().toRealPath();
    target = scratch.resolve("other");
    publish();
    SortedMap<String, String> files = GoldenPortal.contents(current().toRealPath());
    assertEquals(GoldenPortal.contents(first), files);
    for (String line : Files.readAllLines(current().resolve(".vitrine/files.sha256"))) {
      assertTrue(files.containsKey(line.substring(66)), line);
    }
    Process proof =
        new ProcessBuilder("sha256sum", "--quiet", "-c", ".vitrine/files.sha256")
            .directory(current().toFile())
            .redirectErrorStream(true)
            .start();
    assertEquals("", new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, proof.waitFor());
  }

  @Test
  void theWaysOfCompressingAreThoseOfTheSettings() throws IOException {
    publish();
    assertTrue(Files.exists(current().resolve("index.html.gz")));
    assertFalse(Files.exists(current().resolve("index.html.br")));
    set("portal.compressed", "none");
    publish();
    assertFalse(Files.exists(current().resolve("index.html.gz")));
    set("portal.compressed", "gzip, brotli");
    publish();
    byte[] page = Files.readAllBytes(current().resolve("index.html"));
    assertArrayEquals(
        page,
        new GZIPInputStream(Files.newInputStream(current().resolve("index.html.gz")))
            .readAllBytes());
    Brotli4jLoader.ensureAvailability();
    assertArrayEquals(
        page,
        new BrotliInputStream(Files.newInputStream(current().resolve("index.html.br")))
            .readAllBytes());
  }

  /** A host shows the page at any address, so relative links would lead anywhere. */
  @Test
  void thePageForAddressesThatAreMissingWorksAtAnyAddress() throws IOException {
    set("portal.url", "https://example.org/some/where");
    assertEquals(0, portal.build().code());
    publish();
    String page = Files.readString(current().resolve("en/404.html"));
    assertTrue(page.contains(" href=\"/some/where/en/index.html\""), page);
    assertTrue(page.contains(" href=\"/some/where/assets/css/page."), page);
    assertTrue(page.contains(" href=\"#main\""), page);
    assertFalse(page.contains("=\"../"), page);
    assertTrue(
        Files.readString(current().resolve("index.html")).contains(" href=\"assets/css/page."),
        "other pages stay relative");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFolderThatHoldsSomethingElseIsLeftAlone(boolean inPlace) throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("thesis.odt"), "mine");
    Outcome refused = inPlace ? publish("--in-place") : publish();
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("[publish-refused]"), refused::err);
    assertTrue(refused.err().contains("thesis.odt"), refused::err);
    assertTrue(refused.err().contains("有不是 Vitrine 發布的內容"), refused::err);
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(List.of(target.resolve("thesis.odt")), files.toList());
    }
  }

  @Test
  void thePortalItsSourcesAndItsSiteAreNoTarget() {
    for (Path folder :
        List.of(
            portal.folder(),
            portal.path("content"),
            portal.path("data/new"),
            portal.site(),
            portal.site().resolve("new"),
            scratch)) {
      target = folder;
      assertEquals(1, publish().code(), folder.toString());
      assertEquals(1, publish("--in-place").code(), folder.toString());
    }
  }

  @Test
  void whatIsNoSiteIsNotPublished() {
    target = scratch.resolve("new");
    Outcome outcome = publishFolder("data");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("[publish-no-site]"), outcome::err);
    assertTrue(outcome.err().contains("bin/vitrine build"), outcome::err);
  }

  /** It shows drafts. */
  @Test
  void aPreviewIsNotPublished() {
    Sample.copy(portal.site(), portal.path("target/preview"));
    Outcome outcome = publishFolder("target/preview");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("[publish-no-site]"), outcome::err);
  }

  /** Who may edit the portal may not thereby change the settings of a web server. */
  @Test
  void anAddressCannotBringSettingsIntoThoseOfAWebServer() throws IOException {
    set("portal.url", "https://example.org/a;return/301\"{x}");
    Outcome outcome = publish();
    assertEquals("0 ", outcome.code() + " " + outcome.err());
    for (String file :
        List.of(".htaccess", ".vitrine/nginx-http.conf", ".vitrine/nginx-site.conf")) {
      assertFalse(Files.readString(current().resolve(file)).contains("return/"), file);
    }
  }

  @Test
  void twoDoNotPublishAtOnce() throws IOException {
    publish();
    try (FileChannel lock =
        FileChannel.open(target.resolve(".vitrine-publish"), StandardOpenOption.WRITE)) {
      lock.lock();
      edit("Second");
      Outcome busy = publish();
      assertEquals(1, busy.code());
      assertTrue(busy.err().contains("[publish-busy]"), busy::err);
    }
    assertEquals(0, publish().code());
  }

  @Test
  void inPlaceTheFilesThemselvesAreExchangedAndStrangersStay() throws IOException {
    edit("First");
    Files.writeString(portal.path("content/page/added.md"), "---\ntitle: Added\n---\nAdded\n");
    assertEquals(0, portal.build().code());
    Outcome first = publish("--in-place");
    assertEquals("0 ", first.code() + " " + first.err());
    assertTrue(Files.readString(target.resolve("pages/about.html")).contains("First"));
    assertTrue(Files.exists(target.resolve("pages/added.html.gz")));
    Files.createDirectories(target.resolve(".well-known"));
    Files.writeString(target.resolve(".well-known/security.txt"), "mine");
    Files.writeString(target.resolve("data/mine.txt"), "mine");
    Files.delete(portal.path("content/page/added.md"));
    edit("Second");
    Outcome second = publish("--in-place");
    assertEquals("0 ", second.code() + " " + second.err());
    assertTrue(Files.readString(target.resolve("pages/about.html")).contains("Second"));
    assertFalse(Files.exists(target.resolve("pages/added.html")));
    assertFalse(Files.exists(target.resolve("pages/added.html.gz")));
    assertEquals("mine", Files.readString(target.resolve("data/mine.txt")));
    assertEquals("mine", Files.readString(target.resolve(".well-known/security.txt")));
    assertEquals(0, publish("--in-place", "--rollback").code());
    assertTrue(Files.readString(target.resolve("pages/about.html")).contains("First"));
    assertTrue(Files.exists(target.resolve("pages/added.html")));
    assertEquals(1, publish("--in-place", "--rollback").code());
  }

  @Test
  void inPlaceOnlyWhatDiffersIsCopied() throws IOException {
    publish("--in-place");
    Object page = Files.getLastModifiedTime(target.resolve("css/base.css"));
    Outcome again = publish("--in-place");
    assertFalse(again.out().contains("copied"), again::out);
    edit("Second");
    Outcome second = publish("--in-place");
    assertTrue(second.out().matches("(?s).* of which [0-9]+ copied, .*"), second::out);
    assertEquals(page, Files.getLastModifiedTime(target.resolve("css/base.css")));
    assertNotEquals(first(again.out()), first(second.out()));
  }

  private static String first(String out) {
    return out.replaceFirst("(?s).*release (\\S+?),? .*", "$1");
  }
}
