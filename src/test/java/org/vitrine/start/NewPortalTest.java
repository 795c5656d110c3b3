package org.vitrine.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.PortalPreview;
import org.vitrine.Sample;
import org.vitrine.cli.Main;
import org.vitrine.config.Calendar;
import org.vitrine.intake.DocumentType;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.ProblemReport;

/** What {@code init} begins: a portal without a mistake, in which everything can be overridden. */
class NewPortalTest {

  @TempDir Path scratch;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private Path begun(String languages, String calendar, String year) {
    Path portal = scratch.resolve("portal");
    assertEquals(
        0,
        run(
            "init",
            portal.toString(),
            "--name",
            "櫥窗\\Display",
            "--languages",
            languages,
            "--calendar",
            calendar,
            "--year",
            year),
        err::toString);
    return portal;
  }

  private SortedMap<String, String> built(Path portal) throws IOException {
    Path site = scratch.resolve("site");
    assertEquals(
        0, run("build", "--source", portal.toString(), "--output", site.toString()), err::toString);
    assertEquals("", err.toString());
    assertTrue(out.toString().contains(" 0 warnings, "), out::toString);
    return contents(site);
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private Path write(String file, String text) throws IOException {
    Path path = scratch.resolve("portal").resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  /** What differs between two sites, among their pages. */
  private static Set<String> different(Map<String, String> before, Map<String, String> after) {
    Set<String> different = new TreeSet<>(before.keySet());
    different.addAll(after.keySet());
    different.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
    return different;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh,en | roc       | 113  | 113 年（2024） | en/years/113.html",
        "en,zh | gregorian | 2024 | 2024          | zh/years/2024.html",
        "zh    | gregorian | 2024 | 2024 年       | pages/about.html",
        "en    | roc       | 113  | 113           | pages/about.html",
      })
  void aNewPortalIsBuiltWithoutAWarning(
      String languages, String calendar, String year, String heading, String page)
      throws IOException {
    Path portal = begun(languages, calendar, year);
    SortedMap<String, String> site = built(portal);
    assertTrue(site.containsKey(page), () -> page + " in " + site.keySet());
    String yearPage = text(scratch.resolve("site/years/" + year + ".html"));
    assertTrue(yearPage.contains(heading.strip()), yearPage);
    assertTrue(yearPage.contains("<html lang=\"" + languages.substring(0, 2)), yearPage);
    assertTrue(text(scratch.resolve("site/index.html")).contains("櫥窗\\Display"));
    for (Map.Entry<String, String> file : contents(portal).entrySet()) {
      assertFalse(file.getValue().matches("(?s).*@[A-Z]+@.*"), file.getKey());
    }
    for (String type : DocumentType.ALL) {
      assertTrue(Files.isDirectory(portal.resolve("content").resolve(type)), type);
    }
    if (!languages.contains("zh")) {
      site.forEach(
          (address, text) -> {
            if (address.endsWith(".html") && !address.equals("index.html")) {
              String said =
                  new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
              assertFalse(
                  said.replace("櫥窗", "")
                      .replaceAll("data-[a-z-]+=\"[^\"]*\"", "")
                      .matches("(?s).*\\p{IsHan}.*"),
                  address);
            }
          });
    }
    assertEquals(0, run("check", "--source", portal.toString()), err::toString);
  }

  @Test
  void theDescriptorIsThatOfTheSampleButForItsLanguagesAndItsOwn() throws IOException {
    Path portal = begun("en", "gregorian", "2024");
    String descriptor = text(portal.resolve("data/datapackage.json"));
    assertFalse(
        descriptor.matches("(?s).*(\\p{IsHan}|ROC|NT\\$|Executive|@en|_en\").*"), descriptor);
    assertTrue(descriptor.contains("\"unit\" : \"million\""), descriptor);
    assertTrue(descriptor.contains("\"maximum\" : 2200"), descriptor);
    assertEquals(
        "id,parent,name", text(portal.resolve("data/funds.csv")).lines().findFirst().orElseThrow());
    assertTrue(text(portal.resolve("data/funds.csv")).contains("special,total,Special fund\n"));
  }

  @Test
  void theWorkflowsAreThoseOfTheGuideAndNeedNoMaven() throws IOException {
    Path portal = begun("zh,en", "roc", "113");
    List<String> guide = Files.readAllLines(Sample.ROOT.resolve("docs/ci/github-pages.yml"));
    List<String> own = Files.readAllLines(portal.resolve(".github/workflows/portal.yml"));
    assertEquals(
        guide.stream()
            .filter(line -> !line.strip().equals("cache: maven"))
            .map(line -> line.replace("bin/vitrine", "sh bin/vitrine"))
            .toList(),
        own);
    assertTrue(guide.size() > own.size());
    assertTrue(Files.exists(portal.resolve(".gitlab-ci.yml")));
    assertTrue(text(portal.resolve("vitrine.cmd")).contains("-jar vitrine.jar %*\r\n"));
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    Path portal = begun("zh,en", "roc", "113");
    SortedMap<String, String> before = contents(portal);
    assertEquals(1, run("init", portal.toString(), "--languages", "en", "--year", "2024"));
    assertTrue(
        err.toString().contains("這個資料夾不是空的：.forgejo, .gitattributes")
            || err.toString().contains("The folder is not empty: .forgejo, .gitattributes"),
        err::toString);
    assertEquals(before, contents(portal));
    Path file = Files.writeString(scratch.resolve("file"), "x");
    assertEquals(1, run("init", file.toString()));
    assertEquals("x", text(file));
  }

  @Test
  void aRepositoryThatHasJustBeenMadeIsEmpty() throws IOException {
    Files.createDirectories(scratch.resolve("portal/.git"));
    begun("zh,en", "roc", "113");
    assertTrue(Files.exists(scratch.resolve("portal/jbake.properties")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--languages fr",
        "--languages zh,zh",
        "--calendar minguo",
        "--year last",
        "--year 0",
        "--calendar roc --year 2024",
        "--calendar gregorian --year 113",
        "--name ",
      })
  void anOptionThatMakesNoSenseIsExplained(String options) throws IOException {
    List<String> line =
        new java.util.ArrayList<>(List.of("init", scratch.resolve("new").toString()));
    line.addAll(List.of(options.split(" ", -1)));
    assertEquals(2, run(line.toArray(String[]::new)));
    assertTrue(err.toString().contains("' will not do; see init --help."), err::toString);
    assertFalse(Files.exists(scratch.resolve("new")));
    assertEquals(2, run("init"));
    assertTrue(err.toString().contains("Say where"), err::toString);
  }

  @Test
  void choicesThatNobodyCanMakeAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Choices("a\nportal.url = b", List.of("zh"), Calendar.ROC, 113));
    assertThrows(
        IllegalArgumentException.class, () -> new Choices("a", List.of("fr"), Calendar.ROC, 113));
    assertThrows(
        IllegalArgumentException.class, () -> new Choices("a", List.of("zh"), Calendar.ROC, 0));
  }

  @Test
  void anOwnTextChangesThatTextOnly() throws IOException {
    Path portal = begun("zh,en", "roc", "113");
    SortedMap<String, String> before = built(portal);
    assertTrue(text(scratch.resolve("site/index.html")).contains("如有出入，以原報告為準。</p>"));
    write("templates/messages/en.properties", "nav.budget = Our money\n");
    Set<String> different = different(before, built(portal));
    assertTrue(text(scratch.resolve("site/en/index.html")).contains(">Our money<"));
    assertTrue(different.contains("en/years/113.html"), different::toString);
    assertTrue(
        different.stream().allMatch(file -> file.matches("(en/|search/|data/).*|sitemap.xml")),
        different::toString);
  }

  /** A sheet that every page loads, and those that it is written in. */
  private static Set<String> withAll(String sheet) {
    return Set.of(sheet, "css/page.css", "css/page-search.css", "css/page-embed.css");
  }

  private static Set<String> union(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
  }

  @Test
  void anOwnStyleAndAnOwnPictureTakeThePlaceOfTheBuiltInOnes() throws IOException {
    Path portal = begun("zh", "roc", "113");
    SortedMap<String, String> before = built(portal);
    String tokens = text(Sample.ROOT.resolve("assets/css/tokens.css"));
    write("assets/css/tokens.css", tokens.replace("--paper: #fff;", "--paper: #fffdf5;"));
    write("assets/img/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write("assets/img/seal.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertEquals(
        union(withAll("css/tokens.css"), "img/icon.svg", "img/seal.svg"),
        different(before, built(portal)));
  }

  @Test
  void anOwnTemplateTakesThePlaceOfTheBuiltInOneWhateverItsLineEnds() throws IOException {
    Path portal = begun("zh", "roc", "113");
    SortedMap<String, String> before = built(portal);
    String footer = text(Sample.ROOT.resolve("templates/layout/footer.html"));
    write(
        "templates/layout/footer.html",
        "\uFEFF" + footer.replace("</footer>", "<p>市政府</p></footer>").replace("\n", "\r\n"));
    SortedMap<String, String> after = built(portal);
    String index = text(scratch.resolve("site/index.html"));
    assertTrue(index.contains("<p>市政府</p></footer>"), index);
    assertFalse(index.contains("\uFEFF") || index.contains("\r"), "marks of Windows");
    assertEquals(
        before.get("css/base.css"), after.get("css/base.css"), "the rest is as it was built in");
  }

  /** Lines end in CR LF, and Excel and Notepad put a mark before the first. */
  @Test
  void aPortalThatWasSavedOnWindowsIsTheSamePortal() throws IOException {
    Path portal = begun("zh,en", "roc", "113");
    SortedMap<String, String> before = built(portal);
    try (Stream<Path> files = Files.walk(portal)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(csv|md|json|properties)")) {
          Files.writeString(file, "\uFEFF" + text(file).replace("\n", "\r\n"));
        }
      }
    }
    assertEquals(Set.of(), different(before, built(portal)));
  }

  @Test
  void aNewLanguageIsOneMessageFile() throws IOException {
    Path portal = begun("en", "gregorian", "2024");
    String english = text(Sample.ROOT.resolve("templates/messages/en.properties"));
    write(
        "templates/messages/fr.properties",
        english.replace("nav.staffing = Staffing", "nav.staffing = Personnel"));
    write(
        "jbake.properties",
        "portal.name = Display\nportal.name.fr = Vitrine\nportal.languages = en, fr\n");
    SortedMap<String, String> site = built(portal);
    assertTrue(site.containsKey("fr/years/2024.html"), site.keySet()::toString);
    String index = text(scratch.resolve("site/fr/index.html"));
    assertTrue(index.contains("<html lang=\"fr\"") && index.contains(">Personnel<"), index);
  }

  @Test
  void aNewTableIsACsvFileAndItsDescription() throws IOException {
    Path portal = begun("zh,en", "roc", "113");
    write("data/visitors.csv", "report,year,hall,visitors\n113-evaluation,113,main,5000\n");
    String table =
        """
        {"name": "visitors", "path": "visitors.csv", "title": "參觀人次", "title@en": "Visitors",
         "checks": [{"name": "half", "title": "一半", "formula": "參觀＝2500÷50%", "field": "visitors",
                     "item": "main", "sum": [{"table": "staffing", "item": "total", "field": "headcount"}]}],
         "schema": {"fields": [
          {"name": "report", "type": "string"}, {"name": "year", "type": "integer"},
          {"name": "hall", "type": "string"}, {"name": "visitors", "type": "integer", "unit": "人"}],
          "primaryKey": ["report", "year", "hall"],
          "foreignKeys": [{"fields": ["report"], "reference": {"resource": "reports", "fields": ["id"]}}]}}
        """;
    String descriptor = text(portal.resolve("data/datapackage.json"));
    int end = descriptor.lastIndexOf("]");
    write("data/datapackage.json", descriptor.substring(0, end) + "," + table + "]}");
    assertEquals(
        0,
        run("build", "--source", portal.toString(), "--output", scratch.resolve("site").toString()),
        err::toString);
    String page = text(scratch.resolve("site/data/visitors.html"));
    assertTrue(page.contains("參觀人次") && page.contains("5,000"), page);
    String checks = text(scratch.resolve("site/checks.html"));
    assertTrue(checks.contains("一半"), checks);
    assertTrue(out.toString().contains("1 figures as printed do not add up"), out::toString);
  }

  @Test
  void thePreviewFollowsOverridesThatComeAndGo() throws IOException {
    Path portal = begun("zh", "roc", "113");
    SortedMap<String, String> published = built(portal);
    Path site = scratch.resolve("preview");
    PortalPreview preview = new PortalPreview(portal, site);
    made(preview, FileChanges.EVERYTHING);
    assertEquals(Set.of(), different(published, contents(site)));
    Path style = write("assets/css/base.css", "body { margin: 0; }\n");
    made(preview, FileChanges.of(Set.of(style)));
    assertEquals(withAll("css/base.css"), different(published, contents(site)));
    Path template = write("templates/layout/footer.html", "<footer><p>市政府</p></footer>\n");
    made(preview, FileChanges.of(Set.of(template)));
    assertTrue(text(site.resolve("index.html")).contains("<footer><p>市政府</p></footer>"));
    Files.delete(style);
    Files.delete(template);
    made(preview, FileChanges.of(Set.of(style, template)));
    assertEquals(Set.of(), different(published, contents(site)));
  }

  private static void made(PortalPreview preview, FileChanges changes) {
    ProblemReport problems = new ProblemReport();
    preview.make(changes, problems, written -> {});
    preview.finish(problems);
    assertEquals(List.of(), problems.all());
  }
}
