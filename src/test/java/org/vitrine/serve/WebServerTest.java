package org.vitrine.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.Place;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.Severity;

/** What is served, to whom, and what is told. */
@Timeout(60)
class WebServerTest {

  private static final long VERSION = 1000;
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>頁</title></head><body><p>文</p></body></html>\n";

  @TempDir Path scratch;

  private final Live live = new Live(VERSION);
  private Path site;
  private WebServer server;
  private URI address;

  @SuppressWarnings("NullAway.Init")
  WebServerTest() {}

  @BeforeEach
  void serve() throws IOException {
    site = scratch.resolve("site");
    write("css/portal.css", ":root {}");
    write("index.html", PAGE);
    write("404.html", PAGE.replace("文", "沒有"));
    write("years/index.html", PAGE);
    write("years/頁.html", PAGE);
    Files.writeString(scratch.resolve("secret.txt"), "secret");
    live.tell(made(false, Set.of()));
    server = WebServer.bind(0, new SiteFolder(site), live);
    server.start();
    address = server.address();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), text);
  }

  @ParameterizedTest
  @CsvSource({
    "x.css, text/css; charset=utf-8",
    "x.js, text/javascript; charset=utf-8",
    "x.json, application/json; charset=utf-8",
    "x.csv, text/csv; charset=utf-8",
    "x.svg, image/svg+xml; charset=utf-8",
    "x.PNG, image/png",
    "x.woff2, font/woff2",
    "x.odt, application/octet-stream",
    "x, application/octet-stream"
  })
  void filesAreServedAsTheyAreWithTheirType(String name, String type) throws IOException {
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Files.write(site.resolve(name), bytes);
    Http.Answer answer = Http.get(address, "/" + name);
    assertEquals(200, answer.status());
    assertEquals(type, answer.field("content-type"));
    assertEquals("no-store", answer.field("cache-control"));
    assertArrayEquals(bytes, answer.body().getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void anEmptyFileIsServed() throws IOException {
    write("empty.csv", "");
    assertEquals(200, Http.get(address, "/empty.csv").status());
    assertEquals("", Http.get(address, "/empty.csv").body());
  }

  @Test
  void aPageGetsTheScriptAndKeepsAllElse() throws IOException {
    String served = Http.get(address, "/index.html").text();
    String script =
        "<script src=\"/_vitrine/live.js\" defer data-address=\"index.html\""
            + " data-status=\"200\" data-version=\"1000\"></script>\n";
    String styles = "<link rel=\"stylesheet\" href=\"/_vitrine/live.css\">\n";
    assertTrue(served.contains(script + "</body>"), served);
    assertTrue(served.contains(styles + "</head>"), served);
    assertEquals(PAGE, served.replace(script, "").replace(styles, ""));
    assertEquals(PAGE, Files.readString(site.resolve("index.html")), "nothing of it is on disk");
  }

  @Test
  void nothingButPagesGetsTheScript() throws IOException {
    write("x.svg", PAGE);
    write("x.xml", PAGE);
    assertEquals(PAGE, Http.get(address, "/x.svg").text());
    assertEquals(PAGE, Http.get(address, "/x.xml").text());
  }

  @Test
  void aPageWithoutItsUsualTagsGetsTheScriptAtItsEnd() throws IOException {
    write("x.html", "<p>x");
    assertTrue(Http.get(address, "/x.html").text().startsWith("<p>x<script src="));
    write("x.html", "<HTML><HEAD></HEAD><BODY></BODY></HTML>");
    assertTrue(
        Http.get(address, "/x.html")
            .text()
            .matches("(?s)<HTML>.*live.css.*</HEAD>.*live.js.*</BODY></HTML>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live.js", "live.css", "tabs.js"})
  void whatThePageLoadsIsServed(String name) throws IOException {
    assertEquals(200, Http.get(address, "/_vitrine/" + name).status());
    assertEquals(404, Http.get(address, "/_vitrine/x" + name).status());
  }

  @ParameterizedTest
  @CsvSource({
    "/, index.html",
    "/years/, years/index.html",
    "/years/%E9%A0%81.html, years/&#38913;.html"
  })
  void anAddressLeadsToItsPage(String path, String page) throws IOException {
    Http.Answer answer = Http.get(address, path);
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("data-address=\"" + page + "\""), answer::text);
  }

  @Test
  void aFolderIsFoundAlsoWithoutItsSlash() throws IOException {
    Http.Answer answer = Http.get(address, "/years");
    assertEquals(302, answer.status());
    assertEquals("/years/", answer.field("location"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing.html", "/years/nothing", "/index.html/", "/nothing/"})
  void whatIsMissingGetsTheSitesOwnPage(String path) throws IOException {
    Http.Answer answer = Http.get(address, path);
    assertEquals(404, answer.status());
    assertTrue(answer.text().contains("沒有"), answer::text);
    assertTrue(answer.text().contains("data-address=\"404.html\" data-status=\"404\""));
  }

  @Test
  void aSiteWithoutSuchAPageGetsThePreviewsOwn() throws IOException {
    Files.delete(site.resolve("404.html"));
    Http.Answer answer = Http.get(address, "/nothing.html");
    assertEquals(404, answer.status());
    assertTrue(answer.text().contains("There is no such page"), answer::text);
    assertTrue(answer.text().contains("/_vitrine/live.js"), answer::text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/years/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/years/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/index.html%00",
        "/%00",
        "/link.txt",
        "/linked/secret.txt",
        "/loop",
        "//etc/passwd",
        "/./index.html"
      })
  void nothingOutsideTheSiteIsServed(String path) throws IOException {
    Files.createSymbolicLink(site.resolve("link.txt"), scratch.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("linked"), scratch);
    Files.createSymbolicLink(site.resolve("loop"), site.resolve("loop"));
    Http.Answer answer = Http.get(address, path);
    assertEquals(404, answer.status());
    assertFalse(answer.body().contains("secret"), answer::body);
  }

  @Test
  void aNameTooLongForTheDiskIsMissing() throws IOException {
    assertEquals(404, Http.get(address, "/" + "x".repeat(5000)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void itCanOnlyBeRead(String method) throws IOException {
    Http.Answer answer = Http.ask(address, method, "/", "localhost");
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.field("allow"));
  }

  @Test
  void aQuestionForTheHeadGetsTheHeadAlone() throws IOException {
    Http.Answer whole = Http.get(address, "/");
    Http.Answer head = Http.ask(address, "HEAD", "/", "localhost");
    assertEquals("", head.body());
    assertEquals(200, head.status());
    assertEquals(whole.field("content-length"), head.field("content-length"));
    assertEquals(whole.field("content-type"), head.field("content-type"));
    assertEquals(404, Http.ask(address, "HEAD", "/nothing", "localhost").status());
    assertEquals(200, Http.ask(address, "HEAD", "/_vitrine/events", "localhost").status());
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8642, 200",
    "127.0.0.1:1, 200",
    "[::1]:8642, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example:80, 403",
    "192.168.1.2, 403"
  })
  void onlyThisMachinesOwnNamesAreAnswered(String host, int status) throws IOException {
    for (String path : List.of("/", "/_vitrine/live.js", "/nothing")) {
      Http.Answer answer = Http.ask(address, "GET", path, host);
      assertEquals(status == 200 && path.equals("/nothing") ? 404 : status, answer.status());
      if (status == 403) {
        assertEquals("The preview answers to localhost only.\n", answer.body());
      }
    }
  }

  @Test
  void itIsBoundToThisMachineAlone() throws IOException {
    assertEquals("localhost", address.getHost());
    assertThrows(
        BindException.class,
        () -> WebServer.bind(address.getPort(), new SiteFolder(site), live).close());
    // The port is free on every other address.
    try (ServerSocket other =
        new ServerSocket(address.getPort(), 1, InetAddress.getByName("127.0.0.2"))) {
      assertTrue(other.isBound());
    }
  }

  @Test
  void aFolderThatHoldsNoSiteIsNotServed() throws IOException {
    Files.delete(site.resolve("css/portal.css"));
    Http.Answer answer = Http.get(address, "/index.html");
    assertEquals(503, answer.status());
    assertTrue(answer.text().contains("There is no site yet"), answer::text);
    assertTrue(answer.text().contains("/_vitrine/live.js"), answer::text);
  }

  /** A site takes another's place by two renames; between them there is none. */
  @Test
  void whileSitesAreExchangedEveryAnswerIsWhole() throws Exception {
    String[] pages = {"<p>" + "a".repeat(200_000) + "</p>", "<p>" + "b".repeat(200_000) + "</p>"};
    write("big.html", pages[0]);
    List<String> odd = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 300; i++) {
                  Http.Answer answer = Http.get(address, "/big.html");
                  String page = answer.body().replaceAll("<script.*</script>\n", "");
                  if (answer.status() != 200 || !List.of(pages).contains(page)) {
                    odd.add(answer.status() + " " + page.length());
                  }
                }
              } catch (IOException e) {
                odd.add(e.toString());
              }
            });
    reader.start();
    for (int i = 1; reader.isAlive(); i++) {
      Path next = Files.createDirectories(scratch.resolve("next-" + i));
      Files.createDirectory(next.resolve("css"));
      Files.writeString(next.resolve("css/portal.css"), "");
      Files.writeString(next.resolve("big.html"), pages[i % 2]);
      Files.move(site, scratch.resolve("old-" + i));
      Files.move(next, site);
      Path file = Files.writeString(scratch.resolve("file"), pages[(i + 1) % 2]);
      Files.move(file, site.resolve("big.html"), StandardCopyOption.ATOMIC_MOVE);
    }
    reader.join();
    assertEquals(List.of(), odd);
  }

  @Test
  void aTabIsToldTheStateThenEveryChange() throws IOException {
    live.tell(made(false, Set.of("index.html", "css/x.css")));
    try (Http.Listener tab = new Http.Listener(address)) {
      List<String> state = tab.next(2);
      assertEquals("state {\"version\":1001}", state.get(1));
      assertTrue(state.get(0).startsWith("problems {\"language\":\"en\","), state.get(0));
      assertTrue(state.get(0).endsWith("\"problems\":[]}"), state.get(0));
      live.tell(made(false, Set.of("b.html", "a.html")));
      live.tell(made(true, Set.of()));
      live.tell(made(false, Set.of()));
      live.tell(broken(Locale.TRADITIONAL_CHINESE));
      List<String> told = tab.next(3);
      assertEquals(
          "made {\"version\":1002,\"everything\":false,\"addresses\":[\"a.html\",\"b.html\"]}",
          told.get(0));
      assertEquals("made {\"version\":1003,\"everything\":true,\"addresses\":[]}", told.get(1));
      assertTrue(
          told.get(2)
              .endsWith(
                  "\"problems\":[{\"place\":\"data/budget.csv:17:4\",\"text\":"
                      + "\"欄位「budget」的「26x」不是數字。\",\"hint\":"
                      + "\"請只寫數字，可加小數點及千分位逗號；文字說明請寫在備註。未公布的數字請留空。\",\"severity\":\"error\"}]}"),
          told.get(2));
      assertTrue(told.get(2).contains("\"title\":\"1 處錯誤\""), told.get(2));
    }
  }

  @Test
  void manyTabsKeepNobodyWaiting() throws IOException {
    List<Http.Listener> tabs = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        tabs.add(new Http.Listener(address));
      }
      assertEquals(200, Http.get(address, "/").status());
      for (Http.Listener tab : tabs) {
        tab.next(2);
      }
      live.tell(made(true, Set.of()));
      for (Http.Listener tab : tabs) {
        assertEquals(
            List.of("made {\"version\":1001,\"everything\":true,\"addresses\":[]}"), tab.next(1));
      }
    } finally {
      for (Http.Listener tab : tabs) {
        tab.close();
      }
    }
  }

  /** A browser that sleeps reads nothing; what it misses it is told when it connects again. */
  @Test
  void aTabThatDoesNotReadKeepsNobodyWaiting() throws IOException {
    Set<String> many = new java.util.HashSet<>();
    for (int i = 0; i < 2000; i++) {
      many.add("pages/" + "x".repeat(50) + i + ".html");
    }
    try (Http.Listener asleep = new Http.Listener(address);
        Http.Listener awake = new Http.Listener(address)) {
      asleep.next(2);
      awake.next(2);
      for (int i = 0; i < 400; i++) {
        live.tell(made(false, many));
        awake.next(1);
      }
      assertTrue(asleep.ends(), "the connection of the one asleep is ended");
    }
  }

  @Test
  void whenItIsClosedNothingIsServed() throws Exception {
    try (Http.Listener tab = new Http.Listener(address)) {
      tab.next(2);
      server.close();
      assertTrue(tab.ends());
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline) {
      try (ServerSocket free =
          new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress())) {
        assertTrue(free.isBound());
        return;
      } catch (BindException stillClosing) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("the port is still taken");
  }

  private static Making made(boolean everything, Set<String> addresses) {
    return new Making(true, everything, addresses, List.of(), Locale.ENGLISH);
  }

  private static Making broken(Locale locale) {
    return new Making(
        false,
        false,
        Set.of(),
        List.of(
            new Problem(
                ProblemCode.CELL_NUMBER,
                Severity.ERROR,
                new Place("data/budget.csv", 17, 4),
                List.of("budget", "26x"))),
        locale);
  }
}
