package org.vitrine.publish;

import java.io.IOException;
import java.util.List;

/**
 * A place whose files are changed one by one; its releases are kept on this machine. What stands
 * there is noted before the first change, so that after an interruption everything is known that
 * may be there.
 */
record CopiedSite(Releases releases, Mirror mirror) implements Destination {

  @Override
  public int show(Release release) throws IOException, PublishFailure {
    Listing wanted = Listing.ofRelease(release.folder());
    Listing there = mirror.listing().orElse(Listing.EMPTY);
    Passage passage = Passage.between(there, wanted);
    if (!passage.steps().isEmpty() || !passage.removals().isEmpty()) {
      mirror.note(release, passage.meanwhile());
      for (List<String> step : passage.steps()) {
        mirror.put(release, step);
      }
      mirror.remove(release, passage.removals());
      mirror.note(release, wanted);
    }
    releases.show(release);
    return passage.copies();
  }

  @Override
  public void close() throws IOException {
    releases.close();
  }
}
