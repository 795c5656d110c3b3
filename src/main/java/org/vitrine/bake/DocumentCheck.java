package org.vitrine.bake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.bake.markdown.References;
import org.vitrine.config.Settings;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DescriptorReader;

/**
 * Checks the bodies of documents of a portal whose pages cannot be made because of other mistakes,
 * so that one run tells of all.
 */
public final class DocumentCheck {

  /** Without its report a figure is no figure. */
  private static final String REPORTS = "data/reports.csv";

  private DocumentCheck() {}

  /** Reports what in the documents is wrong whatever becomes of the other mistakes. */
  public static void check(
      Settings settings,
      Portal portal,
      FigureBook book,
      List<Document> documents,
      ProblemReport problems) {
    Sources sources = Sources.of(settings);
    problems.addAll(sources.problems());
    Set<String> unsound = new HashSet<>();
    problems.all().stream().map(Problem::place).forEach(place -> unsound.add(place.file()));
    boolean figures = !unsound.contains(DescriptorReader.FILE) && !unsound.contains(REPORTS);
    References references =
        References.withoutPages(
            portal.tables().descriptor(),
            book,
            portal.documents(),
            sources.content(),
            table -> figures && !unsound.contains("data/" + table + ".csv"));
    MarkdownReader reader = new MarkdownReader(references, problems);
    documents.parallelStream().forEach(reader::read);
  }
}
