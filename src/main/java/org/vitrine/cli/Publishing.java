package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.problem.ProblemReport;
import org.vitrine.publish.Publisher;
import org.vitrine.publish.Publisher.Order;
import org.vitrine.publish.Publisher.Published;

/** Publishes a site, and prints what is shown then. */
final class Publishing {

  private final PrintWriter out;
  private final PrintWriter err;
  private final long started = System.nanoTime();

  Publishing(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Publishes a portal's site, or goes back to the release before.
   *
   * @param site the site's folder
   * @param keep what the command line says
   * @return the exit code
   */
  int portal(
      Path source, Path site, String target, boolean inPlace, String keep, boolean rollback) {
    if (!keep.matches("[1-9][0-9]{0,2}")) {
      err.printf(
          "--keep is '%s', but how many releases are kept is a number from 1 to 999.%n", keep);
      return ExitCode.USAGE;
    }
    ProblemReport problems = new ProblemReport();
    Optional<Settings> settings =
        SettingsReader.read(source, site, LocalDate.now(ZoneId.systemDefault()), problems);
    Order order = new Order(target, inPlace, Integer.parseInt(keep));
    Optional<Published> published =
        settings.isEmpty() || problems.hasErrors()
            ? Optional.empty()
            : rollback
                ? Publisher.rollBack(settings.get(), order, problems)
                : Publisher.publish(settings.get(), order, problems);
    Locale locale =
        settings.map(read -> read.mainLanguage().locale()).orElse(Locale.TRADITIONAL_CHINESE);
    ProblemPrinter.print(err, problems.all(), locale);
    if (published.isEmpty()) {
      return ExitCode.ERRORS;
    }
    Published done = published.get();
    out.printf(
        Locale.ROOT,
        "%s: release %s%s, %d files%s, %d kept, %.2f seconds%n",
        done.where(),
        done.release(),
        rollback ? " again" : done.before() ? " as before" : "",
        done.files(),
        done.copied() == 0 ? "" : " of which " + done.copied() + " copied",
        done.kept(),
        (System.nanoTime() - started) / 1e9);
    return ExitCode.OK;
  }
}
