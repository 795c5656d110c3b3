package org.vitrine.pages.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Check.Verdict;
import org.vitrine.figures.checks.Rule;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Block.Finding;
import org.vitrine.pages.view.Block.Fold;
import org.vitrine.pages.view.Block.NamedFigure;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;

/** Every check that was made: first what does not add up and why that is odd, then all the rest. */
public final class ChecksPage {

  private final Edition edition;
  private final Words words;
  private final CheckTexts texts;
  private final PageFigures figures;

  ChecksPage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
    this.texts = new CheckTexts(edition);
    this.figures = new PageFigures(edition);
  }

  /** The page in a language. */
  public static PlannedPage page(Edition edition, PageShell shell) {
    return shell.page(
        PageKind.CHECKS, "checks.html", List.of(), () -> new ChecksPage(edition).article());
  }

  private Article article() {
    Sections sections = new Sections();
    Set<FigureKey> told = new HashSet<>();
    for (Rule rule : edition.checks().rules()) {
      List<Check> odd =
          edition.checks().of(rule).stream().filter(c -> c.verdict() == Verdict.DIFFERS).toList();
      if (!odd.isEmpty()) {
        sections.begin("identity-" + rule.name(), texts.title(rule)).text(texts.formula(rule));
        texts.hint(rule).ifPresent(sections::text);
        sections.add(new Block.Findings(odd.stream().map(c -> finding(c, told)).toList()));
      }
    }
    new RatingRemarks(edition).addTo(sections, figures);
    sections
        .begin("all", words.label("checks.all"))
        .text(words.label("checks.note"))
        .add(summary())
        .add(new Block.Folded(folds()));
    return new Article(
        words.label("trust.kicker"),
        words.label("checks.title"),
        words.label(
            "checks.lead",
            edition.checks().all().size(),
            count(Verdict.HOLDS),
            count(Verdict.DIFFERS),
            count(Verdict.UNDEFINED),
            count(Verdict.RESTATED)),
        sections.list(),
        true,
        null,
        null);
  }

  private long count(Verdict verdict) {
    return edition.checks().count(verdict);
  }

  private static long count(List<Check> checks, Verdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).count();
  }

  private TableMaker summary() {
    TableMaker table =
        new TableMaker(edition, "summary-table", words.label("checks.summary"))
            .columns(words.label("checks.identity"))
            .numbers(
                words.label("checks.tested"),
                words.label("checks.holds"),
                words.label("checks.differs"),
                words.label("checks.undefined"),
                words.label("checks.restated"))
            .download(edition.to().checksFile());
    for (Rule rule : edition.checks().rules()) {
      List<Check> own = edition.checks().of(rule);
      if (!own.isEmpty()) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.computed(String.valueOf(own.size())));
        for (Verdict verdict : Verdict.values()) {
          cells.add(Cell.computed(String.valueOf(count(own, verdict))));
        }
        table.row(
            texts.title(rule),
            edition.to().at("checks.html") + "#checks-" + rule.name(),
            "",
            cells);
      }
    }
    return table;
  }

  private Finding finding(Check check, Set<FigureKey> told) {
    FigureKey key = check.figure().key();
    List<NamedFigure> inputs = new ArrayList<>();
    for (Check.Input input : check.inputs()) {
      inputs.add(
          new NamedFigure(
              Label.of(texts.name(check, input)),
              figures.history(input.figure(), input.vintage())));
    }
    return new Finding(
        check.anchor(),
        told.add(key) ? key.anchor() : "",
        Label.of(edition.describe(key)),
        Label.of(texts.explanation(check)),
        texts.notes(check),
        figures.history(check.figure(), vintage(check)),
        Label.of(texts.recomputed(check)),
        Label.of(texts.tolerance(check)),
        Label.of(texts.verdict(check)),
        Label.of(edition.shortTitle(check.report())),
        inputs);
  }

  private static Vintage vintage(Check check) {
    return check.figure().of(check.report().id()).orElseThrow();
  }

  private List<Fold> folds() {
    List<Fold> folds = new ArrayList<>();
    for (Rule rule : edition.checks().rules()) {
      List<Check> own =
          edition.checks().of(rule).stream()
              .sorted(Comparator.comparing(check -> check.verdict() != Verdict.DIFFERS))
              .toList();
      if (!own.isEmpty()) {
        folds.add(
            new Fold(
                "checks-" + rule.name(),
                texts.title(rule),
                Label.of(counts(own)),
                texts.formula(rule),
                table(rule, own).view()));
      }
    }
    return folds;
  }

  /** 32 次：相符 16，無法計算 16. */
  private String counts(List<Check> own) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = count(own, verdict);
      if (count > 0) {
        parts.add(
            words.text("checks.count." + verdict.name().toLowerCase(java.util.Locale.ROOT), count));
      }
    }
    return words.text("checks.count", own.size(), String.join(words.text("list.separator"), parts));
  }

  private TableMaker table(Rule rule, List<Check> checks) {
    TableMaker table =
        new TableMaker(
                edition,
                "all-" + rule.name(),
                words.label("checks.caption", texts.title(rule).text()))
            .columns(words.label("restatement.figure"), words.label("checks.inputs"))
            .numbers(
                words.label("checks.recomputed"),
                words.label("checks.printed"),
                words.label("checks.tolerance"))
            .columns(words.label("checks.verdict"), words.label("checks.report"));
    for (Check check : checks) {
      boolean odd = check.verdict() == Verdict.DIFFERS;
      table.row(
          Label.of(edition.describe(check.figure().key())),
          odd
              ? edition.to().at("checks.html") + "#" + check.anchor()
              : check.verdict() == Verdict.RESTATED
                  ? edition.to().restatement(check.figure().key())
                  : "",
          odd ? "" : check.anchor(),
          "",
          List.of(
              Cell.of(Label.of(texts.inputs(check))),
              Cell.computed(texts.recomputed(check)),
              new Cell(figures.history(check.figure(), vintage(check)), Label.of(""), "", true),
              Cell.computed(texts.tolerance(check)),
              Cell.of(Label.of(texts.verdict(check))),
              Cell.of(Label.of(edition.shortTitle(check.report())))));
    }
    return table;
  }
}
