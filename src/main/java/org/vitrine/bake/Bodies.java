package org.vitrine.bake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.bake.markdown.References;
import org.vitrine.model.Document;
import org.vitrine.problem.ProblemReport;
import org.vitrine.trace.Trace;

/** The bodies of all documents, parsed, with every reference in them followed. */
final class Bodies {

  /** No body. */
  static final Bodies NONE = new Bodies(Map.of());

  private final Map<String, Body> byFile;

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
      return document.bodyLine() == now.bodyLine()
          && document.body().equals(now.body())
          && problems.isEmpty() // suggestions depend on everything
          && parsed.stands(changed);
    }
  }

  private Bodies(Map<String, Body> byFile) {
    this.byFile = byFile;
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
    Map<String, Body> byFile =
        documents.parallelStream()
            .map(document -> body(document, references, before, changed))
            .collect(Collectors.toMap(body -> body.document().file(), Function.identity()));
    byFile.values().stream()
        .map(Body::problems)
        .filter(own -> !own.isEmpty())
        .forEach(problems::addAll);
    return new Bodies(byFile);
  }

  private static Body body(
      Document document, References references, Bodies before, Set<?> changed) {
    Body known = before.byFile.get(document.file());
    if (known != null && known.stands(document, changed)) {
      return known;
    }
    ProblemReport problems = new ProblemReport();
    MarkdownReader reader = new MarkdownReader(references, problems);
    return new Body(document, Trace.of(() -> reader.read(document)), problems);
  }

  /** The parsed body of a document. */
  MarkdownDocument get(String file) {
    Trace.note(new BodyOf(file));
    return Objects.requireNonNull(byFile.get(file), file).parsed().made();
  }

  /** The facts that differ from those of other bodies. */
  Set<Object> changesSince(Bodies before) {
    Set<Object> changes = new HashSet<>();
    Map<String, Body> gone = new HashMap<>(before.byFile);
    byFile.forEach(
        (file, body) -> {
          @Nullable Body old = gone.remove(file);
          if (old == null || old.parsed().made() != body.parsed().made()) {
            changes.add(new BodyOf(file));
          }
        });
    gone.keySet().forEach(file -> changes.add(new BodyOf(file)));
    return changes;
  }
}
