package org.vitrine.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form for editors, {@code admin/}, and the repository that it writes to.
 *
 * @param host the kind of code host
 * @param repository the repository's path on it, e.g. {@code ministry/portal}
 * @param branch the branch that is written to; empty for the repository's own choice
 * @param server the host's address without a slash at the end, e.g. {@code https://github.com}
 * @param login address of the service that signs editors in at GitHub; empty when they use tokens
 * @param client id under which the host knows the form; empty when editors use tokens
 * @param folder the portal's folder in the repository with a slash at its end; empty when it is the
 *     whole repository
 */
public record Admin(
    Host host,
    String repository,
    String branch,
    String server,
    String login,
    String client,
    String folder) {

  /** The folder of the form in the site; nothing else is there. */
  public static final String FOLDER = "admin/";

  /** Kinds of code host. */
  public enum Host {
    /** github.com, or GitHub Enterprise Server. */
    GITHUB("https://github.com"),
    /** gitlab.com, or a GitLab of one's own. */
    GITLAB("https://gitlab.com"),
    /** A Gitea; there is no usual one. */
    GITEA(""),
    /** A Forgejo, which speaks as Gitea does. */
    FORGEJO("");

    private final String server;

    Host(String server) {
      this.server = server;
    }

    /** The address at which most have theirs; empty when everybody has another. */
    public String server() {
      return server;
    }

    /** The kind of that name. */
    static Optional<Host> of(String id) {
      return Arrays.stream(values()).filter(host -> host.id().equals(id)).findFirst();
    }

    /** All names in a line. */
    static String ids() {
      return Arrays.stream(values()).map(Host::id).collect(Collectors.joining(", "));
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the host is the one that everybody means by its name. */
  public boolean isPublicHost() {
    return server.equals(host.server());
  }

  /** Whether editors can sign in at the host, rather than with a token only. */
  public boolean signsIn() {
    return !login.isEmpty() || !client.isEmpty();
  }
}
