package org.vitrine.bake;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.bake.markdown.References;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Lazy;
import org.vitrine.intake.FileChanges;
import org.vitrine.model.Document;
import org.vitrine.pages.parts.SiteView;
import org.vitrine.plan.Site;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.search.SearchIndex;

/**
 * A site before it is written: every document is parsed, every reference followed, every address
 * given once.
 */
public final class Proof {

  private final List<Edition> editions;
  private final Site site;
  private final Sources sources;
  private final Set<String> addresses;
  private final References references;
  private final Bodies bodies;
  private final Lazy<Map<Language, SiteView>> views;
  private final Set<Object> changes;

  private Proof(
      List<Edition> editions,
      Site site,
      Sources sources,
      Set<String> addresses,
      References references,
      Bodies bodies,
      Set<Object> changes) {
    this.editions = List.copyOf(editions);
    this.site = site;
    this.sources = sources;
    this.addresses = addresses;
    this.references = references;
    this.bodies = bodies;
    this.changes = changes;
    this.views =
        new Lazy<>(
            () -> editions.stream().collect(Collectors.toMap(Edition::language, SiteView::of)));
  }

  /**
   * Reports each reference in the documents that leads nowhere, and every address that is wanted
   * twice. Nothing is written.
   *
   * @param site every page planned
   * @param documents all documents, drafts included
   * @param before the site that stands, if its editions are of the same settings
   * @param changes the files that have changed since that was proved
   */
  public static Proof of(
      Settings settings,
      List<Edition> editions,
      Site site,
      List<Document> documents,
      Optional<Proof> before,
      FileChanges changes,
      ProblemReport problems) {
    Set<Object> changed = new HashSet<>();
    before.ifPresent(
        proof -> {
          for (int i = 0; i < editions.size(); i++) {
            changed.addAll(editions.get(i).changesSince(proof.editions.get(i)));
          }
        });
    Site planned = before.map(proof -> site.after(proof.site, changed)).orElse(site);
    Sources sources =
        before
            .map(proof -> proof.sources)
            .filter(known -> known.stand(settings, changes))
            .orElseGet(() -> Sources.of(settings));
    problems.addAll(sources.problems());
    Optional<Proof> alike =
        before
            .filter(proof -> proof.sources.equals(sources))
            .filter(proof -> planned.hasAddressesOf(proof.site));
    Set<String> addresses =
        alike
            .map(proof -> proof.addresses)
            .orElseGet(() -> claim(planned, sources, searchRoots(settings), problems));
    References references =
        new References(
            editions.get(0).portal().tables().descriptor(),
            editions.get(0).book(),
            editions.get(0).portal().documents(),
            addresses,
            sources.pictures());
    if (alike.isEmpty()) {
      changed.add(new Site.Addresses());
      before.ifPresent(proof -> changed.addAll(references.changesSince(proof.references)));
    }
    Bodies old = before.map(proof -> proof.bodies).orElse(Bodies.NONE);
    Bodies bodies = Bodies.of(documents, references, old, changed, problems);
    changed.addAll(bodies.changes());
    return new Proof(editions, planned, sources, addresses, references, bodies, changed);
  }

  /** Where the search index of each language begins; none when the site has no search. */
  private static List<String> searchRoots(Settings settings) {
    return settings.pages().contains(PageKind.SEARCH)
        ? settings.languages().stream().map(SearchIndex::root).toList()
        : List.of();
  }

  private static Set<String> claim(
      Site site, Sources sources, List<String> roots, ProblemReport problems) {
    Set<String> addresses = new HashSet<>();
    site.pages().forEach(page -> claim(page.address(), page.address(), addresses, problems));
    site.files().forEach(file -> claim(file.address(), file.address(), addresses, problems));
    WebJars.addresses().forEach(address -> claim(address, address, addresses, problems));
    roots.forEach(address -> claim(address, address, addresses, problems));
    sources.assets().forEach(asset -> claim(asset, "assets/" + asset, addresses, problems));
    sources.builtIn().forEach(asset -> claim(asset, "assets/" + asset, addresses, problems));
    sources
        .content()
        .forEach(file -> claim(file.substring("content/".length()), file, addresses, problems));
    return Collections.unmodifiableSet(addresses);
  }

  /** The file is what an editor can rename: of an address that pages want too, the editor's own. */
  private static void claim(
      String address, String file, Set<String> addresses, ProblemReport problems) {
    if (!addresses.add(address)) {
      problems.error(ProblemCode.ADDRESS_CLASH, Place.of(file), address);
    }
  }

  List<Edition> editions() {
    return editions;
  }

  /** The pages and files. */
  public Site site() {
    return site;
  }

  Sources sources() {
    return sources;
  }

  /** Every file that the site will have. */
  Set<String> addresses() {
    return addresses;
  }

  Bodies bodies() {
    return bodies;
  }

  /** What the pages of each language share. */
  Map<Language, SiteView> views() {
    return views.get();
  }

  /** The facts that differ from those of the site before. */
  Set<Object> changes() {
    return changes;
  }
}
