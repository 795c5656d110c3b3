package org.vitrine.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What the program brings for every portal: templates, the interface's texts, styles, scripts and
 * pictures. They go by their path as it would be in a portal's folder, with forward slashes, such
 * as {@code templates/home.html}; a file of the portal at the same path takes their place. They are
 * part of the program, in {@code org/vitrine/builtin/}, unless the system property {@code
 * vitrine.builtin} names a folder to take them from, so that whoever works on them need not compile
 * the program. Safe for use by many threads.
 */
public final class BuiltIn {

  private static final String ROOT = "org/vitrine/builtin/";
  private static final String PROPERTY = "vitrine.builtin";

  private BuiltIn() {}

  /** Whether there is a file at a path. */
  public static boolean has(String path) {
    @Nullable Path folder = folder();
    return folder == null
        ? BuiltIn.class.getResource("/" + ROOT + path) != null
        : Files.isRegularFile(folder.resolve(path));
  }

  /**
   * The bytes of a file.
   *
   * @throws NoSuchFileException if there is none at the path
   */
  public static InputStream open(String path) throws IOException {
    @Nullable Path folder = folder();
    if (folder != null) {
      return Files.newInputStream(folder.resolve(path));
    }
    InputStream stream = BuiltIn.class.getResourceAsStream("/" + ROOT + path);
    if (stream == null) {
      throw new NoSuchFileException(path);
    }
    return stream;
  }

  /**
   * The text of a file, in UTF-8.
   *
   * @throws NoSuchFileException if there is none at the path
   */
  public static String text(String path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The paths of all files below one of the folders, such as {@code assets}, sorted. */
  public static List<String> under(String name) {
    @Nullable Path folder = folder();
    return folder != null
        ? below(folder, name)
        : Packed.FILES.stream().filter(file -> file.startsWith(name + "/")).toList();
  }

  /** The jar that the program runs from, with all that it needs; empty when it is in pieces. */
  public static Optional<Path> runnable() {
    Path program = Packed.program();
    if (Files.isDirectory(program)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(program.toFile())) {
      return jar.getManifest() != null
              && jar.getManifest().getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS)
          ? Optional.of(program)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that is named instead of what the program brings; null if none is. */
  private static @Nullable Path folder() {
    String named = System.getProperty(PROPERTY, "");
    return named.isEmpty() ? null : Path.of(named);
  }

  private static List<String> below(Path root, String name) {
    Path folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in the program, a jar or a folder of classes; it stays the same while that runs. */
  private static final class Packed {

    static final List<String> FILES = files();

    private static List<String> files() {
      Path program = program();
      try {
        return Files.isDirectory(program) ? below(program.resolve(ROOT), "") : entries(program);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Path program() {
      try {
        return Path.of(BuiltIn.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static List<String> entries(Path jar) throws IOException {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        return zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(ROOT) && !name.endsWith("/"))
            .map(name -> name.substring(ROOT.length()))
            .sorted()
            .toList();
      }
    }
  }
}
