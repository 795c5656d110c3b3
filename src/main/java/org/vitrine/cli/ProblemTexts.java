package org.vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vitrine.problem.Problem;

/** What formats for programs say of a problem alike. */
final class ProblemTexts {

  private ProblemTexts() {}

  /** The portal's language and English, each once. */
  static List<Locale> languages(Locale locale) {
    return locale.getLanguage().equals("en")
        ? List.of(Locale.ENGLISH)
        : List.of(locale, Locale.ENGLISH);
  }

  /** Message and hint, in the portal's language and in English, a line each. */
  static String all(Problem problem, Locale locale) {
    List<String> lines = new ArrayList<>();
    for (Locale language : languages(locale)) {
      lines.add(problem.text(language));
      lines.add(problem.hint(language));
    }
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  /**
   * The path of a problem's file from the folder in which the program was started, which is the
   * repository's for a code host; from the portal's folder when that lies elsewhere.
   *
   * @param source the portal's folder, absolute
   */
  static String path(Problem problem, Path source) {
    Path here = Path.of("").toAbsolutePath();
    String folder =
        source.startsWith(here) ? here.relativize(source).toString().replace('\\', '/') : "";
    return folder.isEmpty() ? problem.place().file() : folder + "/" + problem.place().file();
  }

  /**
   * The character in the line, from 1; 0 when it is not known. Of a table only the number of the
   * cell is.
   */
  static int character(Problem problem) {
    return isTable(problem) ? 0 : problem.place().column();
  }

  /** Whether the place's column is the number of a cell. */
  static boolean isTable(Problem problem) {
    return problem.place().file().endsWith(".csv");
  }
}
