package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing that is killed ({@code SIGKILL}) at any moment: behind the link the old site or the
 * new one stands, whole; in place every page is whole and finds what it needs; and the next time
 * all is well.
 */
class KilledPublishTest {

  private static final int ROUNDS = 8;

  @TempDir Path scratch;

  private GoldenPortal portal;
  private Path target;

  @SuppressWarnings("NullAway.Init")
  KilledPublishTest() {}

  @BeforeEach
  void build() throws IOException {
    portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    target = scratch.resolve("www");
    Files.writeString(
        portal.path("jbake.properties"),
        Files.readString(portal.path("jbake.properties")) + "\nportal.compressed = gzip\n");
  }

  /** The title stands in the footer of every page, a page comes or goes, and a style changes. */
  private void edit(int number) throws IOException {
    String text = "---\ntitle: Number " + number + "\n---\n\nText " + number + "\n";
    Files.writeString(portal.path("content/page/about.md"), text);
    Files.writeString(portal.path("content/page/added-" + number + ".md"), text);
    Files.deleteIfExists(portal.path("content/page/added-" + (number - 1) + ".md"));
    Files.writeString(portal.own("assets/css/base.css"), "/* " + number + " */\n");
    assertEquals(0, portal.build().code());
  }

  @Test
  void behindTheLinkStandsTheOldSiteOrTheNewOne() throws Exception {
    edit(0);
    long whole = timed(false);
    SortedMap<String, String> before = shown();
    Random random = new Random(6);
    int old = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      edit(round);
      Process process = start(false);
      kill(process, whole, 0.35 + 0.6 * (round - random.nextDouble()) / ROUNDS);
      SortedMap<String, String> after = shown();
      if (!after.equals(before)) {
        assertTrue(about(after).contains("Number " + round), "round " + round);
        WholeSite.check(after);
      } else {
        old++;
      }
      before = after;
    }
    assertTrue(old > 0, "none was killed before its end");
    edit(ROUNDS + 1);
    assertEquals(0, ended(start(false)));
    assertTrue(about(shown()).contains("Number " + (ROUNDS + 1)));
    try (Stream<Path> left = Files.list(target.resolve("releases"))) {
      assertEquals(
          List.of(),
          left.map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("."))
              .toList(),
          "the next one clears up");
    }
  }

  private SortedMap<String, String> shown() throws IOException {
    return GoldenPortal.contents(target.resolve("current").toRealPath());
  }

  private static String about(SortedMap<String, String> files) {
    return files.getOrDefault("pages/about.html", "");
  }

  /** Killed when the first files have been exchanged, and at random moments after. */
  @Test
  void inPlaceEveryPageIsWholeAndFindsWhatItNeeds() throws Exception {
    edit(0);
    assertEquals(0, ended(start(true)));
    Random random = new Random(7);
    int mixed = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      edit(round);
      Path note = target.resolve(".vitrine/files.sha256");
      Object before = Files.getAttribute(note, "unix:ino", LinkOption.NOFOLLOW_LINKS);
      Process process = start(true);
      while (process.isAlive()
          && before.equals(Files.getAttribute(note, "unix:ino", LinkOption.NOFOLLOW_LINKS))) {
        Thread.onSpinWait();
      }
      process.waitFor(random.nextInt(40_000), TimeUnit.MICROSECONDS);
      process.destroyForcibly().waitFor();
      SortedMap<String, String> files = GoldenPortal.contents(target);
      WholeSite.check(files);
      if (Files.readString(note).contains("0".repeat(64))) {
        mixed++;
      }
    }
    assertTrue(mixed > 1, mixed + " were killed in the exchange");
    edit(ROUNDS + 1);
    assertEquals(0, ended(start(true)));
    SortedMap<String, String> found = new TreeMap<>(GoldenPortal.contents(target));
    found.keySet().removeIf(file -> file.startsWith(".vitrine/"));
    List<String> listed = new ArrayList<>();
    for (String line : Files.readAllLines(target.resolve(".vitrine/files.sha256"))) {
      listed.add(line.substring(66));
    }
    assertEquals(listed, List.copyOf(found.keySet()), "nothing is left of the others");
    assertTrue(about(found).contains("Number " + (ROUNDS + 1)));
  }

  private long timed(boolean inPlace) throws Exception {
    long started = System.nanoTime();
    assertEquals(0, ended(start(inPlace)));
    return System.nanoTime() - started;
  }

  private static void kill(Process process, long whole, double part) throws Exception {
    process.waitFor((long) (whole * part), TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
  }

  private static int ended(Process process) throws InterruptedException {
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(boolean inPlace) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.vitrine.cli.Main",
                "publish",
                target.toString(),
                "--source",
                portal.folder().toString(),
                "--site",
                portal.site().toString()));
    if (inPlace) {
      command.add("--in-place");
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(portal.path("publish.log").toFile()))
        .start();
  }
}
