package org.vitrine.problem;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value that somebody most likely meant. Full-width and half-width forms, upper and lower
 * case, 台 and 臺 count as the same.
 */
public final class Nearest {

  private Nearest() {}

  /**
   * The candidate nearest to what was written, or null when none is near or several are equally
   * near: a guess among equals would mislead.
   */
  public static @Nullable String to(String written, Collection<String> candidates) {
    String wanted = fold(written);
    int best = limit(wanted) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      int distance = distance(wanted, fold(candidate), best);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      } else if (distance == best && !candidate.equals(nearest)) {
        nearest = null;
      }
    }
    return nearest;
  }

  /** The form in which two writings of one word are equal. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('台', '臺')
        .replace('_', '-');
  }

  /** How many changes still make the same word; ids as short as "1" or "ab" allow none. */
  private static int limit(String wanted) {
    int length = wanted.length();
    return length < 3 ? 0 : Math.min(4, Math.max(1, length / 3));
  }

  /**
   * Damerau–Levenshtein distance in which another digit counts double: goal 7.9 is no misspelt goal
   * 7.1. Anything above {@code limit} is returned as more than it.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = last[j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1));
        cost = Math.min(cost, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        smallest = Math.min(smallest, cost);
      }
      if (smallest > limit) {
        return limit + 1;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.isDigit(a) && Character.isDigit(b) ? 2 : 1;
  }
}
