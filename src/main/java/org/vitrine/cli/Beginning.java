package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.desk.NewDocument;
import org.vitrine.desk.NewDocument.Order;
import org.vitrine.desk.NewYear;
import org.vitrine.intake.DocumentType;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.ProblemReport;

/** Begins a year or a document, and prints what is there then. */
final class Beginning {

  private final PrintWriter out;
  private final PrintWriter err;

  Beginning(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Begins a year.
   *
   * @param source the portal's folder, absolute
   * @param year the year as the command line says it
   * @param report the id of the report that prints its figures; empty to take or add the year's
   * @return the exit code
   */
  int year(Path source, String year, String report) {
    if (!isYear(year)) {
      err.println(
          "new year: '" + year + "' is no year; say it in the portal's calendar, as in 110.");
      return ExitCode.USAGE;
    }
    ProblemReport problems = new ProblemReport();
    return begin(
        source,
        problems,
        settings -> NewYear.begin(settings, Integer.parseInt(year), report, problems),
        begun ->
            begun.rows() == 0
                ? year + ": nothing to add, all rows are there"
                : year
                    + ": "
                    + begun.rows()
                    + " rows added after those of "
                    + begun.from()
                    + ", report "
                    + begun.report());
  }

  /**
   * Begins a document.
   *
   * @param source the portal's folder, absolute
   * @param order what is wanted, but for the year
   * @param year the year as the command line says it; empty for that of the last report
   * @return the exit code
   */
  int document(Path source, Order order, String year) {
    if (!DocumentType.ALL.contains(order.type())) {
      String nearest = Nearest.to(order.type(), DocumentType.ALL);
      err.println(
          "new: '"
              + order.type()
              + "' is neither year nor one of "
              + String.join(", ", DocumentType.ALL)
              + "."
              + (nearest == null ? "" : " Did you mean '" + nearest + "'?"));
      return ExitCode.USAGE;
    }
    if (!year.isEmpty() && !isYear(year)) {
      err.println("--year: '" + year + "' is no year; say it in the portal's calendar, as in 110.");
      return ExitCode.USAGE;
    }
    int number = year.isEmpty() ? 0 : Integer.parseInt(year);
    Order whole = new Order(order.type(), number, order.slug(), order.title(), order.ids());
    ProblemReport problems = new ProblemReport();
    return begin(
        source,
        problems,
        settings -> NewDocument.begin(settings, whole, problems),
        Function.identity());
  }

  private static boolean isYear(String text) {
    return text.matches("[1-9][0-9]{0,3}");
  }

  private <T> int begin(
      Path source,
      ProblemReport problems,
      Function<Settings, Optional<T>> beginning,
      Function<T, String> said) {
    Optional<Settings> settings =
        SettingsReader.read(
            source, source.resolve("target/site"), LocalDate.now(ZoneId.systemDefault()), problems);
    Optional<T> begun = problems.hasErrors() ? Optional.empty() : settings.flatMap(beginning);
    Locale locale =
        settings.map(read -> read.mainLanguage().locale()).orElse(Locale.TRADITIONAL_CHINESE);
    ProblemPrinter.print(err, problems.all(), locale);
    begun.map(said).ifPresent(out::println);
    return begun.isPresent() ? ExitCode.OK : ExitCode.ERRORS;
  }
}
