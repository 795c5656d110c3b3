package org.vitrine.intake;

import java.util.Optional;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.Spaces;

/**
 * A document cut at the lines of three hyphens around its front matter.
 *
 * @param yaml the front matter; it begins in line {@value #YAML_LINE}
 * @param body what follows
 * @param bodyLine the line on which it begins, from 1
 */
record Fences(String yaml, String body, int bodyLine) {

  /** The line on which front matter begins. */
  static final int YAML_LINE = 2;

  private static final String FENCE = "---";

  static Optional<Fences> cut(String text, String file, ProblemReport problems) {
    int yaml = nextLine(text, 0);
    if (!isFence(text, 0, yaml)) {
      problems.error(ProblemCode.FRONT_MATTER_MISSING, new Place(file, 1, 0));
      return Optional.empty();
    }
    int line = YAML_LINE;
    for (int start = yaml; start < text.length(); line++) {
      int next = nextLine(text, start);
      if (isFence(text, start, next)) {
        return Optional.of(new Fences(text.substring(yaml, start), text.substring(next), line + 1));
      }
      start = next;
    }
    problems.error(ProblemCode.FRONT_MATTER_OPEN, new Place(file, 1, 0));
    return Optional.empty();
  }

  private static boolean isFence(String text, int start, int end) {
    return text.startsWith(FENCE, start) && Spaces.strip(text.substring(start, end)).equals(FENCE);
  }

  private static int nextLine(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))) {
        return i + 1;
      }
    }
    return text.length();
  }
}
