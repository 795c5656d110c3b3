package org.vitrine.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.bake.markdown.References;
import org.vitrine.model.Document;
import org.vitrine.problem.ProblemReport;
import org.vitrine.trace.Trace;

/** The bodies of all documents, parsed, with every reference in them followed. */
final class Bodies {

  /** No body. */
  static final Bodies NONE = new Bodies(Map.of(), Set.of());

  private final Map<String, Body> byFile;
  private final Set<Object> changes;

  /** Fact: the body of a document. */
  private record BodyOf(String file) {}

  /**
   * A body.
   *
   * @param parsed what it was parsed to, and what its references depend on
   * @param problems its mistakes
   */
  private record Body(
      Document document, Trace.Of<MarkdownDocument> parsed, ProblemReport problems) {

    boolean stands(Document now, Set<?> changed) {
      boolean same = document.bodyLine() == now.bodyLine() && document.body().equals(now.body());
      return same
          && problems.isEmpty() // suggestions depend on everything
          && parsed.stands(changed);
    }
  }

  private Bodies(Map<String, Body> byFile, Set<Object> changes) {
    this.byFile = byFile;
    this.changes = changes;
  }

  /**
   * Parses those bodies that are new or refer to something that has changed.
   *
   * @param before the bodies before
   * @param changed the facts that have changed since
   */
  static Bodies of(
      List<Document> documents,
      References references,
      Bodies before,
      Set<?> changed,
      ProblemReport problems) {
    List<Document> stale = new ArrayList<>();
    Map<String, Body> byFile = new HashMap<>(2 * documents.size());
    for (Document document : documents) {
      Body known = before.byFile.get(document.file());
      if (known != null && known.stands(document, changed)) {
        byFile.put(document.file(), known);
      } else {
        stale.add(document);
      }
    }
    stale.parallelStream()
        .map(document -> body(document, references))
        .toList()
        .forEach(body -> byFile.put(body.document().file(), body));
    byFile.values().stream()
        .map(Body::problems)
        .filter(own -> !own.isEmpty())
        .forEach(problems::addAll);
    Set<Object> changes = new HashSet<>();
    stale.forEach(document -> changes.add(new BodyOf(document.file())));
    before.byFile.keySet().stream()
        .filter(file -> !byFile.containsKey(file))
        .forEach(file -> changes.add(new BodyOf(file)));
    return new Bodies(byFile, changes);
  }

  private static Body body(Document document, References references) {
    ProblemReport problems = new ProblemReport();
    MarkdownReader reader = new MarkdownReader(references, problems);
    return new Body(document, Trace.of(() -> reader.read(document)), problems);
  }

  /** The parsed body of a document. */
  MarkdownDocument get(String file) {
    Trace.note(new BodyOf(file));
    return Objects.requireNonNull(byFile.get(file), file).parsed().made();
  }

  /** The facts that differ from those of the bodies before. */
  Set<Object> changes() {
    return changes;
  }
}
