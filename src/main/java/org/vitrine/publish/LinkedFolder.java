package org.vitrine.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.problem.ProblemCode;

/** A folder of releases, with a link to the one that is shown. */
record LinkedFolder(Releases releases) implements Destination {

  /** Opens a folder, which must be new, empty or one of releases. */
  static LinkedFolder open(Path folder, String target) throws IOException, PublishFailure {
    List<String> others = Trees.visible(folder);
    ShownLink link = new ShownLink(folder);
    boolean foreign = !others.isEmpty() && !Files.isRegularFile(folder.resolve(Releases.SIGN));
    if (foreign || (Files.exists(folder) && !Files.isDirectory(folder))) {
      throw new PublishFailure(
          ProblemCode.PUBLISH_REFUSED, target, others.isEmpty() ? target : others.get(0));
    }
    if (link.obstructed()) {
      throw new PublishFailure(ProblemCode.PUBLISH_REFUSED, target, ShownLink.NAME);
    }
    Files.createDirectories(folder);
    Optional<String> missing = link.missing();
    if (missing.isPresent()) {
      throw new PublishFailure(ProblemCode.PUBLISH_NO_LINKS, target, missing.get());
    }
    return new LinkedFolder(Releases.open(folder, link, target));
  }

  @Override
  public int show(Release release) throws IOException {
    releases.show(release);
    return 0;
  }

  @Override
  public void close() throws IOException {
    releases.close();
  }
}
