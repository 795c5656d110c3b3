package org.vitrine.publish;

import java.io.IOException;

/** Where a site is published to. */
interface Destination extends AutoCloseable {

  /** The releases that are kept of it. */
  Releases releases();

  /**
   * Has a release shown, and none of another any more.
   *
   * @return how many files were copied for it
   */
  int show(Release release) throws IOException, PublishFailure;

  @Override
  void close() throws IOException;
}
