package org.vitrine.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Calendar;
import org.vitrine.config.SettingsReader;
import org.vitrine.intake.DocumentType;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Writes a new portal: settings, tables, documents, guides for its editors, workflow files. */
public final class NewPortal {

  /** What the program is called in a portal's folder. */
  public static final String PROGRAM = "vitrine.jar";

  /** What may be in the folder: a repository that has just been made, and what systems leave. */
  private static final Set<String> HARMLESS =
      Set.of(".git", PROGRAM, ".DS_Store", "Thumbs.db", "desktop.ini");

  private static final String WORKFLOWS = "docs/ci";

  /** What Maven would need that a portal has not; the program is beside it, ready to run. */
  private static final String MAVEN = " *cache: maven";

  private static final Set<String> TABLES =
      new LinkedHashSet<>(
          List.of(
              "reports",
              "funds",
              "budget",
              "staff_categories",
              "staffing",
              "personnel",
              "goals",
              "kpis",
              "kpi_definitions",
              "kpi_results",
              "programmes",
              "plan_items",
              "rating_summary",
              "shortfalls",
              "notes",
              "restatements",
              "areas"));

  /** The names of the example documents. */
  private static final Map<String, String> DOCUMENTS =
      Map.ofEntries(
          Map.entry("foreword", "foreword"),
          Map.entry("budget-analysis", "budget-changes"),
          Map.entry("kpi-analysis", "online-applications"),
          Map.entry("achievement", "online-applications"),
          Map.entry("shortfall", "budget-execution"),
          Map.entry("assessment", "overall-performance"),
          Map.entry("followup", "recommendations"),
          Map.entry("risk", "risk-management"),
          Map.entry("plan-goal", "services"),
          Map.entry("plan-item", "online-applications"),
          Map.entry("review", "services"),
          Map.entry(DocumentType.PAGE, "about"));

  private final Choices choices;
  private final Optional<Path> program;

  /**
   * A portal to be.
   *
   * @param program the runnable jar, of which the portal gets a copy; empty when there is none
   */
  public NewPortal(Choices choices, Optional<Path> program) {
    this.choices = choices;
    this.program = program;
  }

  /**
   * Writes the portal. No file is ever overwritten.
   *
   * @param folder where it goes; is made when there is none, and must hold nothing else
   * @return how many files were written; empty when there was a mistake, which then is reported
   */
  public Optional<Integer> write(Path folder, ProblemReport problems) {
    try {
      List<String> there = there(folder);
      if (!there.isEmpty()) {
        problems.error(
            ProblemCode.START_NOT_EMPTY, Place.of(folder.toString()), String.join(", ", there));
        return Optional.empty();
      }
      Map<String, String> files = files();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(
            path, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      }
      boolean copied = copyProgram(folder.resolve(PROGRAM));
      return Optional.of(files.size() + (copied ? 1 : 0));
    } catch (IOException e) {
      problems.error(ProblemCode.START_FAILED, Place.of(folder.toString()), e.toString());
      return Optional.empty();
    }
  }

  /** What stands in the way. */
  private List<String> there(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !HARMLESS.contains(name))
          .filter(name -> !program.equals(Optional.of(folder.resolve(name))))
          .sorted()
          .toList();
    } catch (NotDirectoryException file) {
      return List.of(String.valueOf(folder.getFileName()));
    }
  }

  private boolean copyProgram(Path target) throws IOException {
    if (program.isEmpty() || Files.exists(target)) {
      return false;
    }
    Files.copy(program.get(), target);
    return true;
  }

  /** The files by their path. */
  private Map<String, String> files() throws IOException {
    Starter starter = new Starter(choices);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(SettingsReader.FILE, settings());
    files.put("data/datapackage.json", new StarterDescriptor(choices, TABLES).text());
    for (String table : TABLES) {
      files.put("data/" + table + ".csv", starter.table(table));
    }
    for (String type : DocumentType.ALL) {
      String year = type.equals(DocumentType.PAGE) ? "" : choices.year() + "/";
      files.put(
          "content/" + type + "/" + year + DOCUMENTS.get(type) + ".md", starter.document(type));
    }
    for (String language : choices.languages()) {
      String name = language.equals(choices.main()) ? "README.md" : "README." + language + ".md";
      files.put(name, starter.text("README", language, ".md"));
      files.put(
          "templates/messages/" + language + ".properties",
          starter.text("messages", language, ".properties"));
    }
    files.put("bin/vitrine", starter.text("vitrine.sh"));
    files.put("vitrine.cmd", starter.text("vitrine.cmd").replace("\n", "\r\n"));
    files.put(".gitignore", "/target/\n");
    files.put(
        ".gitattributes", "* text=auto\n*.cmd -text\nbin/vitrine text eol=lf\n*.jar binary\n");
    for (String workflow : BuiltIn.under(WORKFLOWS)) {
      String place = workflowPlace(workflow.substring(WORKFLOWS.length() + 1));
      if (!place.isEmpty()) {
        files.put(place, workflow(BuiltIn.text(workflow)));
      }
    }
    return files;
  }

  private String settings() {
    boolean chinese = choices.main().equals("zh");
    boolean roc = choices.calendar() == Calendar.ROC;
    StringBuilder text = new StringBuilder();
    text.append(
        chinese
            ? "# 網站的設定。行首的 # 拿掉，那一項就生效。\n"
            : "# Settings. A line takes effect without its #.\n");
    text.append("portal.name = ").append(escaped(choices.name())).append('\n');
    if (choices.translated()) {
      text.append("# portal.name.en = \n");
    }
    text.append(
        chinese
            ? "# 誰的施政績效，例如：某某市政府施政績效\n# portal.agency = \n"
            : "# Whose figures these are.\n# portal.agency = \n");
    text.append(
        chinese
            ? "# 一句話說明這個網站。\n# portal.tagline = \n"
            : "# The portal in one sentence.\n# portal.tagline = \n");
    text.append(
        chinese
            ? "# 公開後的網址。\n# portal.url = https://example.gov.tw/portal\n"
            : "# Where the site will be found.\n# portal.url = https://example.org/portal\n");
    text.append("portal.languages = ").append(choices.tags()).append('\n');
    text.append(
        chinese
            ? "# 年度的曆法：roc（民國）或 gregorian（西元）。\n"
            : "# The calendar of all years: roc or gregorian.\n");
    text.append("portal.calendar = ").append(roc ? "roc" : "gregorian").append('\n');
    if (roc && choices.translated()) {
      text.append("portal.currency =\nportal.currency.en = NT$\n");
    }
    text.append(chinese ? "# 主色。\n" : "# The accent colour.\n");
    text.append("portal.accent = #1f5c7a\n");
    return text.toString();
  }

  private static String escaped(String value) {
    return value.strip().replace("\\", "\\\\");
  }

  /** Where a host looks for a workflow file; empty when it is no workflow. */
  private static String workflowPlace(String name) {
    String file = name.replaceFirst("^[a-z]+-", "").replaceFirst("^pages\\.", "portal.");
    if (name.startsWith("github-")) {
      return ".github/workflows/" + file;
    }
    if (name.startsWith("forgejo-")) {
      return ".forgejo/workflows/" + file;
    }
    return name.equals("gitlab-pages.yml") ? ".gitlab-ci.yml" : "";
  }

  private static String workflow(String text) {
    StringBuilder lines = new StringBuilder();
    text.lines()
        .filter(line -> !line.matches(MAVEN))
        .map(line -> line.replace("bin/vitrine", "sh bin/vitrine"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }
}
