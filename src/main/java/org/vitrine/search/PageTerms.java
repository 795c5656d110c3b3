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
    Counter counter = new Counter();
    TermReader.read(
        Folding.fold(text.title()), term -> counter.add(vocabulary.number(term), TITLE));
    TermReader.read(Folding.fold(text.headings()), term -> counter.add(vocabulary.number(term), 1));
    TermReader.read(Folding.fold(text.body()), term -> counter.add(vocabulary.number(term), 0));
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
  private static final class Counter {

    private long[] met = new long[256];
    private int size;

    void add(int term, int field) {
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
        int[] fields = new int[TITLE + 1];
        for (; i < size && met[i] >> IMPACT_BITS == term; i++) {
          fields[(int) (met[i] & TITLE)]++;
        }
        int impact = fields[TITLE] > 0 ? TITLE : impact(fields[1], fields[0], size);
        terms[distinct++] = ((int) (term << IMPACT_BITS)) | impact;
      }
      return Arrays.copyOf(terms, distinct);
    }
  }
}
