package org.vitrine.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.bake.Sources.Copied;

/**
 * Style sheets that begin with {@code @import "other.css";} are written with the others in the
 * place of these lines, so that a page that is opened waits for one file and not for a dozen, one
 * after the other. A sheet stays as it is when one of its imports has a condition, lies in another
 * folder, where its addresses would lead elsewhere, or is none of the portal's files: browsers
 * follow such imports by themselves.
 */
final class StyleSheets {

  /** Comments and spaces before an import, and the import; CSS Cascading and Inheritance, §2. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "\\G(?:\\s|/\\*(?s:.*?)\\*/)*+@import\\s+(?:url\\(\\s*)?([\"'])([^\"'\\\\]+)\\1(?:\\s*\\))?\\s*([^;{}]*);");

  private final Map<String, Copied> files;

  /**
   * Looks after the sheets among some files.
   *
   * @param files what is copied, by address
   */
  StyleSheets(Map<String, Copied> files) {
    this.files = files;
  }

  /** Whether a file is a style sheet. */
  static boolean is(String address) {
    return address.endsWith(".css");
  }

  /** A sheet with those that it imports; empty when it is written as it is. */
  Optional<byte[]> whole(String address) throws IOException {
    String text = text(address);
    if (!IMPORT.matcher(text).find()) {
      return Optional.empty();
    }
    Set<String> taken = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    return take(address, text, taken, whole)
        ? Optional.of(whole.toString().getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** A sheet as it is written. */
  byte[] bytes(String address) throws IOException {
    Optional<byte[]> whole = whole(address);
    return whole.isPresent() ? whole.get() : file(address).bytes();
  }

  private boolean take(String address, String text, Set<String> taken, StringBuilder whole)
      throws IOException {
    taken.add(address);
    Matcher line = IMPORT.matcher(text);
    int rules = 0;
    while (line.find()) {
      String name = line.group(2);
      String other = address.substring(0, address.lastIndexOf('/') + 1) + name;
      if (name.indexOf('/') >= 0 || !line.group(3).isEmpty() || !files.containsKey(other)) {
        return false;
      }
      if (!taken.contains(other) && !take(other, text(other), taken, whole)) {
        return false;
      }
      rules = line.end();
    }
    whole.append(text, rules, text.length());
    return true;
  }

  private String text(String address) throws IOException {
    String text = new String(file(address).bytes(), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Copied file(String address) {
    Copied file = files.get(address);
    if (file == null) {
      throw new IllegalArgumentException(address);
    }
    return file;
  }
}
