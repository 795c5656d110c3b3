package org.vitrine.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vitrine.problem.Problem;
import org.vitrine.problem.Severity;

/**
 * Problems in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). A table's cell
 * is told by its line alone, for the format counts characters.
 */
final class SarifReport {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  static String of(List<Problem> problems, Locale locale, Path source) {
    ObjectNode report = MAPPER.createObjectNode();
    report.put("$schema", SCHEMA);
    report.put("version", "2.1.0");
    ObjectNode run = report.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Vitrine");
    driver.put("version", Version.number());
    ArrayNode rules = driver.putArray("rules");
    problems.stream()
        .map(problem -> problem.code().code())
        .distinct()
        .sorted()
        .forEach(code -> rules.addObject().put("id", code));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (Problem problem : problems) {
      ObjectNode result = results.addObject();
      result.put("ruleId", problem.code().code());
      result.put("level", problem.severity() == Severity.ERROR ? "error" : "warning");
      result.putObject("message").put("text", ProblemTexts.all(problem, locale));
      ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
      place.putObject("artifactLocation").put("uri", uri(ProblemTexts.path(problem, source)));
      if (problem.place().line() > 0) {
        ObjectNode region = place.putObject("region");
        region.put("startLine", problem.place().line());
        if (ProblemTexts.character(problem) > 0) {
          region.put("startColumn", ProblemTexts.character(problem));
        }
      }
    }
    return report.toPrettyString();
  }

  /** A relative path as a relative address. */
  private static String uri(String path) {
    try {
      String absolute = new URI("file", null, "/" + path, null).toASCIIString();
      return absolute.substring("file:/".length());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
