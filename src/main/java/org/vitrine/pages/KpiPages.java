package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.tables.KpiParts;
import org.vitrine.pages.tables.KpiTables;
import org.vitrine.pages.tables.ProgrammeTables;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;
import org.vitrine.table.Translated;

/** One KPI over all years: what it measures and when that changed, targets, actuals, ratings. */
final class KpiPages {

  private final Edition edition;
  private final Words words;

  KpiPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    List<Kpi> kpis = edition.portal().kpis();
    for (int i = 0; i < kpis.size(); i++) {
      Kpi kpi = kpis.get(i);
      Kpi before = i > 0 ? kpis.get(i - 1) : null;
      Kpi after = i + 1 < kpis.size() ? kpis.get(i + 1) : null;
      Link goal = goal(kpi);
      pages.add(
          shell
              .pageOfItsKind(
                  PageKind.KPIS,
                  "kpis/" + kpi.slug() + ".html",
                  List.of(shell.part("nav.goals", "goals.html"), goal),
                  () -> article(kpi, before, after))
              .from(kpi, before, after, goal));
    }
    return pages;
  }

  private Article article(Kpi kpi, @Nullable Kpi before, @Nullable Kpi after) {
    return new Article(
        words.label("kpi.kicker"),
        words.label(kpi.name()),
        lead(kpi),
        sections(kpi),
        true,
        before == null ? null : link(before),
        after == null ? null : link(after));
  }

  private Link link(Kpi kpi) {
    return Link.of(words.label(kpi.name()), edition.to().kpi(kpi));
  }

  private Link goal(Kpi kpi) {
    return Link.of(
        edition
            .portal()
            .goal(kpi.goal())
            .map(goal -> words.label(goal.name()))
            .orElse(Label.of("")),
        edition.to().goal(kpi.goal()));
  }

  private Label lead(Kpi kpi) {
    return kpi.definitions().isEmpty()
        ? Label.of("")
        : words.label(kpi.definitions().get(kpi.definitions().size() - 1).text());
  }

  private List<org.vitrine.pages.view.Section> sections(Kpi kpi) {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    KpiTables tables = new KpiTables(edition);
    Documents documents = new Documents(edition);
    sections
        .begin("results", words.label("kpi.results"))
        .add(tables.chart(kpi).block())
        .add(tables.history(figures, kpi))
        .text(words.label("kpi.better." + kpi.better()));
    sections.begin("definitions", words.label("kpi.definitions"));
    if (kpi.definitions().stream().anyMatch(Kpi.Definition::breaksSeries)) {
      sections.text(words.label("kpi.definitions.broken"));
    }
    sections.add(definitions(kpi));
    sections.begin("plan", words.label("kpi.plan")).add(plan(kpi));
    sections
        .begin("analysis", words.label("kpi.analysis"))
        .add(documents.full(about(kpi, "kpi-analysis")))
        .add(new KpiParts(edition).table(figures, kpi));
    sections
        .begin("shortfalls", words.label("year.shortfalls"))
        .add(documents.full(about(kpi, "shortfall")));
    sections
        .begin("costs", words.label("kpi.costs"))
        .add(new ProgrammeTables(edition).ofKpi(figures, kpi));
    return sections.list();
  }

  private List<Document> about(Kpi kpi, String type) {
    return edition.portal().documents(type).stream()
        .filter(document -> document.kpi().equals(kpi.id()))
        .toList();
  }

  private TableMaker definitions(Kpi kpi) {
    TableMaker table =
        new TableMaker(edition, "definitions-table", words.label("kpi.definitions.caption"))
            .columns(
                words.label("kpi.definitions.from"),
                words.label("kpi.definitions.text"),
                words.label("kpi.definitions.unit"),
                words.label("kpi.definitions.change"));
    for (Kpi.Definition definition : kpi.definitions()) {
      table.row(
          Label.of(words.year(definition.fromYear())),
          "",
          definition.breaksSeries() ? "break" : "",
          List.of(
              Cell.of(words.label(definition.text())),
              Cell.of(words.label(definition.unit())),
              Cell.of(words.label("kpi.change." + definition.change()))));
    }
    return table;
  }

  private Optional<Block> plan(Kpi kpi) {
    List<Block.Fact> facts = new ArrayList<>();
    for (Row row : edition.portal().tables().rows("plan_kpis")) {
      if (row.text("kpi").equals(kpi.id())) {
        facts.add(
            new Block.Fact(
                words.label("kpi.plan.standard"),
                words.label(new Translated(row.text("standard"), row.text("standard_en"))),
                ""));
        edition
            .portal()
            .report(row.text("report"))
            .ifPresent(
                report ->
                    facts.add(
                        new Block.Fact(
                            words.label("kpi.plan.source"),
                            edition.title(report),
                            edition.to().plan(report.year()))));
      }
    }
    return facts.isEmpty() ? Optional.empty() : Optional.of(new Block.Facts(facts));
  }
}
