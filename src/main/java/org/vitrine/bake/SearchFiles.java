package org.vitrine.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.model.Synonyms;
import org.vitrine.plan.PlannedPage;
import org.vitrine.search.SearchFile;
import org.vitrine.search.SearchIndex;

/**
 * The search index of a site that stands, and the files it was written to. After a change the pages
 * come first: the index is brought up to date when there is time, see {@link #update}.
 */
final class SearchFiles {

  private List<List<String>> synonyms;
  private SearchIndex index;
  private Set<String> written = Set.of();

  /** The pages that the index has not read yet, by address, with their texts. */
  private final Map<String, Unread> unread = new HashMap<>();

  private boolean upToDate = true;

  /** A page that was set again. */
  private record Unread(PlannedPage page, String text) {}

  private SearchFiles(Settings settings, List<List<String>> synonyms) {
    this.synonyms = synonyms;
    this.index = new SearchIndex(settings.languages(), synonyms);
  }

  /** The search of a site; empty when it has none. */
  static Optional<SearchFiles> of(Settings settings, Proof proof) {
    return settings.pages().contains(PageKind.SEARCH)
        ? Optional.of(new SearchFiles(settings, synonyms(proof)))
        : Optional.empty();
  }

  private static List<List<String>> synonyms(Proof proof) {
    return Synonyms.of(proof.editions().get(0).portal().tables());
  }

  SearchIndex index() {
    return index;
  }

  /** Writes the whole index into a new site. */
  void write(Path folder) throws IOException {
    List<SearchFile> files = index.files();
    for (SearchFile file : files) {
      Path path = folder.resolve(file.address());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.bytes());
    }
    written = addresses(files);
  }

  private static Set<String> addresses(List<SearchFile> files) {
    return files.stream().map(SearchFile::address).collect(Collectors.toSet());
  }

  /**
   * Notes what has changed in the site.
   *
   * @param set the pages that were set anew, with their texts
   * @param removed the addresses that the site has no longer
   */
  void note(Proof proof, Map<PlannedPage, String> set, Set<String> removed) {
    set.forEach((page, text) -> unread.put(page.address(), new Unread(page, text)));
    removed.forEach(
        address -> {
          unread.remove(address);
          index.forget(address);
        });
    upToDate &= set.isEmpty() && removed.isEmpty();
    if (!synonyms.equals(synonyms(proof))) {
      synonyms = synonyms(proof);
      index = index.with(synonyms);
      upToDate = false;
    }
  }

  /**
   * Brings the files up to date with the site.
   *
   * @return the addresses whose files are others now, came or went
   */
  Set<String> update(Path site) throws IOException {
    if (upToDate) {
      return Set.of();
    }
    unread.values().parallelStream()
        .forEach(
            one ->
                index.read(
                    one.page().language(), one.page().kind(), one.page().address(), one.text()));
    unread.clear();
    List<SearchFile> files = index.files();
    SitePatch patch = new SitePatch(site);
    files.forEach(file -> patch.write(file.address(), file.bytes()));
    Set<String> now = addresses(files);
    Set<String> old = new HashSet<>(written);
    old.removeAll(now);
    patch.remove(old);
    Set<String> changed = patch.apply();
    written = now;
    upToDate = true;
    return changed;
  }
}
