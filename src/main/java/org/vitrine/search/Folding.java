package org.vitrine.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Makes texts equal that differ only in ways nobody searches for: width, capitals, accents of Latin
 * letters, variants of Chinese characters, separators of thousands. {@code search.js} does the same
 * to what a reader types.
 */
final class Folding {

  /** Pairs of characters: the variant, then what it is taken for. */
  static final String VARIANTS = variants();

  private static final Map<Character, Character> FOLDED = folded();

  private Folding() {}

  /** The text as it is indexed. */
  static String fold(String text) {
    String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(plain.toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '\u4e00') {
        Character to = FOLDED.get(c);
        if (to != null) {
          folded.setCharAt(i, to);
        }
      } else if ((c >= '\u00c0' && c <= '\u024f') || (c >= '\u1e00' && c <= '\u1eff')) {
        folded.setCharAt(i, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
      } else if (c == ',' && isThousands(folded, i)) {
        folded.deleteCharAt(i--);
      }
    }
    return folded.toString();
  }

  /** Whether normalising leaves a text as it is, which is quickly seen of nearly all. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c < 0x80 || (c >= 0x3000 && c <= 0x302f) || (c >= 0x4e00 && c <= 0x9fff))
          || c == '\u3000') {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma stands between a digit and exactly three digits. */
  private static boolean isThousands(CharSequence text, int comma) {
    if (comma == 0 || comma + 3 >= text.length() || !isDigit(text.charAt(comma - 1))) {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      if (!isDigit(text.charAt(comma + i))) {
        return false;
      }
    }
    return comma + 4 == text.length() || !isDigit(text.charAt(comma + 4));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Map<Character, Character> folded() {
    Map<Character, Character> folded = new HashMap<>();
    for (int i = 0; i < VARIANTS.length(); i += 2) {
      folded.put(VARIANTS.charAt(i), VARIANTS.charAt(i + 1));
    }
    return folded;
  }

  private static String variants() {
    try (InputStream stream = Folding.class.getResourceAsStream("variants.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      StringBuilder pairs = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          for (int i = 1; i < line.length(); i++) {
            pairs.append(line.charAt(i)).append(line.charAt(0));
          }
        }
      }
      return pairs.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
