package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.golden.GoldenPortal.Outcome;

/** Where the site goes: only where it may, wholly or not at all, and nothing else with it. */
class OutputTest {

  @TempDir Path scratch;

  private GoldenPortal portal;

  @BeforeEach
  void copy() {
    portal = GoldenPortal.copy("small", scratch.resolve("portal"));
  }

  @SuppressWarnings("NullAway.Init")
  OutputTest() {}

  private Outcome build(Path output) {
    return GoldenPortal.run(
        "build", "--source", portal.folder().toString(), "--output", output.toString());
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertRefused(Path output, Outcome outcome) {
    assertEquals(1, outcome.code(), outcome.err());
    assertEquals(output + ":", outcome.err().split(" ", 2)[0]);
    assertTrue(outcome.err().contains(" [output-refused]\n"), outcome.err());
    assertTrue(outcome.err().contains("is no site made by Vitrine"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void foldersOnTheWayAreMade() throws IOException {
    Path output = scratch.resolve("a/b/site");
    assertEquals(0, build(output).code());
    assertTrue(Files.isRegularFile(output.resolve("index.html")));
    assertEquals(List.of("a", "portal"), beside());
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path output = Files.createDirectory(scratch.resolve("site"));
    assertEquals(0, build(output).code());
    assertTrue(Files.isRegularFile(output.resolve("index.html")));
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
    Path output = Files.createDirectory(scratch.resolve("site"));
    Files.writeString(output.resolve("thesis.txt"), "years of work");
    assertRefused(output, build(output));
    assertEquals(Set.of("thesis.txt"), GoldenPortal.contents(output).keySet());
    assertEquals(List.of("portal", "site"), beside());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "content/site", "data", "templates/x", "assets", "assets/x", ".."})
  void thePortalsOwnFoldersAreRefused(String place) throws IOException {
    SortedMap<String, String> before = GoldenPortal.contents(portal.folder());
    Path output = portal.path(place).normalize();
    assertRefused(output, build(output));
    assertEquals(before, GoldenPortal.contents(portal.folder()));
  }

  @Test
  void aFileIsRefused() throws IOException {
    Path output = Files.writeString(scratch.resolve("site"), "x");
    assertRefused(output, build(output));
    assertEquals("x", Files.readString(output));
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Path other = Files.createDirectory(scratch.resolve("other"));
    Path output = Files.createSymbolicLink(scratch.resolve("site"), other);
    assertRefused(output, build(output));
    assertTrue(GoldenPortal.contents(other).isEmpty());
  }

  @Test
  void whereNothingCanBeWrittenThatIsSaid() throws IOException {
    Path file = Files.writeString(scratch.resolve("file"), "x");
    Outcome outcome = build(file.resolve("site"));
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains(" [output-failed]\n"), outcome.err());
    assertTrue(outcome.err().contains("The site cannot be written"), outcome.err());
    assertEquals("x", Files.readString(file));
  }

  @Test
  void thePlaceOfTheSiteIsTargetSiteUnlessTold() {
    Outcome outcome = GoldenPortal.run("build", "--source", portal.folder().toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(Files.isRegularFile(portal.path("target/site/index.html")));
  }

  @Test
  void pagesOfWhatIsGoneAreGone() throws IOException {
    assertEquals(0, portal.build().code());
    assertTrue(Files.exists(portal.site().resolve("pages/about.html")));
    Files.delete(portal.path("content/page/about.md"));
    assertEquals(0, portal.build().code());
    assertFalse(Files.exists(portal.site().resolve("pages/about.html")));
    assertFalse(Files.exists(portal.site().resolve("en/pages/about.html")));
    assertEquals(List.of("portal", "portal-site"), beside());
  }

  @Test
  void aCheckWritesNothing() throws IOException {
    Outcome outcome = GoldenPortal.run("check", "--source", portal.folder().toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertFalse(Files.exists(portal.path("target")));
    assertEquals(List.of("portal"), beside());
  }

  @Test
  void whatEditorsAndFileManagersLeaveBehindIsNotPublished() throws IOException {
    portal.own("assets/css/base.css");
    assertEquals(0, portal.build().code());
    SortedMap<String, String> before = GoldenPortal.contents(portal.site());
    for (String litter :
        List.of(
            "assets/.DS_Store",
            "assets/css/.base.css.swp",
            "content/.DS_Store",
            "content/page/.about.md.swp",
            "content/page/about.md~",
            "content/page/~$about.docx",
            "content/achievement/107/Thumbs.db",
            "data/.~lock.budget.csv#",
            "data/~$budget.xlsx")) {
      Files.writeString(portal.path(litter), "nobody may read this");
    }
    Outcome outcome = portal.build();
    assertEquals("0 ", outcome.code() + " " + outcome.err());
    assertEquals(before.keySet(), GoldenPortal.contents(portal.site()).keySet());
  }

  @Test
  void aDraftIsNotPublishedAndNeitherIsTomorrow() throws IOException {
    Files.writeString(
        portal.path("content/page/draft.md"), "---\ntitle: Secret\nstatus: draft\n---\nSecret\n");
    Files.writeString(
        portal.path("content/page/later.md"),
        "---\ntitle: Secret\ndate: 9999-12-31\n---\nSecret\n");
    assertEquals(0, portal.build().code());
    GoldenPortal.contents(portal.site())
        .forEach((file, text) -> assertFalse(text.contains("Secret"), file));
  }

  @Test
  void exportsOfOfficeProgramsMakeTheSameSite() throws IOException {
    assertEquals(0, portal.build().code());
    SortedMap<String, String> before = GoldenPortal.contents(portal.site());
    try (Stream<Path> tables = Files.list(portal.path("data"))) {
      for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
        String text = Files.readString(table);
        Files.writeString(table, "\uFEFF" + text.replace("\n", "\r\n"));
      }
    }
    try (Stream<Path> pages = Files.walk(portal.path("content"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        Files.writeString(page, "\uFEFF" + Files.readString(page).replace("\n", "\r\n"));
      }
    }
    Outcome outcome = portal.build();
    assertEquals("0 ", outcome.code() + " " + outcome.err());
    SortedMap<String, String> after = GoldenPortal.contents(portal.site());
    assertEquals(before.keySet(), after.keySet());
    before.forEach((file, text) -> assertEquals(text, after.get(file), file));
  }

  @Test
  void foldersThatOnlyResembleAKilledBuildsAreLeftAlone() throws IOException {
    List<String> names =
        List.of(".portal-site.build-", ".portal-site.build-1x", ".portal-site.new");
    for (String name : names) {
      Files.createDirectory(scratch.resolve(name));
    }
    Path full = Files.createDirectory(scratch.resolve(".portal-site.build-1"));
    Files.writeString(full.resolve("thesis.txt"), "years of work");
    assertEquals(0, portal.build().code());
    assertTrue(beside().containsAll(names), () -> names + " remain");
    assertEquals("years of work", Files.readString(full.resolve("thesis.txt")));
  }
}
