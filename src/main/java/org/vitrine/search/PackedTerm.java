package org.vitrine.search;

/**
 * A term packed into a number, as nearly all can be: one to three Chinese characters; up to ten
 * small letters, digits and dots, of one word or of two that are {@link TermReader#JOIN joined}; or
 * up to four of these and one or two Chinese characters {@link TermReader#BESIDE beside} them. It
 * takes 62 bits at most.
 */
final class PackedTerm {

  /** No such term. */
  static final long NONE = 0;

  private static final long WORD = 1L << 60;
  private static final long MIXED = 1L << 61;

  private static final String SYMBOLS = "\0abcdefghijklmnopqrstuvwxyz0123456789." + TermReader.JOIN;
  private static final int SYMBOL_BITS = 6;
  private static final int SYMBOL = (1 << SYMBOL_BITS) - 1;
  private static final int LONGEST_WORD = 10;
  private static final int LONGEST_MIXED = 4;
  private static final int LONGEST_CHARACTERS = 3;

  /** The place of each ASCII character among the symbols; 0 for none. */
  private static final byte[] PLACES = places();

  private PackedTerm() {}

  private static byte[] places() {
    byte[] places = new byte[128];
    for (int i = 1; i < SYMBOLS.length(); i++) {
      places[SYMBOLS.charAt(i)] = (byte) i;
    }
    return places;
  }

  /** Packs a term; {@link #NONE} when that cannot be. */
  static long of(String term) {
    return of(term.toCharArray(), term.length());
  }

  /** Packs a term that an array begins with; {@link #NONE} when that cannot be. */
  static long of(char[] term, int length) {
    if (length == 0 || length > LONGEST_WORD) {
      return NONE;
    }
    if (TermReader.isCharacter(term[0])) {
      return length <= LONGEST_CHARACTERS ? characters(term, 0, length, LONGEST_CHARACTERS) : NONE;
    }
    long packed = 0;
    int at = 0;
    while (at < length && term[at] < PLACES.length && PLACES[term[at]] > 0) {
      packed = packed << SYMBOL_BITS | PLACES[term[at]];
      at++;
    }
    if (at == length) {
      return WORD | packed;
    }
    int beside = at + 1;
    if (at > LONGEST_MIXED
        || term[at] != TermReader.BESIDE
        || length == beside
        || length > beside + 2) {
      return NONE;
    }
    long characters = characters(term, beside, length, 2);
    return characters == NONE ? NONE : MIXED | packed << 32 | characters;
  }

  /** Packs Chinese characters, sixteen bits each, zeros for those that are missing. */
  private static long characters(char[] term, int from, int end, int most) {
    long packed = 0;
    for (int i = from; i < from + most; i++) {
      if (i < end && !TermReader.isCharacter(term[i])) {
        return NONE;
      }
      packed = packed << 16 | (i < end ? term[i] : 0);
    }
    return packed;
  }

  /** The term as a text. */
  static String text(long term) {
    StringBuilder text = new StringBuilder();
    if ((term & WORD) != 0) {
      symbols(term & (WORD - 1), text);
    } else if ((term & MIXED) != 0) {
      symbols((term & (WORD - 1)) >>> 32, text);
      text.append(TermReader.BESIDE);
      characters(term, 2, text);
    } else {
      characters(term, LONGEST_CHARACTERS, text);
    }
    return text.toString();
  }

  private static void symbols(long packed, StringBuilder text) {
    for (long rest = packed; rest != 0; rest >>>= SYMBOL_BITS) {
      text.insert(0, SYMBOLS.charAt((int) rest & SYMBOL));
    }
  }

  private static void characters(long packed, int most, StringBuilder text) {
    for (int i = most - 1; i >= 0; i--) {
      char c = (char) (packed >>> (16 * i));
      if (c != 0) {
        text.append(c);
      }
    }
  }
}
