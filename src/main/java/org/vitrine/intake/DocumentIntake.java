package org.vitrine.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.intake.ContentFolder.Found;
import org.vitrine.model.Document;
import org.vitrine.model.Tables;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.TextFile;
import org.vitrine.table.Translated;

/**
 * Reads the documents of {@code content/}. None is ever skipped in silence. Documents whose files
 * have not changed are not read again.
 */
public final class DocumentIntake {

  private static final List<String> KEYS =
      List.of(
          "title",
          "title_en",
          "summary",
          "summary_en",
          "report",
          "source",
          "area",
          "area_name",
          "area_name_en",
          "section",
          "section_en",
          "goal",
          "kpi",
          "order",
          "tags",
          "date",
          "status");

  /** The keys that hold ids, with the tables that these are of. */
  private static final Map<String, String> IDS =
      Map.of("report", "reports", "area", "areas", "goal", "goals", "kpi", "kpis");

  private static final List<String> STATUSES = List.of("published", "draft");

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private @Nullable Listing listing;
  private @Nullable KnownIds ids;

  /**
   * One document as read.
   *
   * @param problems what is wrong with it
   */
  private record Part(Document document, ProblemReport problems) {}

  /** The files that were found, and what is wrong with others. */
  private record Listing(List<Found> found, Set<Path> files, ProblemReport problems) {}

  /**
   * Reads the documents once, on all cores.
   *
   * @param content the folder of the documents; a portal may have none
   * @param portal the portal's folder, which problems are told relative to
   * @param tables the tables whose ids the documents use
   * @param problems where every mistake of every document is reported
   * @return the documents by path, those among them that have mistakes included
   */
  public static List<Document> read(
      Path content, Path portal, Tables tables, ProblemReport problems) {
    return new DocumentIntake().read(content, portal, tables, FileChanges.EVERYTHING, problems);
  }

  /** Reads those of the documents again that may have changed. */
  List<Document> read(
      Path content, Path portal, Tables tables, FileChanges changes, ProblemReport problems) {
    Listing files = list(content, portal, changes);
    problems.addAll(files.problems());
    KnownIds known = new KnownIds(tables);
    boolean sameIds = known.equals(ids);
    if (!sameIds) {
      parts.clear();
    }
    List<Part> read =
        files.found().parallelStream()
            .map(
                found -> {
                  Part part = parts.get(found.name());
                  if (part == null || changes.touch(found.file())) {
                    part = part(found, known);
                    parts.put(found.name(), part);
                  }
                  return part;
                })
            .toList();
    listing = files;
    ids = known;
    read.stream().map(Part::problems).filter(own -> !own.isEmpty()).forEach(problems::addAll);
    return read.stream().map(Part::document).toList();
  }

  private Listing list(Path content, Path portal, FileChanges changes) {
    Listing known = listing;
    if (known != null
        && !changes.everything()
        && changes.files().stream()
            .filter(file -> file.startsWith(content) || content.startsWith(file))
            .allMatch(
                file ->
                    known.files().contains(file)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
      return known;
    }
    ProblemReport problems = new ProblemReport();
    List<Found> found = ContentFolder.list(content, portal, problems);
    Set<Path> files = found.stream().map(Found::file).collect(Collectors.toSet());
    Set<String> names = found.stream().map(Found::name).collect(Collectors.toSet());
    parts.keySet().retainAll(names);
    return new Listing(found, files, problems);
  }

  /** A document whose front matter is broken is still there for those that refer to it. */
  private static Part part(Found found, KnownIds ids) {
    ProblemReport problems = new ProblemReport();
    String name = found.name();
    Optional<Fences> parts =
        TextFile.read(found.file(), name, problems)
            .flatMap(text -> Fences.cut(text, name, problems));
    Optional<FrontMatter> front =
        parts.flatMap(fences -> FrontMatter.read(fences.yaml(), name, KEYS, problems));
    if (front.isPresent() && front.get().isEmpty("title")) {
      problems.error(ProblemCode.TITLE_MISSING, new Place(name, 1, 0));
    }
    FrontMatter known = front.orElseGet(() -> FrontMatter.none(name, problems));
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      ids.check(
          id.getKey(), known.text(id.getKey()), id.getValue(), known.place(id.getKey()), problems);
    }
    return new Part(document(found, parts.orElse(new Fences("", "", 1)), known), problems);
  }

  private static Document document(Found found, Fences parts, FrontMatter front) {
    return new Document(
        found.name(),
        found.type(),
        found.year(),
        found.slug(),
        translated(front, "title"),
        translated(front, "summary"),
        front.text("report"),
        front.text("source"),
        front.text("area"),
        translated(front, "area_name"),
        translated(front, "section"),
        front.text("goal"),
        front.text("kpi"),
        front.integer("order"),
        front.list("tags"),
        front.day("date"),
        front.word("status", STATUSES).equals("draft"),
        parts.body(),
        parts.bodyLine());
  }

  private static Translated translated(FrontMatter front, String key) {
    return new Translated(front.text(key), front.text(key + "_en"));
  }
}
