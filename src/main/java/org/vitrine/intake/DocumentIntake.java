package org.vitrine.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private @Nullable Reading last;

  /**
   * One document as read.
   *
   * @param problems what is wrong with it
   */
  private record Part(Document document, ProblemReport problems) {}

  /**
   * The files that were found.
   *
   * @param places where each file stands in the list
   * @param problems what is wrong with the folder
   */
  private record Listing(List<Found> found, Map<Path, Integer> places, ProblemReport problems) {

    static Listing of(Path content, Path portal) {
      ProblemReport problems = new ProblemReport();
      List<Found> found = ContentFolder.list(content, portal, problems);
      Map<Path, Integer> places = new HashMap<>();
      found.forEach(file -> places.put(file.file(), places.size()));
      return new Listing(found, places, problems);
    }

    /** Whether after some changes the same files are there. */
    boolean stands(Path content, FileChanges changes) {
      return !changes.everything()
          && changes.files().stream()
              .filter(file -> file.startsWith(content) || content.startsWith(file))
              .allMatch(
                  file ->
                      places.containsKey(file)
                          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }
  }

  /** All documents as read, each at the place of its file in the list. */
  private record Reading(Listing listing, Tables tables, KnownIds ids, List<Part> parts) {}

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
    Reading before = last;
    Reading now =
        before != null && before.listing().stands(content, changes)
            ? again(before, before.listing(), tables, changes)
            : again(before, Listing.of(content, portal), tables, changes);
    last = now;
    problems.addAll(now.listing().problems());
    List<Document> documents = new ArrayList<>();
    for (Part part : now.parts()) {
      documents.add(part.document());
      if (!part.problems().isEmpty()) {
        problems.addAll(part.problems());
      }
    }
    return documents;
  }

  private static Reading again(
      @Nullable Reading before, Listing listing, Tables tables, FileChanges changes) {
    KnownIds ids =
        before != null && before.tables().equals(tables) ? before.ids() : new KnownIds(tables);
    boolean keeps = before != null && !changes.everything() && before.ids().equals(ids);
    if (before == null || !keeps) {
      List<Part> parts = listing.found().parallelStream().map(found -> part(found, ids)).toList();
      return new Reading(listing, tables, ids, parts);
    }
    if (before.listing().equals(listing)) {
      List<Part> parts = new ArrayList<>(before.parts());
      for (Path file : changes.files()) {
        Integer place = listing.places().get(file);
        if (place != null) {
          parts.set(place, part(listing.found().get(place), ids));
        }
      }
      return new Reading(listing, tables, ids, parts);
    }
    List<Part> parts =
        listing.found().parallelStream()
            .map(
                found -> {
                  Integer place = before.listing().places().get(found.file());
                  return place == null || changes.touch(found.file())
                      ? part(found, ids)
                      : before.parts().get(place);
                })
            .toList();
    return new Reading(listing, tables, ids, parts);
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
