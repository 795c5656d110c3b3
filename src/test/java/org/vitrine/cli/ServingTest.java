package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Sample;

/** {@code vitrine serve}: what it says when it cannot, and a preview from start to end. */
@Timeout(120)
class ServingTest {

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @TempDir Path portal;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private @Nullable Process preview;

  @SuppressWarnings("NullAway.Init")
  ServingTest() {}

  @BeforeEach
  void copy() throws IOException {
    Path small = Sample.ROOT.resolve("src/test/resources/sites/small");
    for (String part : List.of("jbake.properties", "data", "content")) {
      Sample.copy(small.resolve(part), portal.resolve(part));
    }
  }

  @AfterEach
  void end() {
    if (preview != null) {
      preview.destroyForcibly();
    }
  }

  private int serve(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("serve", "--source", portal.toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return Main.run(new PrintWriter(out), new PrintWriter(err), all);
  }

  @Test
  void aPortInUseIsOneSentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertEquals(4, serve("--port", port));
      assertEquals(
          "Port "
              + port
              + " is in use, perhaps by another preview: choose another with --port, or 0 for any"
              + " that is free.",
          err.toString().strip());
      assertEquals("", out.toString());
      assertFalse(Files.exists(portal.resolve("target")), "nothing is built for nobody");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "http", "", "99999999999"})
  void aPortThatIsNoneIsOneSentence(String port) {
    assertEquals(2, serve("--port", port));
    assertEquals(
        "--port is '"
            + port
            + "', but a port is a number from 1 to 65535, or 0 for any that is free.",
        err.toString().strip());
  }

  @Test
  void aFolderThatIsMissingIsOneSentence() {
    Path nowhere = portal.resolve("nowhere");
    int code =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "serve",
            "--port",
            "0",
            "--source",
            nowhere.toString());
    assertEquals(4, code);
    assertEquals("There is no folder " + nowhere + ".", err.toString().strip());
  }

  @Test
  void aFolderThatHoldsSomethingElseIsNeitherReplacedNorServed() throws IOException {
    Path other = Files.createDirectories(portal.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "years of work");
    assertEquals(4, serve("--port", "0", "--output", other.toString()));
    assertEquals(
        "The folder '"
            + other
            + "' holds something that is no site made by Vitrine, so it is not replaced. Choose"
            + " another folder with --output, or empty this one.",
        err.toString().strip());
    assertEquals("years of work", Files.readString(other.resolve("thesis.txt")));
  }

  @Test
  void anEditIsServedAndASignalEndsAllQuietly() throws Exception {
    URI address = start();
    assertEquals(200, get(address.resolve("pages/about.html")).statusCode());
    Path about = portal.resolve("content/page/about.md");
    Files.writeString(about, "---\ntitle: About\n---\nA new text.\n");
    await(
        "the new text is served",
        () -> get(address.resolve("pages/about.html")).body().contains("A new text."));
    await("it is printed", () -> said("log").lines().filter(l -> l.contains(" in ")).count() >= 2);
    assumeFalse(WINDOWS, "Windows knows no signal that a process can answer");
    Process ending = Objects.requireNonNull(preview);
    ending.destroy();
    assertTrue(ending.waitFor(30, TimeUnit.SECONDS));
    assertEquals(143, ending.exitValue());
    String site = Files.readString(portal.resolve("target/preview/pages/about.html"));
    assertTrue(site.contains("A new text."));
    assertFalse(site.contains("_vitrine"), "nothing of the preview is on disk");
    try (Stream<Path> left = Files.list(portal.resolve("target"))) {
      assertEquals(List.of(portal.resolve("target/preview")), left.toList());
    }
    assertEquals("", said("errors"));
    assertTrue(
        said("log")
            .matches("http://localhost:[0-9]+/\\R([0-9]{2}:[0-9]{2}:[0-9]{2} .+ in [0-9.]+ s\\R)+"),
        said("log"));
  }

  @Test
  void settingsThatAreBrokenAtTheStartCanBeMended() throws Exception {
    Path settings = portal.resolve("jbake.properties");
    String whole = Files.readString(settings);
    Files.writeString(settings, whole + "\nportal.calender = roc\n");
    URI address = start();
    assertEquals(503, get(address).statusCode());
    assertTrue(said("errors").contains("[settings-unknown-key]"), said("errors"));
    Files.writeString(settings, whole);
    await("the site is served", () -> get(address).statusCode() == 200);
    Files.delete(settings);
    await("the mistake is printed", () -> said("errors").contains("[settings-missing]"));
    assertEquals(200, get(address).statusCode(), "the last good site stands");
  }

  /** Starts a preview in a JVM of its own and waits until it serves. */
  private URI start() throws Exception {
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.vitrine.cli.Main",
                "serve",
                "--source",
                portal.toString(),
                "--port",
                "0")
            .redirectOutput(portal.resolve("log").toFile())
            .redirectError(portal.resolve("errors").toFile())
            .start();
    preview = started;
    await("it serves", () -> said("log").contains("/\n") || !started.isAlive());
    assertTrue(started.isAlive(), () -> "it has ended with " + started.exitValue());
    return URI.create(said("log").lines().findFirst().orElseThrow());
  }

  private String said(String file) throws IOException {
    return Files.readString(portal.resolve(file));
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (!condition.call()) {
      assertTrue(System.nanoTime() < deadline, what);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
