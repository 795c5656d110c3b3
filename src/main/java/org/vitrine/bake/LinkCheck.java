package org.vitrine.bake;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vitrine.bake.template.RelativeLinks;
import org.vitrine.plan.PlannedPage;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Follows every link and anchor of the pages as they are written. Templates and documents both are
 * other people's work, so a broken link is reported, never assumed away. Safe for use by many
 * threads.
 */
final class LinkCheck {

  private final @Nullable LinkCheck before;
  private Set<String> addresses;
  private final boolean fromRoot;
  private final boolean keeping;

  /** What a link means from a folder: the pages of a folder share most of their links. */
  private final Map<String, Map<String, Link>> resolved;

  private final Map<String, Set<String>> anchors;
  private final Map<String, Outgoing> pages;

  /** Whether anything that a page may have linked to has gone. */
  private volatile boolean lost;

  /**
   * A link without its anchor.
   *
   * @param text the link as it stands in the page
   * @param target the address that it means
   */
  private record Link(String text, String target) {}

  /**
   * The links of a page.
   *
   * @param template the page's template
   * @param links the files that it links to; only those that are not there unless all are kept
   * @param withAnchor the links to a place in a page
   */
  private record Outgoing(String template, List<Link> links, Set<String> withAnchor) {}

  /**
   * A check of a site.
   *
   * @param addresses every file that the site will have
   * @param fromRoot whether links may begin at the root of the host
   * @param keeping whether the site will be changed later
   */
  LinkCheck(Set<String> addresses, boolean fromRoot, boolean keeping) {
    this.before = null;
    this.addresses = addresses;
    this.fromRoot = fromRoot;
    this.keeping = keeping;
    resolved = new ConcurrentHashMap<>();
    anchors = new ConcurrentHashMap<>();
    pages = new ConcurrentHashMap<>();
  }

  private LinkCheck(LinkCheck before, Set<String> addresses) {
    this.before = before;
    this.addresses = addresses;
    this.fromRoot = before.fromRoot;
    this.keeping = before.keeping;
    resolved = before.resolved;
    anchors = new ConcurrentHashMap<>();
    pages = new ConcurrentHashMap<>();
    lost = addresses != before.addresses && !addresses.containsAll(before.addresses);
  }

  /** The check of the same site after a change: of the pages made again, and of links to them. */
  LinkCheck after(Set<String> newAddresses) {
    return new LinkCheck(this, newAddresses);
  }

  /** Takes the changed pages up for good; the check before cannot be used any more. */
  LinkCheck kept() {
    LinkCheck known = before;
    if (known == null) {
      return this;
    }
    known.anchors.putAll(anchors);
    known.pages.putAll(pages);
    if (known.addresses != addresses) {
      known.anchors.keySet().retainAll(addresses);
      known.pages.keySet().retainAll(addresses);
    }
    known.addresses = addresses;
    return known;
  }

  private Set<String> anchors(String address) {
    Set<String> own = anchors.get(address);
    return own == null && before != null ? before.anchors(address) : own == null ? Set.of() : own;
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
    Set<String> ids = new HashSet<>();
    Set<String> withAnchor = new LinkedHashSet<>();
    Set<Link> links = new LinkedHashSet<>();
    String folder = page.address().substring(0, page.address().lastIndexOf('/') + 1);
    Map<String, Link> known = resolved.computeIfAbsent(folder, key -> new ConcurrentHashMap<>());
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
        link(page, folder, value(text, equals + 2, end), known, links, withAnchor);
      }
      equals = text.indexOf("=\"", end);
    }
    if (!ids.containsAll(anchors(page.address()))) {
      lost = true;
    }
    anchors.put(page.address(), Set.copyOf(ids));
    pages.put(
        page.address(), new Outgoing(page.template(), List.copyOf(links), Set.copyOf(withAnchor)));
  }

  private static boolean isNamed(String html, int equals, String name) {
    int start = equals - name.length();
    return start > 0 && html.charAt(start - 1) == ' ' && html.startsWith(name, start);
  }

  private void link(
      PlannedPage page,
      String folder,
      String link,
      Map<String, Link> known,
      Set<Link> links,
      Set<String> withAnchor) {
    if (RelativeLinks.isAbsolute(link) || link.startsWith("data:")) {
      return;
    }
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String target = page.address();
    if (!path.isEmpty()) {
      Link file = known.get(path); // as nearly always; computeIfAbsent would wait for others
      if (file == null) {
        file =
            known.computeIfAbsent(
                path, to -> new Link(to, RelativeLinks.resolve(folder, to, fromRoot)));
      }
      target = file.target();
      if (!addresses.contains(target)) {
        links.add(new Link(link, target));
      } else if (keeping) {
        links.add(file);
      }
    }
    if (hash >= 0 && hash + 1 < link.length() && target.endsWith(".html")) {
      withAnchor.add(link);
    }
  }

  private static String value(String html, int from, int to) {
    String value = html.substring(from, to);
    return value.indexOf('&') < 0 ? value : value.replace("&amp;", "&");
  }

  /**
   * Reports every link that leads nowhere, when all pages have been read. After a change pages that
   * were not made again need not be looked at unless something that they may link to has gone.
   */
  void report(ProblemReport problems) {
    if (lost && before != null) {
      before.pages.forEach(
          (address, page) -> {
            if (addresses.contains(address) && !pages.containsKey(address)) {
              report(address, page, problems);
            }
          });
    }
    pages.forEach((address, page) -> report(address, page, problems));
  }

  private void report(String address, Outgoing page, ProblemReport problems) {
    Set<String> broken = new HashSet<>();
    for (Link link : page.links()) {
      if (!addresses.contains(link.target())) {
        broken.add(link.text());
      }
    }
    String folder = address.substring(0, address.lastIndexOf('/') + 1);
    for (String link : page.withAnchor()) {
      int hash = link.indexOf('#');
      String target =
          hash == 0 ? address : RelativeLinks.resolve(folder, link.substring(0, hash), fromRoot);
      if (addresses.contains(target) && !anchors(target).contains(link.substring(hash + 1))) {
        broken.add(link);
      }
    }
    broken.forEach(
        link ->
            problems.error(
                ProblemCode.SITE_LINK_BROKEN,
                Place.of("templates/" + page.template() + ".html"),
                address,
                link));
  }
}
