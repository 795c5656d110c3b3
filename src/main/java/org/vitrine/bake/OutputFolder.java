package org.vitrine.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Settings;

/**
 * The folder of the site while it is made. A new site is written beside the old one and takes its
 * place by two renames; whatever fails or interrupts the build before leaves the old one as it was.
 * Of two builds at once, the one that ends last has its site stand.
 */
final class OutputFolder implements AutoCloseable {

  /** The file by which a site that may be replaced is recognised, and how it begins. */
  private static final String SIGN = "css/portal.css";

  private static final String SIGNED = ":root {\n  --accent: #";

  /** How often another build may be faster; there are never that many at once. */
  private static final int ATTEMPTS = 100;

  /** How long an interrupted build is waited for until its files are cleared away. */
  private static final long PATIENCE_MILLIS = 2_000;

  /** How long a file that another program keeps is waited for, as often as there are attempts. */
  private static final int BUSY_MILLIS = 20;

  private static final int LOOKS = 2;
  private static final int CLEARINGS = 4;
  private static final int CLEARING_MILLIS = 25;

  private final Path output;
  private final Thread onInterrupt = new Thread(this::clearUp, "vitrine-clear-up");
  private final CountDownLatch finished = new CountDownLatch(1);
  private @Nullable Workspace workspace;
  private volatile boolean stopping;

  private OutputFolder(Path output) {
    this.output = output;
  }

  /** Prepares the folder, which must not be refused; what killed builds left is cleared away. */
  static OutputFolder open(Path output) throws IOException {
    OutputFolder folder = new OutputFolder(output);
    try {
      // Before anything is made, so that whatever is made is also cleared away.
      Runtime.getRuntime().addShutdownHook(folder.onInterrupt);
    } catch (IllegalStateException stopping) {
      throw new IOException("interrupted", stopping);
    }
    try {
      folder.prepare();
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    return folder;
  }

  private synchronized void prepare() throws IOException {
    if (stopping) {
      throw new IOException("interrupted");
    }
    Files.createDirectories(output.toAbsolutePath().getParent());
    for (Workspace left : Workspace.leftBeside(output)) {
      restore(left); // if it was killed between the two renames
      clear(left);
    }
    Workspace own = Workspace.beside(output);
    workspace = own;
    Files.createDirectory(own.made());
  }

  /** Whether a site may not be written to its folder, because something else is there. */
  static boolean isRefused(Settings settings) throws IOException {
    Path output = settings.output();
    for (Path own :
        List.of(
            settings.content(),
            settings.templates(),
            settings.assets(),
            settings.source().resolve("data"),
            settings.source().resolve("src"))) {
      if (output.startsWith(own)) {
        return true;
      }
    }
    if (settings.source().startsWith(output) || output.getFileName() == null) {
      return true;
    }
    // Looked at twice: another build may just be putting its site there.
    for (int i = 0; i < LOOKS; i++) {
      if (!holdsSomethingElse(output)) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CLEARING_MILLIS));
    }
    return true;
  }

  /** Whether a site stands in a folder. */
  static boolean holdsSite(Path output) throws IOException {
    return Files.isRegularFile(output.resolve(SIGN)) && !holdsSomethingElse(output);
  }

  private static boolean holdsSomethingElse(Path output) throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.findAny().isPresent()
          && !(Files.isRegularFile(output.resolve(SIGN))
              && Files.readString(output.resolve(SIGN)).startsWith(SIGNED));
    } catch (NoSuchFileException moved) {
      return false;
    }
  }

  /** Where the new site is written. */
  Path scratch() {
    return own().made();
  }

  private synchronized Workspace own() {
    return java.util.Objects.requireNonNull(workspace);
  }

  /**
   * Puts the new site in the place of the old one.
   *
   * @return whether it stands there; false when the program is being stopped
   */
  synchronized boolean publish() throws IOException {
    if (stopping) {
      return false;
    }
    Workspace own = own();
    for (int i = 1; !isPublished(own, i == ATTEMPTS); i++) {
      own.discard(own.putAside()); // ours stands no more: another build has put its own there
    }
    return true;
  }

  /** Tries to publish; false when another build was faster. */
  private boolean isPublished(Workspace own, boolean last) throws IOException {
    try {
      if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(output, own.putAside());
      }
      Files.move(own.made(), output);
      return true;
    } catch (IOException e) {
      restore(own);
      boolean overtaken =
          e instanceof NoSuchFileException ? Files.exists(own.made()) : Files.exists(output);
      if (OutputFailure.isBusy(e)) {
        // A scanner for viruses looks at new files for a moment; somebody's editor stays.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS));
      }
      if (last || !overtaken) {
        throw e;
      }
      return false;
    }
  }

  /** Whether the program is being stopped, so that no further page should be begun. */
  boolean stopping() {
    return stopping;
  }

  @Override
  public void close() {
    finished.countDown();
    clearOwn();
    try {
      // Only now: a signal while the files are cleared away must wait for that.
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
      forgetOwn();
    } catch (IllegalStateException e) {
      return; // shutting down: the hook looks once more
    }
  }

  private void clearUp() {
    stopping = true;
    try {
      // Also waits for a site that is being published.
      restoreOwn();
      boolean ended = finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      for (int i = 0; i < (ended ? 1 : CLEARINGS); i++) {
        clearOwn();
        if (!ended) {
          // A page that takes long may still put a file there.
          Thread.sleep(CLEARING_MILLIS);
        }
      }
    } catch (IOException e) {
      return; // The next build finds what is left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void restoreOwn() throws IOException {
    if (workspace != null) {
      restore(workspace);
    }
  }

  private synchronized void clearOwn() {
    if (workspace != null) {
      clear(workspace);
    }
  }

  private synchronized void forgetOwn() {
    workspace = null;
  }

  /** Takes back the old site if none has taken its place. */
  private void restore(Workspace from) throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS) && Files.exists(from.putAside())) {
      Files.move(from.putAside(), output);
    }
  }

  /** Deletes what a build needed; what resists is left to the next one. */
  private static void clear(Workspace from) {
    try {
      from.delete();
    } catch (IOException e) {
      return;
    }
  }
}
