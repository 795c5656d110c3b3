package org.vitrine.serve;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The folder of the site, as a reader may see it: its files and nothing beside them. Whatever is
 * asked for, nothing outside is found, not through a link either.
 */
final class SiteFolder {

  /** Every site has it; a folder without it may hold anything. */
  private static final String SIGN = "css/portal.css";

  /** How long the folder may be away while a new site takes its place. */
  private static final Duration EXCHANGE = Duration.ofMillis(100);

  private static final Duration LOOK = Duration.ofMillis(2);

  private final Path folder;

  /**
   * A site's folder.
   *
   * @param folder absolute; it need not exist
   */
  SiteFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether there is a site in the folder. */
  boolean holdsSite() throws IOException {
    Optional<Found> sign = open(SIGN);
    if (sign.isPresent()) {
      sign.get().bytes().close();
    }
    return sign.isPresent();
  }

  /**
   * A file of the site, opened.
   *
   * @param address its address in the site; the reader closes what is found
   * @param bytes an open file stays whole, whatever takes its place in the meantime
   */
  record Found(String address, SeekableByteChannel bytes) {}

  /** Whether an address is that of a folder in the site. */
  boolean isFolder(String address) {
    return isPlain(address) && Files.isDirectory(folder.resolve(address));
  }

  /**
   * Opens a file.
   *
   * @param address the address in the site, decoded, without a slash at its beginning
   * @return empty when the site has no such file
   */
  Optional<Found> open(String address) {
    if (!isPlain(address)) {
      return Optional.empty();
    }
    long end = System.nanoTime() + EXCHANGE.toNanos();
    for (int misses = 0; misses < 2; ) {
      Optional<Found> found = attempt(address);
      if (found.isPresent()) {
        return found;
      }
      // Missed perhaps only because the whole folder was just being exchanged.
      if (Files.isDirectory(folder) || System.nanoTime() > end) {
        misses++;
      } else {
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    return Optional.empty();
  }

  private Optional<Found> attempt(String address) {
    Path file = folder.resolve(address);
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())
          || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      return Optional.of(new Found(address, Files.newByteChannel(real)));
    } catch (IOException missing) {
      return Optional.empty(); // or refused: no permission, a name too long, a link to itself
    }
  }

  /** Whether an address only goes down; whatever else it may be is nobody's honest question. */
  private static boolean isPlain(String address) {
    if (address.indexOf('\0') >= 0 || address.indexOf('\\') >= 0 || address.startsWith("/")) {
      return false;
    }
    for (String part : address.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return false;
      }
    }
    return true;
  }
}
