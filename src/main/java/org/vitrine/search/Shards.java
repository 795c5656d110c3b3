package org.vitrine.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the sorted lists into shards. A shard holds its terms, each as the number of characters that
 * it shares with the one before (as a character, {@code '0'} for none) and the rest, each ended by
 * a line feed; then for each the number of pages, and for each page the difference to the page
 * before, shifted, with the impact below.
 */
final class Shards {

  /** How none is written of what two texts share. */
  static final int SHARED = '0';

  private final int size;
  private final List<byte[]> shards = new ArrayList<>();
  private final List<String> firsts = new ArrayList<>();
  private StringBuilder terms = new StringBuilder();
  private Bytes lists = new Bytes();
  private String last = "";
  private boolean begun;
  private final Set<Character> characters = new HashSet<>();

  /**
   * No shards yet.
   *
   * @param size how large a shard becomes, in bytes before it is compressed
   */
  Shards(int size) {
    this.size = size;
  }

  /** Cuts all lists. */
  static Shards of(Postings postings, int size) {
    Shards shards = new Shards(size);
    postings.tell(shards::add);
    shards.end();
    return shards;
  }

  /**
   * How full a shard must be, in quarters, to end before a term that can be told from the one
   * before by 1, 2 and so on characters: the root names all shards, and short names keep it small.
   */
  private static final int[] FULL_ENOUGH = {3, 4, 4, 5};

  /** Adds a list; terms come in order. */
  void add(String term, int[] list, int from, int to) {
    if (begun && isFullEnough(separator(last, term).length())) {
      end();
    }
    if (!begun) {
      firsts.add(separator(last, term));
      begun = true;
      last = "";
    }
    int shared = shared(last, term);
    terms.append((char) (SHARED + shared)).append(term, shared, term.length()).append('\n');
    characters.add(term.charAt(0));
    lists.number(to - from);
    int before = 0;
    for (int i = from; i < to; i++) {
      int page = list[i] >> PageTerms.IMPACT_BITS;
      lists.number(((page - before) << PageTerms.IMPACT_BITS) | (list[i] & 3));
      before = page;
    }
    last = term;
  }

  private boolean isFullEnough(int separator) {
    int quarters = FULL_ENOUGH[Math.min(separator, FULL_ENOUGH.length) - 1];
    return 4 * (2 * terms.length() + lists.size()) >= quarters * size;
  }

  /** Ends the last shard. */
  void end() {
    if (begun) {
      shards.add(new Bytes().text(terms.toString()).all(lists).toArray());
      terms = new StringBuilder();
      lists = new Bytes();
      begun = false;
    }
  }

  /** How many characters two terms begin with in common; half of one is none in UTF-8. */
  static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1)) ? shared - 1 : shared;
  }

  /** The shortest text that comes after one term and not after the next. */
  private static String separator(String before, String next) {
    int length = Math.min(shared(before, next) + 1, next.length());
    boolean half = length < next.length() && Character.isHighSurrogate(next.charAt(length - 1));
    return next.substring(0, half ? length + 1 : length);
  }

  /** The shards, not compressed. */
  List<byte[]> shards() {
    return shards;
  }

  /** The characters that terms begin with, which are all that texts have. */
  Set<Character> characters() {
    return characters;
  }

  /** For each shard a text that no term before it reaches. */
  List<String> firsts() {
    return firsts;
  }
}
