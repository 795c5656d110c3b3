package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;
import org.vitrine.problem.ProblemReport;

class MessagesReaderTest {

  private static final Language ZH = new Language("zh-Hant-TW", true);
  private static final Language EN = new Language("en", false);

  @TempDir Path portal;

  private final ProblemReport problems = new ProblemReport();

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(portal.resolve("templates/messages"));
  }

  @Test
  void aPortalWithoutTextsOfItsOwnHasTheBuiltInOnes() {
    Map<Language, Messages> messages = read(ZH, EN);
    assertEquals(List.of(), found());
    assertEquals("Budget", text(messages, EN, "nav.budget"));
    assertEquals("預算決算", text(messages, ZH, "nav.budget"));
    assertEquals(List.of(ZH, EN), List.copyOf(messages.keySet()), "in the portal's order");
  }

  @Test
  void aPortalsOwnTextTakesThePlaceOfTheBuiltInOneAndOfNoOther() throws IOException {
    Map<Language, Messages> before = read(ZH, EN);
    write("en", "\uFEFF# ours\r\nnav.budget = It's our money\r\n");
    Map<Language, Messages> messages = read(ZH, EN);
    assertEquals(List.of(), found());
    assertEquals("It's our money", text(messages, EN, "nav.budget"));
    assertEquals(before.get(ZH), messages.get(ZH));
    Map<String, String> others = new TreeMap<>(byKey(messages, EN));
    others.put("nav.budget", "Budget");
    assertEquals(byKey(before, EN), others);
  }

  @Test
  void aKeyOfThePortalsOwnThatOneLanguageLacksIsAskedOfThatLanguage() throws IOException {
    write("zh", "check.a.title = 一\n");
    write("en", "check.b.title = b\ncheck.c.title = c\n");
    read(ZH, EN);
    assertEquals(
        List.of(
            "templates/messages/en.properties message-missing [check.a.title, en]",
            "templates/messages/zh.properties message-missing [check.b.title, zh-Hant-TW]",
            "templates/messages/zh.properties message-missing [check.c.title, zh-Hant-TW]"),
        found());
  }

  @Test
  void aLanguageThatThePortalHasNotIsNotAsked() throws IOException {
    write("en", "check.b.title = b\n");
    assertEquals(List.of(ZH), List.copyOf(read(ZH).keySet()));
    assertEquals(List.of(), found());
  }

  @Test
  void aNewLanguageWithAllTextsIsComplete() throws IOException {
    Files.copy(
        Sample.ROOT.resolve("templates/messages/en.properties"),
        portal.resolve("templates/messages/fr.properties"));
    Language french = new Language("fr", true);
    assertEquals("Budget", text(read(french), french, "nav.budget"));
    assertEquals(List.of(), found());
  }

  @Test
  void aNewLanguageWithFewTextsIsAskedForAllOthersAtOnce() throws IOException {
    write("fr", "nav.budget = Budget\n");
    read(new Language("fr", true));
    assertEquals(1, found().size());
    assertTrue(
        found()
            .get(0)
            .matches(
                "templates/messages/fr\\.properties messages-missing \\[fr, \\d{3}, .*nav\\.home.*"),
        found()::toString);
  }

  @Test
  void aKeyThatIsNearlyABuiltInOneIsDoubted() throws IOException {
    write("en", "nav.budgett = Money\n");
    write("zh", "nav.budgett = 錢\n");
    read(ZH, EN);
    assertEquals(
        List.of(
            "templates/messages/en.properties:1 message-unknown [nav.budgett, nav.budget]",
            "templates/messages/zh.properties:1 message-unknown [nav.budgett, nav.budget]"),
        found());
  }

  @Test
  void aKeyThatATemplateOfThePortalsOwnAsksForIsNot() throws IOException {
    write("en", "nav.budgett = Money\n");
    Files.writeString(portal.resolve("templates/own.html"), "<p th:text='#{nav.budgett}'></p>");
    read(EN);
    assertEquals(List.of(), found());
  }

  @Test
  void aGapThatNothingFillsIsReported() throws IOException {
    write("en", "nav.budget = Budget {0}\nown.text = {0} of {all}\n");
    read(EN);
    assertEquals(
        List.of(
            "templates/messages/en.properties:1 message-placeholder [nav.budget, {0}, -]",
            "templates/messages/en.properties:2 message-placeholder"
                + " [own.text, {0} {all}, {0} {1} …]"),
        found());
  }

  @Test
  void aMissingFileIsReported() {
    read(ZH, new Language("fr-CA", false));
    assertEquals(
        "templates/messages/fr.properties messages-file-missing [fr-CA]",
        found().get(found().size() - 1));
  }

  @Test
  void anotherEncodingIsReported() throws IOException {
    Files.write(
        portal.resolve("templates/messages/zh.properties"),
        "hello = 您好\n".getBytes(Charset.forName("Big5")));
    read(ZH);
    assertEquals(List.of("templates/messages/zh.properties settings-encoding []"), found());
  }

  @Test
  void aLinkToAFileElsewhereIsRefused(@TempDir Path elsewhere) throws IOException {
    Path other = Files.writeString(elsewhere.resolve("other"), "hello = secret\n");
    Path file = portal.resolve("templates/messages/zh.properties");
    Files.createSymbolicLink(file, other);
    Map<Language, Messages> read = read(ZH);
    assertEquals(List.of("templates/messages/zh.properties file-link []"), found());
    assertEquals(Map.of(ZH, new Messages(ZH, Map.of())), read);
  }

  private static String text(Map<Language, Messages> messages, Language language, String key) {
    return Objects.requireNonNull(messages.get(language)).text(key);
  }

  private static Map<String, String> byKey(Map<Language, Messages> messages, Language language) {
    return Objects.requireNonNull(messages.get(language)).byKey();
  }

  private void write(String language, String text) throws IOException {
    Files.writeString(portal.resolve("templates/messages/" + language + ".properties"), text);
  }

  private Map<Language, Messages> read(Language... languages) {
    LocalText none = new LocalText(Map.of("zh", ""));
    return MessagesReader.read(
        new Settings(
            portal,
            portal.resolve("out"),
            none,
            none,
            none,
            none,
            new Licence(none, ""),
            "",
            Calendar.ROC,
            none,
            List.of(languages),
            "#000000",
            Set.of(PageKind.values()),
            LinkStyle.RELATIVE,
            Set.of(),
            Set.of(),
            List.of(),
            Feedback.NONE,
            Optional.empty(),
            LocalDate.EPOCH),
        problems);
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }
}
