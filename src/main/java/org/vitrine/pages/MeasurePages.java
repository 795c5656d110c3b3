package org.vitrine.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.pages.charts.ProgrammeChart;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.tables.BudgetTables;
import org.vitrine.pages.tables.ProgrammeTables;
import org.vitrine.pages.tables.StaffTables;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** Budget, staffing and programmes over all years. */
final class MeasurePages {

  private final Edition edition;
  private final Words words;

  MeasurePages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  List<PlannedPage> pages(PageShell shell) {
    return List.of(
        shell.page(PageKind.MEASURES, "budget.html", List.of(), this::budget),
        shell.page(PageKind.MEASURES, "staffing.html", List.of(), this::staffing),
        shell.page(PageKind.MEASURES, "programmes.html", List.of(), this::programmes));
  }

  private Article budget() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    BudgetTables tables = new BudgetTables(edition);
    List<Integer> years = edition.book().years("budget");
    sections
        .begin("chart", words.label("section.chart"))
        .add(tables.chart("budget", years).block());
    for (Entry fund : edition.portal().funds()) {
      sections
          .begin("fund-" + fund.id(), words.label(fund.name()))
          .add(tables.fund(figures, fund, years));
    }
    restated(sections, "budget");
    List<Document> analyses = new ArrayList<>(edition.portal().documents("budget-analysis"));
    analyses.sort(Comparator.comparingInt(Document::year).reversed());
    sections
        .begin("analysis", words.label("budget.analysis"))
        .add(new Documents(edition).list(analyses));
    return article("budget.title", "budget.lead", sections);
  }

  private Article staffing() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    StaffTables tables = new StaffTables(edition);
    List<Integer> heads = edition.book().years("staffing");
    List<Integer> costs = edition.book().years("personnel");
    sections
        .begin("headcount-section", words.label("staffing.headcount"))
        .add(tables.headcountChart(heads).block())
        .add(tables.headcount(figures, heads));
    sections
        .begin("personnel-section", words.label("personnel.title"))
        .add(tables.personnelChart(costs).block())
        .add(tables.personnel(figures, costs));
    restated(sections, "staffing", "personnel");
    return article("staffing.title", "staffing.lead", sections);
  }

  private Article programmes() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    ProgrammeTables tables = new ProgrammeTables(edition);
    sections
        .begin("chart", words.label("section.chart"))
        .add(new ProgrammeChart(edition).chart().block())
        .begin("table", words.label("programmes.caption"))
        .add(
            tables.table(figures, "programmes", words.label("programmes.caption"), tables.years()));
    restated(sections, "programmes");
    return article("programmes.title", "programmes.lead", sections);
  }

  private void restated(Sections sections, String... tables) {
    List<Link> links = new ArrayList<>();
    for (String table : tables) {
      for (Figure figure : edition.book().of(table)) {
        if (figure.restated()) {
          links.add(
              new Link(
                  Label.of(edition.describe(figure.key())),
                  edition.to().restatement(figure.key()),
                  Label.of(
                      words.text(
                          "restatement.short",
                          words.value(figure.first().value(), figure.field()).text(),
                          words.value(figure.latest().value(), figure.field()).text())),
                  false));
        }
      }
    }
    sections.begin("restated", words.label("section.restated"));
    if (!links.isEmpty()) {
      sections.add(new Block.Links("list", links));
    }
  }

  private Article article(String title, String lead, Sections sections) {
    return new Article(
        words.label("measure.kicker"),
        words.label(title),
        words.label(lead),
        sections.list(),
        true,
        null,
        null);
  }
}
