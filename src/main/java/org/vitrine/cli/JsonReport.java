package org.vitrine.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.vitrine.problem.Place;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;
import org.vitrine.problem.Severity;

/** Problems as JSON: their code, place and arguments, and the texts by language. */
final class JsonReport {

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonReport() {}

  static String of(ProblemReport problems, Locale locale) {
    ObjectNode report = MAPPER.createObjectNode();
    report.put("errors", problems.count(Severity.ERROR));
    report.put("warnings", problems.count(Severity.WARNING));
    ArrayNode list = report.putArray("problems");
    for (Problem problem : problems.all()) {
      ObjectNode node = list.addObject();
      Place place = problem.place();
      node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      node.put("code", problem.code().code());
      node.put("file", place.file());
      if (place.line() > 0) {
        node.put("line", place.line());
      }
      if (place.column() > 0) {
        node.put(ProblemTexts.isTable(problem) ? "cell" : "column", place.column());
      }
      ArrayNode arguments = node.putArray("arguments");
      problem.arguments().forEach(arguments::add);
      ObjectNode messages = node.putObject("message");
      ObjectNode hints = node.putObject("hint");
      for (Locale language : ProblemTexts.languages(locale)) {
        messages.put(language.getLanguage(), problem.text(language));
        hints.put(language.getLanguage(), problem.hint(language));
      }
    }
    return report.toPrettyString();
  }
}
