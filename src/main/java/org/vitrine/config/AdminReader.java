package org.vitrine.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.config.Admin.Host;

/** Reads the settings of the form for editors, {@code portal.admin} and all that begin with it. */
final class AdminReader {

  /** The keys, without {@code portal.}. */
  static final Set<String> KEYS =
      Set.of(
          "admin",
          "admin.backend",
          "admin.repository",
          "admin.branch",
          "admin.server",
          "admin.login",
          "admin.client",
          "admin.folder");

  private static final Map<String, Boolean> SWITCH = Map.of("on", true, "off", false);
  private static final Pattern OWNED = Pattern.compile("[\\w.-]+/[\\w.-]+");
  private static final Pattern GROUPED = Pattern.compile("[\\w.-]+(/[\\w.-]+)+");
  private static final Pattern BRANCH = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");

  /** It gets into the settings of web servers, to whom other signs would mean something. */
  private static final Pattern SERVER =
      Pattern.compile(
          "https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

  private static final Pattern CLIENT = Pattern.compile("[\\w.-]+");
  private static final Pattern FOLDER =
      Pattern.compile("(?!\\.\\.?(/|$))[\\w.-]+(/(?!\\.\\.?(/|$))[\\w.-]+)*/?");
  private static final String REPOSITORY = "ministry/portal";
  private static final String ADDRESS = "https://git.example.org";

  private final Source source;

  /** Where values come from, and who is told of those of no use. */
  interface Source {

    /** The value of a key without {@code portal.}; empty when it has none. */
    String value(String key);

    /** A value is there that is not allowed. */
    void invalid(String key, String found, String expected);

    /** A value is not there that the form needs. */
    void missing(String key, String example);
  }

  AdminReader(Source source) {
    this.source = source;
  }

  /** The form; empty when it is off, or when a setting keeps it from working, which is reported. */
  Optional<Admin> read() {
    String on = source.value("admin");
    if (!on.isEmpty() && !SWITCH.containsKey(on)) {
      source.invalid("admin", on, "on, off");
    }
    if (!SWITCH.getOrDefault(on, false)) {
      return Optional.empty();
    }
    String backend = source.value("admin.backend");
    Optional<Host> host = Host.of(backend);
    if (backend.isEmpty()) {
      source.missing("admin.backend", Host.ids());
    } else if (host.isEmpty()) {
      source.invalid("admin.backend", backend, Host.ids());
    }
    return host.map(this::read);
  }

  private Admin read(Host host) {
    boolean grouped = host == Host.GITLAB;
    boolean byService = host == Host.GITHUB;
    return new Admin(
        host,
        needed("admin.repository", grouped ? GROUPED : OWNED, "", REPOSITORY),
        matching("admin.branch", BRANCH, "main"),
        needed("admin.server", SERVER, host.server(), ADDRESS),
        unlessOther("admin.login", byService, SERVER, "https://login.example.org"),
        unlessOther("admin.client", !byService, CLIENT, "a1b2c3d4"),
        folder());
  }

  private String needed(String key, Pattern pattern, String otherwise, String example) {
    String value = matching(key, pattern, example);
    if (!value.isEmpty()) {
      return value;
    }
    if (otherwise.isEmpty() && source.value(key).isEmpty()) {
      source.missing(key, example);
    }
    return otherwise;
  }

  /** A value that hosts of the other kinds have no use for. */
  private String unlessOther(String key, boolean ofUse, Pattern pattern, String example) {
    String value = source.value(key);
    if (!ofUse && !value.isEmpty()) {
      String other = key.equals("admin.login") ? "portal.admin.client" : "portal.admin.login";
      source.invalid(
          key, value, other + " (portal.admin.backend = " + source.value("admin.backend") + ")");
      return "";
    }
    return matching(key, pattern, example);
  }

  private String folder() {
    String folder = matching("admin.folder", FOLDER, "portal");
    return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
  }

  private String matching(String key, Pattern pattern, String example) {
    String value = source.value(key);
    if (!value.isEmpty() && !pattern.matcher(value).matches()) {
      source.invalid(key, value, example);
      return "";
    }
    return value;
  }
}
