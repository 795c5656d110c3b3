package org.vitrine.intake;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Dashes that a word processor makes of {@code --}, or a keyboard for Chinese. */
final class Dashes {

  private static final String DASHES = "-‐‑‒–—―−﹣－─ー";

  private Dashes() {}

  /** The mark for a missing value that a cell of dashes was meant to be, or null. */
  static @Nullable String meant(String cell, Collection<String> marks) {
    if (cell.isEmpty() || cell.chars().anyMatch(c -> DASHES.indexOf(c) < 0)) {
      return null;
    }
    // "——" is what a Chinese keyboard gives for one dash, so only three ask for the longer mark.
    String meant = cell.length() == 3 ? "---" : "--";
    if (marks.contains(meant)) {
      return meant;
    }
    return marks.contains("--") ? "--" : null;
  }
}
