package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "台灣, 臺灣",
    "１０７年, 107年",
    "ＡＰＥＣ, apec",
    "裏海 着手 群山 山峯 証明, 裡海 著手 群山 山峰 證明",
    "Miloš Vystrčil, milos vystrcil",
    "'23,452 百萬元', 23452 百萬元",
    "'1,234,567.8', 1234567.8",
    "'106,1075', '106,1075'",
    "'a,123', 'a,123'",
    "'12,34', '12,34'",
    "㈱　①, (株) 1",
    "𠮷野家, 𠮷野家",
  })
  void differencesThatNobodySearchesForVanish(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @ParameterizedTest
  @CsvSource({"周年", "週年", "佔領", "才能", "行政", "製作"})
  void otherCharactersStay(String text) {
    assertEquals(text, Folding.fold(text));
  }

  @ParameterizedTest
  @CsvSource({"台灣", "Vystrčil", "'1,234,567'", "ＡＰＥＣ ６"})
  void foldingAgainChangesNothing(String text) {
    String folded = Folding.fold(text);
    assertEquals(folded, Folding.fold(folded));
  }

  /** The quick way for plain texts against Unicode's own. */
  @Test
  void plainCharactersAreFoldedAsByNormalising() {
    int compared = 0;
    for (int c = 0x20; c < 0x1_0000; c++) {
      String text = "一" + (char) c + "二";
      if (Character.isDefined(c) && !Character.isSurrogate((char) c)) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (normal.chars().noneMatch(FoldingTest::isFoldedFurther)) {
          assertEquals(normal, Folding.fold(text), Character.getName(c));
          compared++;
        }
      }
    }
    assertTrue(compared > 50_000, compared + " characters");
  }

  private static boolean isFoldedFurther(int c) {
    return (c >= 0xc0 && c <= 0x24f)
        || (c >= 0x1e00 && c <= 0x1eff)
        || Folding.VARIANTS.indexOf(c) >= 0;
  }
}
