package org.vitrine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vitrine.figures.Lazy;

/** Everything that is to be written, besides the assets. */
public final class Site {

  private final List<PagePlan> plans;
  private final Function<List<PlannedPage>, List<DataFile>> sitemap;
  private final List<DataFile> others;
  private final Lazy<List<PlannedPage>> pages;
  private final Lazy<List<DataFile>> files;

  /** Fact: which pages the site has, in their order. */
  public record Addresses() {}

  /**
   * A file that needs no template.
   *
   * @param address its address from the site's root
   * @param composition makes its content, to be written as UTF-8
   */
  public record DataFile(String address, Supplier<String> composition) {

    /** Its content, composed anew. */
    public String text() {
      return composition.get();
    }
  }

  /**
   * A site of planned pages.
   *
   * @param sitemap makes the files that list the pages, if the site has any
   * @param files other files that need no template
   */
  public Site(
      List<PagePlan> plans,
      Function<List<PlannedPage>, List<DataFile>> sitemap,
      List<DataFile> files) {
    this.plans = List.copyOf(plans);
    this.sitemap = sitemap;
    this.others = List.copyOf(files);
    this.pages = new Lazy<>(this::gather);
    this.files = new Lazy<>(this::gatherFiles);
  }

  private List<PlannedPage> gather() {
    List<PlannedPage> all = new ArrayList<>();
    plans.forEach(plan -> all.addAll(plan.pages()));
    return List.copyOf(all);
  }

  private List<DataFile> gatherFiles() {
    List<DataFile> all = new ArrayList<>(others);
    all.addAll(sitemap.apply(pages()));
    return List.copyOf(all);
  }

  /** The pages. */
  public List<PlannedPage> pages() {
    return pages.get();
  }

  /** The pages, each ready to be composed. */
  public List<PlannedPage> composable() {
    return stale(page -> true, address -> Optional.empty());
  }

  /** Files that need no template. */
  public List<DataFile> files() {
    return files.get();
  }

  /**
   * This site with those plans of the site before that stand, so that not every page has to be
   * planned again after each change.
   *
   * @param changed the facts that have changed since
   */
  public Site after(Site before, Set<?> changed) {
    return new Site(
        plans.stream()
            .map(plan -> before.like(plan).map(old -> plan.after(old, changed)).orElse(plan))
            .toList(),
        sitemap,
        others);
  }

  private Optional<PagePlan> like(PagePlan plan) {
    return plans.stream().filter(plan::isLike).findFirst();
  }

  /**
   * The pages that have to be made again, each ready to be composed.
   *
   * @param isStale whether what is known of a page is out of date, its plan apart
   * @param before the page of an address as it was planned before
   */
  public List<PlannedPage> stale(
      Predicate<PlannedPage> isStale, Function<String, Optional<PlannedPage>> before) {
    Predicate<PlannedPage> isPlannedAnew =
        page -> before.apply(page.address()).filter(page::isGivenTheSameAs).isEmpty();
    List<PlannedPage> stale = new ArrayList<>();
    for (PagePlan plan : plans) {
      for (PlannedPage page : plan.pages()) {
        if (isStale.test(page) || (!plan.stands() && isPlannedAnew.test(page))) {
          stale.add(plan.stands() ? plan.fresh(page.address()).orElseThrow() : page);
        }
      }
    }
    return stale;
  }

  /** Whether another site has pages and files of the same addresses in the same order. */
  public boolean hasAddressesOf(Site other) {
    return files().stream()
            .map(DataFile::address)
            .toList()
            .equals(other.files().stream().map(DataFile::address).toList())
        && plans.size() == other.plans.size()
        && IntStream.range(0, plans.size())
            .allMatch(i -> plans.get(i).hasAddressesOf(other.plans.get(i)));
  }
}
