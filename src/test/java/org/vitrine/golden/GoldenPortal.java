package org.vitrine.golden;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.Sample;
import org.vitrine.cli.Main;

/**
 * A copy of a portal of {@code src/test/resources/sites}. Templates and assets are built in, but
 * for the portal's own.
 */
final class GoldenPortal {

  /** The portals, and beside each portal's folders what is expected of it. */
  static final Path SITES = Sample.ROOT.resolve("src/test/resources/sites");

  private static final List<String> PARTS =
      List.of("jbake.properties", "data", "content", "templates", "assets");

  private final String name;
  private final Path folder;

  private GoldenPortal(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * What a run of the program did.
   *
   * @param code its exit code
   * @param out what it printed as result
   * @param err what it printed as problems
   */
  record Outcome(int code, String out, String err) {}

  /** Copies a portal into a folder, which must not exist. */
  static GoldenPortal copy(String name, Path folder) {
    GoldenPortal portal = new GoldenPortal(name, folder);
    PARTS.forEach(portal::restorePart);
    return portal;
  }

  /** Takes back whatever was done to those files and folders of the portal that a text names. */
  void restore(String said) {
    PARTS.stream().filter(said::contains).forEach(this::restorePart);
  }

  private void restorePart(String part) {
    remove(folder.resolve(part));
    Sample.copy(SITES.resolve(name).resolve(part), folder.resolve(part));
  }

  /** The portal's folder. */
  Path folder() {
    return folder;
  }

  /** A file or folder of the portal. */
  Path path(String file) {
    return folder.resolve(file);
  }

  /** A template or asset of the portal's own: if it has none, a copy of the built-in one. */
  Path own(String file) {
    if (!Files.exists(path(file))) {
      Sample.copy(Sample.ROOT.resolve(file), path(file));
    }
    return path(file);
  }

  /** The site's folder, beside the portal's. */
  Path site() {
    return folder.resolveSibling(folder.getFileName() + "-site");
  }

  /** Builds the site as the command line would. */
  Outcome build() {
    return run("build", "--source", folder.toString(), "--output", site().toString());
  }

  /** Runs the program in this JVM. */
  static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  /**
   * Every file below a folder with its content; bytes as ISO 8859-1, so that all can be compared.
   */
  static SortedMap<String, String> contents(Path folder) {
    SortedMap<String, String> contents = new TreeMap<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return contents;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> !Files.isDirectory(path)).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return contents;
  }

  /** Removes a folder with everything in it; links are removed, not followed. */
  static void remove(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
