package org.vitrine.search;

/**
 * A term of one to three Chinese characters, packed into a number: sixteen bits a character, the
 * first in the highest, nothing for one that is missing. Characters beyond U+FFFF do not fit.
 */
final class CharacterTerm {

  /** No such term. */
  static final long NONE = 0;

  private CharacterTerm() {}

  /**
   * Packs characters.
   *
   * @param second nothing, as {@code '\0'}, or a character
   * @param third nothing or a character
   */
  static long of(char first, char second, char third) {
    return (long) first << 32 | (long) second << 16 | third;
  }

  /** Packs a term; {@link #NONE} when it is not made of such characters. */
  static long of(String term) {
    if (term.isEmpty() || term.length() > 3) {
      return NONE;
    }
    long packed = 0;
    for (int i = 0; i < 3; i++) {
      char c = i < term.length() ? term.charAt(i) : 0;
      if (c != 0 && !TermReader.isCharacter(c)) {
        return NONE;
      }
      packed = packed << 16 | c;
    }
    return packed;
  }

  /** The term as a text. */
  static String text(long term) {
    char[] characters = {(char) (term >> 32), (char) (term >> 16), (char) term};
    int length = characters[1] == 0 ? 1 : characters[2] == 0 ? 2 : 3;
    return new String(characters, 0, length);
  }
}
