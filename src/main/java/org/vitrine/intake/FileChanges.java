package org.vitrine.intake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files of a portal may have changed since it was read before.
 *
 * @param everything whether any may have
 * @param files otherwise the files and folders that may have changed, come or gone; absolute
 */
public record FileChanges(boolean everything, Set<Path> files) {

  /** Any file may have changed, or nothing has been read yet. */
  public static final FileChanges EVERYTHING = new FileChanges(true, Set.of());

  public FileChanges {
    files = Set.copyOf(files);
  }

  /** Some files. */
  public static FileChanges of(Set<Path> files) {
    return new FileChanges(false, files);
  }

  /** These changes and others. */
  public FileChanges and(FileChanges others) {
    Set<Path> all = new HashSet<>(files);
    all.addAll(others.files);
    return new FileChanges(everything || others.everything, all);
  }

  /** Whether a file, or a folder it is in, may have changed. */
  public boolean touch(Path file) {
    if (everything || files.contains(file)) {
      return true;
    }
    for (Path changed : files) { // asked for every file of a portal, so not as a stream
      if (file.startsWith(changed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything in a folder may have changed. */
  public boolean reach(Path folder) {
    return everything
        || files.stream().anyMatch(file -> file.startsWith(folder) || folder.startsWith(file));
  }
}
