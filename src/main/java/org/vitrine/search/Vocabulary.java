package org.vitrine.search;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every term of a site, numbered as it is met: a page is kept as numbers, which take a tenth of the
 * room. The numbers differ from build to build; nothing that is written depends on them. Safe for
 * use by many threads.
 *
 * <p>Nearly all terms can be packed into a {@code long}: they are kept in tables without objects.
 */
final class Vocabulary {

  private static final int PARTS = 64;

  private final ConcurrentHashMap<String, Integer> others = new ConcurrentHashMap<>();
  private final Part[] packed = new Part[PARTS];
  private final AtomicInteger next = new AtomicInteger();

  Vocabulary() {
    Arrays.setAll(packed, part -> new Part());
  }

  /** The number of a term. */
  int number(String term) {
    long number = PackedTerm.of(term);
    if (number != PackedTerm.NONE) {
      return number(number);
    }
    Integer known = others.get(term);
    return known != null ? known : others.computeIfAbsent(term, unknown -> next.getAndIncrement());
  }

  /** The number of a term that is packed, see {@link PackedTerm}. */
  int number(long term) {
    int hash = hash(term);
    return packed[hash & (PARTS - 1)].number(term, hash >>> 6, next);
  }

  /** How many terms there are. */
  int size() {
    return next.get();
  }

  /** All terms by number. Not to be asked while terms are numbered. */
  String[] terms() {
    String[] all = new String[next.get()];
    others.forEach((term, number) -> all[number] = term);
    for (Part part : packed) {
      part.tell(all);
    }
    return all;
  }

  private static int hash(long term) {
    long mixed = term * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 33);
  }

  /** A share of the terms, so that threads seldom wait for each other. */
  private static final class Part {

    private long[] terms = new long[64];
    private int[] numbers = new int[64];
    private int size;

    synchronized int number(long term, int hash, AtomicInteger next) {
      int at = place(term, hash);
      if (terms[at] == term) {
        return numbers[at];
      }
      if (2 * size >= terms.length) {
        grow();
        at = place(term, hash);
      }
      terms[at] = term;
      numbers[at] = next.getAndIncrement();
      size++;
      return numbers[at];
    }

    /** Where a term is, or where it goes. */
    private int place(long term, int hash) {
      int at = hash & (terms.length - 1);
      while (terms[at] != term && terms[at] != PackedTerm.NONE) {
        at = (at + 1) & (terms.length - 1);
      }
      return at;
    }

    private void grow() {
      long[] olderTerms = terms;
      int[] olderNumbers = numbers;
      terms = new long[2 * olderTerms.length];
      numbers = new int[terms.length];
      for (int i = 0; i < olderTerms.length; i++) {
        if (olderTerms[i] != PackedTerm.NONE) {
          int at = place(olderTerms[i], hash(olderTerms[i]) >>> 6);
          terms[at] = olderTerms[i];
          numbers[at] = olderNumbers[i];
        }
      }
    }

    synchronized void tell(String[] all) {
      for (int i = 0; i < terms.length; i++) {
        if (terms[i] != PackedTerm.NONE) {
          all[numbers[i]] = PackedTerm.text(terms[i]);
        }
      }
    }
  }
}
