package org.vitrine.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of a release and what is in them, by address. Written as {@code sha256sum} writes it, so
 * that an operator can prove a published site with {@code sha256sum -c .vitrine/files.sha256}.
 *
 * @param digests SHA-256 in hexadecimal, by address
 */
record Listing(SortedMap<String, String> digests) {

  /** Our own folder in a release: what is told of the site, but is no part of it. */
  static final String OWN = ".vitrine";

  /** Where the files of the site are listed. */
  static final String FILES = OWN + "/files.sha256";

  /** Where the files are listed that stand only for readers of the release before. */
  static final String CARRIED = OWN + "/carried.sha256";

  /** A file that is just being changed: no digest is this one. */
  static final String UNKNOWN = "0".repeat(64);

  static final Listing EMPTY = new Listing(new TreeMap<>());

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  Listing {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /** Reads a listing; empty when there is none, or what is there is none. */
  static Optional<Listing> read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private static Optional<Listing> parse(String text) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !isInside(matcher.group(2))) {
        return Optional.empty();
      }
      digests.put(matcher.group(2), matcher.group(1));
    }
    return Optional.of(new Listing(digests));
  }

  /** A listing comes from another machine: nothing in it may lead out of the site's folder. */
  private static boolean isInside(String address) {
    if (address.startsWith("/") || address.indexOf('\\') >= 0 || address.indexOf('\0') >= 0) {
      return false;
    }
    for (String part : address.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Everything that a release's folder holds of the site, carried files included. */
  static Listing ofRelease(Path folder) {
    return read(folder.resolve(FILES))
        .orElse(EMPTY)
        .and(read(folder.resolve(CARRIED)).orElse(EMPTY));
  }

  /** This listing and what another has besides. */
  Listing and(Listing other) {
    SortedMap<String, String> all = new TreeMap<>(other.digests);
    all.putAll(digests);
    return new Listing(all);
  }

  /** One line a file. */
  String text() {
    StringBuilder text = new StringBuilder();
    digests.forEach(
        (address, digest) -> text.append(digest).append("  ").append(address).append('\n'));
    return text.toString();
  }

  /** A short name of the content: the same for the same files, and for no others. */
  String id() {
    return digest(text().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** SHA-256 of some bytes, in hexadecimal. */
  static String digest(byte[]... bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : bytes) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
