package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.vitrine.config.SettingsReader;
import org.vitrine.desk.Conversion;
import org.vitrine.desk.Converted;
import org.vitrine.desk.RowChanges;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvMending.Mended;

/** Converts files, and prints what became of each. */
final class Converting {

  private final PrintWriter out;
  private final PrintWriter err;

  Converting(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Converts files.
   *
   * @param source the portal's folder, absolute
   * @param files what the command line names; from this folder or, if they are not there, the
   *     portal's
   * @return the exit code
   */
  int files(Path source, List<String> files, String encoding, boolean dryRun) {
    ProblemReport problems = new ProblemReport();
    Conversion conversion = new Conversion(source, !dryRun, problems);
    for (String file : files) {
      Path here = Path.of(file).toAbsolutePath().normalize();
      Path there = source.resolve(file).normalize();
      boolean inPortal = Files.notExists(here) && Files.exists(there);
      conversion
          .convert(inPortal ? there : here, encoding)
          .forEach(done -> out.println(said(done)));
    }
    ProblemPrinter.print(err, problems.all(), language(source));
    if (dryRun) {
      out.println("Nothing was written (--dry-run).");
    }
    return problems.hasErrors() ? ExitCode.ERRORS : ExitCode.OK;
  }

  /** The portal's language; a portal whose settings are broken is spoken to in Chinese. */
  static Locale language(Path source) {
    return SettingsReader.read(
            source,
            source.resolve("target/site"),
            LocalDate.now(ZoneId.systemDefault()),
            new ProblemReport())
        .map(settings -> settings.mainLanguage().locale())
        .orElse(Locale.TRADITIONAL_CHINESE);
  }

  private static String said(Converted done) {
    if (done instanceof Converted.Csv csv) {
      return csv.file() + ": " + said(csv.mended());
    }
    Converted.Sheet sheet = (Converted.Sheet) done;
    return sheet.sheet() + " -> " + sheet.file() + ": " + said(sheet.changes());
  }

  private static String said(Mended mended) {
    if (mended.wasRight()) {
      return "is right already, left as it is";
    }
    String encoding = mended.encoding().isEmpty() ? "" : mended.encoding() + " -> UTF-8";
    String separator = mended.separator().isEmpty() ? "" : "'" + mended.separator() + "' -> ','";
    return encoding + (encoding.isEmpty() || separator.isEmpty() ? "" : ", ") + separator;
  }

  private static String said(RowChanges changes) {
    String rows = changes.rows() + " rows, ";
    return changes.none()
        ? rows + "the same as before, left as they are"
        : rows
            + changes.added()
            + " added, "
            + changes.changed()
            + " changed, "
            + changes.removed()
            + " removed";
  }
}
