package org.vitrine.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vitrine.bake.template.RelativeLinks;
import org.vitrine.pages.Page;
import org.vitrine.pages.Site;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Follows every link and anchor of the pages as they were written. Templates and documents both are
 * other people's work, so a broken link is reported, never assumed away.
 */
final class LinkCheck {

  private final Site site;
  private final ProblemReport problems;
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final Map<String, Set<String>> links = new HashMap<>();

  LinkCheck(Site site, ProblemReport problems) {
    this.site = site;
    this.problems = problems;
  }

  /** Checks the site in a folder. */
  void check(Path folder) throws IOException {
    for (Page page : site.pages()) {
      if (page.address().endsWith(".html")) {
        read(
            page.address(),
            Files.readString(folder.resolve(page.address()), StandardCharsets.UTF_8));
      }
    }
    Set<String> files = new HashSet<>(SourceFiles.under(folder, folder, name -> true));
    for (Page page : site.pages()) {
      for (String link : links.getOrDefault(page.address(), Set.of())) {
        if (!leads(page.address(), link, files)) {
          problems.error(
              ProblemCode.SITE_LINK_BROKEN,
              Place.of("templates/" + page.template() + ".html"),
              page.address(),
              link);
        }
      }
    }
  }

  /**
   * Finds the attributes by hand, because every page of the site goes through here. Templates and
   * commonmark write them in double quotes, and a quotation mark in a text is escaped.
   */
  private void read(String address, String html) {
    Set<String> own = new HashSet<>();
    Set<String> out = new LinkedHashSet<>();
    for (int equals = html.indexOf("=\""); equals >= 0; ) {
      int end = html.indexOf('"', equals + 2);
      if (end < 0) {
        break;
      }
      String name = html.substring(html.lastIndexOf(' ', equals) + 1, equals);
      if (name.equals("id")) {
        own.add(value(html, equals + 2, end));
      } else if (name.equals("href") || name.equals("src") || name.equals("action")) {
        String value = value(html, equals + 2, end);
        if (!RelativeLinks.isAbsolute(value) && !value.startsWith("data:")) {
          out.add(value);
        }
      }
      equals = html.indexOf("=\"", end);
    }
    anchors.put(address, own);
    links.put(address, out);
  }

  private static String value(String html, int from, int to) {
    String value = html.substring(from, to);
    return value.indexOf('&') < 0 ? value : value.replace("&amp;", "&");
  }

  private boolean leads(String page, String link, Set<String> files) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    Path parent = Path.of(page).getParent();
    String target =
        path.isEmpty()
            ? page
            : (parent == null ? Path.of(path) : parent.resolve(path))
                .normalize()
                .toString()
                .replace('\\', '/');
    if (!files.contains(target)) {
      return false;
    }
    return fragment.isEmpty()
        || !target.endsWith(".html")
        || anchors.getOrDefault(target, Set.of()).contains(fragment);
  }
}
