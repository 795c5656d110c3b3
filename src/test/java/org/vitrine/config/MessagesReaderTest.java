package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.problem.ProblemReport;

class MessagesReaderTest {

  private static final Language ZH = new Language("zh-Hant-TW", true);
  private static final Language EN = new Language("en", false);

  @TempDir Path portal;

  private final ProblemReport problems = new ProblemReport();

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(portal.resolve("templates/messages"));
    write("zh", "hello = 您好\nbye = 再見\n");
    write("en", "hello = It's you\nbye = Bye\n");
  }

  @Test
  void textsAreReadInBothLanguages() {
    Map<Language, Messages> messages = read(ZH, EN);
    assertEquals(List.of(), found());
    assertEquals(
        Map.of(
            ZH, new Messages(ZH, Map.of("hello", "您好", "bye", "再見")),
            EN, new Messages(EN, Map.of("hello", "It's you", "bye", "Bye"))),
        messages);
    assertEquals(List.of(ZH, EN), List.copyOf(messages.keySet()), "in the portal's order");
  }

  @Test
  void aKeyThatOneLanguageLacksIsAskedOfThatLanguage() throws IOException {
    write("zh", "hello = 您好\nonly.zh = 一\n");
    write("en", "hello = Hello\nonly.en.a = a\nonly.en.b = b\n");
    read(ZH, EN);
    assertEquals(
        List.of(
            "templates/messages/en.properties message-missing [only.zh, en]",
            "templates/messages/zh.properties message-missing [only.en.a, zh-Hant-TW]",
            "templates/messages/zh.properties message-missing [only.en.b, zh-Hant-TW]"),
        found());
  }

  @Test
  void aLanguageThatThePortalHasNotIsNotAsked() throws IOException {
    write("en", "");
    assertEquals(List.of(ZH), List.copyOf(read(ZH).keySet()));
    assertEquals(List.of(), found());
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
    Files.delete(file);
    Files.createSymbolicLink(file, other);
    Map<Language, Messages> read = read(ZH);
    assertEquals(List.of("templates/messages/zh.properties file-link []"), found());
    assertEquals(Map.of(ZH, new Messages(ZH, Map.of())), read);
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
            LocalDate.EPOCH),
        problems);
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }
}
