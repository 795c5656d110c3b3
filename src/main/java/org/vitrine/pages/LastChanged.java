package org.vitrine.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.model.Document;
import org.vitrine.model.Report;

/**
 * The day on which what a page says was last added to, as far as the portal knows: the publication
 * of the latest report that the page draws on, or a later date of a document. A report that prints
 * no date may be later than all that do, so that a page whose latest report has none gets no day:
 * search engines trust a day only as long as it is true. Never the day of the build.
 */
final class LastChanged {

  private final Edition edition;
  private final Map<String, Optional<LocalDate>> known = new HashMap<>();

  LastChanged(Edition edition) {
    this.edition = edition;
  }

  /**
   * The day of a page.
   *
   * @param file its address in its language
   */
  Optional<LocalDate> of(PageKind kind, String file) {
    String[] parts = file.substring(0, file.lastIndexOf('.')).split("/");
    String name = parts[parts.length - 1];
    return switch (kind) {
      case YEARS -> year(Integer.parseInt(name));
      case PRINTINGS ->
          edition.portal().report(name).flatMap(report -> day(List.of(report), List.of()));
      case REPORTS -> report(Integer.parseInt(name), parts[0].equals("plans"));
      case DOCUMENTS -> document(parts);
      case COMPARISONS -> comparison(name.split("-"));
      case MEASURES -> name.equals("staffing") ? tables("staffing", "personnel") : tables(name);
      case KPIS, GOALS -> tables("kpi_results", "plan_kpis", "programmes");
      case FIGURES -> tables(parts[1]);
      case DATA -> parts.length > 1 ? tables(name) : all();
      case AREAS -> parts.length > 1 ? area(name) : all();
      default -> all();
    };
  }

  private Optional<LocalDate> all() {
    return once("", () -> day(edition.portal().reports(), edition.portal().documents()));
  }

  /** Which reports print a year is not asked where nothing else needs the figures. */
  private Optional<LocalDate> year(int year) {
    if (!edition.settings().composes()) {
      return all();
    }
    return once(
        "years/" + year,
        () ->
            day(
                edition.portal().reports().stream()
                    .filter(
                        report -> report.year() == year || edition.book().prints(report.id(), year))
                    .toList(),
                edition.portal().documents().stream()
                    .filter(document -> document.year() == year)
                    .toList()));
  }

  /** The later day of two years; none when that of either is not known. */
  private Optional<LocalDate> comparison(String[] years) {
    Optional<LocalDate> first = year(Integer.parseInt(years[0]));
    Optional<LocalDate> second = year(Integer.parseInt(years[1]));
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : first.get().isAfter(second.get()) ? first : second;
  }

  private Optional<LocalDate> report(int year, boolean plan) {
    return edition.portal().reports().stream()
        .filter(report -> report.year() == year && report.isPlan() == plan)
        .findFirst()
        .flatMap(
            report ->
                day(
                    List.of(report),
                    edition.portal().documents().stream()
                        .filter(document -> document.report().equals(report.id()))
                        .toList()));
  }

  private Optional<LocalDate> document(String[] parts) {
    boolean page = parts[0].equals("pages");
    List<Document> documents =
        page
            ? edition.portal().documents("page")
            : edition.portal().documents("achievement", Integer.parseInt(parts[1]));
    return documents.stream()
        .filter(document -> document.slug().equals(parts[parts.length - 1]))
        .findFirst()
        .flatMap(document -> day(List.of(), List.of(document)));
  }

  private Optional<LocalDate> area(String id) {
    return once("areas/" + id, () -> day(List.of(), edition.portal().documentsOfArea(id)));
  }

  /** The day of the tables' rows; tables that no report prints change with any of them. */
  private Optional<LocalDate> tables(String... names) {
    return once(
        String.join(" ", names),
        () -> {
          List<Report> reports = new ArrayList<>();
          for (String name : names) {
            Set<String> ids = edition.portal().tables().texts(name, "report");
            edition.portal().reports().stream()
                .filter(report -> ids.contains(report.id()))
                .forEach(reports::add);
          }
          return reports.isEmpty() ? all() : day(reports, List.of());
        });
  }

  private Optional<LocalDate> once(
      String key, java.util.function.Supplier<Optional<LocalDate>> search) {
    Optional<LocalDate> day = known.get(key);
    if (day == null) {
      day = search.get();
      known.put(key, day);
    }
    return day;
  }

  /** The latest day of documents and of the reports that they and the figures are from. */
  private Optional<LocalDate> day(List<Report> reports, List<Document> documents) {
    List<Report> all = new ArrayList<>(reports);
    @Nullable LocalDate latest = null;
    for (Document document : documents) {
      LocalDate day = document.date();
      if (day == null) {
        edition.portal().report(document.report()).ifPresent(all::add);
      } else if (latest == null || day.isAfter(latest)) {
        latest = day;
      }
    }
    Optional<Report> last = all.stream().max(Report.BY_PUBLICATION);
    if (last.isPresent()) {
      LocalDate published = last.get().publishedOn();
      if (published == null) {
        return Optional.empty();
      }
      latest = latest == null || published.isAfter(latest) ? published : latest;
    }
    return Optional.ofNullable(latest);
  }
}
