package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at a terminal is asked when a portal is begun. */
class StartingTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new ArrayList<>();

  private String begun(Map<String, String> options, String... answers) throws Exception {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    Starting starting =
        new Starting(
            new PrintWriter(out),
            new PrintWriter(err),
            Optional.of(
                question -> {
                  asked.add(question);
                  return left.poll();
                }));
    assertEquals(0, starting.portal(folder.resolve("portal"), options::get), err::toString);
    return Files.readString(folder.resolve("portal/jbake.properties"));
  }

  @Test
  void everythingIsAskedThatIsNotSaidUntilTheAnswerMakesSense() throws Exception {
    String settings =
        begun(Map.of(), "fr", "EN", "City figures", "minguo", "gregorian", "113", "2023");
    assertEquals(7, asked.size(), asked::toString);
    assertTrue(asked.get(0).endsWith(" [zh,en]: "), asked::toString);
    assertTrue(asked.get(3).endsWith(" [gregorian]: "), asked::toString);
    assertTrue(settings.contains("portal.name = City figures\n"), settings);
    assertTrue(settings.contains("portal.languages = en\n"), settings);
    assertTrue(Files.isDirectory(folder.resolve("portal/content/foreword/2023")));
  }

  @Test
  void whatIsUsualIsTakenWhereNothingIsAnswered() throws Exception {
    String settings = begun(Map.of("year", "113"), "", " ");
    assertEquals(3, asked.size(), asked::toString);
    assertTrue(settings.contains("portal.languages = zh-Hant-TW, en\n"), settings);
    assertTrue(settings.contains("portal.calendar = roc\n"), settings);
    assertTrue(settings.contains("portal.name = 施政透明櫥窗\n"), settings);
  }
}
