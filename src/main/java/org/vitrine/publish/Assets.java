package org.vitrine.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.config.Admin;

/**
 * Names of a site's assets after their content, such as {@code assets/css/base.3f2a9c01de.css}:
 * what has such a name never changes, and browsers need not ask for it again. Assets are the
 * styles, scripts and fonts, and the pictures that styles or the head of the home page name.
 *
 * <p>A name stands for the asset and for everything that it refers to in turn: a style sheet whose
 * picture changes gets another name as well. A script refers to another by a literal that is the
 * path from its own folder, such as {@code "search-index.min.js"}, and must load it from the folder
 * that it was loaded from itself.
 */
final class Assets {

  /** Where they stand under these names, in the same folders as in the site. */
  static final String FOLDER = "assets/";

  /** An address that never has another content: of an asset, or in the folder of an index. */
  static final Pattern LASTING =
      Pattern.compile(
          FOLDER + ".+\\.[0-9a-f]{10}\\.[a-z0-9]+|(.*/)?search/[a-z]+-[0-9a-f]{10}/[^/]+");

  private static final int DIGITS = 10;
  private static final Pattern CODE = Pattern.compile(".*\\.(?:m?js|css|woff2?|ttf|otf)");
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(?:svg|png|jpe?g|gif|webp|avif|ico)");
  private static final Pattern STYLE_REFERENCE =
      Pattern.compile("(url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]+)");
  private static final Pattern SCRIPT_REFERENCE =
      Pattern.compile("([\"'`])((?:\\.{1,2}/)*[A-Za-z0-9_./-]+\\.(?:m?js|css))(?=\\1)");
  private static final Pattern PAGE_REFERENCE =
      Pattern.compile("(<(?:link|script)\\b[^>]*?\\s(?:href|src)=\")([^\"]+)(?=\")");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");

  private final Set<String> all = new HashSet<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private Assets() {}

  /**
   * Names the assets of a site.
   *
   * @param site the site's folder
   * @param addresses all its files
   */
  static Assets of(Path site, Collection<String> addresses) throws IOException {
    Assets assets = new Assets();
    Set<String> all = assets.all;
    all.addAll(addresses);
    TreeSet<String> wanted = new TreeSet<>();
    for (String address : addresses) {
      // The form for editors looks for its own files beside itself.
      if (!address.startsWith(Admin.FOLDER)
          && CODE.matcher(address).matches()
          && !LASTING.matcher(address).matches()) {
        wanted.add(address);
      }
    }
    Map<String, Set<String>> references = new HashMap<>();
    for (String address : wanted.toArray(new String[0])) {
      if (isText(address)) {
        String text = Files.readString(site.resolve(address), StandardCharsets.UTF_8);
        assets.texts.put(address, text);
        Set<String> found = found(pattern(address), text, address);
        found.removeIf(to -> !all.contains(to) || !isAsset(to));
        references.put(address, found);
        wanted.addAll(found);
      }
    }
    if (all.contains("index.html")) {
      String home = Files.readString(site.resolve("index.html"), StandardCharsets.UTF_8);
      found(PAGE_REFERENCE, home, "index.html").stream()
          .filter(all::contains)
          .filter(Assets::isAsset)
          .forEach(wanted::add);
    }
    Map<String, String> digests = new HashMap<>();
    for (String address : wanted) {
      digests.put(address, Listing.digest(Files.readAllBytes(site.resolve(address))));
    }
    for (String address : wanted) {
      StringBuilder content = new StringBuilder(digests.get(address));
      reached(address, references)
          .forEach(to -> content.append('\n').append(to).append(' ').append(digests.get(to)));
      String digest = Listing.digest(content.toString().getBytes(StandardCharsets.UTF_8));
      int dot = address.lastIndexOf('.');
      assets.names.put(
          address,
          FOLDER
              + address.substring(0, dot)
              + "."
              + digest.substring(0, DIGITS)
              + address.substring(dot));
    }
    return assets;
  }

  private static boolean isAsset(String address) {
    return CODE.matcher(address).matches() || PICTURE.matcher(address).matches();
  }

  private static boolean isText(String address) {
    return address.endsWith("js") || address.endsWith(".css");
  }

  private static Pattern pattern(String address) {
    return address.endsWith(".css") ? STYLE_REFERENCE : SCRIPT_REFERENCE;
  }

  private static Set<String> found(Pattern pattern, String text, String address) {
    Set<String> found = new TreeSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      resolve(address, matcher.group(2)).ifPresent(found::add);
    }
    return found;
  }

  /** Everything that an asset leads to, itself left out. */
  private static Set<String> reached(String address, Map<String, Set<String>> references) {
    TreeSet<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(references.getOrDefault(address, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next)) {
        open.addAll(references.getOrDefault(next, Set.of()));
      }
    }
    reached.remove(address);
    return reached;
  }

  /** The lasting name of each asset, by its address in the site. */
  Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  /** The bytes that stand under an asset's lasting name. */
  byte[] bytes(Path site, String address) throws IOException {
    String text = texts.get(address);
    if (text == null) {
      return Files.readAllBytes(site.resolve(address));
    }
    String own = Objects.requireNonNull(names.get(address));
    return replaced(
            pattern(address),
            text,
            reference ->
                resolve(address, reference)
                    .filter(all::contains)
                    .map(to -> link(own, names.getOrDefault(to, to)))
                    .orElse(reference))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A page that refers to the assets by their lasting names. */
  String page(String address, String html) {
    return replaced(
        PAGE_REFERENCE,
        html,
        reference ->
            resolve(address, reference)
                .map(names::get)
                .map(name -> reference.startsWith("/") ? "/" + name : link(address, name))
                .orElse(reference));
  }

  /** The shortest link from one file to another, as scripts and styles are used to. */
  private static String link(String from, String to) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    StringBuilder up = new StringBuilder();
    while (!to.startsWith(folder)) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      up.append("../");
    }
    return up + to.substring(folder.length());
  }

  /** Replaces the second group of each match. */
  static String replaced(Pattern pattern, String text, UnaryOperator<String> change) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder(text.length() + 1024);
    int at = 0;
    while (matcher.find()) {
      out.append(text, at, matcher.start(2)).append(change.apply(matcher.group(2)));
      at = matcher.end(2);
    }
    return out.append(text, at, text.length()).toString();
  }

  /**
   * The address in the site that a reference means.
   *
   * @param address the file in which it stands
   * @return empty when it leads out of the site, or is no path
   */
  static Optional<String> resolve(String address, String reference) {
    if (reference.isEmpty()
        || SCHEME.matcher(reference).matches()
        || reference.startsWith("#")
        || reference.indexOf('?') >= 0
        || reference.indexOf('#') >= 0) {
      return Optional.empty();
    }
    boolean rooted = reference.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    if (!rooted && address.indexOf('/') >= 0) {
      for (String part : address.substring(0, address.lastIndexOf('/')).split("/", -1)) {
        parts.addLast(part);
      }
    }
    for (String part : reference.substring(rooted ? 1 : 0).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
