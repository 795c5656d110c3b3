package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a look at many pages found wrong; all of it is told at once, the same thing only once. */
final class Findings {

  private static final int SHOWN = 40;

  private final List<String> found = new ArrayList<>();

  void add(String place, String what) {
    String finding = place + ": " + what;
    if (!found.contains(finding)) {
      found.add(finding);
    }
  }

  void addAll(String place, Collection<String> what) {
    what.forEach(each -> add(place, each));
  }

  void check(boolean holds, String place, String otherwise) {
    if (!holds) {
      add(place, otherwise);
    }
  }

  void assertNone() {
    if (!found.isEmpty()) {
      String more = found.size() > SHOWN ? "\n... and " + (found.size() - SHOWN) + " more" : "";
      fail(
          found.size()
              + " findings:\n"
              + String.join("\n", found.subList(0, Math.min(SHOWN, found.size())))
              + more);
    }
  }
}
