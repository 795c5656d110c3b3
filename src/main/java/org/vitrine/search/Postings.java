package org.vitrine.search;

import java.util.Arrays;
import java.util.List;

/**
 * The pages of every term, with impacts.
 *
 * <p>A prefix that stands for very many pages, such as a single character, has a list of its own,
 * under the prefix and {@link #SUMMARY}, so that a browser need not gather it from many shards.
 */
final class Postings {

  /** Ends the name of a prefix's own list; it sorts before all that may follow the prefix. */
  static final char SUMMARY = '\0';

  /** The most postings that a browser should gather by itself. */
  private static final int GATHERED = 1200;

  private static final int LONGEST_PREFIX = 4;

  private final String[] names;
  private final int[] starts;
  private final int[] postings;

  private Postings(String[] names, int[] starts, int[] postings) {
    this.names = names;
    this.starts = starts;
    this.postings = postings;
  }

  /**
   * Turns pages with terms into terms with pages.
   *
   * @param pages pages, numbered by their place
   * @param vocabulary the names of terms by number
   */
  static Postings of(List<PageTerms> pages, String[] vocabulary) {
    int[] counts = new int[vocabulary.length];
    for (PageTerms page : pages) {
      for (int term : page.terms()) {
        counts[term >> PageTerms.IMPACT_BITS]++;
      }
    }
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    Integer[] order = new Integer[used];
    for (int term = 0, at = 0; term < counts.length; term++) {
      if (counts[term] > 0) {
        order[at++] = term;
      }
    }
    Arrays.sort(order, (a, b) -> vocabulary[a].compareTo(vocabulary[b]));
    String[] names = new String[used];
    int[] starts = new int[used + 1];
    int[] next = counts; // from here on: where the next posting of a term goes
    for (int i = 0; i < used; i++) {
      int term = order[i];
      names[i] = vocabulary[term];
      starts[i + 1] = starts[i] + counts[term];
      next[term] = starts[i];
    }
    int[] postings = new int[starts[used]];
    int mask = (1 << PageTerms.IMPACT_BITS) - 1;
    for (int page = 0; page < pages.size(); page++) {
      for (int term : pages.get(page).terms()) {
        postings[next[term >> PageTerms.IMPACT_BITS]++] =
            (page << PageTerms.IMPACT_BITS) | (term & mask);
      }
    }
    return new Postings(names, starts, postings);
  }

  /** Takes each list in the order of the names. */
  interface Taker {

    /**
     * Takes a list.
     *
     * @param name the term, or a prefix and {@link #SUMMARY}
     * @param list holds the postings: the page's number, shifted, with the impact below
     * @param from where they begin in the list
     * @param to where they end
     */
    void take(String name, int[] list, int from, int to);
  }

  /** Tells all lists. */
  void tell(Taker taker) {
    String last = "";
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      boolean told = false;
      for (int length = 1; length <= name.length(); length++) {
        if (!mayHaveSummary(name, length) || last.startsWith(name.substring(0, length))) {
          continue;
        }
        // The term that is the prefix itself comes before the prefix's own list.
        if (length == name.length()) {
          taker.take(name, postings, starts[i], starts[i + 1]);
          told = true;
        }
        summary(name.substring(0, length), i, taker);
      }
      if (!told) {
        taker.take(name, postings, starts[i], starts[i + 1]);
      }
      last = name;
    }
  }

  /** One or two Chinese characters, up to four letters or digits, or a whole word. */
  private static boolean mayHaveSummary(String name, int length) {
    char end = name.charAt(length - 1);
    if (end <= TermReader.JOIN || Character.isHighSurrogate(end)) {
      return false;
    }
    if (TermReader.isCharacter(name.codePointAt(0))) {
      return name.codePointCount(0, length) <= 2;
    }
    if (name.substring(0, length).indexOf(TermReader.BESIDE) >= 0
        || name.substring(0, length).indexOf(TermReader.JOIN) >= 0) {
      return false;
    }
    return length <= LONGEST_PREFIX
        || length == name.length()
        || name.charAt(length) <= TermReader.JOIN;
  }

  private void summary(String prefix, int from, Taker taker) {
    int to = from;
    while (to < names.length && names[to].startsWith(prefix)) {
      to++;
    }
    int size = starts[to] - starts[from];
    if (to - from < 2 || size <= GATHERED) {
      return;
    }
    boolean characters = TermReader.isCharacter(prefix.codePointAt(0));
    int[] all = new int[size];
    for (int i = from, at = 0; i < to; i++) {
      boolean whole = characters || names[i].length() == prefix.length() || isWhole(i, prefix);
      for (int j = starts[i]; j < starts[i + 1]; j++) {
        int impact = postings[j] & 3;
        all[at++] = whole || impact == 0 ? postings[j] : postings[j] - 1;
      }
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      boolean lastOfPage = i + 1 == size || all[i] >> 2 != all[i + 1] >> 2;
      if (lastOfPage) {
        all[distinct++] = all[i]; // the highest impact of a page sorts last
      }
    }
    taker.take(prefix + SUMMARY, all, 0, distinct);
  }

  private boolean isWhole(int name, String prefix) {
    return names[name].charAt(prefix.length()) <= TermReader.JOIN;
  }
}
