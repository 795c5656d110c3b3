package org.vitrine.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemCode;

/**
 * A preview of a portal's site: watch → make → serve and tell. After each save the site is made
 * anew, and the browsers that show it are told. As long as the portal has errors, they are shown
 * and the last good site is served.
 */
public final class Preview implements AutoCloseable {

  /** How long no change comes before what can wait is done. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** A mistake that goes away so soon was a file half written: nobody is told of it. */
  static final Duration SECOND_LOOK = Duration.ofMillis(150);

  private static final Set<ProblemCode> UNWRITABLE =
      Set.of(ProblemCode.OUTPUT_REFUSED, ProblemCode.OUTPUT_FAILED);

  private final SourceWatch watch;
  private final WebServer server;
  private final Live live;
  private final SiteMaker maker;
  private final PreviewLog log;
  private volatile boolean closed;

  /** Whether the last making failed in its middle, so that nobody knows what it had taken in. */
  private boolean brokenOff;

  private Preview(SourceWatch watch, WebServer server, Live live, SiteMaker maker, PreviewLog log) {
    this.watch = watch;
    this.server = server;
    this.live = live;
    this.maker = maker;
    this.log = log;
  }

  /**
   * Takes the port and begins to watch; nothing is made yet.
   *
   * @param source the portal's folder, absolute
   * @param output the folder the maker puts the site into, absolute; it need not exist
   * @param port the port on this machine's own address; 0 for any that is free
   * @throws PreviewFailure if the folder is missing or cannot be watched, or the port is not to be
   *     had
   */
  public static Preview open(Path source, Path output, int port, SiteMaker maker, PreviewLog log)
      throws PreviewFailure {
    Live live = new Live(System.currentTimeMillis());
    WebServer server = bind(port, new SiteFolder(output), live);
    try {
      return new Preview(SourceWatch.open(source), server, live, maker, log);
    } catch (IOException e) {
      server.close();
      throw unwatchable(source, e);
    }
  }

  private static WebServer bind(int port, SiteFolder site, Live live) throws PreviewFailure {
    try {
      return WebServer.bind(port, site, live);
    } catch (BindException e) {
      boolean taken =
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("already in use");
      throw new PreviewFailure(
          taken
              ? "Port "
                  + port
                  + " is in use, perhaps by another preview: choose another with --port, or 0 for"
                  + " any that is free."
              : "Port "
                  + port
                  + " is not allowed here ("
                  + e.getMessage()
                  + "): choose one above 1023 with --port, or 0 for any that is free.",
          e);
    } catch (IOException e) {
      throw new PreviewFailure("The preview cannot be served: " + e.getMessage(), e);
    }
  }

  private static PreviewFailure unwatchable(Path source, IOException why) {
    if (why instanceof NoSuchFileException && !Files.exists(source)) {
      return new PreviewFailure("There is no folder " + source + ".", why);
    }
    if (!Files.isDirectory(source)) {
      return new PreviewFailure(source + " is not a folder.", why);
    }
    String reason = why instanceof AccessDeniedException ? "no permission" : why.getMessage();
    return new PreviewFailure("The folder " + source + " cannot be watched: " + reason + ".", why);
  }

  /**
   * Makes the site, serves it, and makes it anew after each change, until the preview is closed or
   * the thread interrupted.
   *
   * @throws PreviewFailure if the site may not be written at all, or the portal's folder is gone
   */
  public void run() throws PreviewFailure {
    try {
      Attempt first = attempt(FileChanges.EVERYTHING);
      refuseUnwritable(first);
      // Only now: whoever has asked before has waited, and gets the new site.
      tellBrowsers(first);
      server.start();
      log.serving(server.address());
      tellLog(first);
      boolean rehearsing = first.succeeded();
      while (true) {
        Optional<FileChanges> changes = watch.next(rehearsing ? Duration.ZERO : PAUSE);
        if (changes.isEmpty() && rehearsing) {
          rehearsing = unlessBroken(maker::rehearse).orElse(false);
          continue;
        }
        if (changes.isEmpty()) {
          unlessBroken(maker::finish).flatMap(Function.identity()).ifPresent(live::tell);
        }
        Attempt attempt = attempt(changes.isPresent() ? changes.get() : watch.next());
        tellBrowsers(attempt);
        tellLog(attempt);
      }
    } catch (ClosedWatchServiceException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (NoSuchFileException e) {
      throw new PreviewFailure("The portal's folder is gone: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new PreviewFailure("The portal can no longer be watched: " + e.getMessage() + ".", e);
    }
  }

  /** Makes the site; when that fails, once more if changes follow at once. */
  private Attempt attempt(FileChanges changes) throws IOException, InterruptedException {
    Attempt attempt = make(changes);
    while (!attempt.succeeded()) {
      Optional<FileChanges> more = watch.next(SECOND_LOOK);
      if (more.isEmpty()) {
        break;
      }
      attempt = make(more.get());
    }
    return attempt;
  }

  private Attempt make(FileChanges changes) {
    long started = System.nanoTime();
    try {
      Making making = maker.make(brokenOff ? FileChanges.EVERYTHING : changes);
      brokenOff = false;
      return new Attempt(making, null, Duration.ofNanos(System.nanoTime() - started));
    } catch (RuntimeException e) {
      brokenOff = true;
      return new Attempt(null, e, Duration.ZERO);
    }
  }

  /** What can wait must not end the preview either; after a failure everything is made anew. */
  private <T> Optional<T> unlessBroken(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException e) {
      brokenOff = true;
      log.failed(e);
      return Optional.empty();
    }
  }

  private void refuseUnwritable(Attempt attempt) throws PreviewFailure {
    if (attempt.making == null || closed) {
      return;
    }
    for (Problem problem : attempt.making.problems()) {
      if (UNWRITABLE.contains(problem.code())) {
        throw new PreviewFailure(problem.text(Locale.ENGLISH) + " " + problem.hint(Locale.ENGLISH));
      }
    }
  }

  private void tellBrowsers(Attempt attempt) {
    if (attempt.making != null && !closed) {
      live.tell(attempt.making);
    }
  }

  private void tellLog(Attempt attempt) {
    if (closed) {
      return; // what is broken off now is nobody's mistake
    }
    if (attempt.making != null) {
      log.made(attempt.making, attempt.took);
    }
    if (attempt.failure != null) {
      log.failed(attempt.failure);
    }
  }

  @Override
  public void close() {
    closed = true;
    server.close();
    try {
      watch.close();
    } catch (IOException e) {
      return; // nothing waits for it any more
    }
  }

  /** What came of one call of the maker: a making, or what it failed with. */
  private record Attempt(
      @Nullable Making making, @Nullable RuntimeException failure, Duration took) {

    boolean succeeded() {
      return making != null && making.published();
    }
  }
}
