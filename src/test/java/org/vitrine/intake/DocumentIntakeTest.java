package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.intake.SamplePortal.Outcome;
import org.vitrine.model.Document;
import org.vitrine.table.Translated;

class DocumentIntakeTest {

  private static final String FILE = "content/kpi-analysis/107/visits.md";

  @TempDir Path folder;
  private SamplePortal portal;

  @BeforeEach
  void copy() {
    portal = SamplePortal.in(folder);
  }

  @Test
  void everyKeyIsRead() {
    Document document =
        written(
            """
            ---
            title: 與友邦互訪
            title_en: "Visits: both ways"
            summary: >
              一句
              話
            report: 107-evaluation
            source: 參、一
            area: asia-pacific
            area_name: 亞太
            area_name_en: Asia
            section: 甲
            section_en: A
            goal: 1
            kpi: 1.1
            order: -2
            tags:
              - APEC
              - 7.10
            date: 2019-03-19
            status: draft
            ---

            本文
            """);
    assertEquals(FILE, document.file());
    assertEquals("kpi-analysis", document.type());
    assertEquals(107, document.year());
    assertEquals("visits", document.slug());
    assertEquals(new Translated("與友邦互訪", "Visits: both ways"), document.title());
    assertEquals(Translated.of("一句 話"), document.summary());
    assertEquals("107-evaluation", document.report());
    assertEquals("參、一", document.source());
    assertEquals("asia-pacific", document.area());
    assertEquals(new Translated("亞太", "Asia"), document.areaName());
    assertEquals(new Translated("甲", "A"), document.section());
    assertEquals("1", document.goal());
    assertEquals("1.1", document.kpi());
    assertEquals(-2, document.order());
    assertEquals(List.of("APEC", "7.10"), document.tags());
    assertEquals(LocalDate.of(2019, 3, 19), document.date());
    assertTrue(document.draft());
    assertEquals("\n本文\n", document.body());
    assertEquals(23, document.bodyLine());
  }

  @Test
  void pageHasNoYear() {
    Document page = portal.read().documents().get(1);
    assertEquals("content/page/about.md", page.file());
    assertEquals(0, page.year());
    assertEquals(Translated.of(""), page.summary());
    assertFalse(page.draft());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsOfEverySystem(String lineEnd) {
    Document document = written("---\ntitle: 標題\n---\n本文\n".replace("\n", lineEnd));
    assertEquals("標題", document.title().main());
    assertEquals("本文" + lineEnd, document.body());
    assertEquals(4, document.bodyLine());
  }

  @Test
  void byteOrderMarkAndBlanksBehindHyphensAreAccepted() {
    Document document = written("\uFEFF--- \ntitle: 標題\n---\t\n---\n");
    assertEquals("標題", document.title().main());
    assertEquals("---\n", document.body());
  }

  @Test
  void documentMayEndWithItsFrontMatter() {
    Document document = written("---\ntitle: 標題\n---");
    assertEquals("", document.body());
    assertEquals(4, document.bodyLine());
  }

  @Test
  void documentsComeByPath() {
    portal.write("content/achievement/109/b.md", "---\ntitle: b\n---\n");
    portal.write("content/achievement/109/a.md", "---\ntitle: a\n---\n");
    List<String> files = portal.read().documents().stream().map(Document::file).toList();
    assertEquals(files.stream().sorted().toList(), files);
    assertEquals(6, files.size());
  }

  @Test
  void imagesAndLitterAreLeftAlone() {
    for (String name :
        List.of(
            "a.png",
            "b.JPG",
            "c.svg",
            "d.pdf",
            ".DS_Store",
            "~$x.docx",
            ".x.md.swp",
            "Thumbs.db")) {
      portal.write("content/achievement/109/" + name, "x");
    }
    portal.write("content/.git/config", "x");
    portal.write("content/page/logo.webp", "x");
    Outcome outcome = portal.read();
    assertEquals(List.of(), outcome.brief());
    assertEquals(4, outcome.documents().size());
  }

  @Test
  void nothingIsSkippedInSilence() {
    portal.write("content/readme.md", "x");
    portal.write("content/achievement/109/more/x.md", "x");
    portal.write("content/page/109/x.md", "x");
    portal.write("content/achievement/0109/x.md", "x");
    portal.write("content/achievement/109/成果.md", "x");
    portal.write("content/achievement/logo.png", "x");
    assertEquals(
        List.of(
            "content/achievement/0109 document-year [0109]",
            "content/achievement/109/more document-place [more]",
            "content/achievement/109/成果.md document-slug [成果.md, ]",
            "content/achievement/logo.png document-place [logo.png]",
            "content/page/109 document-place [109]",
            "content/readme.md document-place [readme.md]"),
        portal.read().brief());
  }

  @Test
  void linksAreRefused() throws IOException {
    Path content = portal.path("content");
    Files.createSymbolicLink(content.resolve("achievement/109/link.md"), portal.path("data"));
    Files.createSymbolicLink(content.resolve("review"), content.resolve("achievement"));
    assertEquals(
        List.of("content/achievement/109/link.md file-link []", "content/review file-link []"),
        portal.read().brief());
  }

  @Test
  void otherEncodingIsNamed() throws IOException {
    Files.write(
        portal.path("content/page/about.md"),
        "---\ntitle: 外交部年度施政績效\n---\n".getBytes(Charset.forName("Big5")));
    assertEquals(
        List.of("content/page/about.md:2 document-encoding [Big5]"), portal.read().brief());
  }

  @Test
  void idsAreNotAskedForInTablesThatAreNotThere() {
    portal.delete("data/datapackage.json");
    assertEquals(
        List.of("data/datapackage.json file-missing [data/datapackage.json]"),
        portal.read().brief());
  }

  @Test
  void brokenDocumentIsStillThereForThoseThatReferToIt() {
    portal.write("content/plan-item/106/diplomatic-conferences.md", "no front matter\n");
    assertEquals(
        List.of("content/plan-item/106/diplomatic-conferences.md:1 front-matter-missing []"),
        portal.read().brief());
  }

  @Test
  void yamlMayNotMakeObjectsOrGrow() {
    portal.write(FILE, "---\ntitle: !!javax.script.ScriptEngineManager x\n---\n");
    assertEquals(
        List.of(
            FILE
                + ":2:8 front-matter-syntax [Global tag is not allowed:"
                + " tag:yaml.org,2002:javax.script.ScriptEngineManager]"),
        portal.read().brief());
    portal.write(FILE, "---\ntitle: x\ntags: &a [b, b]\nsource: [*a, *a]\narea: *a\n---\n");
    assertEquals(
        List.of(FILE + ":3:7 front-matter-text [area]", FILE + ":4:9 front-matter-text [source]"),
        portal.read().brief());
  }

  @Test
  void listThatIsNeverClosedIsShownWhereItOpens() {
    portal.write(FILE, "---\ntitle: x\ntags: [a, b\norder: 1\n---\n");
    assertEquals(
        List.of(FILE + ":3:7 front-matter-syntax [expected ',' or ']', but got :]"),
        portal.read().brief());
  }

  @Test
  void valuesOfTheWrongKind() {
    portal.write(
        FILE,
        """
        ---
        title: [a, b]
        summary: {a: b}
        tags: [a, [b], '']
        order: 1.5
        date: 2019-02-29
        goal: ~
        ---
        """);
    assertEquals(
        List.of(
            FILE + ":2:8 front-matter-text [title]",
            FILE + ":3:10 front-matter-text [summary]",
            FILE + ":4:11 front-matter-list [tags]",
            FILE + ":4:16 front-matter-list [tags]",
            FILE + ":5:8 front-matter-integer [order, 1.5]",
            FILE + ":6:7 front-matter-date [date, 2019-02-29, ]"),
        portal.read().brief());
  }

  private Document written(String text) {
    Outcome outcome = portal.write(FILE, text).read();
    assertEquals(List.of(), outcome.brief());
    return outcome.documents().stream()
        .filter(document -> document.file().equals(FILE))
        .findFirst()
        .orElseThrow();
  }
}
