package org.vitrine.bake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A build's own folder beside the site. It holds the site that is being made ({@code new}), the one
 * that was put aside for it ({@code old}) and what may be deleted ({@code gone}).
 *
 * <p>A file in it is locked as long as the build runs. The system ends the lock with the process,
 * however that ends; so whoever can lock the file knows that the folder is nobody's any more. A
 * number of a process would not tell: it is given anew, and means another one in each container.
 */
final class Workspace {

  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel held;

  private Workspace(Path folder, FileChannel held) {
    this.folder = folder;
    this.held = held;
  }

  private static String prefix(Path output) {
    return "." + output.getFileName() + ".build-";
  }

  /** Makes a folder that no other build has. */
  static Workspace beside(Path output) throws IOException {
    String name = prefix(output) + ProcessHandle.current().pid();
    for (int i = 1; true; i++) {
      Optional<Workspace> made = make(output.resolveSibling(i == 1 ? name : name + "-" + i));
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  /** Makes a folder; empty when another build has it, or cleared it away before it was locked. */
  private static Optional<Workspace> make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      Path lock = folder.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (isKept(channel) && Files.exists(lock)) {
        return Optional.of(new Workspace(folder, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (FileAlreadyExistsException | NoSuchFileException taken) {
      return Optional.empty();
    }
  }

  /** Locks a new file. Where the file system knows no locks, no other build can take it either. */
  private static boolean isKept(FileChannel channel) {
    try {
      return isLocked(channel);
    } catch (IOException unknown) {
      return true;
    }
  }

  /** Locks a file; false when another build holds it. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  /** The folders of builds that have ended without clearing up. */
  static List<Workspace> leftBeside(Path output) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(prefix(output)) + "[0-9]+(-[0-9]+)?");
    List<Path> folders;
    try (Stream<Path> entries = Files.list(output.toAbsolutePath().getParent())) {
      folders =
          entries
              .filter(path -> name.matcher(path.getFileName().toString()).matches())
              .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .toList();
    }
    return folders.stream().map(Workspace::take).flatMap(Optional::stream).toList();
  }

  /** Takes over a folder; empty when its build still runs. */
  private static Optional<Workspace> take(Path folder) {
    try {
      FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return Optional.of(new Workspace(folder, channel));
      }
      channel.close();
    } catch (NoSuchFileException ended) {
      // The lock is the first to come and the last to go: there is nothing else.
      removeEmpty(folder);
    } catch (IOException unreadable) {
      return Optional.empty(); // not ours to touch
    }
    return Optional.empty();
  }

  private static void removeEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException begun) {
      return; // a build that is just beginning, or no build's
    } catch (IOException refused) {
      return;
    }
  }

  /** Where the new site is made. */
  Path made() {
    return folder.resolve("new");
  }

  /** Where the old site is kept while the new one takes its place; whole if it exists. */
  Path putAside() {
    return folder.resolve("old");
  }

  /** Deletes a site in this folder; if that is cut short, what is left is not taken for a site. */
  void discard(Path site) throws IOException {
    Path gone = folder.resolve("gone");
    delete(gone);
    if (Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(site, gone);
      delete(gone);
    }
  }

  /** Deletes the folder with all that is in it. */
  void delete() throws IOException {
    discard(putAside());
    discard(made());
    Files.deleteIfExists(folder.resolve(LOCK));
    removeEmpty(folder);
    held.close();
    removeEmpty(folder); // where files that are open stay until they are closed
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
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
