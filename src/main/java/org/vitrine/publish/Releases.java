package org.vitrine.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.problem.ProblemCode;

/**
 * The releases of a site that are kept, in {@code releases/} of a folder that is locked as long as
 * somebody publishes. A release is made in a hidden folder and only then gets its name; before one
 * is deleted it loses it. So whatever has a name is whole.
 */
final class Releases implements AutoCloseable {

  /** By this file the folder is recognised; it is also what is locked. */
  static final String SIGN = ".vitrine-publish";

  private static final String FOLDER = "releases";
  private static final String NEW = ".new";
  private static final String OLD = ".old-";

  private final Path folder;
  private final FileChannel channel;
  private final Shown shown;

  private Releases(Path root, FileChannel channel, Shown shown) {
    this.folder = root.resolve(FOLDER);
    this.channel = channel;
    this.shown = shown;
  }

  /** Which release is shown. */
  interface Shown {

    /** The name of the release that is shown; empty when none is. */
    Optional<String> get() throws IOException;

    /** Has another release shown. */
    void set(Release release) throws IOException;
  }

  /**
   * Takes the folder for this program alone, and clears away what a killed one left.
   *
   * @param root the folder, which is made when it is not there
   * @param target what the user calls the place that is published to
   */
  static Releases open(Path root, Shown shown, String target) throws IOException, PublishFailure {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(root.resolve(SIGN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!locked(channel)) {
        throw new PublishFailure(ProblemCode.PUBLISH_BUSY, target);
      }
      Releases releases = new Releases(root, channel, shown);
      Files.createDirectories(releases.folder);
      for (Path left : list(releases.folder)) {
        if (left.getFileName().toString().startsWith(".")) {
          Trees.delete(left);
        }
      }
      return releases;
    } catch (IOException | PublishFailure e) {
      channel.close();
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException byAnotherThread) {
      return false;
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Every release, the oldest first. */
  List<Release> all() throws IOException {
    return list(folder).stream()
        .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
        .flatMap(entry -> Release.of(entry).stream())
        .sorted(Comparator.comparingInt(Release::number))
        .toList();
  }

  /** The release that is shown; empty when none is, or it is gone. */
  Optional<Release> shown() throws IOException {
    Optional<String> name = shown.get();
    return all().stream().filter(release -> name.equals(Optional.of(release.name()))).findFirst();
  }

  /** The release that was shown before the one that is. */
  Optional<Release> before() throws IOException {
    Optional<Release> now = shown();
    return all().stream()
        .filter(release -> now.isPresent() && release.number() < now.get().number())
        .reduce((older, newer) -> newer);
  }

  /** Where the next release is made; there is nothing there. */
  Path scratch() throws IOException {
    Path scratch = folder.resolve(NEW);
    Trees.delete(scratch);
    return Files.createDirectory(scratch);
  }

  /** Gives the release that was made its name. */
  Release keep(String id) throws IOException {
    int number = all().stream().mapToInt(Release::number).max().orElse(0) + 1;
    Path named = folder.resolve(Release.name(number, id));
    Files.move(folder.resolve(NEW), named);
    return new Release(number, id, named);
  }

  void discardScratch() throws IOException {
    Trees.delete(folder.resolve(NEW));
  }

  /** Has a release shown. */
  void show(Release release) throws IOException {
    shown.set(release);
  }

  /** Deletes what was gone back from: it is not what was shown before the next release. */
  void forgetLaterThanShown() throws IOException {
    Optional<Release> now = shown();
    for (Release release : all()) {
      if (now.isPresent() && release.number() > now.get().number()) {
        delete(release);
      }
    }
  }

  /** Deletes the oldest releases but some; never the one that is shown. */
  void keepLast(int number) throws IOException {
    List<Release> all = all();
    Optional<Release> now = shown();
    for (Release release : all.subList(0, Math.max(0, all.size() - number))) {
      if (!now.equals(Optional.of(release))) {
        delete(release);
      }
    }
  }

  private void delete(Release release) throws IOException {
    Path old = folder.resolve(OLD + release.name());
    Files.move(release.folder(), old);
    Trees.delete(old);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
