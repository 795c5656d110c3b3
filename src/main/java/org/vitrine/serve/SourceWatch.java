package org.vitrine.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.SettingsReader;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Litter;

/**
 * Tells what changes among the files that a portal is made of. The system wakes it; it never looks
 * by itself. Used by one thread, but closed by any.
 */
final class SourceWatch implements AutoCloseable {

  /** A save is several events; it is over when none has come for so long. */
  static final Duration QUIET = Duration.ofMillis(10);

  /** How long a burst that does not end is waited for. */
  static final Duration LONGEST = Duration.ofMillis(100);

  private static final Set<String> PARTS =
      Set.of("data", "content", "templates", "assets", SettingsReader.FILE);

  /** The file by which Vim tries out whether it may write to a folder. */
  private static final String TRIAL = "4913";

  private final Path source;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, WatchKey> keys = new HashMap<>();

  private SourceWatch(Path source, WatchService service) {
    this.source = source;
    this.service = service;
  }

  /**
   * Begins to watch.
   *
   * @param source the portal's folder, absolute
   * @throws IOException if the folder does not exist or the system allows no more watching
   */
  static SourceWatch open(Path source) throws IOException {
    SourceWatch watch = new SourceWatch(source, source.getFileSystem().newWatchService());
    try {
      watch.lookAround(new Batch());
      return watch;
    } catch (IOException e) {
      watch.close();
      throw e;
    }
  }

  /**
   * Waits for the next changes, and until they have settled.
   *
   * @throws NoSuchFileException if the portal's folder is gone
   * @throws java.nio.file.ClosedWatchServiceException if the watch is closed
   */
  FileChanges next() throws IOException, InterruptedException {
    Batch batch = new Batch();
    while (batch.isEmpty()) {
      read(service.take(), batch);
    }
    return settled(batch);
  }

  /** As {@link #next()}; empty when no change comes in a time. */
  Optional<FileChanges> next(Duration patience) throws IOException, InterruptedException {
    Batch batch = new Batch();
    long end = System.nanoTime() + patience.toNanos();
    while (batch.isEmpty()) {
      WatchKey key = service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (key == null) {
        return Optional.empty();
      }
      read(key, batch);
    }
    return Optional.of(settled(batch));
  }

  private FileChanges settled(Batch batch) throws IOException, InterruptedException {
    long latest = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      long left = Math.min(QUIET.toNanos(), latest - System.nanoTime());
      WatchKey key = left <= 0 ? null : service.poll(left, TimeUnit.NANOSECONDS);
      if (key == null) {
        return new FileChanges(batch.everything, batch.files);
      }
      read(key, batch);
    }
  }

  private void read(WatchKey key, Batch batch) throws IOException {
    @Nullable Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        batch.everything = true;
      } else if (folder != null && event.context() instanceof Path name) {
        note(folder.resolve(name), event.kind(), batch);
      }
    }
    if (!key.reset()) {
      gone(key, batch);
    }
    if (batch.everything) {
      lookAround(batch);
    }
  }

  private void note(Path path, WatchEvent.Kind<?> kind, Batch batch) throws IOException {
    if (!isPart(path)) {
      return;
    }
    batch.files.add(path);
    if (kind == StandardWatchEventKinds.ENTRY_DELETE) {
      forget(path);
    } else if (kind == StandardWatchEventKinds.ENTRY_CREATE || !keys.containsKey(path)) {
      watch(path, batch); // a folder that may be read now is told as modified
    }
  }

  private boolean isPart(Path path) {
    String name = path.getFileName().toString();
    return source.equals(path.getParent())
        ? PARTS.contains(name)
        : !Litter.is(name) && !name.equals(TRIAL);
  }

  /** Watches the portal's folder and its parts, as far as they are not watched yet. */
  private void lookAround(Batch batch) throws IOException {
    register(source);
    for (String part : PARTS) {
      watch(source.resolve(part), batch);
    }
  }

  /** Watches a folder and all in it; whatever is there already counts as changed. */
  private void watch(Path folder, Batch batch) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      register(folder); // before it is listed, so that nothing comes in between
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (isPart(entry)) {
            batch.files.add(entry);
            watch(entry, batch);
          }
        }
      }
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException unreadable) {
      return; // gone already, or reported by whoever reads it; its own folder tells of any change
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
  }

  private void register(Path folder) throws IOException {
    WatchKey key =
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_DELETE,
            StandardWatchEventKinds.ENTRY_MODIFY);
    // A folder that was moved keeps its key, which goes on telling the old path.
    @Nullable Path before = folders.put(key, folder);
    if (before != null && !before.equals(folder)) {
      keys.remove(before, key);
    }
    keys.put(folder, key);
  }

  /** Stops watching what was below a path; a folder that was moved is no more below it. */
  private void forget(Path path) {
    if (keys.containsKey(path)) {
      folders
          .entrySet()
          .removeIf(
              entry -> {
                boolean below = entry.getValue().startsWith(path);
                if (below) {
                  entry.getKey().cancel();
                  keys.remove(entry.getValue(), entry.getKey());
                }
                return below;
              });
    }
  }

  private void gone(WatchKey key, Batch batch) throws IOException {
    @Nullable Path folder = folders.remove(key);
    if (folder == null) {
      return;
    }
    keys.remove(folder, key);
    if (folder.equals(source)) {
      throw new NoSuchFileException(source.toString());
    }
    batch.files.add(folder);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private static final class Batch {
    final Set<Path> files = new HashSet<>();
    boolean everything;

    boolean isEmpty() {
      return files.isEmpty() && !everything;
    }
  }
}
