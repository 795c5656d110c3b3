package org.vitrine.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  List<Document> all() {
    return all;
  }

  List<Document> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  List<Document> of(String type, int year) {
    return byTypeAndYear.getOrDefault(type, Map.of()).getOrDefault(year, List.of());
  }

  List<Document> ofArea(String area) {
    return byArea.getOrDefault(area, List.of());
  }

  /** The same with the documents of one report only. */
  Library ofReport(String report) {
    return new Library(byReport.getOrDefault(report, List.of()));
  }
}
