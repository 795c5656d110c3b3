package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.config.Messages.MissingMessage;

class MessagesTest {

  private static Messages of(String text) {
    return new Messages(new Language("en", false), Map.of("key", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{0} of {1}               | a of b",
        "{1}{0}{1}                | bab",
        "It's {0}'s               | It's a's",
        "no argument              | no argument",
        "{0}                      | a",
        "50% {0}                  | 50% a",
        "an open { brace          | an open { brace",
        "{0} and an open { brace  | a and an open { brace",
      })
  void argumentsAreFilledIn(String pattern, String expected) {
    assertEquals(expected, of(pattern).text("key", "a", "b"));
  }

  @Test
  void anArgumentIsTextAndNoPattern() {
    assertEquals("{1} x", of("{0} {1}").text("key", "{1}", "x"));
    assertEquals("1234", of("{0}").text("key", 1234), "numbers are not grouped here");
  }

  @Test
  void withoutArgumentsTheTextStaysAsItIs() {
    assertEquals("{0} of {1}", of("{0} of {1}").text("key"));
  }

  @Test
  void tooFewArgumentsAreAMistakeOfTheProgram() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> of("{0} {1}").text("key", "a"));
    assertEquals("arguments: 'key' wants {1}", thrown.getMessage());
  }

  @Test
  void aMissingTextNamesKeyAndFile() {
    MissingMessage thrown =
        assertThrows(MissingMessage.class, () -> of("x").text("no.such.key", "a"));
    assertEquals("no.such.key", thrown.key());
    assertEquals(
        "message 'no.such.key' is missing in templates/messages/en.properties",
        thrown.getMessage());
  }
}
