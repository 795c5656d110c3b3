package org.vitrine.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** A folder that another program keeps is told from a disk that is full. */
class OutputFailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("site", "new", null), ProblemCode.OUTPUT_BUSY),
        Arguments.of(
            new FileSystemException(
                "site\\index.html",
                null,
                "The process cannot access the file because it is being used by another process"),
            ProblemCode.OUTPUT_BUSY),
        Arguments.of(
            new FileSystemException("site", null, "Device or resource busy"),
            ProblemCode.OUTPUT_BUSY),
        Arguments.of(
            new FileSystemException("site", null, "No space left on device"),
            ProblemCode.OUTPUT_FAILED),
        Arguments.of(new FileSystemException("site"), ProblemCode.OUTPUT_FAILED),
        Arguments.of(new IOException("interrupted"), ProblemCode.OUTPUT_FAILED));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theReasonDecidesWhatToDo(Exception failure, ProblemCode expected) {
    ProblemReport problems = new ProblemReport();
    OutputFailure.report(Path.of("site"), failure, problems);
    Problem problem = problems.all().get(0);
    assertEquals(expected, problem.code());
    assertEquals("site", problem.place().file());
    assertEquals(failure.toString(), problem.arguments().get(0));
  }
}
