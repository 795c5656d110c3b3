package org.vitrine.search;

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

  private final char[] text;
  private final Taker terms;
  private final char[] term = new char[2 * LONGEST + 8];
  private int length;

  /** Takes the terms in the order of the text. */
  interface Taker {

    /** Takes a term that can be packed. */
    void packed(long term);

    /** Takes any other term. */
    void other(String term);
  }

  private TermReader(char[] text, Taker terms) {
    this.text = text;
    this.terms = terms;
  }

  /** Tells all terms of a folded text. */
  static void read(char[] folded, Taker terms) {
    new TermReader(folded, terms).read();
  }

  private void read() {
    for (int at = 0; at < text.length; ) {
      int c = codePointAt(at);
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
    length = 0;
    int second = endOfCharacter(next);
    if (second > next) {
      add(from, endOfCharacter(second));
    } else {
      add(from, next);
      int word = skipSpaces(next);
      if (word < text.length && isWord(codePointAt(word))) {
        term[length++] = BESIDE;
        addWord(word, endOfWord(word));
      }
    }
    tell();
  }

  private void word(int from, int end) {
    length = 0;
    addWord(from, end);
    int next = isJoint(end) ? end + 1 : end;
    if (next < text.length && isWord(codePointAt(next))) {
      term[length++] = JOIN;
      addWord(next, endOfWord(next));
    } else {
      int character = skipSpaces(end);
      int second = endOfCharacter(character);
      if (second > character) {
        term[length++] = BESIDE;
        add(character, endOfCharacter(second));
      }
    }
    tell();
  }

  private void addWord(int from, int end) {
    add(from, Math.min(end, from + LONGEST));
  }

  private void add(int from, int end) {
    for (int i = from; i < end; i++) {
      term[length++] = text[i];
    }
  }

  private void tell() {
    long packed = PackedTerm.of(term, length);
    if (packed == PackedTerm.NONE) {
      terms.other(new String(term, 0, length));
    } else {
      terms.packed(packed);
    }
  }

  private int codePointAt(int at) {
    char c = text[at];
    return Character.isHighSurrogate(c) ? Character.codePointAt(text, at) : c;
  }

  private boolean isJoint(int at) {
    return at < text.length && "-/.'’&_@‐‑".indexOf(text[at]) >= 0;
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length && text[at] == ' ') {
      at++;
    }
    return at;
  }

  /** The end of a Chinese character; where it began when it is none. */
  private int endOfCharacter(int at) {
    if (at >= text.length) {
      return at;
    }
    int c = codePointAt(at);
    return isCharacter(c) ? at + Character.charCount(c) : at;
  }

  /** The end of a run of digits, or of letters: {@code cop26} is two words written as one. */
  private int endOfWord(int from) {
    boolean digits = Folding.isDigit(text[from]);
    int at = from;
    while (at < text.length) {
      int c = codePointAt(at);
      boolean digit = c < 0x80 && Folding.isDigit((char) c);
      boolean decimal = digits && c == '.' && at + 1 < text.length && Folding.isDigit(text[at + 1]);
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
