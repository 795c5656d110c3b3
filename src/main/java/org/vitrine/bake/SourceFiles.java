package org.vitrine.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vitrine.config.Settings;
import org.vitrine.intake.Litter;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

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

  /** The pictures and other files of the documents, by their path in the portal's folder. */
  static List<String> ofContent(Settings settings) {
    return under(
        settings.content(), settings.source(), name -> !name.endsWith(".md") && !Litter.is(name));
  }

  /**
   * Reports every symbolic link at or below a folder: what it leads to may be a file of the machine
   * that nobody wants to publish.
   */
  static void refuseLinks(Path folder, Path base, ProblemReport problems) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isSymbolicLink)
          .map(file -> base.relativize(file).toString().replace('\\', '/'))
          .forEach(file -> problems.error(ProblemCode.FILE_LINK, Place.of(file)));
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
