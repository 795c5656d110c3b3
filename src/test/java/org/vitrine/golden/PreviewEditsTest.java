package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.PortalBuild.Outcome;
import org.vitrine.PortalPreview;
import org.vitrine.Sample;
import org.vitrine.bake.Bakery;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;

/**
 * A preview after any number of edits is the site that a new preview of the same portal is, byte
 * for byte; and with the same mistakes. More edits: {@code -Dvitrine.edits=1000}.
 */
class PreviewEditsTest {

  private static final int FACTOR = 100;

  /**
   * Some for the JVM and for words that the search index has met; a model a change would be more.
   */
  private static final long SMALL = 16_000_000;

  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource({"small,60,1", "gregorian,40,2", "plain,80,3", ",12,5"})
  void anEditedPreviewIsTheSameAsANewOne(String name, int edits, long seed) {
    int percent = Integer.getInteger("vitrine.edits", FACTOR);
    Path portal = copy(name);
    Path site = scratch.resolve("site");
    PortalPreview preview = new PortalPreview(portal, site);
    RandomEditor editor = new RandomEditor(portal, seed);
    make(preview, FileChanges.EVERYTHING);
    int good = 0;
    boolean mistaken = false;
    for (int i = 1; i <= edits * percent / FACTOR; i++) {
      RandomEditor.Edit edit = editor.edit(mistaken);
      String how = String.format(Locale.ROOT, "%s, edit %d: %s", name, i, edit.what());
      mistaken = !check(preview, FileChanges.of(edit.files()), portal, site, how);
      good += mistaken ? 0 : 1;
    }
    check(preview, FileChanges.of(editor.undoAll().files()), portal, site, "all taken back");
    assertTrue(good > edits / 3, good + " of " + edits + " edits were good");
    if (name == null || name.equals("small")) { // the others hold drafts
      assertSame(published(portal), GoldenPortal.contents(site), "a published site");
    }
  }

  /** What a thousand edits leave behind in memory is nothing. */
  @Test
  void aLongPreviewStaysAsSmallAsAShortOne() {
    Path portal = copy("small");
    PortalPreview preview = new PortalPreview(portal, scratch.resolve("site"));
    make(preview, FileChanges.EVERYTHING);
    RandomEditor editor = new RandomEditor(portal, 9, false);
    boolean mistaken = false;
    long early = 0;
    for (int i = 1; i <= 1000; i++) {
      RandomEditor.Edit edit = editor.edit(mistaken);
      mistaken =
          preview.make(FileChanges.of(edit.files()), new ProblemReport(), written -> {}).isEmpty();
      if (i == 200) {
        make(preview, FileChanges.of(editor.undoAll().files()));
        early = used();
      }
    }
    make(preview, FileChanges.of(editor.undoAll().files()));
    long growth = used() - early;
    assertTrue(growth < SMALL, growth + " bytes more after 1000 edits than after 200");
    assertSame(published(portal), GoldenPortal.contents(scratch.resolve("site")), "at the end");
  }

  /** What the site keeps back the preview shows, and says so wherever its title stands. */
  @Test
  void aPreviewShowsDraftsAndMarksThem() throws IOException {
    Path portal = copy("small");
    Path draft = portal.resolve("content/page/draft.md");
    Files.writeString(draft, "---\ntitle: 未完\ntitle_en: Unfinished\nstatus: draft\n---\n內容。\n");
    Path later = portal.resolve("content/achievement/107/later.md");
    Files.writeString(later, "---\ntitle: 以後\ndate: 2999-12-31\n---\n內容。\n");
    Path site = scratch.resolve("site");
    make(new PortalPreview(portal, site), FileChanges.EVERYTHING);
    SortedMap<String, String> shown = GoldenPortal.contents(site);
    String utf8 = Files.readString(site.resolve("pages/draft.html"));
    assertTrue(utf8.contains("<title>［草稿］未完"), utf8);
    assertTrue(Files.readString(site.resolve("index.html")).contains("［草稿］未完"), "in the footer");
    assertTrue(
        Files.readString(site.resolve("en/pages/draft.html")).contains("[Draft] Unfinished"));
    assertTrue(Files.readString(site.resolve("years/107.html")).contains("［2999-12-31 起公開］以後"));
    SortedMap<String, String> published = published(portal);
    assertTrue(shown.containsKey("achievements/107/later.html"));
    assertTrue(published.keySet().stream().noneMatch(file -> file.matches(".*(draft|later).*")));
    assertTrue(
        published.values().stream().noneMatch(text -> text.contains("Unfinished")),
        "nothing of a draft is published");
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Path copy(String name) {
    if (name != null) {
      Path folder = GoldenPortal.copy(name, scratch.resolve("portal")).folder();
      return name.equals("gregorian") ? withForm(folder) : folder;
    }
    Path portal = scratch.resolve("portal");
    for (String part : List.of("jbake.properties", "data", "content", "templates", "assets")) {
      Sample.copy(Sample.ROOT.resolve(part), portal.resolve(part));
    }
    return portal;
  }

  /** The form for editors follows the tables as well. */
  private static Path withForm(Path portal) {
    try {
      Files.writeString(
          portal.resolve("jbake.properties"),
          "\nportal.admin = on\nportal.admin.backend = github\nportal.admin.repository = a/b\n",
          StandardOpenOption.APPEND);
      return portal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean check(
      PortalPreview preview, FileChanges changes, Path portal, Path site, String how) {
    SortedMap<String, String> before = GoldenPortal.contents(site);
    Made made = make(preview, changes);
    Path newSite = scratch.resolve("new");
    GoldenPortal.remove(newSite);
    Made fresh = make(new PortalPreview(portal, newSite), FileChanges.EVERYTHING);
    assertEquals(fresh.problems(), made.problems(), how);
    assertEquals(fresh.outcome().isPresent(), made.outcome().isPresent(), how);
    SortedMap<String, String> after = GoldenPortal.contents(site);
    if (made.outcome().isEmpty()) {
      assertSame(before, after, how + ": a mistake leaves the site as it was");
      return false;
    }
    assertSame(GoldenPortal.contents(newSite), after, how);
    assertTold(before, after, made, how);
    return true;
  }

  /** What is said to have changed is what a browser has to load again. */
  private static void assertTold(
      SortedMap<String, String> before, SortedMap<String, String> after, Made made, String how) {
    TreeSet<String> different = new TreeSet<>(before.keySet());
    different.addAll(after.keySet());
    different.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
    Bakery.Baked baked = made.outcome().flatMap(Outcome::baked).orElseThrow();
    if (!baked.everything()) {
      TreeSet<String> told = new TreeSet<>(baked.addresses());
      told.addAll(made.later());
      assertEquals(different.toString(), told.toString(), how);
    }
  }

  private static void assertSame(
      SortedMap<String, String> expected, SortedMap<String, String> found, String how) {
    TreeMap<String, String> odd = new TreeMap<>();
    expected.forEach(
        (file, text) -> {
          if (!text.equals(found.get(file))) {
            odd.put(file, found.containsKey(file) ? "differs" : "is missing");
          }
        });
    found.keySet().stream()
        .filter(file -> !expected.containsKey(file))
        .forEach(file -> odd.put(file, "is too many"));
    assertEquals("{}", odd.toString(), how);
  }

  /**
   * @param later what was written a moment after the rest
   */
  private record Made(Optional<Outcome> outcome, Set<String> later, List<Problem> problems) {}

  private static Made make(PortalPreview preview, FileChanges changes) {
    ProblemReport problems = new ProblemReport();
    Optional<Outcome> outcome = preview.make(changes, problems, written -> {});
    Set<String> later = preview.finish(problems).map(Bakery.Baked::addresses).orElse(Set.of());
    return new Made(outcome, later, problems.all());
  }

  private SortedMap<String, String> published(Path portal) {
    Path site = scratch.resolve("published");
    GoldenPortal.Outcome outcome =
        GoldenPortal.run("build", "--source", portal.toString(), "--output", site.toString());
    assertEquals(0, outcome.code(), outcome.err());
    return GoldenPortal.contents(site);
  }
}
