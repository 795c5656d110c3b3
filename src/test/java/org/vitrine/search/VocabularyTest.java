package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "護",
        "護照",
        "外交部",
        "々仝〇",
        "一丁鿿",
        "a",
        "zz",
        "109",
        "88.32",
        "conference",
        "covid\u000219",
        "109\u0001年",
        "109\u0001年度",
        "cop\u0001會議",
        "0"
      })
  void usualTermsArePackedAndUnpacked(String term) {
    assertEquals(term, PackedTerm.text(PackedTerm.of(term)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "conferences",
        "外交部長",
        "外\u0001a",
        "𠮷野",
        "a外",
        "é",
        "12345\u0001年",
        "109\u0001",
        "109\u0001年度預",
        "a-b",
        "a b",
        "a\0b",
        "ª"
      })
  void otherTermsAreNot(String term) {
    assertEquals(PackedTerm.NONE, PackedTerm.of(term));
  }

  /** Terms numbered by many threads at once: each has one number, and each number its term. */
  @Test
  void everyTermHasOneNumber() {
    Vocabulary vocabulary = new Vocabulary();
    Map<String, Integer> numbers = new ConcurrentHashMap<>();
    List<String> terms = new ArrayList<>();
    Random random = new Random(20_261_121);
    for (int i = 0; i < 40_000; i++) {
      terms.add(term(random));
    }
    IntStream.range(0, terms.size())
        .parallel()
        .forEach(
            i -> {
              String term = terms.get(i);
              int number = vocabulary.number(term);
              Integer before = numbers.putIfAbsent(term, number);
              if (before != null) {
                assertEquals(before, number, term);
              }
            });
    assertEquals(numbers.size(), vocabulary.size());
    String[] all = vocabulary.terms();
    numbers.forEach((term, number) -> assertEquals(term, all[number]));
  }

  private static String term(Random random) {
    StringBuilder term = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      term.append(
          random.nextInt(4) == 0
              ? "ab09.\u0001\u0002é".charAt(random.nextInt(8))
              : (char) ('一' + random.nextInt(60)));
    }
    return term.toString();
  }
}
