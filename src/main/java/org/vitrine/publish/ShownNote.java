package org.vitrine.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A note of the release that was copied to another place completely. */
final class ShownNote implements Releases.Shown {

  private final Path note;
  private final Path made;

  ShownNote(Path root) {
    note = root.resolve("current.txt");
    made = root.resolve("current.txt.new");
  }

  @Override
  public Optional<String> get() throws IOException {
    try {
      return Optional.of(Files.readString(note).strip());
    } catch (NoSuchFileException never) {
      return Optional.empty();
    }
  }

  @Override
  public void set(Release release) throws IOException {
    Files.writeString(made, release.name() + "\n");
    Files.move(made, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
