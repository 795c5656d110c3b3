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
 *     below; in no order
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
    TermCounter counter = new TermCounter(vocabulary);
    counter.read(text.title(), TermCounter.Field.TITLE);
    counter.read(text.headings(), TermCounter.Field.HEADING);
    counter.read(text.body(), TermCounter.Field.BODY);
    return new PageTerms(text.page(), text.title(), text.summary(), text.figures(), terms(counter));
  }

  private static int[] terms(TermCounter counter) {
    int[] terms = new int[counter.size()];
    counter.tell(
        (at, term, inTitle, inHeadings, inBody) -> {
          int impact = inTitle ? TITLE : impact(inHeadings, inBody, counter.length());
          terms[at] = (term << IMPACT_BITS) | impact;
        });
    return terms;
  }

  /** The same page with other numbers for its terms. */
  PageTerms renumbered(IntUnaryOperator number) {
    int[] others =
        Arrays.stream(terms)
            .map(
                term ->
                    (number.applyAsInt(term >>> IMPACT_BITS) << IMPACT_BITS)
                        | (term & ((1 << IMPACT_BITS) - 1)))
            .toArray();
    return new PageTerms(page, title, summary, figures, others);
  }

  /** The impact of a term: BM25F with fields as weights, in four steps. */
  private static int impact(int inHeadings, int inBody, double length) {
    double weight = (3 * inHeadings + inBody) / (0.4 + 0.6 * length / USUAL_LENGTH);
    double share = weight / (weight + 1.5);
    return share < 0.4 ? 0 : share < 0.7 ? 1 : 2;
  }
}
