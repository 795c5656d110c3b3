package org.vitrine.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A page as the index keeps it: what is shown of it, and its terms with their impact. Immutable.
 *
 * @param page the page and what it can be filtered by
 * @param title its title
 * @param summary its beginning
 * @param figures the figures that are shown as figures
 * @param terms the numbers of its terms, each shifted left by {@link #IMPACT_BITS} with its impact
 *     below; ascending
 */
@SuppressWarnings(
    "ArrayRecordComponent") // two pages are never compared; a list would take five times the room
record PageTerms(
    PageText.Entry page,
    String title,
    String summary,
    List<PageText.FigureText> figures,
    int[] terms) {

  /** A term in the title has impact 3, in a heading 2 or more, elsewhere 0 to 2. */
  static final int IMPACT_BITS = 2;

  private static final int TITLE = 3;

  /** The size of a usual page, in terms. Longer ones need a term more often to be about it. */
  private static final double USUAL_LENGTH = 600;

  /** The terms of a page's text. */
  static PageTerms of(PageText text, Vocabulary vocabulary) {
    Counter counter = new Counter(vocabulary, text.body().length());
    counter.read(text.title(), TITLE);
    counter.read(text.headings(), 1);
    counter.read(text.body(), 0);
    return new PageTerms(
        text.page(), text.title(), text.summary(), text.figures(), counter.terms());
  }

  /** The same page with other numbers for its terms. */
  PageTerms renumbered(IntUnaryOperator number) {
    int[] others =
        Arrays.stream(terms)
            .map(
                term ->
                    (number.applyAsInt(term >>> IMPACT_BITS) << IMPACT_BITS)
                        | (term & ((1 << IMPACT_BITS) - 1)))
            .sorted()
            .toArray();
    return new PageTerms(page, title, summary, figures, others);
  }

  /** The impact of a term: BM25F with fields as weights, in four steps. */
  private static int impact(int inHeadings, int inBody, double length) {
    double weight = (3 * inHeadings + inBody) / (0.4 + 0.6 * length / USUAL_LENGTH);
    double share = weight / (weight + 1.5);
    return share < 0.4 ? 0 : share < 0.7 ? 1 : 2;
  }

  /** Counts the terms of one page. */
  private static final class Counter implements TermReader.Taker {

    private final Vocabulary vocabulary;
    private long[] met;
    private int size;
    private int field;

    Counter(Vocabulary vocabulary, int expected) {
      this.vocabulary = vocabulary;
      met = new long[expected + 64];
    }

    void read(String text, int of) {
      field = of;
      TermReader.read(Folding.folded(text), this);
    }

    @Override
    public void characters(long term) {
      add(vocabulary.number(term));
    }

    @Override
    public void word(String term) {
      add(vocabulary.number(term));
    }

    private void add(int term) {
      if (size == met.length) {
        met = Arrays.copyOf(met, 2 * size);
      }
      met[size++] = ((long) term << IMPACT_BITS) | field;
    }

    int[] terms() {
      Arrays.sort(met, 0, size);
      int[] terms = new int[size];
      int distinct = 0;
      for (int i = 0; i < size; ) {
        long term = met[i] >> IMPACT_BITS;
        int inBody = 0;
        int inHeadings = 0;
        boolean inTitle = false;
        for (; i < size && met[i] >> IMPACT_BITS == term; i++) {
          int in = (int) (met[i] & TITLE);
          inBody += in == 0 ? 1 : 0;
          inHeadings += in == 1 ? 1 : 0;
          inTitle |= in == TITLE;
        }
        int impact = inTitle ? TITLE : impact(inHeadings, inBody, size);
        terms[distinct++] = ((int) (term << IMPACT_BITS)) | impact;
      }
      return Arrays.copyOf(terms, distinct);
    }
  }
}
