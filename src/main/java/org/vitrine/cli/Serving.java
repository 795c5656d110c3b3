package org.vitrine.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vitrine.problem.Problem;
import org.vitrine.serve.Making;
import org.vitrine.serve.Preview;
import org.vitrine.serve.PreviewFailure;
import org.vitrine.serve.PreviewLog;

/** Runs a preview until the program is stopped, and prints what it makes. */
final class Serving implements PreviewLog {

  private static final int HIGHEST_PORT = 65_535;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final PrintWriter out;
  private final PrintWriter err;
  private List<Problem> printed = List.of();

  Serving(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Serves a portal's preview.
   *
   * @param port what the command line says
   * @return the exit code
   */
  int portal(Path source, Path output, String port) {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      err.printf(
          "--port is '%s', but a port is a number from 1 to %d, or 0 for any that is free.%n",
          port, HIGHEST_PORT);
      return ExitCode.USAGE;
    }
    try (Preview preview =
        Preview.open(
            source, output, Integer.parseInt(port), new PreviewSite(source, output), this)) {
      closeAtTheEnd(preview);
      preview.run();
      return ExitCode.OK;
    } catch (PreviewFailure e) {
      err.println(e.getMessage());
      return ExitCode.UNSERVED;
    }
  }

  private static void closeAtTheEnd(Preview preview) {
    Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "vitrine-close-preview"));
  }

  @Override
  public void serving(URI address) {
    out.println(address);
    out.flush();
  }

  @Override
  public void made(Making making, Duration took) {
    if (!making.published() || !making.problems().equals(printed)) {
      ProblemPrinter.print(err, making.problems(), making.locale());
      printed = making.problems();
      err.flush();
    }
    String time = LocalTime.now(ZoneId.systemDefault()).format(TIME);
    if (making.published()) {
      out.printf(Locale.ROOT, "%s %s in %.2f s%n", time, what(making), took.toNanos() / 1e9);
    } else {
      out.printf(
          Locale.ROOT,
          "%s %s: the pages stay as they were%n",
          time,
          count(making.errors().size(), "error"));
    }
    out.flush();
  }

  private static String what(Making making) {
    if (making.everything()) {
      return "all pages";
    }
    int pages =
        (int) making.addresses().stream().filter(address -> address.endsWith(".html")).count();
    int files = making.addresses().size() - pages;
    if (making.addresses().isEmpty()) {
      return "nothing new";
    }
    return files == 0
        ? count(pages, "page")
        : count(pages, "page") + " and " + count(files, "file");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Override
  public void failed(RuntimeException failure) {
    failure.printStackTrace(err);
    err.println("vitrine: this is a mistake in the program, please report it: " + failure);
    err.flush();
  }
}
