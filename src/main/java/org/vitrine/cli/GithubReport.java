package org.vitrine.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.vitrine.problem.Problem;
import org.vitrine.problem.Severity;

/**
 * A problem as a workflow command of GitHub Actions: {@code ::error file=…,line=…,title=…::text},
 * with line feeds and the separators escaped as its documentation says.
 */
final class GithubReport {

  private GithubReport() {}

  static String of(Problem problem, Locale locale, Path source) {
    StringBuilder command = new StringBuilder("::");
    command.append(problem.severity() == Severity.ERROR ? "error" : "warning");
    command.append(" file=").append(property(ProblemTexts.path(problem, source)));
    if (problem.place().line() > 0) {
      command.append(",line=").append(problem.place().line());
    }
    if (ProblemTexts.character(problem) > 0) {
      command.append(",col=").append(ProblemTexts.character(problem));
    }
    command.append(",title=").append(property(title(problem)));
    return command.append("::").append(data(ProblemTexts.all(problem, locale))).toString();
  }

  /** Of a table also the place as a spreadsheet counts. */
  private static String title(Problem problem) {
    String code = problem.code().code();
    return ProblemTexts.isTable(problem) && problem.place().line() > 0
        ? problem.place() + " " + code
        : code;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
