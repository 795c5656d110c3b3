package org.vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vitrine.problem.Problem;

/** Prints problems for the editor. */
final class ProblemPrinter {

  private ProblemPrinter() {}

  /** Each problem in the portal's language and in English, with what to do. */
  static void print(PrintWriter err, List<Problem> problems, Locale locale) {
    for (Problem problem : problems) {
      err.printf("%s: %s [%s]%n", problem.place(), problem.text(locale), problem.code().code());
      line(err, problem.hint(locale));
      if (!locale.getLanguage().equals("en")) {
        line(err, problem.text(Locale.ENGLISH));
        line(err, problem.hint(Locale.ENGLISH));
      }
    }
  }

  private static void line(PrintWriter err, String text) {
    if (!text.isEmpty()) {
      err.println("    " + text);
    }
  }
}
