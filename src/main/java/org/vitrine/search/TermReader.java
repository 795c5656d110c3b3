package org.vitrine.search;

import java.util.function.Consumer;

/**
 * Cuts folded text into terms.
 *
 * <p>A Chinese character gives a term of itself and the next two, so that every phrase of one, two
 * or three characters is a prefix of a term, and a longer one is a chain of them: scattered pairs
 * of characters are not taken for a phrase. A run of letters or of digits (with decimals) is a
 * word; its term is the word and what follows without a gap: {@link #JOIN} and the next word
 * ({@code covid-19}, {@code cop26}), or {@link #BESIDE} and up to two Chinese characters, for which
 * a space is no gap ({@code 109 年度}). A last character before a word is likewise followed by it.
 * {@code search.js} cuts what a reader types the same way.
 */
final class TermReader {

  /** Between a word and Chinese characters. */
  static final char BESIDE = '\u0001';

  /** Between two words that are written as one. */
  static final char JOIN = '\u0002';

  private static final int LONGEST = 40;

  private final String text;
  private final Consumer<String> terms;

  private TermReader(String text, Consumer<String> terms) {
    this.text = text;
    this.terms = terms;
  }

  /** Tells all terms of a folded text. */
  static void read(String folded, Consumer<String> terms) {
    new TermReader(folded, terms).read();
  }

  private void read() {
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (isCharacter(c)) {
        character(at, at + Character.charCount(c));
        at += Character.charCount(c);
      } else if (isWord(c)) {
        int end = endOfWord(at);
        word(at, end);
        at = end;
      } else {
        at += Character.charCount(c);
      }
    }
  }

  private void character(int from, int next) {
    int second = endOfCharacter(next);
    if (second > next) {
      terms.accept(text.substring(from, endOfCharacter(second)));
      return;
    }
    int word = skipSpaces(next);
    if (word < text.length() && isWord(text.codePointAt(word))) {
      terms.accept(text.substring(from, next) + BESIDE + cut(word, endOfWord(word)));
    } else {
      terms.accept(text.substring(from, next));
    }
  }

  private void word(int from, int end) {
    String word = cut(from, end);
    int next = isJoint(end) ? end + 1 : end;
    if (next < text.length() && isWord(text.codePointAt(next))) {
      terms.accept(word + JOIN + cut(next, endOfWord(next)));
      return;
    }
    int character = skipSpaces(end);
    int second = endOfCharacter(character);
    terms.accept(
        second > character
            ? word + BESIDE + text.substring(character, endOfCharacter(second))
            : word);
  }

  private String cut(int from, int end) {
    return text.substring(from, Math.min(end, from + LONGEST));
  }

  private boolean isJoint(int at) {
    return at < text.length() && "-/.'’&_@‐‑".indexOf(text.charAt(at)) >= 0;
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The end of a Chinese character; where it began when it is none. */
  private int endOfCharacter(int at) {
    if (at >= text.length()) {
      return at;
    }
    int c = text.codePointAt(at);
    return isCharacter(c) ? at + Character.charCount(c) : at;
  }

  /** The end of a run of digits, or of letters: {@code cop26} is two words written as one. */
  private int endOfWord(int from) {
    boolean digits = Folding.isDigit(text.charAt(from));
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean digit = c < 0x80 && Folding.isDigit((char) c);
      boolean decimal =
          digits && c == '.' && at + 1 < text.length() && Folding.isDigit(text.charAt(at + 1));
      if (digits ? !(digit || decimal) : digit || !isWord(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return !isCharacter(c) && Character.isLetterOrDigit(c);
  }

  /** Whether a character of a script that is written without spaces. */
  static boolean isCharacter(int c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || c == 0x3005
        || c == 0x3007
        || (c >= 0x3041 && c <= 0x30fa)
        || (c >= 0x3105 && c <= 0x312f)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x3ffff);
  }
}
