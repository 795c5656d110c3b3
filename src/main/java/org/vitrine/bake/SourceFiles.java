package org.vitrine.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a folder of the portal. Hidden files are no part of it, as for JBake. */
final class SourceFiles {

  private SourceFiles() {}

  /**
   * Files below a folder, by their path from another, with forward slashes, sorted.
   *
   * @param folder the folder; none when it does not exist
   * @param base what the paths are relative to
   * @param wanted which names
   */
  static List<String> under(Path folder, Path base, Predicate<String> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .filter(file -> wanted.test(file.getFileName().toString()))
          .map(file -> base.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
