package org.vitrine.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.admin.FormPolicy;
import org.vitrine.config.Admin;
import org.vitrine.serve.MediaType;

/**
 * What hosts are to be told of a site: headers, types, how long what may be kept. Apache, Netlify
 * and Cloudflare Pages read a file in the site, nginx is given files to include.
 *
 * @param path the path of the site on its host, between slashes; empty when its address is unknown
 * @param secure whether the site's address is one of HTTPS
 * @param form what the form for editors may load; empty when the site has none
 */
record HostFiles(Optional<String> path, boolean secure, Optional<String> form) {

  /** What a page may load: nothing but what the site holds. Pages say it themselves, too. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";

  /** A page is asked for again each time; if it is the same, the host says only that. */
  static final String SHORT = "public, max-age=0, must-revalidate";

  /** A year, and not even asked for again when the reader reloads the page (RFC 8246). */
  static final String LONG = "public, max-age=31536000, immutable";

  static final String REFERRER = "no-referrer";

  /** Nothing of this is used, so that no script that gets in can use it either. */
  static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  /** A year (RFC 6797); other hosts of the same domain are not meant. */
  static final String HSTS = "max-age=31536000";

  /**
   * An address whose path means nothing but a path in the settings of a web server: who edits a
   * portal need not be who may change these.
   */
  private static final Pattern URL = Pattern.compile("https?://[^/?#]+((?:/[A-Za-z0-9._~%@+-]+)*)");

  /** Cloudflare Pages reads as many rules. */
  private static final int RULES = 100;

  private static final Pattern FRAMED = Pattern.compile("(?:[a-z]+/)?embed/[^/]+\\.html");

  private static final String POLICY_LINE = "  Content-Security-Policy: " + POLICY + "\n";

  private static final String FEED_RULE =
      "\n/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
          + "  Access-Control-Allow-Origin: *\n";

  /**
   * Files for a site.
   *
   * @param url its address without a slash at the end; empty when unknown
   * @param admin its form for editors, if it has one
   */
  static HostFiles of(String url, Optional<Admin> admin) {
    Optional<String> form = admin.map(FormPolicy::of);
    if (url.isEmpty()) {
      return new HostFiles(Optional.empty(), false, form);
    }
    Matcher parts = URL.matcher(url);
    return new HostFiles(
        parts.matches() ? Optional.of(parts.group(1) + "/") : Optional.empty(),
        url.startsWith("https:"),
        form);
  }

  /**
   * The files that hosts look for in the site, by address.
   *
   * @param addresses every file of the site
   */
  SortedMap<String, String> inSite(Collection<String> addresses) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(".htaccess", htaccess());
    if (!addresses.contains("_headers")) {
      files.put("_headers", headers(addresses));
    }
    return files;
  }

  /** The files that an operator gives to nginx, by name. */
  SortedMap<String, String> beside() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("nginx-http.conf", filled(resource("nginx-http.conf")));
    files.put(
        "nginx-site.conf",
        filled(resource("nginx-site.conf"))
            .replace(
                "@TYPES@",
                types()
                    .map(type -> "    \"" + type.getKey() + "\" " + type.getValue() + ";")
                    .collect(Collectors.joining("\n")))
            .replace("@FORM@\n", form.map(this::nginxForm).orElse("")));
    return files;
  }

  /** The form has a policy of its own, and windows in which editors sign in must find it again. */
  private String nginxForm(String policy) {
    StringBuilder text =
        new StringBuilder("# The form for editors.\nlocation ~ " + formAddresses() + " {\n");
    filled(resource("nginx-site.conf"))
        .lines()
        .filter(line -> line.startsWith("add_header ") && !line.contains("-Opener-"))
        .map(line -> line.replace(POLICY + "; frame-ancestors $vitrine_frames", framed(policy)))
        .forEach(line -> text.append("    ").append(line).append('\n'));
    return text.append("}\n\n").toString();
  }

  private static String framed(String policy) {
    return policy + "; frame-ancestors 'none'";
  }

  /** The addresses of the form, as a regular expression of web servers. */
  private String formAddresses() {
    return path.map(root -> "^" + root.replaceAll("[.+]", "\\\\$0")).orElse("/") + Admin.FOLDER;
  }

  private String apacheForm(String policy) {
    String there = " \"expr=%{REQUEST_URI} =~ m#" + formAddresses() + "#\"\n";
    return "  # The form for editors; windows in which they sign in must find it again.\n"
        + "  Header always set Content-Security-Policy \""
        + framed(policy)
        + "\""
        + there
        + "  Header always unset Cross-Origin-Opener-Policy"
        + there;
  }

  private String htaccess() {
    return filled(resource("htaccess"))
        .replace(
            "@ERROR_DOCUMENT@",
            path.map(root -> "ErrorDocument 404 " + root + "404.html")
                .orElse("# ErrorDocument 404 /404.html (portal.url does not say where this is)"))
        .replace(
            "@TYPES@",
            types()
                .map(
                    type ->
                        "  AddType \""
                            + type.getKey()
                            + "\" "
                            + type.getValue().replaceAll("(\\S+)", ".$1"))
                .collect(Collectors.joining("\n")))
        .replace("@FORM@\n", form.map(this::apacheForm).orElse(""))
        .replace(
            "@HSTS_LINE@",
            (secure ? "  " : "  # ")
                + "Header always set Strict-Transport-Security \""
                + HSTS
                + "\" \"expr=%{HTTPS} == 'on'\"");
  }

  /** The endings of each type. */
  private static Stream<Map.Entry<String, String>> types() {
    SortedMap<String, SortedSet<String>> endings = new TreeMap<>();
    MediaType.all()
        .forEach(
            (ending, type) -> endings.computeIfAbsent(type, key -> new TreeSet<>()).add(ending));
    return endings.entrySet().stream()
        .map(type -> Map.entry(type.getKey(), String.join(" ", type.getValue())));
  }

  private String headers(Collection<String> addresses) {
    StringBuilder text =
        new StringBuilder(
            filled(resource("headers"))
                .replace(
                    "@HSTS_LINE@", (secure ? "  " : "# ") + "Strict-Transport-Security: " + HSTS)
                .replace("@POLICY_LINE@\n", form.isPresent() ? "" : POLICY_LINE));
    text.append(FEED_RULE);
    Set<String> rules = new LinkedHashSet<>();
    for (String folder : lasting(addresses)) {
      rules.add("/" + folder + "/*\n  Cache-Control: " + LONG);
    }
    form.ifPresent(
        policy ->
            rules.add("/" + Admin.FOLDER + "*\n  Content-Security-Policy: " + framed(policy)));
    for (String rule : unframed(addresses)) {
      boolean data = rule.endsWith("data/*");
      rules.add(
          "/"
              + rule
              + "\n  Content-Security-Policy: "
              // Where all rules are sent, the form's page must not get the policy of the others.
              + (form.isPresent() ? framed(POLICY) : "frame-ancestors 'none'")
              + (data ? "\n  Access-Control-Allow-Origin: *" : ""));
    }
    if (addresses.stream().anyMatch(address -> address.startsWith("api/"))) {
      rules.add("/api/*\n  Access-Control-Allow-Origin: *");
    }
    rules.stream().limit(RULES - 2L).forEach(rule -> text.append('\n').append(rule).append('\n'));
    if (rules.size() > RULES - 2) {
      text.append("\n# Hosts read no more rules: other pages may stand in frames.\n");
    }
    return text.toString();
  }

  /** The folders in which nothing ever changes. */
  private static SortedSet<String> lasting(Collection<String> addresses) {
    SortedSet<String> folders = new TreeSet<>();
    for (String address : addresses) {
      if (address.startsWith(Assets.FOLDER)) {
        folders.add(Assets.FOLDER.substring(0, Assets.FOLDER.length() - 1));
      } else if (Assets.LASTING.matcher(address).matches()) {
        folders.add(address.substring(0, address.lastIndexOf('/')));
      }
    }
    return folders;
  }

  /** Rules for all pages but those for frames; these hosts also know a page without its ending. */
  private static SortedSet<String> unframed(Collection<String> addresses) {
    SortedSet<String> rules = new TreeSet<>();
    for (String address : addresses) {
      if (address.endsWith(".html")
          && !address.startsWith(Admin.FOLDER)
          && !FRAMED.matcher(address).matches()) {
        int start = addresses.contains(first(address) + "index.html") ? first(address).length() : 0;
        int slash = address.indexOf('/', start);
        if (slash >= 0) {
          rules.add(address.substring(0, slash + 1) + "*");
        } else if (address.endsWith("index.html")) {
          rules.add(address.substring(0, start));
          rules.add(address);
        } else {
          rules.add(address);
          rules.add(address.substring(0, address.length() - ".html".length()));
        }
      }
    }
    return rules;
  }

  /** The first folder of an address, with its slash. */
  private static String first(String address) {
    return address.substring(0, address.indexOf('/') + 1);
  }

  private String filled(String text) {
    return text.replace("@POLICY@", POLICY)
        .replace("@SHORT@", SHORT)
        .replace("@LONG@", LONG)
        .replace("@REFERRER@", REFERRER)
        .replace("@PERMISSIONS@", PERMISSIONS)
        .replace("@HSTS@", secure ? HSTS : "")
        .replace("@PATH@", path.orElse("/"));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HostFiles.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
