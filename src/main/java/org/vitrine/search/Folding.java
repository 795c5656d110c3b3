package org.vitrine.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes texts equal that differ only in ways nobody searches for: width, capitals, accents of Latin
 * letters, variants of Chinese characters, separators of thousands. {@code search.js} does the same
 * to what a reader types.
 */
final class Folding {

  /** Pairs of characters: the variant, then what it is taken for. */
  static final String VARIANTS = variants();

  private static final char[] HAN = han();

  private Folding() {}

  /** The text as it is indexed. */
  static String fold(String text) {
    return new String(folded(text));
  }

  /** The characters of the text as it is indexed. */
  static char[] folded(String text) {
    char[] folded = text.toCharArray();
    if (!simply(folded)) {
      folded =
          Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).toCharArray();
      for (int i = 0; i < folded.length; i++) {
        folded[i] = variant(folded[i]);
      }
    }
    return withoutThousands(folded);
  }

  /**
   * Folds a text in place if it has only characters whose compatibility form is plain: Latin ones
   * without accents, also wide ones, Chinese ones, and usual marks. That is nearly all text.
   *
   * @return whether it was so; otherwise the text is of no use any more
   */
  private static boolean simply(char[] text) {
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c >= '\u4e00' && c <= '\u9fff') {
        text[i] = HAN[c - '\u4e00'];
      } else if (c < 0x80) {
        text[i] = small(c);
      } else if (c >= '\uff01' && c <= '\uff5e') {
        text[i] = small((char) (c - 0xfee0));
      } else if (!((c > '\u3000' && c <= '\u302f')
          || (c >= '\u2018' && c <= '\u201f')
          || (c >= '\u2012' && c <= '\u2016')
          || c == '\u00b7')) {
        return false;
      }
    }
    return true;
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  private static char variant(char c) {
    if (c >= '\u4e00') {
      return c <= '\u9fff' ? HAN[c - '\u4e00'] : c;
    }
    return (c >= '\u00c0' && c <= '\u024f') || (c >= '\u1e00' && c <= '\u1eff')
        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
        : c;
  }

  /** The text without commas that stand between a digit and exactly three digits. */
  private static char[] withoutThousands(char[] text) {
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] != ',' || length == 0 || !isDigit(text[length - 1]) || !isThousand(text, i + 1)) {
        text[length++] = text[i];
      }
    }
    return length == text.length ? text : Arrays.copyOf(text, length);
  }

  /** Whether exactly three digits begin somewhere. */
  private static boolean isThousand(char[] text, int from) {
    int end = from;
    while (end < text.length && end < from + 4 && isDigit(text[end])) {
      end++;
    }
    return end == from + 3;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What each Chinese character from U+4E00 on is taken for. */
  private static char[] han() {
    char[] han = new char[0x9fff - 0x4e00 + 1];
    for (int i = 0; i < han.length; i++) {
      han[i] = (char) ('\u4e00' + i);
    }
    for (int i = 0; i < VARIANTS.length(); i += 2) {
      han[VARIANTS.charAt(i) - '\u4e00'] = VARIANTS.charAt(i + 1);
    }
    return han;
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
