package org.vitrine.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.problem.ProblemCode;

/** A folder whose files are changed in place, such as a file share. */
final class FolderMirror implements Mirror {

  private final Path folder;
  private final String target;
  private final Path scratch;

  /**
   * A folder.
   *
   * @param target what the user calls it
   */
  FolderMirror(Path folder, String target) {
    this.folder = folder;
    this.target = target;
    scratch = folder.resolve(Listing.OWN).resolve("new");
  }

  @Override
  public Optional<Listing> listing() throws IOException, PublishFailure {
    Optional<Listing> listing = Listing.read(folder.resolve(Listing.FILES));
    List<String> others = Trees.visible(folder);
    if (listing.isEmpty() && !others.isEmpty()) {
      throw new PublishFailure(ProblemCode.PUBLISH_REFUSED, target, others.get(0));
    }
    return listing;
  }

  @Override
  public void put(Release release, List<String> addresses) throws IOException {
    Files.createDirectories(Objects.requireNonNull(scratch.getParent()));
    for (String address : addresses) {
      Files.copy(
          release.folder().resolve(address),
          scratch,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      exchange(folder.resolve(address));
    }
  }

  @Override
  public void remove(Release release, List<String> addresses) throws IOException {
    for (String address : addresses) {
      Files.deleteIfExists(folder.resolve(address));
    }
    for (String address : addresses) {
      Path at = folder.resolve(address).getParent();
      while (at != null && !at.equals(folder) && removedEmpty(at)) {
        at = at.getParent();
      }
    }
  }

  private static boolean removedEmpty(Path at) throws IOException {
    try {
      Files.deleteIfExists(at);
      return true;
    } catch (DirectoryNotEmptyException used) {
      return false;
    }
  }

  @Override
  public void note(Release release, Listing listing) throws IOException {
    Files.createDirectories(Objects.requireNonNull(scratch.getParent()));
    Files.writeString(scratch, listing.text(), StandardCharsets.UTF_8);
    exchange(folder.resolve(Listing.FILES));
  }

  private void exchange(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
