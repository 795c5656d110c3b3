package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.PortalPreview;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.ProblemReport;

/**
 * A preview that is killed while it changes its site: every file is whole and every link leads
 * somewhere, and the next preview clears up.
 */
class KilledPreviewTest {

  private static final int ROUNDS = 4;

  @TempDir Path scratch;

  @Test
  void aPreviewThatIsKilledLeavesAWholeSite() throws Exception {
    GoldenPortal portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Process preview = start(portal);
      await(preview, portal);
      int edits = 3 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        write(portal, round * 100 + i);
        Thread.sleep(random.nextInt(120));
      }
      preview.destroyForcibly().waitFor();
      WholeSite.check(GoldenPortal.contents(portal.site()));
    }
    make(new PortalPreview(portal.folder(), portal.site()));
    Path fresh = scratch.resolve("fresh");
    make(new PortalPreview(portal.folder(), fresh));
    assertEquals(GoldenPortal.contents(fresh), GoldenPortal.contents(portal.site()));
    try (Stream<Path> files = Files.list(scratch)) {
      assertEquals(
          List.of("fresh", "portal", "portal-site"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** The title of a page stands in the footer of every page; so every edit concerns them all. */
  private static void write(GoldenPortal portal, int number) throws IOException {
    String text = "---\ntitle: Number " + number + "\n---\n\nText " + number + "\n";
    Files.writeString(portal.path("content/page/about.md"), text);
    if (number % 2 == 0) {
      Files.writeString(portal.path("content/page/added-" + number + ".md"), text);
    } else {
      Files.deleteIfExists(portal.path("content/page/added-" + (number - 1) + ".md"));
    }
  }

  private static void make(PortalPreview preview) {
    ProblemReport problems = new ProblemReport();
    assertTrue(
        preview.make(FileChanges.EVERYTHING, problems, written -> {}).isPresent(),
        () -> problems.all().toString());
  }

  private static Process start(GoldenPortal portal) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Objects.requireNonNull(System.getProperty("java.class.path")),
            "org.vitrine.cli.Main",
            "serve",
            "--port=0",
            "--source",
            portal.folder().toString(),
            "--output",
            portal.site().toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(log(portal).toFile()))
        .start();
  }

  private static Path log(GoldenPortal portal) {
    return portal.path("preview.log");
  }

  private static void await(Process preview, GoldenPortal portal) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.readString(log(portal)).contains("http://")) {
      assertTrue(preview.isAlive() && System.nanoTime() < deadline, "the preview begins");
      Thread.sleep(20);
    }
  }
}
