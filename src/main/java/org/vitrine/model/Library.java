package org.vitrine.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.trace.Trace;

/** The documents that may be shown, with the orders in which pages ask for them. */
final class Library {

  private static final Comparator<Document> SHELVED =
      Comparator.comparingInt(Document::year)
          .thenComparingInt(Document::order)
          .thenComparing(Document::slug);

  private final List<Document> all;
  private final Map<String, List<Document>> byType;
  private final Map<String, Map<Integer, List<Document>>> byTypeAndYear = new HashMap<>();
  private final Map<String, List<Document>> byArea;
  private final Map<String, List<Document>> byReport;

  Library(List<Document> all) {
    this.all = List.copyOf(all);
    byType = grouped(this.all.stream().sorted(SHELVED).toList(), Document::type);
    byType.forEach((type, list) -> byTypeAndYear.put(type, grouped(list, Document::year)));
    byArea = grouped(this.all, Document::area);
    byReport = grouped(this.all, Document::report);
  }

  private static <K> Map<K, List<Document>> grouped(
      List<Document> documents, Function<Document, K> key) {
    Map<K, List<Document>> groups = documents.stream().collect(Collectors.groupingBy(key));
    groups.replaceAll((name, list) -> Collections.unmodifiableList(list));
    return groups;
  }

  /** A fact of documents. */
  interface OfDocuments {}

  /** Fact: every document. */
  private record All() implements OfDocuments {}

  /** Fact: the documents of a type. */
  private record OfType(String type) implements OfDocuments {}

  /** Fact: the documents of a type and a year. */
  private record OfYear(String type, int year) implements OfDocuments {}

  /** Fact: the documents of a policy area. */
  private record OfArea(String area) implements OfDocuments {}

  List<Document> all() {
    Trace.note(new All());
    return all;
  }

  List<Document> of(String type) {
    Trace.note(new OfType(type));
    return byType.getOrDefault(type, List.of());
  }

  List<Document> of(String type, int year) {
    Trace.note(new OfYear(type, year));
    return byTypeAndYear.getOrDefault(type, Map.of()).getOrDefault(year, List.of());
  }

  List<Document> ofArea(String area) {
    Trace.note(new OfArea(area));
    return byArea.getOrDefault(area, List.of());
  }

  /** The same with the documents of one report only. */
  Library ofReport(String report) {
    return new Library(byReport.getOrDefault(report, List.of()));
  }

  /** The facts that differ from those of another library. */
  Set<Object> changesSince(Library before) {
    Set<Object> changes = new HashSet<>();
    Map<String, Document> then = new HashMap<>();
    if (all.size() == before.all.size()) {
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).equals(before.all.get(i))) {
          then.put(before.all.get(i).file(), before.all.get(i));
        }
      }
    } else {
      before.all.forEach(document -> then.put(document.file(), document));
    }
    for (int i = 0; i < all.size(); i++) {
      Document document = all.get(i);
      if (all.size() == before.all.size() && document.equals(before.all.get(i))) {
        continue;
      }
      Document old = then.remove(document.file());
      if (old == null || !document.tellsTheSameAs(old)) {
        addFacts(document, changes);
        if (old != null) {
          addFacts(old, changes);
        }
      }
    }
    then.values().forEach(gone -> addFacts(gone, changes));
    return changes;
  }

  private static void addFacts(Document document, Set<Object> facts) {
    facts.add(new All());
    facts.add(new OfType(document.type()));
    facts.add(new OfYear(document.type(), document.year()));
    facts.add(new OfArea(document.area()));
    facts.add(new Document.At(document.file()));
  }
}
