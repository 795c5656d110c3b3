package org.vitrine.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One mistake in a user's file.
 *
 * <p>The text is not kept here but made by {@link ProblemMessages} in the reader's language: the
 * code names a message, the arguments fill it.
 *
 * @param code stable name of the kind of mistake, e.g. {@code cell-type}; part of the public
 *     interface, so never renamed
 * @param severity whether it stops the build
 * @param place where it stands
 * @param arguments what was found, what was expected and so on, in the order the message wants them
 */
public record Problem(ProblemCode code, Severity severity, Place place, List<String> arguments)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(problem -> String.join("\u0000", problem.arguments()));

  public Problem {
    arguments = List.copyOf(arguments);
    if (arguments.size() != code.arguments()) {
      throw new IllegalArgumentException(
          "arguments: " + code + " wants " + code.arguments() + ", not " + arguments.size());
    }
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The message in a language: what was found, what was expected, the nearest valid value. */
  public String text(Locale locale) {
    return ProblemMessages.text(this, locale);
  }

  /** What to do about it, in a language; empty when the message says enough. */
  public String hint(Locale locale) {
    return ProblemMessages.hint(this, locale);
  }
}
