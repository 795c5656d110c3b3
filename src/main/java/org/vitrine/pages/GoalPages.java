package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.pages.charts.LightsChart;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.tables.KpiTables;
import org.vitrine.pages.tables.ProgrammeTables;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** The goals: an overview, and a page for each. */
final class GoalPages {

  private final Edition edition;
  private final Words words;

  GoalPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    if (!edition.portal().goals().isEmpty()) {
      pages.add(shell.page(PageKind.GOALS, "goals.html", List.of(), this::overview));
    }
    List<Entry> goals = edition.portal().goals();
    for (int i = 0; i < goals.size(); i++) {
      int index = i;
      pages.add(
          shell.page(
              PageKind.GOALS,
              "goals/" + goals.get(i).id() + ".html",
              List.of(shell.part("nav.goals", "goals.html")),
              () -> article(goals, index)));
    }
    return pages;
  }

  private Article article(List<Entry> goals, int index) {
    Entry goal = goals.get(index);
    return new Article(
        words.label("goal.kicker", index + 1),
        words.label(goal.name()),
        words.counted("goal.lead", edition.kpisOf(goal.id()).size()),
        sections(goal),
        true,
        index > 0 ? link(goals.get(index - 1)) : null,
        index + 1 < goals.size() ? link(goals.get(index + 1)) : null);
  }

  private Link link(Entry goal) {
    return Link.of(words.label(goal.name()), edition.to().goal(goal.id()));
  }

  private Article overview() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    KpiTables tables = new KpiTables(edition);
    sections
        .begin("lights", words.label("goals.lights"))
        .add(new LightsChart(edition).chart().block())
        .add(
            tables.lights(
                figures, edition.portal().kpis(), "self_rating", words.label("goals.lights.self")))
        .add(
            tables.lights(
                figures,
                edition.portal().kpis(),
                "external_rating",
                words.label("goals.lights.external")));
    for (Entry goal : edition.portal().goals()) {
      List<Link> links = new ArrayList<>();
      links.add(Link.of(words.label("goal.page"), edition.to().goal(goal.id())));
      for (Kpi kpi : edition.kpisOf(goal.id())) {
        links.add(Link.of(words.label(kpi.name()), edition.to().kpi(kpi)));
      }
      sections
          .begin("goal-" + goal.id(), words.label(goal.name()))
          .add(new Block.Links("list", links));
    }
    return new Article(
        words.label("measure.kicker"),
        words.label("goals.title"),
        words.label("goals.lead", edition.portal().goals().size(), edition.portal().kpis().size()),
        sections.list(),
        true,
        null,
        null);
  }

  private List<org.vitrine.pages.view.Section> sections(Entry goal) {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    KpiTables tables = new KpiTables(edition);
    Documents documents = new Documents(edition);
    List<Kpi> kpis = edition.kpisOf(goal.id());
    List<Document> plans =
        edition.portal().documents("plan-goal").stream()
            .filter(document -> document.goal().equals(goal.id()))
            .toList();
    sections.begin("plan", words.label("goal.plan")).add(documents.full(plans));
    sections
        .begin("lights", words.label("goals.lights"))
        .add(tables.lights(figures, kpis, "self_rating", words.label("goals.lights.self")));
    List<Integer> years = edition.book().years("kpi_results");
    sections.begin("kpis", words.label("year.kpis"));
    for (int i = years.size() - 1; i >= 0; i--) {
      int year = years.get(i);
      TableMaker table = tables.goalInYear(figures, goal, year);
      if (!table.isEmpty()) {
        sections.add(
            new Block.Table(
                Retitled.of(
                    table.view(),
                    "kpis-" + year,
                    org.vitrine.pages.view.Label.of(words.year(year)))));
      }
    }
    sections
        .begin("costs", words.label("programmes.title"))
        .add(new ProgrammeTables(edition).ofGoal(figures, goal.id()));
    return sections.list();
  }
}
