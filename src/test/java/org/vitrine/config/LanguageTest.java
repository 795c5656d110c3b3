package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "zh-Hant-TW, true, zh, ''",
    "en, false, en, en/",
    "en, true, en, ''",
    "fr-CA, false, fr, fr/",
    "nan-Hant, false, nan, nan/"
  })
  void furtherLanguagesHaveAFolderOfTheirCode(
      String tag, boolean main, String code, String prefix) {
    assertEquals(code, new Language(tag, main).code());
    assertEquals(prefix, new Language(tag, main).prefix());
  }

  @Test
  void aTextFallsBackToTheFirstGiven() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("zh", "名");
    texts.put("en", "name");
    LocalText text = new LocalText(texts);
    texts.put("fr", "nom");
    assertEquals("name", text.in(new Language("en", false)));
    assertEquals("名", text.in(new Language("fr", false)), "later changes do not reach it");
    assertThrows(IllegalArgumentException.class, () -> new LocalText(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"ROC, 109, 2020", "ROC, 1, 1912", "GREGORIAN, 2020, 2020"})
  void yearsAreCountedFromTheRepublicOrTheCommonEra(Calendar calendar, int year, int gregorian) {
    assertEquals(gregorian, calendar.toGregorian(year));
    assertEquals(year, calendar.fromGregorian(gregorian));
  }
}
