package org.vitrine.publish;

import java.util.List;
import org.vitrine.problem.ProblemCode;

/** Why nothing could be published; told to the user in the words of its code. */
final class PublishFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final ProblemCode code;
  private final transient List<String> arguments;

  PublishFailure(ProblemCode code, String... arguments) {
    super(code.code() + " " + String.join(", ", arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  ProblemCode code() {
    return code;
  }

  /** What fills the message; the first is where it was to be published, or from where. */
  List<String> arguments() {
    return arguments;
  }
}
