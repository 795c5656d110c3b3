package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a site stands whole, whatever was killed while it was written. */
final class WholeSite {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"#:]+)[\"#]");

  private WholeSite() {}

  /** Every page has its end, and everything that it needs is there. */
  static void check(SortedMap<String, String> files) {
    TreeSet<String> odd = new TreeSet<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            if (!text.stripTrailing().endsWith("</html>")) {
              odd.add(name + " is cut off");
            }
            Path folder = Objects.requireNonNullElse(Path.of(name).getParent(), Path.of(""));
            for (Matcher link = LINK.matcher(text); link.find(); ) {
              String path = folder.resolve(link.group(1)).normalize().toString();
              if (!link.group(1).startsWith("/") && !files.containsKey(path.replace('\\', '/'))) {
                odd.add(name + " needs " + path);
              }
            }
          }
        });
    assertTrue(files.size() > 20, "a site stands");
    assertEquals("[]", odd.toString());
  }
}
