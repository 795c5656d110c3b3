package org.vitrine.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a portal's files are kept on a code host.
 *
 * @param url address of the repository without a closing slash; empty when there is none to show
 * @param kind the host's software, which says what addresses look like
 * @param branch the branch that is published
 * @param folder the portal's folder in the repository; empty when it is the repository
 */
public record Repository(String url, Kind kind, String branch, String folder) {

  /** No repository. */
  public static final Repository NONE = new Repository("", Kind.GITHUB, "main", "");

  /** Software of code hosts. */
  public enum Kind {
    GITHUB("/edit/", "/issues/new?title=%s&body=%s"),
    GITLAB("/-/edit/", "/-/issues/new?issue%%5Btitle%%5D=%s&issue%%5Bdescription%%5D=%s"),
    /** Forgejo, Gitea, Codeberg. */
    FORGEJO("/_edit/", "/issues/new?title=%s&body=%s");

    private final String edit;
    private final String issue;

    Kind(String edit, String issue) {
      this.edit = edit;
      this.issue = issue;
    }

    /** The kind of a name; empty when there is none. */
    static Optional<Kind> of(String name) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(name)).findFirst();
    }

    /** The kind that an address tells of. */
    static Kind at(String url) {
      String host = url.toLowerCase(Locale.ROOT);
      return host.isEmpty() || host.contains("github")
          ? GITHUB
          : host.contains("gitlab") ? GITLAB : FORGEJO;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static String ids() {
      return Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", "));
    }
  }

  /**
   * Where a file is edited.
   *
   * @param file its path in the portal's folder
   * @return the address; empty when there is no repository
   */
  public String edit(String file) {
    if (url.isEmpty()) {
      return "";
    }
    String path = folder.isEmpty() ? file : folder + "/" + file;
    return url + kind.edit + segments(branch) + "/" + segments(path);
  }

  /** Where an issue is written, filled in; empty when there is no repository. */
  public String issue(String title, String body) {
    return url.isEmpty() ? "" : url + String.format(kind.issue, encoded(title), encoded(body));
  }

  private static String segments(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(Repository::encoded)
        .collect(Collectors.joining("/"));
  }

  /** As part of an address: a blank is no plus, which a mail would show. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
