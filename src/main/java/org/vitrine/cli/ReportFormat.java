package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitrine.problem.ProblemReport;

/** How the problems of a check are told. */
enum ReportFormat {
  /** For people, on the error output. */
  TEXT {
    @Override
    void print(ProblemReport problems, Locale locale, Path source, PrintWriter out) {
      ProblemPrinter.print(out, problems.all(), locale);
    }
  },
  /** For programs of one's own. */
  JSON {
    @Override
    void print(ProblemReport problems, Locale locale, Path source, PrintWriter out) {
      out.println(JsonReport.of(problems, locale));
    }
  },
  /** Commands that put each problem on its line in a pull request on GitHub. */
  GITHUB {
    @Override
    void print(ProblemReport problems, Locale locale, Path source, PrintWriter out) {
      problems.all().forEach(problem -> out.println(GithubReport.of(problem, locale, source)));
    }
  },
  /** SARIF 2.1.0, which code hosts and editors read. */
  SARIF {
    @Override
    void print(ProblemReport problems, Locale locale, Path source, PrintWriter out) {
      out.println(SarifReport.of(problems.all(), locale, source));
    }
  };

  /** The format of a name; empty when there is none. */
  static Optional<ReportFormat> of(String name) {
    return Arrays.stream(values()).filter(format -> format.word().equals(name)).findFirst();
  }

  /** The names of all formats. */
  static String names() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether only people read it, so that it may stand among other remarks. */
  boolean isForPeople() {
    return this == TEXT;
  }

  /**
   * Tells problems.
   *
   * @param locale the portal's language; all is told in English too
   * @param source the portal's folder, absolute
   */
  abstract void print(ProblemReport problems, Locale locale, Path source, PrintWriter out);
}
