package org.vitrine.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the problems, by language. */
final class ProblemMessages {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemMessages() {}

  static String text(Problem problem, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.vitrine.problem.problems", locale, NO_FALLBACK);
    String pattern = bundle.getString(problem.code().code());
    return new MessageFormat(pattern, Locale.ROOT).format(problem.arguments().toArray());
  }
}
