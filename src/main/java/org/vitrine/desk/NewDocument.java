package org.vitrine.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.vitrine.config.Settings;
import org.vitrine.intake.DocumentIntake;
import org.vitrine.intake.DocumentType;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Intake;
import org.vitrine.model.Document;
import org.vitrine.model.Row;
import org.vitrine.model.Tables;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Begins a document: a file with its front matter, the ids that may stand in it as remarks. It is a
 * draft until its editor says otherwise.
 */
public final class NewDocument {

  /** What of the front matter refers to a table, by the types of document that have it. */
  private static final Map<String, List<String>> REFERENCES =
      Map.of(
          "achievement", List.of("area"),
          "review", List.of("area"),
          "kpi-analysis", List.of("kpi"),
          "shortfall", List.of("kpi"),
          "plan-goal", List.of("goal"));

  private static final Map<String, String> TABLES =
      Map.of("report", "reports", "area", "areas", "goal", "goals", "kpi", "kpis");

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Settings settings;
  private final Order order;
  private final ProblemReport problems;
  private final ResourceBundle words;

  /**
   * What is wanted; a text that is empty is chosen or left open.
   *
   * @param type the type, one of {@link DocumentType#ALL}
   * @param year the year, in the portal's calendar; 0 for that of the last report
   * @param slug the file's name without its ending
   * @param title the title
   * @param ids the ids to be filled in, by their key in the front matter: report, area, goal, kpi
   */
  public record Order(String type, int year, String slug, String title, Map<String, String> ids) {

    public Order {
      ids = Map.copyOf(ids);
    }

    private String id(String key) {
      return ids.getOrDefault(key, "");
    }
  }

  private NewDocument(Settings settings, Order order, ProblemReport problems) {
    this.settings = settings;
    this.order = order;
    this.problems = problems;
    this.words =
        ResourceBundle.getBundle(
            "org.vitrine.desk.document",
            settings.mainLanguage().locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Begins a document. One that is there is never touched.
   *
   * @param settings the portal's settings
   * @param order what is wanted
   * @param problems where mistakes are reported and, as a warning, what is to be filled in
   * @return the document's path in the portal's folder; empty when it could not be written
   */
  public static Optional<String> begin(Settings settings, Order order, ProblemReport problems) {
    Tables tables =
        new Intake(settings.source(), settings.content()).tables(FileChanges.EVERYTHING, problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return new NewDocument(settings, order, problems).begin(tables);
  }

  private Optional<String> begin(Tables tables) {
    boolean isPage = order.type().equals(DocumentType.PAGE);
    Optional<Row> last = PortalYears.lastReport(tables, kind());
    int year = isPage ? 0 : order.year() > 0 ? order.year() : last.map(PortalYears::of).orElse(0);
    Map<String, String> ids = ids(tables, year);
    if (!isPage && year == 0) {
      problems.error(ProblemCode.NEW_DOCUMENT_YEAR, Place.of("content"), order.type());
    } else if (!isPage) {
      PortalYears.isIn(settings.calendar(), year, problems);
    }
    Path folder = settings.content().resolve(order.type());
    folder = isPage ? folder : folder.resolve(Integer.toString(year));
    String slug = slug(tables, folder, ids);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Path file = folder.resolve(slug + ".md");
    String name = settings.source().relativize(file).toString().replace('\\', '/');
    if (Files.exists(file)) {
      problems.error(ProblemCode.NEW_DOCUMENT_EXISTS, Place.of(name));
      return Optional.empty();
    }
    try {
      WholeFiles.write(Map.of(file, text(tables, year, ids)));
    } catch (IOException failed) {
      problems.error(ProblemCode.CONVERT_FAILED, Place.of(name), failed.toString());
      return Optional.empty();
    }
    problems.warning(ProblemCode.NEW_DOCUMENT, Place.of(name));
    return Optional.of(name);
  }

  /** The kind of report from which documents of the type are drawn. */
  private String kind() {
    return switch (order.type()) {
      case "plan-goal", "plan-item" -> "plan";
      case "review" -> "review";
      default -> "evaluation";
    };
  }

  /** The ids of the front matter, those that were told and those that follow from them. */
  private Map<String, String> ids(Tables tables, int year) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (String key : List.of("report", "area", "goal", "kpi")) {
      String id = order.id(key);
      List<Row> rows = tables.rows(TABLES.getOrDefault(key, ""));
      List<String> known = rows.stream().map(row -> row.text("id")).toList();
      if (!id.isEmpty() && !known.contains(id)) {
        problems.error(
            ProblemCode.FRONT_MATTER_ID,
            Place.of("content/" + order.type()),
            key,
            id,
            TABLES.get(key),
            Nearest.to(id, known));
      }
      if (!id.isEmpty()) {
        ids.put(key, id);
      }
    }
    tables.rows("reports", "kind", kind()).stream()
        .filter(row -> PortalYears.of(row) == year)
        .findFirst()
        .ifPresent(row -> ids.putIfAbsent("report", row.text("id")));
    return ids;
  }

  private String slug(Tables tables, Path folder, Map<String, String> ids) {
    String told = order.slug();
    if (!told.isEmpty()) {
      if (!SLUG.matcher(told).matches()) {
        String nearest = slugged(told);
        problems.error(
            ProblemCode.DOCUMENT_SLUG,
            Place.of("content/" + order.type()),
            told + ".md",
            nearest.isEmpty() ? "" : nearest + ".md");
      }
      return told;
    }
    String named =
        row(tables, "kpi", ids)
            .map(row -> row.text("slug"))
            .orElseGet(() -> slugged(order.title()));
    String base = named.isEmpty() ? "new-" + order.type() : named;
    String slug = base;
    for (int i = 2; named.isEmpty() && Files.exists(folder.resolve(slug + ".md")); i++) {
      slug = base + "-" + i;
    }
    return slug;
  }

  private static String slugged(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private Optional<Row> row(Tables tables, String key, Map<String, String> ids) {
    String id = ids.getOrDefault(key, "");
    return id.isEmpty()
        ? Optional.empty()
        : tables.rows(TABLES.getOrDefault(key, ""), "id", id).stream().findFirst();
  }

  private String text(Tables tables, int year, Map<String, String> ids) {
    boolean english = settings.languages().stream().anyMatch(each -> each.code().equals("en"));
    boolean second = english && !settings.mainLanguage().code().equals("en");
    Optional<Row> named = row(tables, "kpi", ids).or(() -> row(tables, "goal", ids));
    String title =
        order.title().isEmpty()
            ? named.map(row -> row.text("name")).orElse(words.getString("title"))
            : order.title();
    List<String> lines = new ArrayList<>(List.of("---"));
    lines.add("# " + words.getString("how"));
    lines.add("title: " + quoted(title));
    if (second) {
      lines.add("title_en:" + value(named.map(row -> row.text("name_en")).orElse("")));
    }
    lines.add("summary:");
    if (second) {
      lines.add("summary_en:");
    }
    if (!order.type().equals(DocumentType.PAGE)) {
      lines.add("report:" + value(ids.getOrDefault("report", "")));
      if (!ids.containsKey("report")) {
        choices(tables, "report", lines);
      }
      lines.add("source:");
    }
    for (String key : List.of("area", "goal", "kpi")) {
      boolean wanted = REFERENCES.getOrDefault(order.type(), List.of()).contains(key);
      if (ids.containsKey(key)) {
        lines.add(key + ":" + value(ids.get(key)));
      } else if (wanted && !tables.rows(TABLES.getOrDefault(key, "")).isEmpty()) {
        lines.add(key + ":");
        choices(tables, key, lines);
      }
    }
    lines.add("order: " + order(year, tables));
    lines.add("tags: []");
    lines.add("# " + words.getString("draft"));
    lines.add("status: draft");
    lines.add("---");
    lines.add(words.getString("text") + figure(tables, year, ids));
    return String.join("\n", lines) + "\n";
  }

  /** The ids that may stand behind a key, each with its name, as remarks. */
  private void choices(Tables tables, String key, List<String> lines) {
    for (Row row : tables.rows(TABLES.getOrDefault(key, ""))) {
      String name = row.text(key.equals("report") ? "title" : "name");
      lines.add("#   " + row.text("id") + "  " + name.replaceAll("\\s+", " "));
    }
  }

  /** The place after the last of its neighbours. */
  private int order(int year, Tables tables) {
    ProblemReport unheard = new ProblemReport();
    return 1
        + DocumentIntake.read(settings.content(), settings.source(), tables, unheard).stream()
            .filter(document -> document.type().equals(order.type()) && document.year() == year)
            .mapToInt(Document::order)
            .max()
            .orElse(0);
  }

  /** A figure of the KPI, as an example of how one is quoted. */
  private static String figure(Tables tables, int year, Map<String, String> ids) {
    String kpi = ids.getOrDefault("kpi", "");
    boolean there =
        !kpi.isEmpty()
            && tables.rows("kpi_results", "kpi", kpi).stream()
                .anyMatch(row -> PortalYears.of(row) == year);
    return there ? " {{ kpi_results.actual kpi=" + kpi + " year=" + year + " }}" : "";
  }

  private static String value(String text) {
    return text.isEmpty() ? "" : " " + quoted(text);
  }

  /** A text as YAML; in quotation marks, so that whatever is in it means nothing more. */
  private static String quoted(String text) {
    boolean plain = SLUG.matcher(text).matches();
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
