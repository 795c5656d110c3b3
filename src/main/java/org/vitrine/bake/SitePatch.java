package org.vitrine.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes a site that stands. Every file is there whole at any time, the old or the new one; new
 * files come before those that link to them, and what goes, goes last. So a patch that is cut short
 * leaves a site in which every link leads somewhere. Files whose bytes stay the same are not
 * touched.
 */
final class SitePatch {

  private final Path site;
  private final Map<String, byte[]> written = new ConcurrentHashMap<>();
  private final Set<String> removed = new TreeSet<>();

  SitePatch(Path site) {
    this.site = site;
  }

  /** Puts a text at an address. Safe for use by many threads. */
  void write(String address, String text) {
    written.put(address, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts bytes at an address. */
  void write(String address, byte[] bytes) {
    written.put(address, bytes);
  }

  void remove(Set<String> addresses) {
    removed.addAll(addresses);
  }

  /**
   * Changes the files.
   *
   * @return the addresses whose files are others now, came or went
   */
  Set<String> apply() throws IOException {
    Map<String, byte[]> added = new TreeMap<>();
    Map<String, byte[]> changed = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : written.entrySet()) {
      try {
        if (!Arrays.equals(Files.readAllBytes(site.resolve(file.getKey())), file.getValue())) {
          changed.put(file.getKey(), file.getValue());
        }
      } catch (NoSuchFileException missing) {
        added.put(file.getKey(), file.getValue());
      }
    }
    Set<String> addresses = new HashSet<>(removed);
    addresses.addAll(added.keySet());
    addresses.addAll(changed.keySet());
    if (!added.isEmpty() || !changed.isEmpty()) {
      Workspace workspace = Workspace.beside(site);
      try {
        put(added, workspace);
        put(changed, workspace);
      } finally {
        workspace.delete();
      }
    }
    for (String address : removed) {
      Files.deleteIfExists(site.resolve(address));
    }
    for (String address : removed) {
      removeEmpty(Objects.requireNonNull(site.resolve(address).getParent()));
    }
    return addresses;
  }

  private void put(Map<String, byte[]> files, Workspace workspace) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = site.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(workspace.made(), file.getValue());
      Files.move(
          workspace.made(),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A folder in which nothing is left goes as well, as it would not be in a new site. */
  private void removeEmpty(Path folder) throws IOException {
    for (Path at = folder; !at.equals(site); at = Objects.requireNonNull(at.getParent())) {
      try {
        Files.deleteIfExists(at);
      } catch (DirectoryNotEmptyException used) {
        return;
      }
    }
  }
}
