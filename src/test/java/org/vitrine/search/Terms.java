package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;

/** The terms of a text as texts. */
final class Terms {

  private Terms() {}

  /** All terms of a folded text, in its order. */
  static List<String> of(String folded) {
    List<String> terms = new ArrayList<>();
    TermReader.read(
        folded.toCharArray(),
        new TermReader.Taker() {
          @Override
          public void packed(long term) {
            terms.add(PackedTerm.text(term));
          }

          @Override
          public void other(String term) {
            terms.add(term);
          }
        });
    return terms;
  }
}
