package org.vitrine.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Report;
import org.vitrine.pages.charts.Trend;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.tables.BudgetTables;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.plan.PlannedPage;

/** What the portal is, the latest year at a glance, and the ways in. */
final class HomePage {

  private final Edition edition;
  private final Words words;

  HomePage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  PlannedPage page(PageShell shell) {
    return shell.page(
        PageKind.HOME,
        "index.html",
        "home",
        () -> {
          Article article = article();
          return new PageShell.Content(
              article.title(), article.lead().text(), article.hasChart(), article, List.of());
        });
  }

  private Article article() {
    PageFigures figures = new PageFigures(edition);
    Sections sections = new Sections();
    Optional<Integer> budgetYear = edition.latestYear("budget");
    if (budgetYear.isPresent()) {
      sections
          .begin("glance", words.label("home.glance", words.year(budgetYear.get())))
          .add(new Glance(edition, figures).block(budgetYear.get()))
          .add(new BudgetTables(edition).chart("budget", edition.book().years("budget")).block());
    }
    sections.begin("years", words.label("home.years")).add(years());
    if (!edition.portal().goals().isEmpty()) {
      sections.begin("goals", words.label("home.goals")).add(goals());
    }
    if (!edition.portal().areas().isEmpty()) {
      sections.begin("areas", words.label("home.areas")).add(areas());
    }
    sections
        .begin("trust", words.label("home.trust"))
        .text(words.label("home.trust.text"))
        .add(trust());
    sections.begin("reports", words.label("home.reports")).add(reports());
    return new Article(
        Label.of(edition.settings().agency().in(edition.language())),
        Label.of(edition.settings().name().in(edition.language())),
        Label.of(edition.settings().tagline().in(edition.language())),
        sections.list(),
        false,
        null,
        null);
  }

  private Block years() {
    List<Link> links = new ArrayList<>();
    List<Integer> years = edition.years();
    for (int i = years.size() - 1; i >= 0; i--) {
      int year = years.get(i);
      links.add(
          new Link(
              Label.of(words.year(year)),
              edition.to().year(year),
              Label.of(contents(year)),
              false));
    }
    return new Block.Links("cards", links);
  }

  private String contents(int year) {
    List<String> parts = new ArrayList<>();
    for (String table : List.of("budget", "staffing", "kpi_results", "programmes")) {
      if (edition.book().years(table).contains(year)) {
        parts.add(words.text("home.year." + table));
      }
    }
    long documents =
        edition.portal().documents().stream().filter(document -> document.year() == year).count();
    if (documents > 0) {
      parts.add(words.count("home.year.documents", documents));
    }
    return String.join(words.text("list.separator"), parts);
  }

  private Block goals() {
    List<Link> links = new ArrayList<>();
    for (Entry goal : edition.portal().goals()) {
      links.add(
          new Link(
              words.label(goal.name()),
              edition.to().goal(goal.id()),
              words.counted("home.goal.kpis", edition.kpisOf(goal.id()).size()),
              false));
    }
    return new Block.Links("list", links);
  }

  private Block areas() {
    List<Link> links = new ArrayList<>();
    for (Entry area : edition.portal().areas()) {
      long count =
          edition.portal().documents().stream()
              .map(Document::area)
              .filter(area.id()::equals)
              .count();
      links.add(
          new Link(
              words.label(area.name()),
              edition.to().area(area.id()),
              words.counted("home.area.documents", count),
              false));
    }
    return new Block.Links("list", links);
  }

  private Block trust() {
    return new Block.Links(
        "list",
        List.of(
            Link.of(
                words.counted("home.restatements", edition.book().restated().size()),
                edition.to().at("restatements.html")),
            Link.of(
                words.label(
                    "home.checks",
                    edition.checks().all().size(),
                    edition.checks().count(org.vitrine.figures.checks.Check.Verdict.DIFFERS)),
                edition.to().at("checks.html")),
            Link.of(words.label("home.data"), edition.to().at("data.html"))));
  }

  private Block reports() {
    List<Block.Fact> facts = new ArrayList<>();
    for (Report report : edition.portal().reports()) {
      String href = report.url();
      facts.add(new Block.Fact(Label.of(words.year(report.year())), edition.title(report), href));
    }
    return new Block.Facts(facts);
  }

  /** The figures in large type, for the home page and the top of a year. */
  static final class Glance {

    private final Edition edition;
    private final Words words;
    private final PageFigures figures;

    Glance(Edition edition, PageFigures figures) {
      this.edition = edition;
      this.words = edition.words();
      this.figures = figures;
    }

    Optional<Block> block(int year) {
      List<Block.KeyFigure> keys = new ArrayList<>();
      String fund = top(edition.portal().funds());
      String staff = top(edition.portal().staffCategories());
      add(keys, "budget.budget", new FigureKey("budget", fund, year, "budget"), "budget.html");
      add(keys, "budget.settled", new FigureKey("budget", fund, year, "settled"), "budget.html");
      add(keys, "budget.rate", new FigureKey("budget", fund, year, "rate"), "budget.html");
      add(
          keys,
          "staffing.headcount",
          new FigureKey("staffing", staff, year, "headcount"),
          "staffing.html");
      add(
          keys,
          "personnel.share.long",
          new FigureKey("personnel", "", year, "share"),
          "staffing.html");
      return keys.isEmpty() ? Optional.empty() : Optional.of(new Block.Glance(keys));
    }

    private static String top(List<Entry> entries) {
      return entries.stream()
          .filter(entry -> entry.parent().isEmpty())
          .map(Entry::id)
          .findFirst()
          .orElse("");
    }

    private void add(List<Block.KeyFigure> keys, String label, FigureKey key, String page) {
      Figure figure = edition.book().find(key).orElse(null);
      if (figure == null || figure.number().isEmpty()) {
        return;
      }
      BigDecimal value = figure.number().get();
      Optional<BigDecimal> before =
          edition.book().find(key.in(key.year() - 1)).flatMap(Figure::number);
      boolean points = figure.field().unit().main().equals("%");
      String change =
          before
              .map(
                  earlier ->
                      words.text(
                          "glance.change",
                          words.shortYear(key.year() - 1),
                          new Trend(words).of(earlier, value, points)))
              .orElse("");
      keys.add(
          new Block.KeyFigure(
              words.label(label),
              figures.view(figure, true),
              words.sum(value, figure.field().unit().main()),
              change,
              edition.to().at(page)));
    }
  }
}
