package org.vitrine.bake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Settings;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * The folder of the site while it is made. A new site is written beside the old one and takes its
 * place by two renames; whatever fails or interrupts the build before leaves the old one as it was,
 * and the next build clears up.
 */
final class OutputFolder implements AutoCloseable {

  /** What a folder must hold to be recognised as a site that may be replaced. */
  private static final List<String> SIGNS = List.of("index.html", "css/portal.css");

  private static final int CLEARINGS = 4;
  private static final int CLEARING_MILLIS = 25;

  private final Path output;
  private final Path scratch;
  private final Path previous;
  private final Thread onInterrupt;
  private volatile boolean stopping;

  private OutputFolder(Path output) {
    this.output = output;
    long process = ProcessHandle.current().pid();
    this.scratch = output.resolveSibling("." + output.getFileName() + ".new-" + process);
    this.previous = output.resolveSibling("." + output.getFileName() + ".old-" + process);
    this.onInterrupt = new Thread(this::clearUp, "vitrine-clear-up");
  }

  /** Prepares the folder; what makes it unfit is reported. */
  static OutputFolder open(Settings settings, ProblemReport problems) throws IOException {
    OutputFolder folder = new OutputFolder(settings.output());
    if (isRefused(settings)) {
      problems.error(
          ProblemCode.OUTPUT_REFUSED,
          Place.of(settings.output().toString()),
          settings.output().toString());
      return folder;
    }
    Path parent = settings.output().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
      folder.recover(parent);
    }
    Files.createDirectories(folder.scratch);
    Runtime.getRuntime().addShutdownHook(folder.onInterrupt);
    return folder;
  }

  private static boolean isRefused(Settings settings) throws IOException {
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
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.findAny().isPresent()
          && !SIGNS.stream().allMatch(sign -> Files.isRegularFile(output.resolve(sign)));
    }
  }

  /** Finishes what builds that were killed left behind. */
  private void recover(Path parent) throws IOException {
    String name = "." + output.getFileName();
    List<Path> left;
    try (Stream<Path> entries = Files.list(parent)) {
      left = entries.filter(path -> path.getFileName().toString().startsWith(name + ".")).toList();
    }
    for (Path path : left) {
      String file = path.getFileName().toString();
      String kind = file.substring(name.length());
      if (!kind.matches("\\.(new|old)-[0-9]+") || isAlive(kind.substring(5))) {
        continue;
      }
      if (kind.startsWith(".old") && !Files.exists(output)) {
        Files.move(path, output); // killed between the two renames
      } else {
        delete(path);
      }
    }
  }

  private static boolean isAlive(String process) {
    Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(process));
    return handle.isPresent()
        && handle.get().isAlive()
        && handle.get().pid() != ProcessHandle.current().pid();
  }

  /** Where the new site is written. */
  Path scratch() {
    return scratch;
  }

  /** Puts the new site in the place of the old one. */
  synchronized void publish() throws IOException {
    if (stopping) {
      return;
    }
    if (Files.exists(output)) {
      Files.move(output, previous);
      try {
        Files.move(scratch, output);
      } catch (IOException e) {
        Files.move(previous, output);
        throw e;
      }
      delete(previous);
    } else {
      Files.move(scratch, output);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      return; // shutting down: the hook clears up
    }
    delete(scratch);
  }

  /** Whether the program is being stopped, so that no further page should be begun. */
  boolean stopping() {
    return stopping;
  }

  private void clearUp() {
    stopping = true;
    try {
      restore();
      // Pages that were begun before may still put their files there.
      for (int i = 0; i < CLEARINGS; i++) {
        clear();
        Thread.sleep(CLEARING_MILLIS);
      }
    } catch (IOException e) {
      // The next build finds what is left.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a site that is being published, and else takes back what was put aside. */
  private synchronized void restore() throws IOException {
    if (!Files.exists(output) && Files.exists(previous)) {
      Files.move(previous, output);
    }
  }

  private void clear() {
    try {
      delete(scratch);
    } catch (IOException e) {
      return; // tried again
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
