package org.vitrine.serve;

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
}
