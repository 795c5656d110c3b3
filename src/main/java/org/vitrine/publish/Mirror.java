package org.vitrine.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place to which files are copied one by one. */
interface Mirror {

  /**
   * What stands at the place.
   *
   * @return empty when nothing does
   * @throws PublishFailure when something else does than a site that was published there
   */
  Optional<Listing> listing() throws IOException, PublishFailure;

  /** Copies files of a release; at each address stands the old file or the new one, whole. */
  void put(Release release, List<String> addresses) throws IOException, PublishFailure;

  /** Removes files, and folders in which nothing is left. */
  void remove(Release release, List<String> addresses) throws IOException, PublishFailure;

  /** Notes what stands at the place. */
  void note(Release release, Listing listing) throws IOException, PublishFailure;
}
