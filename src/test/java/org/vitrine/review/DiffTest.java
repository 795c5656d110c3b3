package org.vitrine.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Sample;
import org.vitrine.cli.Main;

/** The sample against copies of it in which an editor changed something. */
class DiffTest {

  private static final String BUDGET = "data/budget.csv";
  private static final String PASSPORTS = "content/achievement/109/passport-services.md";

  @TempDir Path scratch;
  private Path copy = Path.of("");
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    copy = scratch.resolve("copy");
    for (String part : List.of("jbake.properties", "data", "content")) {
      Sample.copy(Sample.ROOT.resolve(part), copy.resolve(part));
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(copy.resolve(file));
    assertTrue(text.contains(from), from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
  }

  private int run(StringWriter out, String... arguments) {
    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(arguments));
    return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  private String diff(String... options) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(Sample.ROOT.toString(), copy.toString()));
    arguments.addAll(List.of(options));
    assertEquals(0, run(out, arguments.toArray(String[]::new)), err::toString);
    return out.toString();
  }

  private List<String> told(String... options) {
    return diff(options).lines().skip(1).toList();
  }

  @Test
  void aCopyIsTheSame() {
    assertEquals(List.of("Nothing differs."), told("--language", "en"));
    assertEquals(List.of("沒有差異。"), told(), "in the portal's language unless another is asked for");
  }

  @Test
  void aChangedValueOfTheSameReportIsACorrection() throws IOException {
    edit(BUDGET, "109-evaluation,109,total,28085,23452,", "109-evaluation,109,total,28085,23462,");
    assertEquals(
        List.of(
            "In short: 1 figure corrected.",
            "Figures that do not add up: 16 before, 19 now.",
            "",
            "Corrected: another value for the same report",
            "  Budget and settled expenditure · Total · Settled expenditure | 109 | Report:"
                + " Ministry of Foreign Affairs: performance evaluation report for 2020 (ROC 109)"
                + " | Before: 23452 NT$ million | After: 23462 NT$ million | Difference: +10"
                + " | Path: budget/total/109/settled"),
        told("--language", "en"));
    assertEquals(
        List.of(
            "更正：同一份報告的數字改了",
            "  預算與決算 · 合計 · 決算 | 109 | 報告: 外交部109年度施政績效評估報告"
                + " | 原為: 23452 百萬元 | 改為: 23462 百萬元 | 差額: +10 | 路徑: budget/total/109/settled"),
        told().subList(3, 5));
  }

  @Test
  void aNewReportThatPrintsAnotherValueRestates() throws IOException {
    edit(
        "data/reports.csv",
        "113-review,",
        "110-evaluation,110,evaluation,外交部110年度施政績效報告,Report 110,,,,\n113-review,");
    Files.writeString(
        copy.resolve(BUDGET),
        Files.readString(copy.resolve(BUDGET))
            + "110-evaluation,109,total,28085,23400,,,\n"
            + "110-evaluation,110,total,29000,28000,96.55,,\n");
    List<String> told = told("--language", "en");
    assertEquals(
        List.of(
            "In short: 1 figure restated by a new report, 4 figures added, 1 other row.",
            "New reports: Report 110.",
            "",
            "Restated by a new report",
            "  Budget and settled expenditure · Total · Settled expenditure | 109 | New report:"
                + " Report 110 | Report before: Ministry of Foreign Affairs: performance"
                + " evaluation report for 2020 (ROC 109) | Before: 23452 NT$ million | After:"
                + " 23400 NT$ million | Difference: −52 | Path: budget/total/109/settled",
            "",
            "Figures added"),
        told.subList(0, 7));
    assertTrue(
        told.contains("  added | reports 110-evaluation | Title: 外交部110年度施政績效報告"), told::toString);
  }

  @Test
  void removedRowsAndDocumentsAreToldOneByOne() throws IOException {
    edit(BUDGET, "107-evaluation,104,special,0,0,0,貳、一,\n", "");
    Files.delete(copy.resolve(PASSPORTS));
    edit("content/achievement/109/legal-research.md", "title_en:", "date: 2099-01-01\ntitle_en:");
    Files.writeString(
        copy.resolve("content/achievement/109/new-one.md"), "---\ntitle: 新的\n---\n內容。\n");
    edit("data/funds.csv", "Special funds", "Special fund");
    edit("jbake.properties", "portal.accent = #1f5c7a", "portal.accent = #7a1f3d");
    List<String> told = told("--language", "en");
    assertEquals("In short: 3 figures removed, 3 documents, 1 other row, 1 setting.", told.get(0));
    assertTrue(
        told.contains(
            "  changed | content/achievement/109/legal-research.md: date | Title: "
                + title("legal-research")
                + " | After: 2099-01-01"),
        told::toString);
    assertTrue(
        told.contains("  added | content/achievement/109/new-one.md | Title: 新的"), told::toString);
    assertTrue(
        told.contains("  removed | " + PASSPORTS + " | Title: " + title("passport-services")),
        told::toString);
    assertTrue(
        told.contains(
            "  changed | funds special: name_en | Before: Special funds | After: Special fund"),
        told::toString);
    assertTrue(
        told.contains("  changed | portal.accent | Before: #1f5c7a | After: #7a1f3d"),
        told::toString);
  }

  private static String title(String slug) {
    return Sample.portal().documents().stream()
        .filter(document -> document.slug().equals(slug))
        .map(document -> document.title().main())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangedParagraphIsShownBeforeAndAfter() throws IOException {
    edit("content/kpi-analysis/107/allied-leaders-exchanges.md", "高於95人次的目標", "高於90人次的目標");
    assertTrue(
        diff()
            .contains(
                "原為: 107年我國與友邦部長級以上政要互訪108人次，高於95人次的目標。"
                    + " | 改為: 107年我國與友邦部長級以上政要互訪108人次，高於90人次的目標。"),
        diff());
  }

  @Test
  void markdownHoldsNothingThatACodeHostWouldObey() throws IOException {
    edit(
        PASSPORTS,
        "title_en:",
        "tags: [\"@everyone | <img src=x> [x](https://evil.example) #12 `\"]\ntitle_en:");
    String text = Files.readString(copy.resolve(PASSPORTS));
    Files.writeString(copy.resolve(PASSPORTS), text.replaceFirst("(?m)^tags: \\[[^\"].*\n", ""));
    String told = diff("--format", "markdown", "--language", "en");
    String row = told.lines().filter(line -> line.contains("everyone")).findFirst().orElseThrow();
    assertFalse(row.contains("@everyone"), row);
    assertTrue(
        row.contains("\\<img src=x\\> \\[x\\]\\(https:\u2060//evil.example\\) \\#12 \\`"), row);
    assertEquals(6, row.replace("\\|", "").chars().filter(c -> c == '|').count(), row);
    assertTrue(told.startsWith("### What changes from "), told);
    assertTrue(told.contains("| --- | --- | --- | --- | --- |"), told);
  }

  @Test
  void aCommentIsNeverLongerThanCodeHostsTake() throws IOException {
    try (Stream<Path> files = Files.walk(copy.resolve("content/achievement"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            file, "\n" + "長".repeat(5000) + "\n", java.nio.file.StandardOpenOption.APPEND);
      }
    }
    edit("data/budget.csv", ",貳、1,", ",貳、九,");
    edit("data/staffing.csv", ",貳、3,", ",貳、九,");
    String few = diff("--format", "markdown", "--language", "en", "--limit", "2");
    assertEquals(2, few.lines().filter(line -> line.startsWith("| changed | content/")).count());
    assertTrue(few.contains("… and 93 more."), few);
    String all = diff("--format", "markdown", "--language", "en", "--limit", "0");
    assertTrue(all.length() < 65_536, () -> all.length() + " characters");
    assertEquals(
        95, diff("--limit", "0").lines().filter(line -> line.contains("修改 | content/")).count());
  }

  @Test
  void htmlIsOnePageWithoutScript() throws IOException {
    edit(PASSPORTS, "title: ", "title: <script>alert(1)</script>");
    Document page = Jsoup.parse(diff("--format", "html"));
    assertEquals("zh-Hant-TW", page.select("html").get(0).attr("lang"));
    assertEquals(List.of(), page.select("script, link, img, [style], [src], [href]"));
    assertEquals("修改", page.select("tbody td").get(0).text());
    assertTrue(page.select("td").text().contains("<script>alert(1)</script>"));
    assertEquals("文件", page.select("caption").get(0).text());
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@example.org",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  @Test
  void revisionsAreReadWithoutACheckout() throws Exception {
    git("init", "-q", "-b", "main");
    Files.writeString(scratch.resolve(".gitattributes"), "*.csv export-ignore filter=evil\n");
    git("add", ".");
    git("commit", "-q", "-m", "one");
    edit(BUDGET, "107-evaluation,104,total,24327", "107-evaluation,104,total,24328");
    git("add", ".");
    git("commit", "-q", "-m", "two");
    edit(BUDGET, "107-evaluation,105,total,24480", "107-evaluation,105,total,24481");
    Path ran = scratch.resolve("ran");
    git("config", "filter.evil.smudge", "touch " + ran);
    git("config", "core.fsmonitor", "touch " + ran);
    String[] options = {"--source", copy.toString(), "--language", "en"};
    StringWriter committed = new StringWriter();
    assertEquals(
        0,
        run(committed, "HEAD~1", "main", options[0], options[1], options[2], options[3]),
        err::toString);
    List<String> lines = committed.toString().lines().toList();
    assertEquals("What changes from HEAD~1 to main", lines.get(0));
    assertEquals("In short: 1 figure corrected.", lines.get(1));
    assertTrue(committed.toString().contains("Path: budget/total/104/budget"), committed::toString);
    StringWriter unsaved = new StringWriter();
    assertEquals(0, run(unsaved, "main", options[0], options[1], options[2], options[3]));
    assertTrue(unsaved.toString().contains("Path: budget/total/105/budget"), unsaved::toString);
    assertFalse(unsaved.toString().contains("Path: budget/total/104/budget"));
    assertFalse(Files.exists(ran), "nothing of the repository is run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-branch", "--output=x", "HEAD:data"})
  void aRevisionThatIsNoneIsExplained(String name) throws Exception {
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "one");
    StringWriter out = new StringWriter();
    assertEquals(1, run(out, "--source", copy.toString(), "--", name));
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith(name + ": 「" + name + "」既不是網站的資料夾"), err::toString);
    assertTrue(err.toString().contains("[diff-neither]"), err::toString);
    assertTrue(err.toString().contains("is neither a portal's folder"), err::toString);
  }

  @Test
  void aFolderOutsideAnyRepositoryHasNoRevisions() {
    assertEquals(1, run(new StringWriter(), "main", "--source", copy.toString()));
    assertTrue(err.toString().contains("[diff-neither]"), err::toString);
  }

  @Test
  void aStateWithMistakesIsNotCompared() throws IOException {
    edit(BUDGET, "107-evaluation,104,total,24327", "107-evaluation,104,total,2432x");
    StringWriter out = new StringWriter();
    assertEquals(1, run(out, Sample.ROOT.toString(), copy.toString()));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("data/budget.csv:2:4"), err::toString);
  }
}
