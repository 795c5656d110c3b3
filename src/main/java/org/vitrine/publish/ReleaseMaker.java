package org.vitrine.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.config.Compression;

/**
 * Makes a release of a site: its files, the assets also under lasting names to which the pages
 * refer, compressed files beside them, and what hosts are to be told. What is the same as in the
 * release before is linked to it on disk, or else copied with its time, so that a reader's browser
 * need not load it again.
 */
final class ReleaseMaker {

  private static final Pattern NOT_FOUND_PAGE = Pattern.compile("(?:[a-z]+/)?404\\.html");
  private static final Pattern ANY_REFERENCE =
      Pattern.compile("(\\s(?:href|src|action|data-index)=\")([^\"]+)(?=\")");

  private final Path site;
  private final Path folder;
  private final Optional<Path> before;
  private final Listing known;
  private final HostFiles hosts;
  private final Compressor compressor;
  private final Map<String, String> placed = new ConcurrentHashMap<>();

  /**
   * A maker of one release.
   *
   * @param folder where it goes; there is nothing yet
   * @param before the release that is shown now
   */
  ReleaseMaker(
      Path site, Path folder, Optional<Path> before, HostFiles hosts, Set<Compression> ways) {
    this.site = site;
    this.folder = folder;
    this.before = before;
    this.hosts = hosts;
    known = before.map(Listing::ofRelease).orElse(Listing.EMPTY);
    compressor = new Compressor(ways);
  }

  /** Makes the release; what it holds is what is given back. */
  Listing make() throws IOException {
    try {
      List<String> addresses = addresses(site);
      Assets assets = Assets.of(site, addresses);
      addresses.parallelStream().forEach(address -> site(address, assets));
      assets.names().entrySet().parallelStream()
          .forEach(
              name -> placeUnchecked(name.getValue(), () -> assets.bytes(site, name.getKey())));
      for (Map.Entry<String, String> file : hosts.inSite(placed.keySet()).entrySet()) {
        place(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Listing made = new Listing(new TreeMap<>(placed));
    for (Map.Entry<String, String> file : hosts.beside().entrySet()) {
      write(Listing.OWN + "/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    write(Listing.CARRIED, carried(made).text().getBytes(StandardCharsets.UTF_8));
    write(Listing.FILES, made.text().getBytes(StandardCharsets.UTF_8));
    return made;
  }

  /** Every file of a site, sorted. */
  static List<String> addresses(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(address -> !address.startsWith(Listing.OWN + "/"))
          .sorted()
          .toList();
    }
  }

  private void site(String address, Assets assets) {
    placeUnchecked(
        address,
        () -> {
          byte[] bytes = Files.readAllBytes(site.resolve(address));
          if (!address.endsWith(".html")) {
            return bytes;
          }
          String page = assets.page(address, new String(bytes, StandardCharsets.UTF_8));
          return (NOT_FOUND_PAGE.matcher(address).matches() ? rooted(address, page) : page)
              .getBytes(StandardCharsets.UTF_8);
        });
  }

  /** A host shows this page at any address, so links from it begin at the root of the host. */
  private String rooted(String address, String page) {
    return hosts
        .path()
        .map(
            path ->
                Assets.replaced(
                    ANY_REFERENCE,
                    page,
                    link -> {
                      int hash = link.indexOf('#');
                      String file = hash < 0 ? link : link.substring(0, hash);
                      return link.startsWith("/")
                          ? link
                          : Assets.resolve(address, file)
                              .map(to -> path + to + (hash < 0 ? "" : link.substring(hash)))
                              .orElse(link);
                    }))
        .orElse(page);
  }

  private interface Source {
    byte[] read() throws IOException;
  }

  private void placeUnchecked(String address, Source source) {
    try {
      place(address, source.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file into the release, and compressed ones beside it. */
  private void place(String address, byte[] bytes) throws IOException {
    String digest = Listing.digest(bytes);
    boolean same = digest.equals(known.digests().get(address));
    if (!same || !taken(address)) {
      write(address, bytes);
    }
    placed.put(address, digest);
    for (Compression way : compressor.ways(address, bytes.length)) {
      String name = address + "." + way.ending();
      String before = same ? known.digests().get(name) : null;
      if (before != null && taken(name)) {
        placed.put(name, before);
        continue;
      }
      byte[] small = compressor.compressed(way, address, bytes);
      if (small.length < bytes.length) {
        write(name, small);
        Files.setLastModifiedTime(
            folder.resolve(name), Files.getLastModifiedTime(folder.resolve(address)));
        placed.put(name, Listing.digest(small));
      }
    }
  }

  private void write(String address, byte[] bytes) throws IOException {
    Path file = folder.resolve(address);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  /** Takes a file over from the release before; false when it is not there after all. */
  private boolean taken(String address) throws IOException {
    if (before.isEmpty()) {
      return false;
    }
    Path old = before.get().resolve(address);
    Path file = folder.resolve(address);
    if (!Files.isRegularFile(old)) {
      return false;
    }
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try {
      Files.createLink(file, old);
    } catch (IOException | UnsupportedOperationException linksAreNotToBeHad) {
      Files.copy(
          old, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return true;
  }

  /** Who opened a page before the exchange loads what belongs to it a moment later. */
  private Listing carried(Listing made) throws IOException {
    Map<String, String> carried = new TreeMap<>();
    Listing own =
        before.flatMap(path -> Listing.read(path.resolve(Listing.FILES))).orElse(Listing.EMPTY);
    for (Map.Entry<String, String> file : own.digests().entrySet()) {
      if (Assets.LASTING.matcher(uncompressed(file.getKey())).matches()
          && !made.digests().containsKey(file.getKey())
          && taken(file.getKey())) {
        carried.put(file.getKey(), file.getValue());
      }
    }
    return new Listing(new TreeMap<>(carried));
  }

  /** The address of the file of which another may be the compressed form. */
  static String uncompressed(String address) {
    return address.endsWith(".gz") || address.endsWith(".br")
        ? address.substring(0, address.length() - 3)
        : address;
  }
}
