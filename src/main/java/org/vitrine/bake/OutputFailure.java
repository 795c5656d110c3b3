package org.vitrine.bake;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Tells why a site could not be written. */
final class OutputFailure {

  private OutputFailure() {}

  /** Whether another program may keep a file or folder: some systems then refuse to move it. */
  static boolean isBusy(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return true;
    }
    String said = failure instanceof FileSystemException e ? String.valueOf(e.getReason()) : "";
    String reason = said.toLowerCase(Locale.ROOT);
    return reason.contains("another process") || reason.contains("busy");
  }

  /** Reports a failure. */
  static void report(Path output, Exception failure, ProblemReport problems) {
    problems.error(
        isBusy(failure) ? ProblemCode.OUTPUT_BUSY : ProblemCode.OUTPUT_FAILED,
        Place.of(output.toString()),
        failure.toString());
  }
}
