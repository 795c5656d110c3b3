package org.vitrine.bake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.config.Settings;
import org.vitrine.figures.Lazy;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Litter;
import org.vitrine.problem.ProblemReport;

/**
 * The files of a portal that go into the site as they are, and what stands in the way of that.
 *
 * @param assets the styles, scripts and pictures, by path in their folder
 * @param content the files of the documents, by path in the portal's folder
 * @param pictures the same with what litters the folder: a document may refer to it, and be told
 * @param problems links among the files, which are not followed
 */
record Sources(
    List<String> assets, List<String> content, List<String> pictures, ProblemReport problems) {

  private static final String CONTENT = "content/";

  /** Lists the files of a portal. */
  static Sources of(Settings settings) {
    ProblemReport problems = new ProblemReport();
    SourceFiles.refuseLinks(settings.templates(), settings.source(), problems);
    SourceFiles.refuseLinks(settings.assets(), settings.source(), problems);
    return new Sources(
        SourceFiles.under(settings.assets(), settings.assets(), name -> !Litter.is(name)),
        SourceFiles.ofContent(settings),
        SourceFiles.under(settings.content(), settings.source(), name -> !name.endsWith(".md")),
        problems);
  }

  /** Whether after some changes the same files are there; only the bytes of some may be others. */
  boolean stand(Settings settings, FileChanges changes) {
    if (changes.everything()) {
      return false;
    }
    Lazy<Set<Path>> known = new Lazy<>(() -> Set.copyOf(files(settings).values()));
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

  /** The files that are copied, by their address in the site. */
  Map<String, Path> files(Settings settings) {
    Map<String, Path> files = new LinkedHashMap<>();
    assets.forEach(file -> files.put(file, settings.assets().resolve(file)));
    content.forEach(
        file -> files.put(file.substring(CONTENT.length()), settings.source().resolve(file)));
    return files;
  }
}
