package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;
import org.vitrine.cli.Main;
import org.yaml.snakeyaml.Yaml;

/**
 * An editor at the form of the sample's preview, who works with a folder of the machine. A browser
 * without a window cannot ask which folder; so the form gets one that the browser keeps, with the
 * same interface, and the test carries its files to the portal and back.
 *
 * <p>The pictures of the guides are made anew by {@code -Dvitrine.pictures=write}.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorFormTest {

  private static final String SETTINGS =
      "\nportal.pages = home, documents\nportal.admin = on\nportal.admin.backend = forgejo\nportal.admin.repository = mofa/portal\n"
          + "portal.admin.server = https://git.example.org\n";

  private static final String TEXT = "內文（Markdown）";
  private static final Path PICTURES = Sample.ROOT.resolve("docs/images");
  private static final int PICTURE_BYTES = 80_000;

  /** The folder that the form is given, and what is told of anything forbidden. */
  private static final String BEFORE =
      """
      window.showDirectoryPicker = () => navigator.storage.getDirectory();
      document.addEventListener("securitypolicyviolation", event =>
        console.error("violation", event.violatedDirective, event.blockedURI));
      """;

  private static final String PUT =
      """
      async files => {
        const root = await navigator.storage.getDirectory();
        await root.getDirectoryHandle(".git", { create: true });
        for (const [path, text] of Object.entries(files)) {
          const steps = path.split("/");
          let folder = root;
          for (const step of steps.slice(0, -1)) {
            folder = await folder.getDirectoryHandle(step, { create: true });
          }
          const file = await folder.getFileHandle(steps.at(-1), { create: true });
          const writable = await file.createWritable();
          await writable.write(text);
          await writable.close();
        }
      }
      """;

  private static final String GET =
      """
      async () => {
        const files = {};
        const walk = async (folder, path) => {
          for await (const [name, handle] of folder.entries()) {
            if (handle.kind === "directory") {
              await walk(handle, `${path}${name}/`);
            } else if (name.endsWith(".md")) {
              files[path + name] = await (await handle.getFile()).text();
            }
          }
        };
        await walk(await navigator.storage.getDirectory(), "");
        return files;
      }
      """;

  private static final String EVERY_KEY_FILE = "content/review/113/every-key.md";

  /** All keys, and a text of which no space may get lost. */
  private static final String EVERY_KEY =
      """
      ---
      title: '引號"與: 冒號 # 號'
      title_en: "Quotes \\"and\\" colons: here"
      summary: 摘要
      summary_en: >-
        Folded over
        two lines
      report: 113-review
      source: 二、(一)
      area: consular
      area_name: 領務
      area_name_en: Consular
      section: 一
      section_en: One
      goal: 7
      kpi: "1.2"
      order: 12
      tags: [護照, "1.10", 領務]
      date: 2025-01-31
      status: published
      ---
      ## 標題 ##

      第一行
      第二行\\
      第三行[^1]

      | 年度 | 數字 |
      | --- | ---: |
      | 109 | {{ budget.settled fund=total year=109 }} |

      * 星號
          * 巢狀

      ```
      <b>*code*</b>
      ```

      <div>原樣</div> &amp; \\* 1\\. "引號"…

      [^1]: 註腳
      """;

  private final Chromium chromium;
  private final StringWriter said = new StringWriter();
  private final Set<String> odd = new TreeSet<>();
  private final Map<String, String> before = new TreeMap<>();
  private Path portal;
  private Thread preview;
  private BrowserContext context;
  private Page page;
  private String root;

  @SuppressWarnings("NullAway.Init")
  EditorFormTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    portal = folder;
    for (String part : List.of("jbake.properties", "data", "content", "templates", "assets")) {
      Sample.copy(Sample.ROOT.resolve(part), portal.resolve(part));
    }
    Path settings = portal.resolve("jbake.properties");
    Files.writeString(settings, Files.readString(settings) + SETTINGS);
    Files.writeString(portal.resolve(EVERY_KEY_FILE), EVERY_KEY);
    PrintWriter printer = new PrintWriter(said, true);
    preview =
        new Thread(
            () ->
                Main.run(printer, printer, "serve", "--source", portal.toString(), "--port", "0"));
    preview.start();
    root = address();
  }

  @AfterAll
  void end() throws InterruptedException {
    preview.interrupt();
    preview.join();
  }

  @BeforeEach
  void open() throws Exception {
    context = chromium.context(Chromium.desktop().setViewportSize(960, 600));
    context.addInitScript(BEFORE);
    page = context.newPage();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(root) && !request.url().matches("(data|blob):.*")) {
            odd.add("asks for " + request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            odd.add(message.text());
          }
        });
    page.onPageError(odd::add);
    page.navigate(root + "admin/");
    page.evaluate(PUT, documents());
    page.getByText("使用本機倉庫").waitFor();
    picture("admin-start");
    page.getByText("使用本機倉庫").click();
    page.getByText("109 年成果").first().waitFor();
  }

  @AfterEach
  void close() {
    context.close();
    assertEquals("[]", odd.toString());
  }

  private String address() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!said.toString().contains("all pages")) {
      assertTrue(System.nanoTime() < deadline && preview.isAlive(), said::toString);
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return said.toString().lines().findFirst().orElseThrow();
  }

  private Map<String, String> documents() throws IOException {
    before.clear();
    try (Stream<Path> files = Files.walk(portal.resolve("content"))) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(file -> before.put(portal.relativize(file).toString(), read(file)));
    }
    return before;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that the form has written, which then stand in the portal as well. */
  private Map<String, String> saved() throws IOException {
    Map<String, String> changed = changed();
    for (int i = 0; i < 100 && changed.isEmpty(); i++) {
      page.waitForTimeout(50);
      changed = changed();
    }
    for (Map.Entry<String, String> file : changed.entrySet()) {
      Files.writeString(portal.resolve(file.getKey()), file.getValue());
    }
    before.putAll(changed);
    return changed;
  }

  private Map<String, String> changed() {
    @SuppressWarnings("unchecked")
    Map<String, String> now = (Map<String, String>) page.evaluate(GET);
    assertTrue(now.keySet().containsAll(before.keySet()), "nothing is removed");
    Map<String, String> changed = new TreeMap<>(now);
    changed.entrySet().removeAll(before.entrySet());
    return changed;
  }

  private void newAchievement() {
    page.getByText("109 年成果").first().click();
    page.getByText("新增", new Page.GetByTextOptions().setExact(true)).last().click();
    box("標題").waitFor();
    unroll();
  }

  /** The form makes its fields only when they are about to be seen. */
  private void unroll() {
    page.mouse().move(400, 400);
    for (int i = 0; i < 100 && box(TEXT).count() == 0; i++) {
      page.mouse().wheel(0, 500);
      page.waitForTimeout(50);
    }
  }

  private Locator box(String label) {
    return named(AriaRole.TEXTBOX, label);
  }

  private Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void choose(String label, String option) {
    named(AriaRole.COMBOBOX, label).click();
    named(AriaRole.OPTION, option).click();
  }

  private void save() {
    named(AriaRole.BUTTON, "儲存").click();
  }

  private void assertSaved() {
    assertThat(page.getByText("項目已儲存。").first()).isVisible();
  }

  private void picture(String name) throws IOException {
    if ("write".equals(System.getProperty("vitrine.pictures"))) {
      Files.createDirectories(PICTURES);
      Path file = PICTURES.resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      assertTrue(Files.size(file) <= PICTURE_BYTES, file + ": " + Files.size(file) + " bytes");
    }
  }

  @Test
  void anAchievementIsWrittenCheckedAndSeen() throws Exception {
    page.getByText("109 年成果").first().click();
    page.getByText("護照便民及創新服務").first().waitFor();
    picture("admin-list");
    newAchievement();
    box("標題").fill("海外急難救助");
    box("英文標題").fill("Help for travellers in distress");
    box("一句話摘要").fill("全年協助國人：急難救助「零時差」。");
    box("網址代號").fill("help-in-distress");
    page.mouse().wheel(0, -10_000);
    page.waitForTimeout(200);
    picture("admin-form");
    choose("施政領域", "領事事務");
    choose("策略目標", "有效運用外交資源，提升為民服務之效率及品質");
    box(TEXT).fill("## 救助\n\n決算{{ budget.settled fund=total year=109 }}。\n\n- 一\n- 二");
    picture("admin-text");
    save();
    assertSaved();
    assertEquals(
        Map.of(
            "content/achievement/109/help-in-distress.md",
            """
            ---
            title: 海外急難救助
            title_en: Help for travellers in distress
            summary: 全年協助國人：急難救助「零時差」。
            report: 109-evaluation
            area: consular
            goal: 6
            ---

            ## 救助

            決算{{ budget.settled fund=total year=109 }}。

            - 一
            - 二
            """),
        saved());
    StringWriter told = new StringWriter();
    PrintWriter printer = new PrintWriter(told, true);
    assertEquals(
        0, Main.run(printer, printer, "check", "--source", portal.toString()), told.toString());
    assertFalse(
        preview("admin/index.html").contains("_vitrine"), "a reload would lose what is typed");
    String shown = preview("achievements/109/help-in-distress.html");
    assertTrue(shown.contains("海外急難救助</h1>"), shown);
    assertTrue(shown.contains("領事事務"), shown);
  }

  /** A page of the preview, once it is there. */
  private String preview(String address) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(root + address)).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    for (int i = 0; i < 200 && response.statusCode() == 404; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      response = client.send(request, BodyHandlers.ofString());
    }
    assertEquals(200, response.statusCode(), said::toString);
    return response.body();
  }

  @Test
  void whatIsNotValidIsRefusedWithItsReason() throws Exception {
    newAchievement();
    save();
    assertThat(page.getByText("此欄位為必填。").first()).isVisible();
    box("標題").fill("沒有檔名");
    box("網址代號").fill("Passport Services");
    save();
    assertThat(page.getByText("請更正後儲存項目").last()).isVisible();
    box("網址代號").fill("passport_services");
    save();
    assertThat(page.getByText("只能用小寫英文字母與數字").first()).isVisible();
    picture("admin-refused");
    // The name of a document that is there already.
    box("網址代號").fill("travel-safety-outreach");
    save();
    assertThat(page.getByText("請更正後儲存項目").last()).isVisible();
    named(AriaRole.COMBOBOX, "施政領域").click();
    named(AriaRole.OPTION, "領事事務").waitFor();
    List<String> areas = new ArrayList<>(List.of("(無)"));
    Sample.portal().areas().forEach(area -> areas.add(area.name().main()));
    assertEquals(
        areas,
        page.getByRole(AriaRole.OPTION).allInnerTexts().stream()
            .map(text -> text.replaceAll("check$|\\s", ""))
            .toList());
    assertEquals(Map.of(), changed());
  }

  /** Documents of the sample, and one with all that YAML and Markdown may bring. */
  @Test
  void anExistingDocumentStaysWhatItIs() throws Exception {
    List<String> types = List.of("achievement", "kpi-analysis", "plan-goal", "page");
    Map<String, String> files = new TreeMap<>();
    before.keySet().stream()
        .filter(file -> types.contains(file.split("/")[1]))
        .forEach(file -> files.putIfAbsent(file.split("/")[1], file));
    files.put("every key", EVERY_KEY_FILE);
    assertEquals(types.size() + 1, files.size(), files.toString());
    Map<String, String> originals = Map.copyOf(before);
    for (String file : files.values()) {
      String original = Objects.requireNonNull(originals.get(file));
      Map<String, Object> front = front(original);
      edit(file);
      assertThat(box("標題")).hasValue((String) front.get("title"));
      unroll();
      // As long as nothing has changed there is nothing to save; but fields that were seen may
      // have turned from nothing into empty.
      if (named(AriaRole.BUTTON, "儲存").isEnabled()) {
        save();
        assertSame(file, front, original);
        edit(file);
        box("標題").waitFor();
      }
      front.put("title", front.get("title") + "。");
      box("標題").fill((String) front.get("title"));
      save();
      assertSame(file, front, original);
    }
    StringWriter told = new StringWriter();
    PrintWriter printer = new PrintWriter(told, true);
    assertEquals(
        0, Main.run(printer, printer, "check", "--source", portal.toString()), told.toString());
  }

  private void edit(String file) {
    String[] steps = file.replace(".md", "").split("/");
    String shelf = steps.length == 4 ? steps[1] + "-" + steps[2] : steps[1];
    page.evaluate("hash => { location.hash = hash; }", "#/collections/" + shelf);
    page.getByRole(AriaRole.GRID).waitFor();
    page.evaluate(
        "hash => { location.hash = hash; }",
        "#/collections/" + shelf + "/entries/" + steps[steps.length - 1]);
  }

  /** The form has written this file only, with this front matter and the same text. */
  private void assertSame(String file, Map<String, Object> front, String original)
      throws IOException {
    Map<String, String> saved = saved();
    assertEquals(Set.of(file), saved.keySet());
    String text = saved.values().iterator().next();
    assertEquals(front.toString(), front(text).toString(), file);
    assertEquals(List.copyOf(front.keySet()), List.copyOf(front(text).keySet()), file);
    assertEquals(body(original), body(text), file);
    assertSaved();
  }

  private static Map<String, Object> front(String document) {
    return new Yaml().load(document.split("(?m)^---$", 3)[1]);
  }

  private static String body(String document) {
    return document.split("(?m)^---$", 3)[2].strip();
  }
}
