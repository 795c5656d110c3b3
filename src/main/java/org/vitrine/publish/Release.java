package org.vitrine.publish;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One state of a site, kept as a folder.
 *
 * @param number counts from 1; a later release has a greater one
 * @param id what {@link Listing#id()} calls its content
 * @param folder where it is
 */
record Release(int number, String id, Path folder) {

  private static final Pattern NAME = Pattern.compile("([0-9]{4,9})-([0-9a-f]{12})");

  /** The release that a folder is by its name; empty when it is none. */
  static Optional<Release> of(Path folder) {
    Matcher matcher = NAME.matcher(String.valueOf(folder.getFileName()));
    return matcher.matches()
        ? Optional.of(new Release(Integer.parseInt(matcher.group(1)), matcher.group(2), folder))
        : Optional.empty();
  }

  /** The name of the folder of a release. */
  static String name(int number, String id) {
    return String.format(Locale.ROOT, "%04d-%s", number, id);
  }

  String name() {
    return name(number, id);
  }
}
