package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.hosts.Needed;

/**
 * Publishing by the rsync of this machine, to a server on the loopback interface and by a shell.
 */
class RsyncTest {

  @TempDir Path scratch;

  private GoldenPortal portal;
  private Path remote;

  @SuppressWarnings("NullAway.Init")
  RsyncTest() {}

  @BeforeEach
  void build() throws IOException {
    Needed.installed(Files.isExecutable(Path.of("/usr/bin/rsync")), "rsync");
    portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    Files.writeString(
        portal.path("jbake.properties"),
        Files.readString(portal.path("jbake.properties")) + "\nportal.compressed = gzip\n");
    remote = Files.createDirectories(scratch.resolve("remote"));
    edit("First");
  }

  private void edit(String text) throws IOException {
    Files.writeString(
        portal.path("content/page/about.md"), "---\ntitle: " + text + "\n---\n" + text + "\n");
    assertEquals("", portal.build().err());
  }

  private List<String> arguments(String target, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "publish",
                target,
                "--source",
                portal.folder().toString(),
                "--site",
                portal.site().toString()));
    arguments.addAll(Arrays.asList(more));
    return arguments;
  }

  private GoldenPortal.Outcome publish(String target, String... more) {
    return GoldenPortal.run(arguments(target, more).toArray(String[]::new));
  }

  private SortedMap<String, String> published() {
    SortedMap<String, String> files = new TreeMap<>(GoldenPortal.contents(remote.resolve("site")));
    files.keySet().removeIf(file -> file.startsWith(".vitrine/"));
    return files;
  }

  private List<String> listed() throws IOException {
    return Files.readAllLines(remote.resolve("site/.vitrine/files.sha256")).stream()
        .map(line -> line.substring(66))
        .toList();
  }

  @Test
  void aServerOfRsyncGetsTheSiteAndItsChanges() throws Exception {
    try (Daemon daemon = new Daemon()) {
      String target = daemon.url() + "site";
      Files.writeString(portal.path("content/page/added.md"), "---\ntitle: Added\n---\nAdded\n");
      edit("First");
      GoldenPortal.Outcome first = publish(target);
      assertEquals("0 ", first.code() + " " + first.err());
      assertEquals(listed(), List.copyOf(published().keySet()));
      assertTrue(published().containsKey("pages/added.html"));
      List<String> index = folders(remote);
      Files.writeString(remote.resolve("site/strange.txt"), "mine");
      Files.delete(portal.path("content/page/added.md"));
      edit("Second");
      GoldenPortal.Outcome second = publish(target);
      assertEquals("0 ", second.code() + " " + second.err());
      assertTrue(published().getOrDefault("pages/about.html", "").contains("Second"));
      assertFalse(published().containsKey("pages/added.html"));
      assertTrue(folders(remote).containsAll(index), "who searches goes on searching");
      assertTrue(published().containsKey("strange.txt"), "what others put there stays");
      edit("Third");
      assertEquals("", publish(target).err());
      assertEquals(
          List.of(),
          folders(remote).stream().filter(index::contains).toList(),
          "what nobody needs goes with its folder");
      assertEquals("", publish(target, "--rollback").err());
      GoldenPortal.Outcome back = publish(target, "--rollback");
      assertEquals("0 ", back.code() + " " + back.err());
      assertTrue(published().getOrDefault("pages/about.html", "").contains("First"));
      assertTrue(published().containsKey("pages/added.html"));
    }
  }

  /**
   * The remote shell is told by {@code RSYNC_RSH}, as for rsync alone; here it stays on this
   * machine.
   */
  @Test
  void aHostIsReachedByTheShellThatRsyncIsTold() throws Exception {
    Path shell = scratch.resolve("shell");
    Files.writeString(shell, "#!/bin/sh\nwhile [ \"$1\" != rsync ]; do shift; done\nexec \"$@\"\n");
    Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
    Process process =
        start(
            Map.of("RSYNC_RSH", shell.toString()),
            arguments("editor@host.example:" + remote.resolve("site")));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(listed(), List.copyOf(published().keySet()));
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws Exception {
    Files.createDirectories(remote.resolve("site"));
    Files.writeString(remote.resolve("site/thesis.odt"), "mine");
    try (Daemon daemon = new Daemon()) {
      GoldenPortal.Outcome refused = publish(daemon.url() + "site/");
      assertEquals(1, refused.code());
      assertTrue(refused.err().contains("thesis.odt"), refused::err);
      assertTrue(refused.err().contains("[publish-refused]"), refused::err);
    }
    assertEquals(List.of("thesis.odt"), List.copyOf(published().keySet()));
  }

  @Test
  void whatRsyncSaysIsToldWhenItFails() throws Exception {
    GoldenPortal.Outcome failed = publish("rsync://127.0.0.1:" + freePort() + "/www/site");
    assertEquals(1, failed.code());
    assertTrue(failed.err().contains("[publish-rsync-failed]"), failed::err);
    assertTrue(failed.err().contains("Connection refused"), failed::err);
    try (Daemon daemon = new Daemon()) {
      failed = publish(daemon.url().replace("/www/", "/other/") + "site");
      assertEquals(1, failed.code());
      assertTrue(failed.err().contains("Unknown module 'other'"), failed::err);
    }
  }

  @Test
  void itIsToldThatRsyncIsMissing() throws Exception {
    Process process = start(Map.of("PATH", "/nowhere"), arguments("rsync://127.0.0.1/www/site"));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertTrue(said.contains("[publish-rsync-missing]"), said);
    assertTrue(said.contains("apt install rsync"), said);
  }

  /** The folders of the search index that stand below a folder. */
  private static List<String> folders(Path below) throws IOException {
    try (Stream<Path> paths = Files.walk(below)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[a-z]{2}-[0-9a-f]{10}"))
          .sorted()
          .toList();
    }
  }

  private static Process start(Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.vitrine.cli.Main"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A server of rsync with one writable module, {@code www}. */
  private final class Daemon implements AutoCloseable {

    private final Process process;
    private final int port;

    Daemon() throws Exception {
      port = freePort();
      boolean root = "root".equals(System.getProperty("user.name"));
      Path settings = scratch.resolve("rsyncd.conf");
      Files.writeString(
          settings,
          "use chroot = false\nreverse lookup = no\n"
              + ("log file = " + scratch.resolve("rsyncd.log") + "\n")
              + (root ? "uid = root\ngid = root\n" : "")
              + ("[www]\npath = " + remote + "\nread only = false\n"));
      process =
          new ProcessBuilder(
                  "/usr/bin/rsync",
                  "--daemon",
                  "--no-detach",
                  "--address=127.0.0.1",
                  "--port=" + port,
                  "--config=" + settings)
              .redirectErrorStream(true)
              .redirectOutput(scratch.resolve("daemon.log").toFile())
              .start();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!isOpen()) {
        assertTrue(process.isAlive() && System.nanoTime() < deadline, "the server starts");
        Thread.sleep(20);
      }
    }

    private boolean isOpen() {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return true;
      } catch (IOException notYet) {
        return false;
      }
    }

    String url() {
      return "rsync://127.0.0.1:" + port + "/www/";
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }
}
