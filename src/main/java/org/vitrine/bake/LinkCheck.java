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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Attributes as our templates and commonmark write them: in double quotes, {@code &} escaped. */
  private static final Pattern ATTRIBUTE = Pattern.compile(" (href|src|action|id)=\"([^\"]*)\"");

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

  private void read(String address, String html) {
    Set<String> own = new HashSet<>();
    Set<String> out = new LinkedHashSet<>();
    Matcher matcher = ATTRIBUTE.matcher(html);
    while (matcher.find()) {
      String value = matcher.group(2).replace("&amp;", "&");
      if (matcher.group(1).equals("id")) {
        own.add(value);
      } else if (!value.matches("(?i)(https?|mailto|data):.*")) {
        out.add(value);
      }
    }
    anchors.put(address, own);
    links.put(address, out);
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
