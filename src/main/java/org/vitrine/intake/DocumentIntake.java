package org.vitrine.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.intake.ContentFolder.Found;
import org.vitrine.model.Document;
import org.vitrine.model.Tables;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.TextFile;
import org.vitrine.table.Translated;

/** Reads the documents of {@code content/}. None is ever skipped in silence. */
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

  private static final List<String> STATUSES = List.of("published", "draft");

  private final KnownIds ids;
  private final ProblemReport problems;

  private DocumentIntake(KnownIds ids, ProblemReport problems) {
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Reads the documents, on all cores.
   *
   * @param content the folder of the documents; a portal may have none
   * @param portal the portal's folder, which problems are told relative to
   * @param tables the tables whose ids the documents use
   * @param problems where every mistake of every document is reported
   * @return the documents by path, those among them that have mistakes included
   */
  public static List<Document> read(
      Path content, Path portal, Tables tables, ProblemReport problems) {
    DocumentIntake intake = new DocumentIntake(new KnownIds(tables, problems), problems);
    return ContentFolder.list(content, portal, problems).parallelStream()
        .map(intake::document)
        .toList();
  }

  /** A document whose front matter is broken is still there for those that refer to it. */
  private Document document(Found found) {
    String name = found.name();
    Optional<Fences> parts =
        TextFile.read(found.file(), name, problems)
            .flatMap(text -> Fences.cut(text, name, problems));
    Optional<FrontMatter> front =
        parts.flatMap(fences -> FrontMatter.read(fences.yaml(), name, KEYS, problems));
    if (front.isPresent() && front.get().isEmpty("title")) {
      problems.error(ProblemCode.TITLE_MISSING, new Place(name, 1, 0));
    }
    return document(
        found,
        parts.orElse(new Fences("", "", 1)),
        front.orElseGet(() -> FrontMatter.none(name, problems)));
  }

  private Document document(Found found, Fences parts, FrontMatter front) {
    return new Document(
        found.name(),
        found.type(),
        found.year(),
        found.slug(),
        translated(front, "title"),
        translated(front, "summary"),
        id(front, "report", "reports"),
        front.text("source"),
        id(front, "area", "areas"),
        translated(front, "area_name"),
        translated(front, "section"),
        id(front, "goal", "goals"),
        id(front, "kpi", "kpis"),
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

  private String id(FrontMatter front, String key, String table) {
    String id = front.text(key);
    ids.check(key, id, table, front.place(key));
    return id;
  }
}
