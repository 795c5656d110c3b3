package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Report;
import org.vitrine.pages.comparing.Comparisons;
import org.vitrine.pages.parts.Documents;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.tables.BudgetTables;
import org.vitrine.pages.tables.KpiTables;
import org.vitrine.pages.tables.ProgrammeTables;
import org.vitrine.pages.tables.RatingTable;
import org.vitrine.pages.tables.StaffTables;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** Everything about one year, in the order in which a report tells it. */
final class YearPages {

  private final Edition edition;
  private final Words words;
  private final Documents documents;

  YearPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
    this.documents = new Documents(edition);
  }

  List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    List<Integer> years = edition.years();
    for (int i = 0; i < years.size(); i++) {
      int index = i;
      pages.add(
          shell.page(
              PageKind.YEARS,
              "years/" + years.get(i) + ".html",
              List.of(),
              () -> article(years, index)));
    }
    return pages;
  }

  private Article article(List<Integer> years, int index) {
    int year = years.get(index);
    return new Article(
        words.label("year.kicker"),
        Label.of(words.year(year)),
        lead(year),
        sections(year),
        true,
        index > 0 ? neighbour(years.get(index - 1)) : null,
        index + 1 < years.size() ? neighbour(years.get(index + 1)) : null);
  }

  /** Each year as each of its reports printed it, where more than one did. */
  List<PlannedPage> printings(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    for (int year : edition.years()) {
      for (Report report : printings(year)) {
        pages.add(asPrinted(shell, year, report));
      }
    }
    return pages;
  }

  /** The reports that print figures of a year, when there is more than one. */
  private List<Report> printings(int year) {
    List<Report> reports =
        edition.portal().reports().stream()
            .filter(report -> edition.book().prints(report.id(), year))
            .toList();
    return reports.size() > 1 ? reports : List.of();
  }

  private PlannedPage asPrinted(PageShell shell, int year, Report report) {
    return shell.page(
        PageKind.PRINTINGS,
        "years/" + year + "/" + report.id() + ".html",
        List.of(java.util.Objects.requireNonNull(neighbour(year))),
        () ->
            new Article(
                words.label("year.as-printed.kicker"),
                words.label("year.as-printed", words.year(year), edition.shortTitle(report)),
                words.label("year.as-printed.lead", edition.title(report).text()),
                new YearPages(edition.asPrintedIn(report)).sections(year),
                true,
                null,
                null));
  }

  private @Nullable Link neighbour(int year) {
    return Link.of(Label.of(words.year(year)), edition.to().year(year));
  }

  private Label lead(int year) {
    List<String> reports =
        edition.portal().reports().stream()
            .filter(report -> covers(report, year))
            .map(report -> edition.title(report).text())
            .toList();
    return reports.isEmpty()
        ? Label.of("")
        : words.label("year.lead", String.join(words.text("list.separator"), reports));
  }

  private boolean covers(Report report, int year) {
    return report.year() == year || edition.book().prints(report.id(), year);
  }

  private List<org.vitrine.pages.view.Section> sections(int year) {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    sections
        .begin("glance", words.label("year.glance"))
        .add(new HomePage.Glance(edition, figures).block(year));
    sections.begin("foreword", words.label("year.foreword")).add(full("foreword", year));
    budget(sections, figures, year);
    StaffTables staff = new StaffTables(edition);
    sections
        .begin("staffing", words.label("year.staffing"))
        .add(staff.headcount(figures, List.of(year)))
        .add(staff.personnel(figures, List.of(year)));
    kpis(sections, figures, year);
    programmes(sections, figures, year);
    achievements(sections, year);
    sections.begin("shortfalls", words.label("year.shortfalls"));
    shortfalls(sections, figures, year);
    sections.begin("followups", words.label("year.followups")).add(full("followup", year));
    sections.begin("assessment", words.label("year.assessment")).add(full("assessment", year));
    sections.begin("risk", words.label("year.risk")).add(full("risk", year));
    elsewhere(sections, year);
    return sections.list();
  }

  private java.util.Optional<Block> full(String type, int year) {
    return documents.full(edition.portal().documents(type, year));
  }

  private void budget(Sections sections, PageFigures figures, int year) {
    BudgetTables budget = new BudgetTables(edition);
    List<Integer> until =
        edition.book().years("budget").stream().filter(other -> other <= year).toList();
    sections.begin("budget", words.label("year.budget"));
    if (until.contains(year)) {
      sections.add(budget.chart("budget-" + year, until).block()).add(budget.year(figures, year));
    }
    sections.add(full("budget-analysis", year));
  }

  private void kpis(Sections sections, PageFigures figures, int year) {
    KpiTables tables = new KpiTables(edition);
    sections.begin("kpis", words.label("year.kpis"));
    for (Entry goal : edition.portal().goals()) {
      TableMaker table = tables.goalInYear(figures, goal, year);
      sections.add(table);
    }
    if (edition.book().years("kpi_results").contains(year)) {
      sections.text(words.label("year.kpis.links"));
    }
    java.util.Optional<Block> analyses =
        documents.folded(edition.portal().documents("kpi-analysis", year));
    if (analyses.isPresent()) {
      sections.add(new Block.Heading("kpi-analyses", words.label("kpi.analysis")));
    }
    sections.add(analyses);
    RatingTable ratings = new RatingTable(edition);
    sections.begin("ratings", words.label("year.ratings")).add(ratings.table(figures, year));
  }

  private void programmes(Sections sections, PageFigures figures, int year) {
    ProgrammeTables programmes = new ProgrammeTables(edition);
    sections.begin("programmes", words.label("year.programmes"));
    if (programmes.years().contains(year)) {
      sections.add(
          programmes.table(
              figures, "programmes", words.label("programmes.caption"), List.of(year)));
    }
  }

  /**
   * Achievements have pages of their own: a year names and sums them up, so that it stays light
   * however many there are. Where a portal makes no such pages their texts are here.
   */
  private void achievements(Sections sections, int year) {
    sections.begin("achievements", words.label("year.achievements"));
    boolean elsewhere = edition.settings().pages().contains(PageKind.DOCUMENTS);
    int number = 0;
    for (Map.Entry<Label, List<Document>> area :
        documents.byArea(edition.portal().documents("achievement", year)).entrySet()) {
      number++;
      sections.add(new Block.Heading("achievements-" + number, area.getKey()));
      sections.add(elsewhere ? documents.list(area.getValue()) : documents.folded(area.getValue()));
    }
  }

  private void shortfalls(Sections sections, PageFigures figures, int year) {
    TableMaker table =
        new TableMaker(edition, "shortfalls", words.label("shortfalls.caption"))
            .columns(words.label("table.kpi"))
            .numbers(words.label("shortfalls.gap"));
    for (org.vitrine.model.Kpi kpi : edition.portal().kpis()) {
      if (edition.book().get("shortfalls", kpi.id(), year, "gap") != null) {
        table.row(
            words.label(kpi.name()),
            edition.to().kpi(kpi),
            "",
            List.of(figures.cellWithUnit("shortfalls", kpi.id(), year, "gap")));
      }
    }
    sections.add(table.from("shortfalls", List.of(year))).add(full("shortfall", year));
  }

  private void elsewhere(Sections sections, int year) {
    List<Link> links = new ArrayList<>();
    for (Report report : printings(year)) {
      links.add(
          Link.of(
              words.label("year.as-printed", words.year(year), edition.shortTitle(report)),
              edition.to().yearAsPrinted(year, report.id())));
    }
    for (Report report : edition.portal().reports()) {
      if (report.year() == year && report.isPlan()) {
        links.add(Link.of(words.label("year.plan", words.year(year)), edition.to().plan(year)));
      }
      if (report.year() == year && report.kind().equals("review")) {
        links.add(Link.of(words.label("year.review", words.year(year)), edition.to().review(year)));
      }
    }
    for (Comparisons.Pair pair : Comparisons.pairs(edition)) {
      if (pair.earlier() == year || pair.later() == year) {
        links.add(
            Link.of(
                words.label(
                    "comparison.title",
                    words.shortYear(pair.earlier()),
                    words.shortYear(pair.later())),
                edition.to().comparison(pair.earlier(), pair.later())));
      }
    }
    sections.begin("more", words.label("year.more"));
    sections.add(documents.list(edition.portal().documents("review", year)));
    sections.add(
        links.isEmpty()
            ? java.util.Optional.empty()
            : java.util.Optional.of(new Block.Links("list", links)));
  }
}
