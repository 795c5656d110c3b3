package org.vitrine.figures.slips;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Row;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;

/**
 * Something that looks like a slip.
 *
 * @param code its kind, one of {@link ProblemCode#acceptable()}
 * @param place where it stands
 * @param row the row whose note may accept it; null when it stands in a document, or its table has
 *     no notes
 * @param key what a line of the settings names it by: parts between slashes, from the table or file
 *     on
 * @param told what the message is told, before the key
 */
record Slip(ProblemCode code, Place place, @Nullable Row row, String key, List<String> told) {

  Slip {
    told = List.copyOf(told);
  }

  /** A path as a line of the settings can hold it: what separates key and value is exchanged. */
  static String key(String path) {
    return path.replace(':', '/').replace('=', '_').replaceAll("\\s", "_");
  }
}
