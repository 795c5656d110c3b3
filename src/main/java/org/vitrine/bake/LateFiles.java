package org.vitrine.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site;
import org.vitrine.plan.Site.DataFile;

/**
 * The pages and files of a standing site that are not up to date yet, because they take long to
 * make and nobody waits for them after each save: downloads that hold the whole portal, and the
 * page that tells their checksums. Until they follow, the old ones stand.
 */
final class LateFiles {

  private final Set<String> addresses = new HashSet<>();

  boolean isEmpty() {
    return addresses.isEmpty();
  }

  /**
   * Notes what has changed in the site.
   *
   * @param stale addresses of late pages and files to be made again
   * @param gone addresses that the site has no longer
   * @param made pages that did not wait
   */
  void note(Set<String> stale, Set<String> gone, List<PlannedPage> made) {
    addresses.addAll(stale);
    addresses.removeAll(gone);
    made.forEach(page -> addresses.remove(page.address()));
  }

  /**
   * Makes them as the site is now.
   *
   * @param texts where the texts of pages go
   * @return the addresses whose files are others now
   */
  Set<String> update(Site site, Press press, Path folder, Map<PlannedPage, String> texts)
      throws IOException {
    SitePatch patch = new SitePatch(folder);
    List<DataFile> files =
        site.files().stream().filter(file -> addresses.contains(file.address())).toList();
    files.parallelStream().forEach(file -> patch.write(file.address(), press.set(file)));
    for (PlannedPage page : site.composable(addresses)) {
      press
          .set(page)
          .ifPresent(
              text -> {
                patch.write(page.address(), text);
                texts.put(page.kept(), text);
              });
    }
    Set<String> changed = patch.apply();
    addresses.clear();
    return changed;
  }
}
