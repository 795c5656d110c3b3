package org.vitrine.figures.slips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;

/**
 * Numbers in documents about figures, held against the tables. A document tells of figures when it
 * belongs to a KPI or analyses the budget; what others tell (visitors, sums of aid) no table has.
 *
 * <p>Two slips are found: a number that is a figure of the same year but for a digit, and a
 * document of which not one number is in a table of its year, as when last year's was copied. Only
 * numbers with a unit of the tables count, and a figure that is quoted needs no check.
 */
final class DocumentNumbers {

  private static final String BUDGET = "budget-analysis";
  private static final Set<String> BUDGET_TABLES = Set.of("budget", "personnel", "programmes");

  private final Portal portal;
  private final Quantity.Search search;
  private final KnownAmounts all = new KnownAmounts();
  private final Map<Integer, KnownAmounts> byYear = new HashMap<>();
  private final Map<Subject, KnownAmounts> bySubject = new HashMap<>();

  /** What a document tells of: a KPI or, without one, the budget. */
  private record Subject(String kpi, int year) {}

  private DocumentNumbers(Portal portal, List<List<Cell>> tables) {
    this.portal = portal;
    Set<String> units = new HashSet<>(Set.of("%"));
    for (List<Cell> cells : tables) {
      for (Cell cell : cells) {
        String unit = cell.unit(portal);
        if (!unit.isEmpty()) {
          units.add(Quantity.unit(unit));
        }
        int year = cell.key().year();
        all.add(cell, unit);
        byYear.computeIfAbsent(year, unused -> new KnownAmounts()).add(cell, unit);
        if (cell.key().table().equals("kpi_results")) {
          of(cell.key().item(), year).add(cell, unit);
        } else if (BUDGET_TABLES.contains(cell.key().table())) {
          of("", year).add(cell, unit);
        }
      }
    }
    search = Quantity.Search.of(units);
  }

  private KnownAmounts of(String kpi, int year) {
    return bySubject.computeIfAbsent(new Subject(kpi, year), unused -> new KnownAmounts());
  }

  static List<Slip> find(Portal portal, List<List<Cell>> tables) {
    List<Document> telling = portal.documents().stream().filter(DocumentNumbers::tells).toList();
    if (telling.isEmpty()) {
      return List.of();
    }
    DocumentNumbers numbers = new DocumentNumbers(portal, tables);
    return telling.stream().flatMap(document -> numbers.of(document).stream()).toList();
  }

  private static boolean tells(Document document) {
    return document.year() > 0 && (!document.kpi().isEmpty() || document.type().equals(BUDGET));
  }

  private List<Slip> of(Document document) {
    KnownAmounts subject = bySubject.get(new Subject(document.kpi(), document.year()));
    if (subject == null || subject.isEmpty()) {
      return List.of(); // nothing of that year is in the tables yet
    }
    List<Slip> slips = new ArrayList<>();
    boolean oneIsKnown = quotes(document);
    List<Quantity> told = search.in(document.body());
    KnownAmounts ofYear = byYear.getOrDefault(document.year(), subject);
    for (Quantity quantity : told) {
      oneIsKnown |= ofYear.has(quantity);
      misspelt(document, quantity, place(document, quantity), subject).ifPresent(slips::add);
    }
    for (Quantity quantity : search.in(document.summary().main())) {
      misspelt(document, quantity, Place.of(document.file()), subject).ifPresent(slips::add);
    }
    if (!told.isEmpty() && !oneIsKnown && slips.isEmpty()) {
      slips.add(
          new Slip(
              ProblemCode.DOCUMENT_NUMBERS,
              place(document, told.get(0)),
              null,
              Slip.key(document.file()),
              List.of(Integer.toString(document.year()), told.get(0).text())));
    }
    return slips;
  }

  private static boolean quotes(Document document) {
    return Pattern.compile("\\{\\{[^}]*\\byear=" + document.year() + "\\b")
        .matcher(document.body())
        .find();
  }

  private Optional<Slip> misspelt(
      Document document, Quantity quantity, Place place, KnownAmounts subject) {
    if (all.has(quantity)) {
      return Optional.empty();
    }
    return subject
        .near(quantity)
        .map(
            cell ->
                new Slip(
                    ProblemCode.DOCUMENT_NUMBER,
                    place,
                    null,
                    Slip.key(document.file() + "/" + quantity.text()),
                    List.of(
                        quantity.text(),
                        cell.amount().toPlainString() + " " + cell.unit(portal),
                        cell.key().path())));
  }

  private static Place place(Document document, Quantity quantity) {
    String before = document.body().substring(0, quantity.start());
    int line = document.bodyLine() + (int) before.chars().filter(c -> c == '\n').count();
    return new Place(document.file(), line, quantity.start() - before.lastIndexOf('\n'));
  }
}
