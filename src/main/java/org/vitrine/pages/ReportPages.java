package org.vitrine.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Report;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.Translated;

/** Annual plans and annual reviews. */
final class ReportPages {

  private final Edition edition;
  private final Words words;
  private final Documents documents;

  ReportPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
    this.documents = new Documents(edition);
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    for (Report report : edition.portal().reports()) {
      Link year = Link.of(Label.of(words.year(report.year())), edition.to().year(report.year()));
      if (report.isPlan()) {
        pages.add(
            shell.page(
                PageKind.REPORTS,
                "plans/" + report.year() + ".html",
                List.of(year),
                () -> plan(report)));
      } else if (report.kind().equals("review")) {
        pages.add(
            shell.page(
                PageKind.REPORTS,
                "reviews/" + report.year() + ".html",
                List.of(year),
                () -> review(report)));
      }
    }
    return pages;
  }

  private Article article(String kicker, Report report, Sections sections) {
    return new Article(
        words.label(kicker, words.year(report.year())),
        edition.title(report),
        words.label(kicker + ".lead"),
        sections.list(),
        true,
        null,
        null);
  }

  private List<Document> of(Report report, String type) {
    return edition.portal().documents(type, report.year()).stream()
        .filter(document -> document.report().isEmpty() || document.report().equals(report.id()))
        .toList();
  }

  private Article plan(Report report) {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    sections
        .begin("foreword", words.label("year.foreword"))
        .add(documents.full(of(report, "foreword")));
    sections.begin("goals", words.label("plan.goals")).add(documents.full(of(report, "plan-goal")));
    sections
        .begin("kpis", words.label("plan.kpis"))
        .add(kpis(report, figures))
        .begin("items", words.label("plan.items"))
        .add(items(report))
        .add(documents.full(of(report, "plan-item")));
    return article("plan.kicker", report, sections);
  }

  private TableMaker kpis(Report report, PageFigures figures) {
    TableMaker table =
        new TableMaker(edition, "plan-kpis", words.label("plan.kpis.caption"))
            .columns(words.label("table.kpi"))
            .numbers(words.label("kpi.target"))
            .columns(
                words.label("kpi.plan.standard"),
                words.label("plan.method"),
                words.label("plan.system"),
                words.label("plan.link"));
    for (Row row : edition.portal().tables().rows("plan_kpis")) {
      if (!row.text("report").equals(report.id())) {
        continue;
      }
      Kpi kpi = edition.portal().kpi(row.text("kpi")).orElse(null);
      if (kpi != null) {
        table.row(
            words.label(kpi.name()),
            edition.to().kpi(kpi),
            "",
            List.of(
                target(report, figures, kpi),
                Cell.of(words.label(new Translated(row.text("standard"), row.text("standard_en")))),
                Cell.of(code(row, "method")),
                Cell.of(code(row, "evaluation_system")),
                Cell.of(code(row, "mid_term_link"))));
      }
    }
    return table.from("plan_kpis", List.of(report.year()));
  }

  /** The target as this plan prints it, not as a later report restates it. */
  private Cell target(Report report, PageFigures figures, Kpi kpi) {
    return edition
        .book()
        .find(new org.vitrine.figures.FigureKey("kpi_results", kpi.id(), report.year(), "target"))
        .flatMap(
            figure ->
                figure
                    .of(report.id())
                    .map(
                        vintage ->
                            new Cell(
                                figures.vintageWithUnit(figure, vintage), Label.of(""), "", true)))
        .orElse(Cell.of(words.label("figure.none")));
  }

  private Label code(Row row, String field) {
    FieldSchema schema = row.schema().field(field).orElse(null);
    return schema == null ? Label.of("") : words.value(row.value(field), schema);
  }

  private TableMaker items(Report report) {
    TableMaker table =
        new TableMaker(edition, "plan-items", words.label("plan.items.caption"))
            .columns(
                words.label("plan.item"),
                words.label("plan.work-plan"),
                words.label("plan.category"),
                words.label("plan.item.kpis"));
    for (Row row : edition.portal().tables().rows("plan_items")) {
      if (row.text("report").equals(report.id())) {
        List<String> names = new ArrayList<>();
        for (String id : row.items("kpis")) {
          edition.portal().kpi(id).ifPresent(kpi -> names.add(words.label(kpi.name()).text()));
        }
        table.row(
            translated(row, "item"),
            row.text("slug").isEmpty()
                ? ""
                : edition.to().plan(report.year()) + "#plan-item-" + row.text("slug"),
            "",
            List.of(
                Cell.of(translated(row, "work_plan")),
                Cell.of(translated(row, "category")),
                Cell.of(Label.of(String.join(words.text("list.semicolon"), names)))));
      }
    }
    return table.from("plan_items", List.of(report.year()));
  }

  private Label translated(Row row, String field) {
    return words.label(new Translated(row.text(field), row.text(field + "_en")));
  }

  private Article review(Report report) {
    Sections sections = new Sections();
    sections
        .begin("foreword", words.label("year.foreword"))
        .add(documents.full(of(report, "foreword")));
    Map<Translated, List<Document>> chapters = new LinkedHashMap<>();
    for (Document document : of(report, "review")) {
      chapters.computeIfAbsent(document.section(), k -> new ArrayList<>()).add(document);
    }
    int number = 0;
    for (Map.Entry<Translated, List<Document>> chapter : chapters.entrySet()) {
      number++;
      sections
          .begin(
              "chapter-" + number,
              chapter.getKey().main().isEmpty()
                  ? words.label("review.rest")
                  : words.label(chapter.getKey()))
          .add(documents.full(chapter.getValue()));
    }
    return article("review.kicker", report, sections);
  }
}
