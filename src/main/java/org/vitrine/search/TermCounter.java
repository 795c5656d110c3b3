package org.vitrine.search;

/**
 * Counts the terms of one page. A term is looked up in the vocabulary once, however often the page
 * has it.
 */
final class TermCounter implements TermReader.Taker {

  /** Marks the number of a term that cannot be packed among those that are, of 62 bits. */
  private static final long OTHER = 1L << 62;

  private static final int TITLE = 1 << 30;
  private static final int HEADING = 1 << 20;
  private static final int MOST_HEADINGS = (TITLE >> 1) / HEADING;
  private static final int MOST_BODY = HEADING - 1;

  private final Vocabulary vocabulary;
  private long[] keys = new long[1024];
  private int[] counts = new int[1024];
  private int size;
  private int length;
  private Field field = Field.BODY;

  /** Where on a page a term is. */
  enum Field {
    TITLE,
    HEADING,
    BODY
  }

  /** Takes what was counted. */
  interface Taker {

    /**
     * Takes a term.
     *
     * @param at how many came before
     * @param term its number in the vocabulary
     */
    void take(int at, int term, boolean inTitle, int inHeadings, int inBody);
  }

  TermCounter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Counts the terms of a text. */
  void read(String text, Field of) {
    field = of;
    TermReader.read(Folding.folded(text), this);
  }

  /** How many different terms there are. */
  int size() {
    return size;
  }

  /** How many terms there are, each as often as it occurs. */
  int length() {
    return length;
  }

  /** Tells each term once, in no order. */
  void tell(Taker taker) {
    int told = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != PackedTerm.NONE) {
        int term = keys[i] >= OTHER ? (int) (keys[i] - OTHER) : vocabulary.number(keys[i]);
        taker.take(
            told++,
            term,
            (counts[i] & TITLE) != 0,
            (counts[i] & (TITLE - 1)) / HEADING,
            counts[i] & MOST_BODY);
      }
    }
  }

  @Override
  public void packed(long term) {
    count(term);
  }

  @Override
  public void other(String term) {
    count(OTHER + vocabulary.number(term));
  }

  private void count(long key) {
    length++;
    int at = place(key);
    if (keys[at] == PackedTerm.NONE) {
      if (2 * size >= keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      size++;
    }
    counts[at] = more(counts[at]);
  }

  private int more(int count) {
    return switch (field) {
      case TITLE -> count | TITLE;
      case HEADING -> (count & (TITLE - 1)) / HEADING < MOST_HEADINGS ? count + HEADING : count;
      case BODY -> (count & MOST_BODY) < MOST_BODY ? count + 1 : count;
    };
  }

  /** Where a key is, or where it goes. */
  private int place(long key) {
    int at = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & (keys.length - 1);
    while (keys[at] != key && keys[at] != PackedTerm.NONE) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] olderKeys = keys;
    int[] olderCounts = counts;
    keys = new long[2 * olderKeys.length];
    counts = new int[keys.length];
    for (int i = 0; i < olderKeys.length; i++) {
      if (olderKeys[i] != PackedTerm.NONE) {
        int at = place(olderKeys[i]);
        keys[at] = olderKeys[i];
        counts[at] = olderCounts[i];
      }
    }
  }
}
