package org.vitrine.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vitrine.bake.Sources.Copied;
import org.vitrine.config.Language;
import org.vitrine.config.Settings;
import org.vitrine.intake.FileChanges;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site.DataFile;
import org.vitrine.problem.ProblemReport;

/**
 * A site that stands, with all that has to be known to change it.
 *
 * @param proof the site as it was written
 * @param made what each page and file was made from, by address
 * @param search its search index, if it has one
 * @param later what can follow the pages, see {@link LateFiles}
 */
record StandingSite(
    Proof proof,
    LinkCheck links,
    Map<String, Made> made,
    Optional<SearchFiles> search,
    LateFiles later) {

  /**
   * The pages that have to be made again.
   *
   * @param next the site as it will be
   */
  List<PlannedPage> stale(Proof next) {
    Set<Object> changed = next.changes();
    Set<Language> framed = framed(next);
    return next.site()
        .stale(
            page -> {
              Made known = made.get(page.address());
              return known == null || framed.contains(page.language()) || !known.stands(changed);
            },
            address -> Optional.ofNullable(made.get(address)).map(Made::page));
  }

  /** The languages in which something has changed that all pages share. */
  private Set<Language> framed(Proof next) {
    Set<Language> framed = new HashSet<>();
    next.views()
        .forEach(
            (language, view) -> {
              if (!view.equals(proof.views().get(language))) {
                framed.add(language);
              }
            });
    return framed;
  }

  /**
   * Becomes another site.
   *
   * @param changes the files that have changed since this site was written
   * @param written where the addresses go whose files are others now, came or went
   * @return the site that stands then; empty when there are mistakes, and nothing was changed
   */
  Optional<StandingSite> become(
      Proof next,
      Press press,
      LinkCheck nextLinks,
      Settings settings,
      FileChanges changes,
      ProblemReport problems,
      Set<String> written)
      throws IOException {
    Map<PlannedPage, String> texts = new ConcurrentHashMap<>();
    Set<String> late = new HashSet<>();
    List<PlannedPage> prompt = new ArrayList<>();
    Set<Language> framed = framed(next);
    for (PlannedPage page : stale(next)) {
      if (mayWait(page, next, framed)) {
        late.add(page.address());
      } else {
        prompt.add(page);
      }
    }
    prompt.parallelStream()
        .forEach(page -> press.set(page).ifPresent(text -> texts.put(page.kept(), text)));
    press.reportFailures(problems);
    if (!problems.hasErrors()) {
      nextLinks.report(problems);
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    SitePatch patch = new SitePatch(settings.output());
    texts.forEach((page, text) -> patch.write(page.address(), text));
    for (DataFile file : next.site().files()) {
      Made known = made.get(file.address());
      if (known != null && known.stands(next.changes())) {
        continue;
      }
      if (known != null && file.late()) {
        late.add(file.address());
      } else {
        patch.write(file.address(), press.set(file));
      }
    }
    copy(next, settings, changes, patch);
    Set<String> gone = gone(next);
    patch.remove(gone);
    written.addAll(patch.apply());
    search.ifPresent(index -> index.note(next, texts, gone));
    made.keySet().removeAll(gone);
    made.putAll(press.made());
    later.note(late, gone, prompt);
    return Optional.of(new StandingSite(next, nextLinks.kept(), made, search, later));
  }

  /** A sheet may have changed with another that it takes in; what is the same is not written. */
  private void copy(Proof next, Settings settings, FileChanges changes, SitePatch patch)
      throws IOException {
    Map<String, Copied> files = next.sources().files(settings);
    StyleSheets sheets = new StyleSheets(files);
    boolean restyled =
        files.entrySet().stream()
                .anyMatch(
                    file ->
                        StyleSheets.is(file.getKey())
                            && isOther(file.getKey(), file.getValue(), changes))
            || gone(next).stream().anyMatch(StyleSheets::is);
    for (Map.Entry<String, Copied> file : files.entrySet()) {
      String address = file.getKey();
      if (restyled && StyleSheets.is(address)) {
        patch.write(address, sheets.bytes(address));
      } else if (isOther(address, file.getValue(), changes)) {
        patch.write(address, file.getValue().bytes());
      }
    }
  }

  private boolean isOther(String address, Copied file, FileChanges changes) {
    return changes.touch(file.own()) || !proof.addresses().contains(address);
  }

  /** A page may wait only as long as every link in it leads somewhere. */
  private boolean mayWait(PlannedPage page, Proof next, Set<Language> framed) {
    return page.late()
        && made.containsKey(page.address())
        && !framed.contains(page.language())
        && next.addresses().containsAll(proof.addresses());
  }

  /**
   * Brings up to date what could follow the pages: late files and pages, then the search index.
   *
   * @param presses makes a press that sets what is late
   * @return the addresses whose files are others now, came or went
   */
  Set<String> finish(Supplier<Press> presses, Path folder, ProblemReport problems)
      throws IOException {
    Set<String> changed = new HashSet<>();
    if (!later.isEmpty()) {
      Press press = presses.get();
      Map<PlannedPage, String> texts = new HashMap<>();
      changed.addAll(later.update(proof.site(), press, folder, texts));
      press.reportFailures(problems);
      made.putAll(press.made());
      search.ifPresent(index -> index.note(proof, texts, Set.of()));
    }
    if (search.isPresent()) {
      changed.addAll(search.get().update(folder));
    }
    return changed;
  }

  private Set<String> gone(Proof next) {
    if (next.addresses().equals(proof.addresses())) {
      return Set.of();
    }
    Set<String> gone = new HashSet<>(proof.addresses());
    gone.removeIf(next.addresses()::contains);
    return gone;
  }
}
