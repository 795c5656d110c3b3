package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that are stopped, by the keyboard, by the system or by force, and builds that meet: a
 * whole site stands at every moment that a reader can see, and nothing is left lying beside it.
 */
class InterruptedBuildTest {

  /** A page that takes a minute, to be interrupted. */
  private static final String SLOW =
      "<p><th:block th:each=\"i : ${#numbers.sequence(1,9000)}\">"
          + "<i th:each=\"j : ${#numbers.sequence(1,9000)}\" th:text=\"${j}\"></i></th:block></p>";

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");

  private static final int INT = 130;
  private static final int KILL = 137;
  private static final int TERM = 143;

  @TempDir Path scratch;

  private GoldenPortal portal;

  @BeforeEach
  void copy() {
    assumeFalse(WINDOWS, "Windows knows no signal that a process can answer");
    portal = GoldenPortal.copy("small", scratch.resolve("portal"));
  }

  @SuppressWarnings("NullAway.Init")
  InterruptedBuildTest() {}

  @Test
  void aBuildThatIsKilledLeavesTheOldSiteAndTheNextClearsUp() throws Exception {
    SortedMap<String, String> before = oldSite();
    Process build = slowBuild();
    end(build, KILL);
    assertEquals(before, site());
    assertEquals(List.of(workspace(build), "portal", "portal-site"), beside());
    portal.restore("templates");
    assertEquals(0, portal.build().code());
    assertEquals(List.of("portal", "portal-site"), beside());
    assertEquals(before, site());
  }

  @Test
  void aBuildThatIsInterruptedClearsUpItself() throws Exception {
    SortedMap<String, String> before = oldSite();
    Process build = slowBuild();
    end(build, TERM);
    assertFalse(said().contains(" pages, "), "no success is reported");
    assertEquals(before, site());
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  @Test
  void theFirstBuildClearsUpToo() throws Exception {
    end(slowBuild(), TERM);
    assertEquals(List.of("portal"), beside());
  }

  /** Signals at moments spread over the whole build; each leaves the old site or the new one. */
  @Test
  void atWhateverMomentABuildIsStoppedAWholeSiteStands() throws Exception {
    Random random = new Random(108);
    write("The old text.");
    SortedMap<String, String> old = oldSite();
    write("The new text.");
    long started = System.nanoTime();
    assertEquals(0, ended(start()));
    long whole = System.nanoTime() - started;
    SortedMap<String, String> made = site();
    assertFalse(old.equals(made), "the two can be told apart");
    int[] signals = {KILL, TERM, KILL, INT};
    int rounds = 10;
    for (int round = 0; round < rounds; round++) {
      boolean toNew = site().equals(old);
      write(toNew ? "The new text." : "The old text.");
      Process build = start();
      // Most of the time goes into starting: what matters comes at the end.
      double part = 0.4 + 0.65 * (round + random.nextDouble()) / rounds;
      if (!build.waitFor((long) (whole * part), TimeUnit.NANOSECONDS)) {
        signal(build, signals[round % signals.length]);
      }
      int code = ended(build);
      String moment = "round " + round + ", exit code " + code + ", " + said();
      SortedMap<String, String> stands = site();
      assertTrue(stands.equals(old) || stands.equals(made), moment);
      if (code == 0) {
        assertEquals(toNew ? made : old, stands, moment);
      }
      if (code != KILL) {
        // A build that ends before it begins to write leaves to the next what a killed one left.
        assertFalse(beside().contains(workspace(build)), moment);
      }
    }
    assertEquals(0, portal.build().code());
    assertEquals(List.of("portal", "portal-site"), beside(), "the next build clears up");
  }

  /** Killed as soon as the old site is seen put aside: in the exchange, or while it is deleted. */
  @Test
  void aBuildThatIsKilledInTheExchangeOfTheSitesLosesNeither() throws Exception {
    write("The old text.");
    SortedMap<String, String> old = oldSite();
    for (int round = 0; round < 2; round++) {
      write("Text " + round);
      Process build = start();
      Path folder = scratch.resolve(workspace(build));
      Path aside = folder.resolve(round % 2 == 0 ? "old" : "gone");
      while (build.isAlive() && !Files.exists(aside)) {
        Thread.onSpinWait();
      }
      signal(build, KILL);
      ended(build);
      Files.writeString(portal.own("templates/search.html"), "<p th:text=\"${view.nothing}\"></p>");
      assertEquals(1, portal.build().code(), "a build that fails restores as well");
      SortedMap<String, String> stands = site();
      assertEquals(addresses(old), addresses(stands));
      String about = Objects.requireNonNull(stands.get("pages/about.html"));
      assertTrue(
          about.contains("Text " + round)
              || about.contains(round == 0 ? "The old text." : "Text " + (round - 1)),
          "round " + round);
      assertEquals(List.of("portal", "portal-site"), beside());
      portal.restore("templates");
      write("Text " + round);
      assertEquals(0, portal.build().code());
    }
  }

  @Test
  void aSignalWhileTheOldSiteIsDeletedWaitsForThat() throws Exception {
    oldSite();
    for (int i = 0; i < 500; i++) {
      Files.writeString(portal.site().resolve("much-" + i + ".txt"), "to be deleted");
    }
    Process build = start();
    Path gone = scratch.resolve(workspace(build)).resolve("gone");
    while (build.isAlive() && !Files.exists(gone)) {
      Thread.onSpinWait();
    }
    signal(build, TERM);
    ended(build);
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  @Test
  void aSiteThatWasPutAsideByABuildThatWasKilledComesBack() throws IOException {
    SortedMap<String, String> before = oldSite();
    Path folder = Files.createDirectory(scratch.resolve(".portal-site.build-1"));
    Files.createFile(folder.resolve("lock"));
    Files.move(portal.site(), folder.resolve("old"));
    Files.writeString(portal.own("templates/search.html"), "<p th:text=\"${view.nothing}\"></p>");
    assertEquals(1, portal.build().code(), "a build that fails");
    assertEquals(before, site());
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  /** A number of a process is given anew, above all in containers: it does not say who is alive. */
  @Test
  void whatAKilledBuildLeftGoesThoughItsNumberIsAnothersNow() throws IOException {
    long other = ProcessHandle.current().parent().orElseThrow().pid();
    for (String name : List.of(other + "", other + "-2", ProcessHandle.current().pid() + "")) {
      Path left = Files.createDirectories(scratch.resolve(".portal-site.build-" + name + "/new/x"));
      Files.createFile(left.resolve("index.html"));
      Files.createFile(scratch.resolve(".portal-site.build-" + name + "/lock"));
    }
    Files.createDirectory(scratch.resolve(".portal-site.build-3")); // killed at its very beginning
    oldSite();
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  @Test
  void theHalfOfASiteThatWasBeingDeletedDoesNotComeBack() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve(".portal-site.build-1"));
    Files.createFile(folder.resolve("lock"));
    Files.createFile(Files.createDirectory(folder.resolve("gone")).resolve("index.html"));
    Files.writeString(portal.own("templates/search.html"), "<p th:text=\"${view.nothing}\"></p>");
    assertEquals(1, portal.build().code(), "a build that fails");
    assertEquals(List.of("portal"), beside());
  }

  @Test
  void theFolderOfABuildThatRunsIsLeftAlone() throws Exception {
    oldSite();
    Process other = slowBuild();
    List<String> files =
        GoldenPortal.contents(scratch.resolve(workspace(other))).keySet().stream().toList();
    portal.restore("templates");
    assertEquals(0, portal.build().code());
    assertTrue(other.isAlive());
    assertTrue(
        GoldenPortal.contents(scratch.resolve(workspace(other))).keySet().containsAll(files));
    end(other, TERM);
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  /** The lock decides, not the process: a build in another container has no number here. */
  @Test
  void theFolderWhoseLockIsHeldIsLeftAlone() throws IOException {
    Path folder = Files.createDirectories(scratch.resolve(".portal-site.build-999999999/new"));
    Path lock = Files.createFile(folder.resolveSibling("lock"));
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      assertTrue(channel.lock().isValid());
      oldSite();
      assertTrue(Files.exists(folder));
    }
    oldSite();
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  @Test
  void buildsThatMeetLeaveAWholeSite() throws Exception {
    SortedMap<String, String> before = oldSite();
    for (int round = 0; round < 2; round++) {
      List<Process> builds = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        builds.add(start());
      }
      for (Process build : builds) {
        assertEquals(0, ended(build), said());
      }
      assertEquals(before, site());
      assertEquals(List.of("portal", "portal-site"), beside());
    }
  }

  private void write(String text) throws IOException {
    Files.writeString(
        portal.path("content/page/about.md"), "---\ntitle: About\n---\n" + text + "\n");
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private SortedMap<String, String> oldSite() {
    assertEquals(0, portal.build().code());
    return site();
  }

  /** Where the files are; the folder of a search index is named after what is in it. */
  private static List<String> addresses(SortedMap<String, String> site) {
    return site.keySet().stream()
        .map(file -> file.replaceFirst("^(search/[a-z]+)-[0-9a-f]+/", "$1/"))
        .toList();
  }

  private SortedMap<String, String> site() {
    return GoldenPortal.contents(portal.site());
  }

  private static String workspace(Process build) {
    return ".portal-site.build-" + build.pid();
  }

  private String said() throws IOException {
    return Files.readString(portal.path("build.log"));
  }

  /** Starts a build in a JVM of its own. */
  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            "org.vitrine.cli.Main",
            "build",
            "--source",
            portal.folder().toString(),
            "--output",
            portal.site().toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(portal.path("build.log").toFile()))
        .start();
  }

  /** A build that is just writing, and will for long. */
  private Process slowBuild() throws Exception {
    Files.writeString(portal.own("templates/search.html"), SLOW);
    Process build = start();
    Path half = scratch.resolve(workspace(build) + "/new/years");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(half)) {
      assertTrue(build.isAlive() && System.nanoTime() < deadline, "the build begins to write");
      Thread.sleep(5);
    }
    return build;
  }

  private static void end(Process build, int signal) throws Exception {
    signal(build, signal);
    assertEquals(signal, ended(build));
  }

  /** A signal by the exit code of what it ends: 128 and its number. */
  private static void signal(Process build, int code) throws Exception {
    new ProcessBuilder("kill", "-" + (code - 128), String.valueOf(build.pid()))
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  private static int ended(Process build) throws InterruptedException {
    try {
      assertTrue(build.waitFor(30, TimeUnit.SECONDS), "the build ends");
      return build.exitValue();
    } finally {
      build.destroyForcibly();
    }
  }
}
