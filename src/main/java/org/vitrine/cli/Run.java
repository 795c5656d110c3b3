package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.vitrine.PortalBuild;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.problem.ProblemReport;
import org.vitrine.problem.Severity;

/** One run over a portal: reads its settings, does the work, prints what was found and made. */
final class Run {

  /** Set by the launcher, which can ask the shell. */
  private static final boolean TERMINAL = Boolean.getBoolean("vitrine.terminal");

  private final PrintWriter out;
  private final PrintWriter err;
  private final long started = System.nanoTime();

  Run(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Builds the site of a portal. */
  int build(Path source, Path output) {
    return portal(source, output, true, ReportFormat.TEXT, false);
  }

  /**
   * Checks a portal. A report for programs has the output for itself.
   *
   * @param strict whether warnings fail as errors do
   */
  int check(Path source, ReportFormat format, boolean strict) {
    return portal(source, source.resolve("target/site"), false, format, strict);
  }

  private int portal(Path source, Path output, boolean write, ReportFormat format, boolean strict) {
    ProblemReport problems = new ProblemReport();
    Optional<Settings> settings =
        SettingsReader.read(source, output, LocalDate.now(ZoneId.systemDefault()), problems);
    Optional<PortalBuild.Outcome> outcome =
        settings.flatMap(read -> PortalBuild.run(read, write, problems, progress()));
    if (TERMINAL) {
      err.print("\r\u001b[K");
      err.flush();
    }
    Locale locale =
        settings.map(read -> read.mainLanguage().locale()).orElse(Locale.TRADITIONAL_CHINESE);
    format.print(problems, locale, source, format.isForPeople() ? err : out);
    if (outcome.isEmpty() || problems.hasErrors()) {
      err.printf(
          Locale.ROOT,
          "%d errors, %d warnings. %s%n",
          problems.count(Severity.ERROR),
          problems.count(Severity.WARNING),
          write ? "Nothing was published; the previous site is untouched." : "");
      return ExitCode.ERRORS;
    }
    PrintWriter summary = format.isForPeople() ? out : err;
    summary.printf(
        Locale.ROOT,
        "%s%d pages, %d documents, %d tables, %s%d warnings%s%s, %.2f seconds%n",
        write ? output + ": " : "",
        outcome.get().pages(),
        outcome.get().documents(),
        outcome.get().tables(),
        outcome.get().figures() < 0 ? "" : outcome.get().figures() + " figures, ",
        problems.count(Severity.WARNING) + (write ? outcome.get().slips() : 0),
        write && outcome.get().slips() > 0
            ? " (" + outcome.get().slips() + " likely slips: bin/vitrine check tells them)"
            : "",
        outcome.get().odd() == 0
            ? ""
            : ", " + outcome.get().odd() + " figures as printed do not add up (checks.html)",
        (System.nanoTime() - started) / 1e9);
    return strict && problems.count(Severity.WARNING) > 0 ? ExitCode.ERRORS : ExitCode.OK;
  }

  /** Counts pages on a terminal; says nothing in a log. */
  private IntConsumer progress() {
    if (!TERMINAL) {
      return written -> {};
    }
    return written -> {
      if (written % 200 == 0) {
        synchronized (err) {
          err.printf(Locale.ROOT, "\r%d pages", written);
          err.flush();
        }
      }
    };
  }
}
