package org.vitrine.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every term of a site, numbered as it is met: a page is kept as numbers, which take a tenth of the
 * room. The numbers differ from build to build; nothing that is written depends on them. Safe for
 * use by many threads.
 */
final class Vocabulary {

  private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a term. */
  int number(String term) {
    Integer known = numbers.get(term);
    return known != null ? known : numbers.computeIfAbsent(term, unknown -> next.getAndIncrement());
  }

  /** How many terms there are. */
  int size() {
    return next.get();
  }

  /** All terms by number. */
  String[] terms() {
    String[] all = new String[next.get()];
    numbers.forEach((term, number) -> all[number] = term);
    return all;
  }
}
