package org.vitrine.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A symbolic link, {@code current}, to the release that a web server serves. It is exchanged by one
 * rename (POSIX {@code rename(2)}): at any moment it leads to the one release or the other.
 */
final class ShownLink implements Releases.Shown {

  static final String NAME = "current";

  private static final String NEW = ".current.new";
  private static final String TRIAL = ".link.trial";

  private final Path root;

  ShownLink(Path root) {
    this.root = root;
  }

  @Override
  public Optional<String> get() throws IOException {
    Path link = root.resolve(NAME);
    return Files.isSymbolicLink(link)
        ? Optional.of(Files.readSymbolicLink(link).getFileName().toString())
        : Optional.empty();
  }

  @Override
  public void set(Release release) throws IOException {
    Path made = root.resolve(NEW);
    Files.deleteIfExists(made);
    Files.createSymbolicLink(made, root.relativize(release.folder()));
    Files.move(
        made,
        root.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Why no links can be made in the folder; empty when they can. */
  Optional<String> missing() {
    Path trial = root.resolve(TRIAL);
    try {
      Files.deleteIfExists(trial);
      Files.createSymbolicLink(trial, Path.of("releases"));
      Files.delete(trial);
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Optional.of(e.toString());
    }
  }

  /** Whether something else than a link of ours has its name. */
  boolean obstructed() {
    Path link = root.resolve(NAME);
    return Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link);
  }
}
