package org.vitrine.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Attainment;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.PlainView;
import org.vitrine.plan.PlannedPage;
import org.vitrine.table.TableSchema;

/**
 * Pages for templates of a portal's own, {@code templates/plain/<kind>.html}: they are given rows
 * and documents to set as they like. The setting {@code portal.plain} names the kinds.
 */
final class PlainPages {

  /** Where the portal's own templates stand. */
  private static final String FOLDER = "plain/";

  private static final String RESULTS = "kpi_results";
  private static final String DOCUMENTS = "achievement";
  private static final String YEAR = "year";

  /** By day, then by name; documents without a day come first. */
  private static final Comparator<Document> ORDER =
      Comparator.<Document, @Nullable LocalDate>comparing(
              Document::date, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Document::slug);

  private final Edition edition;

  PlainPages(Edition edition) {
    this.edition = edition;
  }

  List<PlannedPage> pages(PageKind kind, PageShell shell) {
    return switch (kind) {
      case HOME -> List.of(page(shell, kind, "index.html", this::home));
      case YEARS ->
          years().stream()
              .map(
                  year -> page(shell, kind, "years/" + year + ".html", () -> year(year)).from(year))
              .toList();
      case KPIS ->
          edition.portal().tables().rows("kpis").stream().map(row -> kpi(shell, row)).toList();
      case DOCUMENTS -> documents(shell);
      case COMPARE -> List.of(page(shell, kind, "compare.html", this::comparison));
      default -> throw new IllegalArgumentException("kind: " + kind + " cannot be plain");
    };
  }

  private interface Composition {
    PageShell.Content compose();
  }

  private static PlannedPage page(
      PageShell shell, PageKind kind, String file, Composition composition) {
    return shell.page(kind, file, FOLDER + kind.id(), composition::compose);
  }

  private static PageShell.Content content(Label title, List<Link> trail, PlainView view) {
    return new PageShell.Content(title, "", false, view, trail);
  }

  private List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    for (TableSchema schema : edition.portal().tables().descriptor().tables()) {
      if (schema.primaryKey().contains(YEAR)) {
        edition
            .portal()
            .tables()
            .texts(schema.name(), YEAR)
            .forEach(year -> years.add(Integer.valueOf(year)));
      }
    }
    edition.portal().documents(DOCUMENTS).forEach(document -> years.add(document.year()));
    return List.copyOf(years);
  }

  private PageShell.Content home() {
    String name = edition.settings().name().in(edition.language());
    return content(Label.of(name), List.of(), new PlainView.Home(years()));
  }

  private PageShell.Content year(int year) {
    return content(
        Label.of(edition.words().shortYear(year)),
        List.of(),
        new PlainView.Year(year, rows(year), results(rows(year)), areas(year)));
  }

  /** The rows of a year, by table. */
  private Map<String, List<Row>> rows(int year) {
    Map<String, List<Row>> byTable = new LinkedHashMap<>();
    for (TableSchema schema : edition.portal().tables().descriptor().tables()) {
      if (schema.primaryKey().contains(YEAR)) {
        List<Row> rows = edition.portal().tables().rows(schema.name(), YEAR, String.valueOf(year));
        if (!rows.isEmpty()) {
          byTable.put(schema.name(), rows);
        }
      }
    }
    return byTable;
  }

  /** The documents of a year in the order in which they are listed. */
  private List<Document> documents(int year) {
    return edition.portal().documents(DOCUMENTS, year).stream().sorted(ORDER).toList();
  }

  private List<PlainView.Result> results(Map<String, List<Row>> rows) {
    List<PlainView.Result> results = new ArrayList<>();
    for (Row row : rows.getOrDefault(RESULTS, List.of())) {
      edition.portal().kpi(row.text("kpi")).ifPresent(kpi -> results.add(result(kpi, row)));
    }
    return results;
  }

  private PlainView.Result result(Kpi kpi, Row row) {
    return new PlainView.Result(
        kpi,
        edition.to().kpi(kpi),
        row,
        row.number("target")
            .flatMap(
                target ->
                    row.number("actual")
                        .flatMap(actual -> Attainment.percent(kpi.better(), target, actual)))
            .map(percent -> percent.toPlainString())
            .orElse(""));
  }

  private List<PlainView.Area> areas(int year) {
    Map<String, List<PlainView.Entry>> areas = new TreeMap<>();
    for (Document document : documents(year)) {
      areas.computeIfAbsent(document.area(), id -> new ArrayList<>()).add(entry(document));
    }
    List<PlainView.Area> list = new ArrayList<>();
    areas.forEach((id, entries) -> list.add(new PlainView.Area(id, entries)));
    return list;
  }

  private PlainView.Entry entry(Document document) {
    return new PlainView.Entry(
        edition.words().plain(document.title()), edition.to().document(document));
  }

  private PlannedPage kpi(PageShell shell, Row row) {
    Kpi kpi = edition.portal().kpi(row.text("id")).orElseThrow();
    return page(shell, PageKind.KPIS, "kpis/" + kpi.slug() + ".html", () -> kpi(kpi, row))
        .from(kpi, row.values());
  }

  private PageShell.Content kpi(Kpi kpi, Row row) {
    List<PlainView.Result> results =
        edition.portal().tables().rows(RESULTS, "kpi", kpi.id()).stream()
            .map(result -> result(kpi, result))
            .toList();
    return content(
        edition.words().label(kpi.name()),
        List.of(),
        new PlainView.Indicator(kpi, row, results, json(results)));
  }

  private static String json(List<PlainView.Result> results) {
    StringBuilder json = new StringBuilder("[");
    for (PlainView.Result result : results) {
      json.append(json.length() > 1 ? "," : "");
      append(json.append('{'), "year", result.row().text("year"));
      append(json.append(','), "target", result.row().text("target"));
      append(json.append(','), "actual", result.row().text("actual"));
      append(json.append(','), "pct", result.reached());
      json.append('}');
    }
    return json.append(']').toString();
  }

  /** All values are numbers. */
  private static void append(StringBuilder json, String name, String number) {
    json.append('"').append(name).append("\":").append(number.isEmpty() ? "null" : number);
  }

  private List<PlannedPage> documents(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    Map<Integer, List<Document>> byYear =
        edition.portal().documents(DOCUMENTS).stream()
            .sorted(ORDER)
            .collect(Collectors.groupingBy(Document::year, TreeMap::new, Collectors.toList()));
    for (List<Document> list : byYear.values()) {
      for (int i = 0; i < list.size(); i++) {
        Document document = list.get(i);
        Document before = i > 0 ? list.get(i - 1) : null;
        Document after = i + 1 < list.size() ? list.get(i + 1) : null;
        String file = "achievements/" + document.year() + "/" + document.slug() + ".html";
        pages.add(
            page(shell, PageKind.DOCUMENTS, file, () -> document(document, before, after))
                .from(document, before, after));
      }
    }
    return pages;
  }

  private PageShell.Content document(
      Document document, @Nullable Document before, @Nullable Document after) {
    Link year =
        Link.of(
            Label.of(edition.words().shortYear(document.year())),
            edition.to().year(document.year()));
    return content(
        edition.words().label(document.title()),
        List.of(year),
        new PlainView.Text(
            document,
            document.date() == null ? "" : document.date().toString(),
            String.join(edition.words().text("list.separator"), document.tags()),
            before == null ? null : entry(before),
            after == null ? null : entry(after)));
  }

  private PageShell.Content comparison() {
    return content(
        edition.words().label("compare.title"),
        List.of(),
        new PlainView.Comparison(
            years().stream()
                .map(year -> new PlainView.Year(year, rows(year), List.of(), List.of()))
                .toList()));
  }
}
