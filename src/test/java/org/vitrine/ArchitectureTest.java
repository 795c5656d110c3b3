package org.vitrine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Data walks one way through the rooms of the house, and each library lives in one room. */
class ArchitectureTest {

  private static final String HOUSE = "org.vitrine";

  /** Each room knows only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "trace",
          "problem",
          "config",
          "table",
          "model",
          "intake",
          "figures",
          "pages.view",
          "plan",
          "edition",
          "opendata",
          "admin",
          "pages.parts",
          "pages.charts",
          "pages.tables",
          "pages.checking",
          "pages.citing",
          "pages.comparing",
          "pages",
          "search",
          "bake",
          "serve",
          "publish",
          "start",
          "desk",
          "review",
          "cli");

  /** Rooms that tell what pages and files say. */
  private static final List<String> CONTENT =
      List.of(
          "opendata",
          "admin",
          "pages.charts",
          "pages.tables",
          "pages.checking",
          "pages.citing",
          "pages.comparing",
          "pages");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  static List<String> rooms() {
    return ROOMS;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyTheRoomsBeforeIt(String room) {
    List<String> later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
    DescribedPredicate<JavaClass> forbidden =
        room.equals("cli") ? or() : resideInAPackage(HOUSE).or(inAnyOf(later));
    check(noClasses().that(inRoom(room)).should().dependOnClassesThat(forbidden));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void noRoomIsEmpty(String room) {
    assertTrue(CODE.stream().anyMatch(inRoom(room)), room);
  }

  @Test
  void whoWritesTheSiteDoesNotKnowWhatItTells() {
    check(
        noClasses()
            .that(inAnyOf(List.of("search", "bake", "serve", "cli")))
            .should()
            .dependOnClassesThat(inAnyOf(CONTENT)));
  }

  @Test
  void everyClassLivesInARoomButTheStoryItself() {
    check(
        classes()
            .that()
            .resideInAPackage(HOUSE + "..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage(ROOMS.stream().map(ArchitectureTest::in).toArray(String[]::new))
            .orShould()
            .haveNameMatching("org\\.vitrine\\.Portal(Build|Preview)(\\$.*)?"));
  }

  @Test
  void theStoryIsToldWithoutTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideInAPackage(HOUSE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("cli")));
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    check(slices().matching(HOUSE + ".(**)").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @CsvSource({
    "table, com.fasterxml.jackson.dataformat.csv..",
    "bake,  org.jbake..",
    "bake,  org.commonmark..",
    "bake,  org.thymeleaf..",
    "publish, com.aayushatharva.brotli4j..",
    "desk,  org.dhatim.fastexcel.reader..",
    "cli,   org.apache.commons.cli..",
  })
  void aLibraryIsUsedInOneRoom(String room, String library) {
    check(
        noClasses()
            .that(resideOutsideOfPackage(in(room)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(noClasses().that(resideOutsideOfPackage(in("cli"))).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    check(
        noClasses()
            .that(resideOutsideOfPackage(in("cli")))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void everyPackageIsCheckedForNulls() {
    for (JavaPackage room : CODE.getPackage(HOUSE).getSubpackagesInTree()) {
      assertTrue(
          room.getClasses().isEmpty() || room.isAnnotatedWith(NullMarked.class),
          () -> room.getName() + " has no package-info.java with @NullMarked");
    }
  }

  /** A room within another one, such as {@code pages.charts}, is no part of it. */
  private static DescribedPredicate<JavaClass> inRoom(String room) {
    String[] within =
        ROOMS.stream()
            .filter(other -> other.startsWith(room + "."))
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    return resideInAPackage(in(room)).and(not(resideInAnyPackage(within)));
  }

  private static DescribedPredicate<JavaClass> inAnyOf(List<String> rooms) {
    return or(rooms.stream().map(ArchitectureTest::inRoom).toList());
  }

  private static String in(String room) {
    return HOUSE + "." + room + "..";
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CODE);
  }
}
