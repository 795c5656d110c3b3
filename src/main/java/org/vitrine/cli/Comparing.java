package org.vitrine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.config.SettingsReader;
import org.vitrine.problem.ProblemReport;
import org.vitrine.review.ChangeReport;
import org.vitrine.review.GitRevision;
import org.vitrine.review.Notation;
import org.vitrine.review.PortalChanges;
import org.vitrine.review.PortalState;

/** Compares two states of a portal and prints what differs. */
final class Comparing {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Path source;

  /**
   * A comparison.
   *
   * @param source the portal's folder, absolute: where revisions are looked for, and what is
   *     compared with when only one state is named
   */
  Comparing(PrintWriter out, PrintWriter err, Path source) {
    this.out = out;
    this.err = err;
    this.source = source;
  }

  /**
   * Compares.
   *
   * @param states one or two folders or revisions, the earlier first
   * @param language {@code zh}, {@code en}, or empty for the portal's own
   * @return the exit code
   */
  int of(List<String> states, Notation notation, String language, int limit) {
    Path scratch = null;
    try {
      scratch = Files.createTempDirectory("vitrine-diff");
      Optional<PortalState> before = state(states.get(0), scratch.resolve("a"));
      Optional<PortalState> after =
          states.size() > 1
              ? state(states.get(1), scratch.resolve("b"))
              : read(source, String.valueOf(source.getFileName()));
      if (before.isEmpty() || after.isEmpty()) {
        return ExitCode.ERRORS;
      }
      Locale locale =
          switch (language) {
            case "zh" -> Locale.TRADITIONAL_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> after.get().locale();
          };
      PortalChanges changes = PortalChanges.between(before.get(), after.get());
      out.print(notation.of(ChangeReport.of(changes, locale), limit));
      return ExitCode.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (scratch != null) {
        remove(scratch);
      }
    }
  }

  /** A folder that holds a portal is that; anything else is a revision. */
  private Optional<PortalState> state(String name, Path scratch) throws IOException {
    Optional<Path> folder = folder(name);
    if (folder.isPresent()) {
      return read(folder.get(), name);
    }
    ProblemReport problems = new ProblemReport();
    Files.createDirectories(scratch);
    if (GitRevision.extract(source, name, scratch, problems)) {
      return read(scratch, name);
    }
    ProblemPrinter.print(err, problems.all(), Locale.TRADITIONAL_CHINESE);
    return Optional.empty();
  }

  private static Optional<Path> folder(String name) {
    try {
      Path folder = Path.of(name).toAbsolutePath().normalize();
      return Optional.of(folder)
          .filter(path -> Files.isRegularFile(path.resolve(SettingsReader.FILE)));
    } catch (InvalidPathException e) {
      return Optional.empty(); // main:x is no path on Windows
    }
  }

  private Optional<PortalState> read(Path folder, String name) {
    ProblemReport problems = new ProblemReport();
    Optional<PortalState> state = PortalState.read(folder, name, problems);
    if (state.isEmpty()) {
      err.println(name + ":");
      ProblemPrinter.print(err, problems.all(), Locale.TRADITIONAL_CHINESE);
    }
    return state;
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
