package org.vitrine.bake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Settings;
import org.vitrine.figures.Lazy;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Litter;
import org.vitrine.problem.ProblemReport;

/**
 * The files that go into the site as they are, those of the portal and for what it lacks those that
 * the program brings, and what stands in the way of that.
 *
 * @param assets the portal's own styles, scripts and pictures, by path in their folder
 * @param builtIn those that the program brings and the portal has none of its own for, likewise
 * @param content the files of the documents, by path in the portal's folder
 * @param pictures the same with what litters the folder: a document may refer to it, and be told
 * @param problems links among the files, which are not followed
 */
record Sources(
    List<String> assets,
    List<String> builtIn,
    List<String> content,
    List<String> pictures,
    ProblemReport problems) {

  private static final String CONTENT = "content/";
  private static final String ASSETS = "assets";

  /**
   * A file that is copied.
   *
   * @param own where it is in the portal, or would be
   * @param builtIn its path among the files that the program brings; empty when it is the portal's
   */
  record Copied(Path own, String builtIn) {

    InputStream open() throws IOException {
      return builtIn.isEmpty() ? Files.newInputStream(own) : BuiltIn.open(builtIn);
    }

    byte[] bytes() throws IOException {
      try (InputStream in = open()) {
        return in.readAllBytes();
      }
    }
  }

  /** Lists the files of a portal. */
  static Sources of(Settings settings) {
    ProblemReport problems = new ProblemReport();
    SourceFiles.refuseLinks(settings.templates(), settings.source(), problems);
    SourceFiles.refuseLinks(settings.assets(), settings.source(), problems);
    List<String> assets =
        SourceFiles.under(settings.assets(), settings.assets(), name -> !Litter.is(name));
    return new Sources(
        assets,
        builtIn(Set.copyOf(assets)),
        SourceFiles.ofContent(settings),
        SourceFiles.under(settings.content(), settings.source(), name -> !name.endsWith(".md")),
        problems);
  }

  private static List<String> builtIn(Set<String> own) {
    return BuiltIn.under(ASSETS).stream()
        .map(file -> file.substring(ASSETS.length() + 1))
        .filter(file -> !own.contains(file))
        .filter(file -> !Litter.is(file.substring(file.lastIndexOf('/') + 1)))
        .toList();
  }

  /** Whether after some changes the same files are there; only the bytes of some may be others. */
  boolean stand(Settings settings, FileChanges changes) {
    if (changes.everything()) {
      return false;
    }
    Lazy<Set<Path>> known = new Lazy<>(() -> own(settings));
    return changes.files().stream()
        .filter(file -> isConcern(settings, file))
        .allMatch(
            file ->
                isPlain(file)
                    ? isDocument(settings, file) || known.get().contains(file)
                    : isDocument(settings, file) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static boolean isConcern(Settings settings, Path file) {
    return Stream.of(settings.content(), settings.assets(), settings.templates())
        .anyMatch(folder -> file.startsWith(folder) || folder.startsWith(file));
  }

  private static boolean isDocument(Settings settings, Path file) {
    return file.startsWith(settings.content()) && file.toString().endsWith(".md");
  }

  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Set<Path> own(Settings settings) {
    return files(settings).values().stream()
        .filter(file -> file.builtIn().isEmpty())
        .map(Copied::own)
        .collect(Collectors.toSet());
  }

  /** The files that are copied, by their address in the site. */
  Map<String, Copied> files(Settings settings) {
    Map<String, Copied> files = new LinkedHashMap<>();
    assets.forEach(file -> files.put(file, new Copied(settings.assets().resolve(file), "")));
    builtIn.forEach(
        file -> files.put(file, new Copied(settings.assets().resolve(file), ASSETS + "/" + file)));
    content.forEach(
        file ->
            files.put(
                file.substring(CONTENT.length()), new Copied(settings.source().resolve(file), "")));
    return files;
  }
}
