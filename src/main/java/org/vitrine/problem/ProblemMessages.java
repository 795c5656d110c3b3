package org.vitrine.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the problems, by language. */
final class ProblemMessages {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemMessages() {}

  static String text(Problem problem, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    List<String> arguments = problem.arguments();
    String text = format(bundle.getString(problem.code().code()), arguments);
    if (!problem.code().suggests() || arguments.get(arguments.size() - 1).isEmpty()) {
      return text;
    }
    return text
        + format(
            bundle.getString("suggestion"),
            arguments.subList(arguments.size() - 1, arguments.size()));
  }

  static String hint(Problem problem, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    String key = problem.code().code() + ".hint";
    return bundle.containsKey(key) ? format(bundle.getString(key), problem.arguments()) : "";
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.vitrine.problem.problems", locale, NO_FALLBACK);
  }

  private static String format(String pattern, List<String> arguments) {
    return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
  }
}
