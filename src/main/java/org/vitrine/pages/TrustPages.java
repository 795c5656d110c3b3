package org.vitrine.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
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

  PlannedPage page(PageShell shell) {
    return shell.page(PageKind.CHECKS, "checks.html", List.of(), this::checks);
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
  static BigDecimal rounded(Check check) {
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
