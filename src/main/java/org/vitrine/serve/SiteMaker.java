package org.vitrine.serve;

import java.util.Optional;
import org.vitrine.intake.FileChanges;

/** Makes the site anew. Called by one thread at a time. */
@FunctionalInterface
public interface SiteMaker {

  /**
   * Makes what depends on the changes.
   *
   * @param changes what may have changed since the last call
   */
  Making make(FileChanges changes);

  /**
   * Makes what may come a moment after the rest, when nothing else is to be done.
   *
   * @return what came of it; empty when nothing was left to do
   */
  default Optional<Making> finish() {
    return Optional.empty();
  }

  /**
   * Goes through the motions of a making while nobody waits, so that the first change takes no
   * longer than the later ones. Nothing is written.
   *
   * @return whether it is worth doing once more
   */
  default boolean rehearse() {
    return false;
  }
}
