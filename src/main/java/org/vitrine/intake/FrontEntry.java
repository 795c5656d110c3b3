package org.vitrine.intake;

import java.util.List;
import org.vitrine.problem.Place;

/**
 * One key of front matter with its value.
 *
 * @param key the key as written
 * @param place where the key stands
 * @param value what follows it
 */
record FrontEntry(String key, Place place, FrontValue value) {

  /** A value as far as front matter has any use for it. */
  sealed interface FrontValue {

    /** Where the value begins. */
    Place place();
  }

  /** A text, blanks at its ends removed and line ends made into spaces. */
  record Text(String text, Place place) implements FrontValue {}

  /** A list. */
  record Items(List<FrontValue> items, Place place) implements FrontValue {
    Items {
      items = List.copyOf(items);
    }
  }

  /** Something else. */
  record Other(Place place) implements FrontValue {}
}
