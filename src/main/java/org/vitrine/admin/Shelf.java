package org.vitrine.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitrine.edition.Edition;
import org.vitrine.intake.DocumentType;
import org.vitrine.model.Document;
import org.vitrine.model.Report;

/**
 * A folder of {@code content/} that the form offers: documents of one type and year.
 *
 * @param type the type
 * @param year the year; 0 for pages, which belong to none
 */
record Shelf(String type, int year) {

  private static final List<String> OF_EVALUATION =
      List.of(
          "foreword",
          "budget-analysis",
          "kpi-analysis",
          "achievement",
          "shortfall",
          "assessment",
          "followup",
          "risk");
  private static final List<String> OF_PLAN = List.of("foreword", "plan-goal", "plan-item");
  private static final List<String> OF_REVIEW = List.of("foreword", "review");

  /**
   * The folders of a portal, the newest year first, pages last. A year has the types that its
   * reports are made of, and those of which it has documents already; where nothing is known of
   * reports, every type.
   */
  static List<Shelf> of(Edition edition) {
    List<Report> reports = edition.portal().reports();
    TreeMap<Integer, Set<String>> types = new TreeMap<>(Comparator.reverseOrder());
    for (Report report : reports) {
      types.computeIfAbsent(report.year(), year -> new TreeSet<>()).addAll(typesOf(report));
    }
    if (reports.isEmpty()) {
      edition.years().forEach(year -> types.put(year, Set.copyOf(DocumentType.ALL)));
    }
    for (String type : DocumentType.ALL) {
      for (Document document : edition.portal().documents(type)) {
        types.computeIfAbsent(document.year(), year -> new TreeSet<>()).add(type);
      }
    }
    types.remove(0);
    List<Shelf> shelves = new ArrayList<>();
    types.forEach(
        (year, found) ->
            DocumentType.ALL.stream()
                .filter(type -> found.contains(type) && !type.equals(DocumentType.PAGE))
                .forEach(type -> shelves.add(new Shelf(type, year))));
    shelves.add(new Shelf(DocumentType.PAGE, 0));
    return shelves;
  }

  private static List<String> typesOf(Report report) {
    return switch (report.kind()) {
      case "evaluation" -> OF_EVALUATION;
      case "plan" -> OF_PLAN;
      case "review" -> OF_REVIEW;
      default -> DocumentType.ALL;
    };
  }

  /** Whether it is the folder of the pages. */
  boolean ofPages() {
    return year == 0;
  }

  /** Its path in the portal. */
  String path() {
    return "content/" + type + (ofPages() ? "" : "/" + year);
  }

  /** Its name in the form's addresses. */
  String id() {
    return ofPages() ? type : type + "-" + year;
  }

  /** The one report that a new document here is drawn from; empty when there may be several. */
  String report(List<Report> reports) {
    List<String> fitting =
        reports.stream()
            .filter(report -> report.year() == year && typesOf(report).contains(type))
            .map(Report::id)
            .collect(Collectors.toList());
    return fitting.size() == 1 ? fitting.get(0) : "";
  }
}
