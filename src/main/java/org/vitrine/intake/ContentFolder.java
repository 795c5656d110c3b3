package org.vitrine.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Finds the documents of {@code content/} and reports whatever else is there. */
final class ContentFolder extends SimpleFileVisitor<Path> {

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "svg", "webp", "gif", "pdf");
  private static final String ENDING = ".md";

  private final Path content;
  private final Path portal;
  private final ProblemReport problems;
  private final List<Found> found = new ArrayList<>();

  private ContentFolder(Path content, Path portal, ProblemReport problems) {
    this.content = content;
    this.portal = portal;
    this.problems = problems;
  }

  /**
   * A document's file.
   *
   * @param file the file
   * @param name its path relative to the portal's folder, with forward slashes
   * @param type the folder it is in
   * @param year the year's folder; 0 when its type has none
   * @param slug its name without the ending
   */
  record Found(Path file, String name, String type, int year, String slug) {}

  /** The documents, by path. */
  static List<Found> list(Path content, Path portal, ProblemReport problems) {
    if (!Files.isDirectory(content)) {
      return List.of();
    }
    ContentFolder folder =
        new ContentFolder(
            content.toAbsolutePath().normalize(), portal.toAbsolutePath().normalize(), problems);
    try {
      Files.walkFileTree(folder.content, folder);
    } catch (IOException impossible) {
      throw new UncheckedIOException("failures are visited", impossible);
    }
    folder.found.sort(Comparator.comparing(Found::name));
    return folder.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(content)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString();
    int level = level(folder);
    if (name.startsWith(".")) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (level == 1 && !DocumentType.ALL.contains(name)) {
      String types = String.join(", ", DocumentType.ALL);
      String nearest = Nearest.to(name, DocumentType.ALL);
      problems.error(ProblemCode.DOCUMENT_TYPE, place(folder), name, types, nearest);
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (level >= documentLevel(folder)) {
      problems.error(ProblemCode.DOCUMENT_PLACE, place(folder), name);
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (level == 2 && !YEAR.matcher(name).matches()) {
      problems.error(ProblemCode.DOCUMENT_YEAR, place(folder), name);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (attributes.isSymbolicLink()) {
      problems.error(ProblemCode.FILE_LINK, place(file));
    } else if (Litter.is(name)) {
      return FileVisitResult.CONTINUE;
    } else if (level(file) != documentLevel(file)) {
      problems.error(ProblemCode.DOCUMENT_PLACE, place(file), name);
    } else if (name.endsWith(ENDING)) {
      addDocument(file, name);
    } else if (!IMAGES.contains(ending(name))) {
      problems.error(ProblemCode.DOCUMENT_KIND, place(file), name);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failed) {
    problems.error(ProblemCode.FILE_UNREADABLE, place(file), failed.toString());
    return FileVisitResult.CONTINUE;
  }

  private void addDocument(Path file, String name) {
    String slug = name.substring(0, name.length() - ENDING.length());
    if (!SLUG.matcher(slug).matches()) {
      problems.error(ProblemCode.DOCUMENT_SLUG, place(file), name, slugged(slug));
      return;
    }
    String type = type(file);
    int year =
        type.equals(DocumentType.PAGE)
            ? 0
            : Integer.parseInt(file.getName(file.getNameCount() - 2).toString());
    found.add(new Found(file, place(file).file(), type, year, slug));
  }

  /** A file name for the same words, or null when nothing of it can stay. */
  private static @Nullable String slugged(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? null : slug + ENDING;
  }

  /** How many folders deep a path is in content; 1 for what stands directly in it. */
  private int level(Path path) {
    return path.getNameCount() - content.getNameCount();
  }

  /** The level on which documents of the same type stand. */
  private int documentLevel(Path path) {
    return type(path).equals(DocumentType.PAGE) ? 2 : 3;
  }

  private String type(Path path) {
    return path.getName(content.getNameCount()).toString();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Place place(Path path) {
    return Place.of(portal.relativize(path).toString().replace('\\', '/'));
  }
}
