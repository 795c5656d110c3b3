package org.vitrine.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.figures.Change;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.Reason;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/** What later reports changed, and what does not follow from the figures as printed. */
final class TrustPages {

  private final Edition edition;
  private final Words words;

  TrustPages(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  List<Page> pages(PageShell shell) {
    return List.of(
        shell.page("restatements.html", restatements(), List.of()),
        shell.page("checks.html", checks(), List.of()));
  }

  private Article restatements() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    Map<String, List<Figure>> byTable = new LinkedHashMap<>();
    for (Figure figure : edition.book().restated()) {
      byTable.computeIfAbsent(figure.key().table(), k -> new ArrayList<>()).add(figure);
    }
    byTable.forEach(
        (name, list) -> {
          Label title = tableTitle(name);
          sections.begin(name, title).add(restatementTable(name, title, list, figures));
        });
    int count = edition.book().restated().size();
    long all = edition.book().all().stream().filter(figure -> figure.vintages().size() > 1).count();
    return new Article(
        words.label("trust.kicker"),
        words.label("restatements.title"),
        words.label("restatements.lead", all, count),
        sections.list(),
        byTable.size() > 1,
        null,
        null);
  }

  private Label tableTitle(String name) {
    return edition
        .portal()
        .tables()
        .descriptor()
        .table(name)
        .map(schema -> words.label(schema.title()))
        .orElse(Label.of(name));
  }

  private TableMaker restatementTable(
      String name, Label title, List<Figure> list, PageFigures figures) {
    TableMaker table =
        new TableMaker(
                edition, "restatements-" + name, words.label("restatements.caption", title.text()))
            .columns(words.label("restatement.figure"))
            .numbers(
                words.label("restatement.first"),
                words.label("restatement.latest"),
                words.label("comparison.change"),
                words.label("comparison.percent"))
            .columns(words.label("restatement.reports"), words.label("restatement.reason"));
    for (Figure figure : list) {
      FigureKey key = figure.key();
      Cell first = new Cell(figures.history(figure, figure.first()), Label.of(""), "", true);
      Cell latest = new Cell(figures.latest(figure), Label.of(""), "", true);
      List<Cell> cells = new ArrayList<>(List.of(first, latest));
      cells.addAll(difference(figure));
      cells.add(
          Cell.of(
              words.label(
                  "restatement.path",
                  edition.shortTitle(figure.first().report()),
                  edition.shortTitle(figure.latest().report()))));
      cells.add(Cell.of(reason(figure)));
      table.row(Label.of(edition.describe(key)), "", key.anchor(), "", cells);
    }
    return table;
  }

  private List<Cell> difference(Figure figure) {
    boolean sameUnit = figure.first().unit().equals(figure.latest().unit());
    if (sameUnit
        && figure.first().value() instanceof Value.Number before
        && figure.latest().value() instanceof Value.Number after) {
      Change change = Change.between(before.amount(), after.amount());
      return List.of(
          Cell.computed(words.signed(change.difference())),
          Cell.computed(
              change.percent().isPresent()
                  ? words.text(
                      "percent",
                      words.signed(
                          change
                              .difference()
                              .multiply(BigDecimal.valueOf(100))
                              .divide(before.amount(), 3, RoundingMode.HALF_UP)))
                  : words.text("figure.none")));
    }
    return List.of(
        Cell.of(words.label(sameUnit ? "comparison.different" : "comparison.unit")),
        Cell.computed(words.text("figure.none")));
  }

  private Label reason(Figure figure) {
    FigureKey key = figure.key();
    Optional<Reason> known =
        edition.portal().reasons().stream()
            .filter(
                reason ->
                    reason.table().equals(key.table())
                        && reason.item().equals(key.item())
                        && reason.year() == key.year()
                        && reason.measure().equals(key.measure()))
            .findFirst();
    return known
        .map(reason -> words.label(reason.text()))
        .orElse(words.label("restatement.unknown"));
  }

  private Article checks() {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    long holds = edition.checks().count(Check.Verdict.HOLDS);
    long differs = edition.checks().count(Check.Verdict.DIFFERS);
    sections
        .begin("summary", words.label("checks.summary"))
        .add(summary())
        .text(words.label("checks.note"));
    for (String identity : Checks.identities()) {
      List<Check> failing =
          edition.checks().all().stream()
              .filter(check -> check.identity().equals(identity))
              .filter(check -> check.verdict() == Check.Verdict.DIFFERS)
              .toList();
      if (!failing.isEmpty()) {
        sections
            .begin("identity-" + identity, words.label("check." + identity + ".title"))
            .text(words.label("check." + identity + ".formula"))
            .text(words.label("check." + identity + ".odd"))
            .add(failing(identity, failing, figures));
      }
    }
    return new Article(
        words.label("trust.kicker"),
        words.label("checks.title"),
        words.label("checks.lead", edition.checks().all().size(), holds, differs),
        sections.list(),
        true,
        null,
        null);
  }

  private TableMaker summary() {
    TableMaker table =
        new TableMaker(edition, "summary-table", words.label("checks.summary"))
            .columns(words.label("checks.identity"))
            .numbers(
                words.label("checks.tested"),
                words.label("checks.holds"),
                words.label("checks.differs"),
                words.label("checks.undefined"));
    for (String identity : Checks.identities()) {
      List<Check> own =
          edition.checks().all().stream()
              .filter(check -> check.identity().equals(identity))
              .toList();
      if (!own.isEmpty()) {
        long differs = count(own, Check.Verdict.DIFFERS);
        table.row(
            words.label("check." + identity + ".title"),
            differs > 0 ? edition.to().at("checks.html") + "#identity-" + identity : "",
            "",
            List.of(
                Cell.computed(String.valueOf(own.size())),
                Cell.computed(String.valueOf(count(own, Check.Verdict.HOLDS))),
                Cell.computed(String.valueOf(differs)),
                Cell.computed(String.valueOf(count(own, Check.Verdict.UNDEFINED)))));
      }
    }
    return table;
  }

  private static long count(List<Check> checks, Check.Verdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).count();
  }

  private TableMaker failing(String identity, List<Check> checks, PageFigures figures) {
    TableMaker table =
        new TableMaker(
                edition,
                "table-" + identity,
                words.label("checks.caption", words.text("check." + identity + ".title")))
            .columns(words.label("restatement.figure"))
            .numbers(words.label("checks.printed"), words.label("checks.recomputed"))
            .columns(words.label("checks.inputs"), words.label("checks.report"));
    List<FigureKey> seen = new ArrayList<>();
    for (Check check : checks) {
      FigureKey key = check.figure().key();
      Vintage vintage = check.figure().of(check.report().id()).orElseThrow();
      String id = seen.contains(key) ? "" : key.anchor();
      seen.add(key);
      table.row(
          Label.of(edition.describe(key)),
          "",
          id,
          "",
          List.of(
              new Cell(figures.history(check.figure(), vintage), Label.of(""), "", true),
              Cell.computed(words.number(rounded(check))),
              Cell.of(Label.of(inputs(check))),
              Cell.of(Label.of(edition.shortTitle(check.report())))));
    }
    return table;
  }

  /**
   * The recomputed value to as many decimals as were printed, and one more to show the difference.
   */
  private static BigDecimal rounded(Check check) {
    int scale = Math.max(check.printed().scale(), 0);
    return check
        .recomputed()
        .setScale(check.recomputed().scale() <= 0 ? 0 : scale + 1, RoundingMode.HALF_UP);
  }

  private String inputs(Check check) {
    if (check.inputs().size() > 6) {
      return words.text("checks.inputs.many", check.inputs().size());
    }
    List<String> texts = new ArrayList<>();
    for (Check.Input input : check.inputs()) {
      texts.add(
          words.text(
              "checks.input",
              words.plain(input.figure().field().title()),
              edition.names().of(input.figure().key()).text(),
              words
                  .value(
                      input.figure().of(check.report().id()).orElseThrow().value(),
                      input.figure().field())
                  .text()));
    }
    return String.join(words.text("list.semicolon"), texts);
  }
}
