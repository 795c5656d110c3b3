package org.vitrine.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.intake.FileChanges;

/** Saves as editors make them, and what a watch tells of them. */
@Timeout(60)
class SourceWatchTest {

  /** Long enough for a slow machine to tell of what has happened, or that nothing has. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path portal;

  private SourceWatch watch;

  @SuppressWarnings("NullAway.Init")
  SourceWatchTest() {}

  @BeforeEach
  void open() throws IOException {
    for (String folder :
        new String[] {"data", "content/page", "content/achievement/109", "assets"}) {
      Files.createDirectories(portal.resolve(folder));
    }
    Files.writeString(file("jbake.properties"), "");
    Files.writeString(file("data/budget.csv"), "a\n1\n");
    Files.writeString(file("content/page/about.md"), "old");
    watch = SourceWatch.open(portal);
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jbake.properties",
        "data/budget.csv",
        "content/page/about.md",
        "content/page/new.md",
        "content/achievement/109/deep.md",
        "assets/new.css"
      })
  void aSavedFileIsTold(String path) throws Exception {
    Files.writeString(file(path), "new");
    assertTrue(told(path).contains(file(path)));
  }

  @Test
  void aFileThatIsRemovedIsTold() throws Exception {
    Files.delete(file("data/budget.csv"));
    assertTrue(told("data/budget.csv").contains(file("data/budget.csv")));
  }

  /** Vim: the old file is moved aside, the new one written, the old one removed. */
  @Test
  void aSaveByRenameTellsOfTheFileAlone() throws Exception {
    Path about = file("content/page/about.md");
    Path trial = Files.createFile(file("content/page/4913"));
    Files.delete(trial);
    Files.move(about, file("content/page/about.md~"));
    Files.writeString(about, "new");
    Files.delete(file("content/page/about.md~"));
    assertEquals(Set.of(about), told("content/page/about.md"));
  }

  /** Emacs, LibreOffice and others: the new file is written beside the old one and renamed. */
  @Test
  void aFileMovedOverTheOldOneIsTold() throws Exception {
    Path budget = file("data/budget.csv");
    Path beside = Files.writeString(file("data/.budget.csv.tmp"), "new");
    Files.move(beside, budget, StandardCopyOption.ATOMIC_MOVE);
    assertEquals(Set.of(budget), told("data/budget.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/~$budget.xlsx",
        "data/.~lock.budget.csv#",
        "data/.DS_Store",
        "data/Thumbs.db",
        "content/page/.about.md.swp",
        "content/page/about.md.swp",
        "content/page/4913",
        "content/page/about.md~",
        "content/page/#about.md#",
        "target/site/index.html",
        ".git/index",
        "notes.txt"
      })
  void litterAndWhatIsNoPartOfThePortalIsNotTold(String path) throws Exception {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), "x");
    Files.delete(file(path));
    // Events come in order, so the first that is told must be that of the file written last.
    Files.writeString(file("content/page/about.md"), "new");
    assertEquals(Set.of(file("content/page/about.md")), told("content/page/about.md"));
  }

  @Test
  void aNewFolderIsTakenInWithAllThatIsInItAlready() throws Exception {
    Path outside = portal.resolve("aside");
    Files.createDirectories(outside.resolve("108/deep/deeper"));
    Files.writeString(outside.resolve("108/deep/deeper/x.md"), "x");
    Files.move(outside, file("content/review"));
    Path x = file("content/review/108/deep/deeper/x.md");
    assertTrue(told("content/review/108/deep/deeper/x.md").contains(x));
    Files.writeString(x, "changed");
    assertEquals(Set.of(x), told("content/review/108/deep/deeper/x.md"));
  }

  @Test
  void aPartOfThePortalThatComesLaterIsTakenIn() throws Exception {
    Files.createDirectory(file("templates"));
    Files.writeString(file("templates/home.html"), "x");
    told("templates/home.html");
    Files.writeString(file("templates/home.html"), "y");
    assertEquals(Set.of(file("templates/home.html")), told("templates/home.html"));
  }

  @Test
  void aFolderThatWasRenamedIsWatchedUnderItsNewName() throws Exception {
    Files.writeString(file("content/achievement/109/x.md"), "x");
    told("content/achievement/109/x.md");
    Files.move(file("content/achievement"), file("content/review"));
    Set<Path> told = told("content/review/109/x.md");
    assertTrue(told.contains(file("content/achievement")), told::toString);
    assertTrue(told.contains(file("content/review/109/x.md")), told::toString);
    Files.writeString(file("content/review/109/x.md"), "y");
    assertEquals(Set.of(file("content/review/109/x.md")), told("content/review/109/x.md"));
    Files.createDirectories(file("content/achievement/109"));
    Files.writeString(file("content/achievement/109/z.md"), "z");
    assertTrue(told("content/achievement/109/z.md").contains(file("content/achievement/109/z.md")));
  }

  @Test
  void aFolderMovedToAnotherIsWatchedThere() throws Exception {
    Files.createDirectories(file("content/review"));
    told("content/review");
    Files.move(file("content/achievement/109"), file("content/review/109"));
    told("content/review/109");
    Files.writeString(file("content/review/109/x.md"), "y");
    assertTrue(told("content/review/109/x.md").contains(file("content/review/109/x.md")));
  }

  @Test
  void aFolderThatIsRemovedAndMadeAgainIsWatched() throws Exception {
    for (int round = 0; round < 3; round++) {
      Files.delete(file("content/achievement/109"));
      told("content/achievement/109");
      Files.createDirectory(file("content/achievement/109"));
      told("content/achievement/109");
      Path x = Files.writeString(file("content/achievement/109/x.md"), "x");
      assertTrue(told("content/achievement/109/x.md").contains(x));
      Files.delete(x);
      told("content/achievement/109/x.md");
    }
  }

  /** Several hundred files at once, as when a branch is switched: each is told, or everything. */
  @Test
  void ofABurstNothingIsLost() throws Exception {
    Set<Path> written = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      Path folder = Files.createDirectories(file("content/achievement/" + (100 + i % 10)));
      written.add(Files.writeString(folder.resolve("x" + i + ".md"), "x"));
    }
    assertTrue(toldAll(written));
  }

  /** The system keeps so many events of a folder and no more. */
  @Test
  void moreThanTheSystemTellsIsEverythingAndNothingIsMissedAfterwards() throws Exception {
    Files.createDirectories(file("content/review/107"));
    told("content/review/107");
    for (int i = 0; i < 3000; i++) {
      Files.writeString(file("content/review/107/x" + i + ".md"), "x");
    }
    Files.createDirectories(file("content/review/108"));
    boolean everything = false;
    for (Optional<FileChanges> next = watch.next(PATIENCE);
        next.isPresent() && !everything;
        next = watch.next(Duration.ofMillis(500))) {
      everything = next.get().everything();
    }
    assertTrue(everything);
    Path later = Files.writeString(file("content/review/108/later.md"), "x");
    assertTrue(toldAll(Set.of(later)));
  }

  @Test
  void aBurstThatDoesNotEndIsToldInParts() throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (enough.getCount() > 0) {
                  Files.writeString(
                      file("data/budget.csv"), "1\n", StandardOpenOption.TRUNCATE_EXISTING);
                  enough.await(2, TimeUnit.MILLISECONDS);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    try {
      for (int i = 0; i < 3; i++) {
        assertEquals(Set.of(file("data/budget.csv")), watch.next(PATIENCE).orElseThrow().files());
      }
    } finally {
      enough.countDown();
      writer.join();
    }
  }

  @Test
  void whenNothingHappensNothingIsTold() throws Exception {
    assertEquals(Optional.empty(), watch.next(Duration.ofMillis(50)));
  }

  @Test
  void aMissingFolderCannotBeWatched() {
    assertThrows(NoSuchFileException.class, () -> SourceWatch.open(file("nowhere")));
  }

  @Test
  void theEndOfThePortalIsTold() throws Exception {
    Path lonely = Files.createDirectories(portal.resolve("lonely"));
    try (SourceWatch other = SourceWatch.open(lonely)) {
      Files.delete(lonely);
      assertThrows(NoSuchFileException.class, other::next);
    }
  }

  @Test
  void aWatchThatIsClosedWaitsNoMore() throws Exception {
    Thread closer =
        new Thread(
            () -> {
              try {
                watch.close();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    closer.start();
    assertThrows(ClosedWatchServiceException.class, watch::next);
    closer.join();
  }

  private Path file(String path) {
    return portal.resolve(path);
  }

  /** Everything that is told until a file is among it, that file's last event included. */
  private Set<Path> told(String path) throws Exception {
    Set<Path> told = new HashSet<>();
    while (!told.contains(file(path))) {
      Optional<FileChanges> next = watch.next(PATIENCE);
      assertTrue(next.isPresent(), () -> path + " is not told, only " + told);
      assertFalse(next.get().everything());
      told.addAll(next.get().files());
    }
    // On a slow machine the last events of a save may come late.
    for (Optional<FileChanges> rest = watch.next(Duration.ofMillis(100));
        rest.isPresent();
        rest = watch.next(Duration.ofMillis(100))) {
      told.addAll(rest.get().files());
    }
    return told;
  }

  private boolean toldAll(Set<Path> files) throws Exception {
    Set<Path> missing = new HashSet<>(files);
    while (!missing.isEmpty()) {
      Optional<FileChanges> next = watch.next(PATIENCE);
      if (next.isEmpty()) {
        return false;
      }
      if (next.get().everything()) {
        return true;
      }
      missing.removeAll(next.get().files());
    }
    return true;
  }
}
