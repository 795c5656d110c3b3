package org.vitrine.bake;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.bake.template.RelativeLinks;
import org.vitrine.pages.PlannedPage;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Follows every link and anchor of the pages as they are written. Templates and documents both are
 * other people's work, so a broken link is reported, never assumed away. Safe for use by many
 * threads.
 */
final class LinkCheck {

  private final Set<String> addresses;
  private final boolean fromRoot;

  /** What a link means from a folder: the pages of a folder share most of their links. */
  private final Map<String, Map<String, String>> resolved = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();
  private final Map<PlannedPage, Set<String>> links = new ConcurrentHashMap<>();
  private final Map<PlannedPage, Set<String>> broken = new ConcurrentHashMap<>();

  /**
   * A check of a site.
   *
   * @param addresses every file that the site will have
   * @param fromRoot whether links may begin at the root of the host
   */
  LinkCheck(Collection<String> addresses, boolean fromRoot) {
    this.addresses = new HashSet<>(addresses);
    this.fromRoot = fromRoot;
  }

  /**
   * Takes up a page as it is written. The attributes are found by hand, because every page of the
   * site goes through here. Templates and commonmark write them in double quotes, and a quotation
   * mark in a text is escaped.
   */
  void read(PlannedPage page, String text) {
    if (!page.address().endsWith(".html")) {
      return;
    }
    String folder = page.address().substring(0, page.address().lastIndexOf('/') + 1);
    Map<String, String> known = resolved.computeIfAbsent(folder, key -> new ConcurrentHashMap<>());
    Set<String> ids = new HashSet<>();
    Set<String> withAnchor = new LinkedHashSet<>();
    for (int equals = text.indexOf("=\""); equals >= 0; ) {
      int end = text.indexOf('"', equals + 2);
      if (end < 0) {
        break;
      }
      if (isNamed(text, equals, "id")) {
        ids.add(value(text, equals + 2, end));
      } else if (isNamed(text, equals, "href")
          || isNamed(text, equals, "src")
          || isNamed(text, equals, "action")) {
        link(page, folder, value(text, equals + 2, end), known, withAnchor);
      }
      equals = text.indexOf("=\"", end);
    }
    if (!ids.isEmpty()) {
      anchors.put(page.address(), Set.copyOf(ids));
    }
    if (!withAnchor.isEmpty()) {
      links.put(page, Set.copyOf(withAnchor));
    }
  }

  private static boolean isNamed(String html, int equals, String name) {
    int start = equals - name.length();
    return start > 0 && html.charAt(start - 1) == ' ' && html.startsWith(name, start);
  }

  private void link(
      PlannedPage page,
      String folder,
      String link,
      Map<String, String> known,
      Set<String> withAnchor) {
    if (RelativeLinks.isAbsolute(link) || link.startsWith("data:")) {
      return;
    }
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String target =
        path.isEmpty() ? page.address() : known.computeIfAbsent(path, to -> target(folder, to));
    if (target.isEmpty()) {
      broken.computeIfAbsent(page, key -> ConcurrentHashMap.newKeySet()).add(link);
    } else if (hash >= 0 && hash + 1 < link.length() && target.endsWith(".html")) {
      withAnchor.add(link);
    }
  }

  /** The file that a link leads to; empty when there is none. */
  private String target(String folder, String link) {
    String target = RelativeLinks.resolve(folder, link, fromRoot);
    return addresses.contains(target) ? target : "";
  }

  private static String value(String html, int from, int to) {
    String value = html.substring(from, to);
    return value.indexOf('&') < 0 ? value : value.replace("&amp;", "&");
  }

  /** Reports every link that leads nowhere, when all pages have been read. */
  void report(ProblemReport problems) {
    links.forEach(
        (page, all) -> {
          String folder = page.address().substring(0, page.address().lastIndexOf('/') + 1);
          for (String link : all) {
            int hash = link.indexOf('#');
            String target =
                hash == 0
                    ? page.address()
                    : RelativeLinks.resolve(folder, link.substring(0, hash), fromRoot);
            if (!anchors.getOrDefault(target, Set.of()).contains(link.substring(hash + 1))) {
              broken.computeIfAbsent(page, key -> ConcurrentHashMap.newKeySet()).add(link);
            }
          }
        });
    broken.forEach(
        (page, all) ->
            all.forEach(
                link ->
                    problems.error(
                        ProblemCode.SITE_LINK_BROKEN,
                        Place.of("templates/" + page.template() + ".html"),
                        page.address(),
                        link)));
  }
}
