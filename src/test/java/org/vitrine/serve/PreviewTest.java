package org.vitrine.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.intake.FileChanges;

/** A preview goes on whatever its maker does. */
class PreviewTest {

  private static final long PATIENCE_SECONDS = 20;

  @TempDir Path scratch;

  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  @Test
  void aFailureOfWhatCanWaitEndsNothingAndHasEverythingMadeAnew() throws Exception {
    Path source = scratch.resolve("portal");
    Files.createDirectories(source.resolve("content"));
    try (Preview preview =
        Preview.open(source, scratch.resolve("site"), 0, new FailingMaker(), new Log())) {
      Thread running =
          new Thread(
              () -> {
                try {
                  preview.run();
                } catch (PreviewFailure e) {
                  said.add("ended: " + e.getMessage());
                }
              });
      running.start();
      assertSaid("made everything");
      assertSaid("failed: rehearsing");
      assertSaid("failed: finishing");
      Files.writeString(source.resolve("content/a.md"), "text");
      assertSaid("made everything");
      assertTrue(running.isAlive());
    }
  }

  private void assertSaid(String expected) throws InterruptedException {
    assertEquals(expected, said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private final class FailingMaker implements SiteMaker {

    @Override
    public Making make(FileChanges changes) {
      said.add("made " + (changes.everything() ? "everything" : "some"));
      return new Making(true, true, Set.of(), List.of(), Locale.ENGLISH);
    }

    @Override
    public Optional<Making> finish() {
      throw new IllegalStateException("finishing");
    }

    @Override
    public boolean rehearse() {
      throw new IllegalStateException("rehearsing");
    }
  }

  private final class Log implements PreviewLog {

    @Override
    public void serving(URI address) {
      assertEquals("localhost", address.getHost());
    }

    @Override
    public void made(Making making, Duration took) {
      assertTrue(making.published());
    }

    @Override
    public void failed(RuntimeException failure) {
      said.add("failed: " + failure.getMessage());
    }
  }
}
