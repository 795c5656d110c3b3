package org.vitrine.serve;

import java.nio.file.Path;
import java.util.Set;

/**
 * What may have changed in the portal's folder.
 *
 * @param files files and folders that may have changed, were added or removed: absolute paths; a
 *     folder stands for all that is or was in it
 * @param everything look at everything anew: the first call, or more changes than the system tells
 */
public record Changes(Set<Path> files, boolean everything) {

  /** Anything may have changed. */
  public static final Changes EVERYTHING = new Changes(Set.of(), true);

  public Changes {
    files = Set.copyOf(files);
  }
}
