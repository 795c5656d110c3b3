package org.vitrine.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMessagesTest {

  private static final Pattern PLACEHOLDER_OR_APOSTROPHES = Pattern.compile("\\{\\d|''");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");
  private static final Place PLACE = Place.of("data/budget.csv");

  static Stream<Arguments> codesAndLanguages() {
    return Arrays.stream(ProblemCode.values())
        .flatMap(
            code ->
                Stream.of(Locale.ENGLISH, Locale.TAIWAN).map(locale -> Arguments.of(code, locale)));
  }

  @ParameterizedTest
  @MethodSource("codesAndLanguages")
  void everyArgumentIsUsedAndNoOther(ProblemCode code, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    String hint = code.code() + ".hint";
    Set<Integer> used = new TreeSet<>();
    Matcher matcher =
        ARGUMENT.matcher(
            bundle.getString(code.code())
                + (bundle.containsKey(hint) ? bundle.getString(hint) : ""));
    while (matcher.find()) {
      used.add(Integer.valueOf(matcher.group(1)));
    }
    Set<Integer> expected = new TreeSet<>();
    for (int i = 0; i < code.arguments() - (code.suggests() ? 1 : 0); i++) {
      expected.add(i);
    }
    assertEquals(expected, used);
  }

  /** An apostrophe that is not doubled swallows the arguments behind it. */
  @ParameterizedTest
  @MethodSource("codesAndLanguages")
  void nothingOfThePatternIsLeft(ProblemCode code, Locale locale) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < code.arguments(); i++) {
      arguments.add("argument" + i);
    }
    Problem problem = new Problem(code, Severity.ERROR, PLACE, arguments);
    String text = problem.text(locale) + problem.hint(locale);
    assertFalse(PLACEHOLDER_OR_APOSTROPHES.matcher(text).find(), text);
    for (String argument : arguments) {
      assertTrue(text.contains(argument), text);
    }
  }

  @Test
  void languagesHaveTheSameTexts() {
    assertEquals(keys(Locale.ENGLISH), keys(Locale.TAIWAN));
  }

  @Test
  void noTextIsLeftOver() {
    Set<String> known = new TreeSet<>(Set.of("suggestion"));
    for (ProblemCode code : ProblemCode.values()) {
      known.add(code.code());
      known.add(code.code() + ".hint");
    }
    Set<String> left = keys(Locale.ENGLISH);
    left.removeAll(known);
    assertEquals(Set.of(), left);
  }

  @Test
  void suggestionIsLeftOutWhenThereIsNone() {
    Problem without =
        new Problem(ProblemCode.TABLE_UNKNOWN, Severity.ERROR, PLACE, List.of("bugdet", ""));
    assertEquals("There is no table 'bugdet'.", without.text(Locale.ENGLISH));
    Problem with =
        new Problem(ProblemCode.TABLE_UNKNOWN, Severity.ERROR, PLACE, List.of("bugdet", "budget"));
    assertEquals("There is no table 'bugdet'. Did you mean 'budget'?", with.text(Locale.ENGLISH));
    assertEquals("沒有名為「bugdet」的表。您是不是要寫「budget」？", with.text(Locale.TAIWAN));
  }

  @Test
  void wrongNumberOfArgumentsIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Problem(ProblemCode.CELL_NUMBER, Severity.ERROR, PLACE, List.of("budget")));
    assertEquals("arguments: CELL_NUMBER wants 2, not 1", refusal.getMessage());
  }

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(bundle(locale).keySet());
  }

  /** The bundle of one language alone: without its parent nothing missing is filled in. */
  private static ResourceBundle bundle(Locale locale) {
    String file = locale.getLanguage().equals("zh") ? "problems_zh" : "problems";
    try (var in = Problem.class.getResourceAsStream(file + ".properties")) {
      return new java.util.PropertyResourceBundle(
          new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
