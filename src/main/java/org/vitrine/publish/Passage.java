package org.vitrine.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The way from the files that stand at a place to those of a release, in an order in which nothing
 * ever stands that leads to something missing: first what pages need, then new pages, then those
 * that may link to them, then what lists pages (feed, sitemap, the root of the search index), and
 * what goes, goes last and in the opposite order.
 *
 * @param steps what is copied, step by step; none is empty
 * @param removals what is removed
 * @param meanwhile what stands there until the last step is done: everything old and new, files
 *     that change as {@link Listing#UNKNOWN}
 */
record Passage(List<List<String>> steps, List<String> removals, Listing meanwhile) {

  private static final Pattern PAGE = Pattern.compile(".*\\.html");
  private static final Pattern ENTRANCE =
      Pattern.compile(
          "(?:.*/)?(?:feed\\.(?:xml|json)|sitemap[^/]*\\.xml|robots\\.txt|search/[a-z]+\\.bin"
              + "|\\.htaccess|_headers)");

  private enum Kind {
    FILE,
    PAGE,
    ENTRANCE;

    static Kind of(String address) {
      String plain = ReleaseMaker.uncompressed(address);
      return Passage.PAGE.matcher(plain).matches()
          ? PAGE
          : Passage.ENTRANCE.matcher(plain).matches() ? ENTRANCE : FILE;
    }
  }

  /**
   * The way from one listing to another.
   *
   * @param from what stands there
   * @param to what is to stand there
   */
  static Passage between(Listing from, Listing to) {
    Map<Kind, List<String>> added = new EnumMap<>(Kind.class);
    Map<Kind, List<String>> changed = new EnumMap<>(Kind.class);
    Map<Kind, List<String>> removed = new EnumMap<>(Kind.class);
    SortedMap<String, String> meanwhile = new TreeMap<>(from.digests());
    to.digests()
        .forEach(
            (address, digest) -> {
              String old = from.digests().get(address);
              if (!digest.equals(old)) {
                add(old == null ? added : changed, address);
                meanwhile.put(address, Listing.UNKNOWN);
              }
            });
    from.digests().keySet().stream()
        .filter(address -> !to.digests().containsKey(address))
        .forEach(address -> add(removed, address));
    List<String> first = new ArrayList<>(of(added, Kind.FILE));
    first.addAll(of(added, Kind.ENTRANCE)); // pages name them, and nobody knows them yet
    List<List<String>> steps =
        List.of(
            first,
            of(changed, Kind.FILE),
            of(added, Kind.PAGE),
            of(changed, Kind.PAGE),
            of(changed, Kind.ENTRANCE));
    List<String> removals = new ArrayList<>(of(removed, Kind.ENTRANCE));
    removals.addAll(of(removed, Kind.PAGE));
    removals.addAll(of(removed, Kind.FILE));
    return new Passage(
        steps.stream().filter(step -> !step.isEmpty()).toList(), removals, new Listing(meanwhile));
  }

  private static void add(Map<Kind, List<String>> lists, String address) {
    lists.computeIfAbsent(Kind.of(address), kind -> new ArrayList<>()).add(address);
  }

  private static List<String> of(Map<Kind, List<String>> lists, Kind kind) {
    return lists.getOrDefault(kind, List.of());
  }

  /** How many files are copied. */
  int copies() {
    return steps.stream().mapToInt(List::size).sum();
  }
}
