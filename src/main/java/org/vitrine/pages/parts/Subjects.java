package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Document;
import org.vitrine.model.Report;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.DocumentPageView;
import org.vitrine.pages.view.Subject;
import org.vitrine.pages.view.Subject.Measured;
import org.vitrine.pages.view.Subject.Printed;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.TableSchema;

/**
 * Tells what pages are about. The addresses that the public contract fixes say of which table, year
 * or report a page is.
 */
final class Subjects {

  private static final String RESULTS = "kpi_results";

  private final Edition edition;
  private final Words words;

  Subjects(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /**
   * What a page is about; empty when it is about nothing that schema.org has a type for.
   *
   * @param file its address in its language
   */
  Optional<Subject> of(PageKind kind, String file, PageShell.Content content) {
    if (edition.settings().plain().contains(kind)) {
      return Optional.empty(); // its template says what it likes, and needs no figures
    }
    String name = name(file);
    return switch (kind) {
      case HOME -> Optional.of(new Subject.Portal());
      case YEARS -> Optional.of(year(Integer.parseInt(name)));
      case PRINTINGS ->
          edition.portal().report(name).map(report -> asPrinted(report, file.split("/")[1]));
      case REPORTS -> report(Integer.parseInt(name), file.startsWith("plans/"));
      case DOCUMENTS -> text(content);
      case DATA -> file.equals("data.html") ? Optional.of(new Subject.Catalogue()) : table(name);
      case MEASURES ->
          Optional.of(
              dataset(
                  content, name.equals("staffing") ? List.of(name, "personnel") : List.of(name)));
      case KPIS -> Optional.of(kpi(content));
      case RESTATEMENTS -> Optional.of(found(content, edition.to().restatementsFile()));
      case CHECKS -> Optional.of(found(content, edition.to().checksFile()));
      default -> Optional.empty();
    };
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }

  private Subject year(int year) {
    List<Printed> sources =
        edition.portal().reports().stream()
            .filter(report -> report.year() == year || edition.book().prints(report.id(), year))
            .map(this::printed)
            .toList();
    return new Subject.Reported("", Printed.NONE, gregorian(year), sources);
  }

  private Subject asPrinted(Report report, String year) {
    return new Subject.Reported(
        "", Printed.NONE, gregorian(Integer.parseInt(year)), List.of(printed(report)));
  }

  private Optional<Subject> report(int year, boolean plan) {
    return edition.portal().reports().stream()
        .filter(report -> report.year() == year)
        .filter(report -> plan ? report.isPlan() : report.kind().equals("review"))
        .findFirst()
        .map(
            report ->
                new Subject.Reported(
                    edition.title(report).text(), printed(report), gregorian(year), List.of()));
  }

  private int gregorian(int year) {
    return edition.settings().calendar().toGregorian(year);
  }

  private Printed printed(Report report) {
    return new Printed(
        edition.title(report).text(),
        report.publishedOn() == null ? "" : report.publishedOn().toString(),
        report.url(),
        report.licence().startsWith("http") ? report.licence() : "");
  }

  private Optional<Subject> text(PageShell.Content content) {
    if (!(content.view() instanceof DocumentPageView view)
        || !view.document().type().equals("achievement")) {
      return Optional.empty();
    }
    Document document = view.document();
    return Optional.of(
        new Subject.Text(
            document.date() == null ? "" : document.date().toString(),
            edition.portal().report(document.report()).map(this::printed).orElse(Printed.NONE)));
  }

  private Optional<Subject> table(String name) {
    return schema(name)
        .map(
            schema ->
                dataset(
                    words.plain(schema.title()),
                    words.text(
                        FigureBook.holdsFigures(schema) ? "dataset.table" : "dataset.list",
                        words.plain(schema.description()),
                        columns(schema),
                        publisher()),
                    List.of(schema)));
  }

  private Subject dataset(PageShell.Content content, List<String> tables) {
    return dataset(
        content.title().text(),
        words.text("dataset.figures", content.description(), publisher()),
        tables.stream().flatMap(table -> schema(table).stream()).toList());
  }

  private Subject kpi(PageShell.Content content) {
    String name =
        content.view() instanceof Article article ? article.title().text() : content.title().text();
    String said = words.text("dataset.kpi", name, publisher());
    return dataset(
        name,
        content.description().isEmpty()
            ? said
            : words.text("dataset.kpi.definition", said, content.description()),
        schema(RESULTS).stream().toList());
  }

  private Subject found(PageShell.Content content, String file) {
    return new Subject.Dataset(
        content.title().text(),
        words.text("dataset.figures", content.description(), publisher()),
        "",
        List.of(),
        List.of(file));
  }

  private Subject dataset(String name, String description, List<TableSchema> schemas) {
    SortedSet<Integer> years = new TreeSet<>();
    List<Measured> measured = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (TableSchema schema : schemas) {
      files.add(edition.to().csv(schema.name()));
      if (FigureBook.holdsFigures(schema)) {
        years.addAll(edition.book().years(schema.name()));
        for (FieldSchema field : FigureBook.measures(schema)) {
          measured.add(new Measured(words.plain(field.title()), words.plain(field.unit())));
        }
      }
    }
    String period = years.isEmpty() ? "" : gregorian(years.first()) + "/" + gregorian(years.last());
    return new Subject.Dataset(name, description, period, measured, files);
  }

  private Optional<TableSchema> schema(String table) {
    return edition.portal().tables().descriptor().table(table);
  }

  private String columns(TableSchema schema) {
    return String.join(
        words.text("list.separator"),
        schema.fields().stream().map(field -> words.plain(field.title())).toList());
  }

  private String publisher() {
    String publisher = edition.settings().publisher().in(edition.language());
    return publisher.isEmpty() ? edition.settings().name().in(edition.language()) : publisher;
  }
}
