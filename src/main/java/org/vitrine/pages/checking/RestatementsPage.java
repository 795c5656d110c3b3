package org.vitrine.pages.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.Restatement;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;

/** Every figure that a later report printed otherwise, and by how much. */
public final class RestatementsPage {

  private final Edition edition;
  private final Words words;

  /** The page in a language. */
  public RestatementsPage(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** The page. */
  public PlannedPage page(PageShell shell) {
    return shell.page(PageKind.RESTATEMENTS, "restatements.html", List.of(), this::article);
  }

  private Article article() {
    List<Restatement> all = Restatement.of(edition.book());
    Map<String, List<Restatement>> byTable = new LinkedHashMap<>();
    for (Restatement one : all) {
      byTable.computeIfAbsent(one.figure().key().table(), key -> new ArrayList<>()).add(one);
    }
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    byTable.forEach(
        (name, list) -> sections.begin(name, tableTitle(name)).add(table(name, list, figures)));
    return new Article(
        words.label("trust.kicker"),
        words.label("restatements.title"),
        Label.of(summary(all, byTable)),
        sections.list(),
        byTable.size() > 1,
        null,
        null);
  }

  /** How many there are, of what, which differs most, and how many are explained. */
  private String summary(List<Restatement> all, Map<String, List<Restatement>> byTable) {
    long printedTwice =
        edition.book().all().stream().filter(figure -> figure.vintages().size() > 1).count();
    List<String> sentences = new ArrayList<>();
    sentences.add(words.text("restatements.lead", printedTwice, all.size()));
    if (byTable.size() > 1) {
      List<String> counts = new ArrayList<>();
      byTable.forEach(
          (name, list) ->
              counts.add(words.text("restatements.count", tableTitle(name).text(), list.size())));
      sentences.add(
          words.text("restatements.counts", String.join(words.text("list.separator"), counts)));
    }
    all.stream()
        .filter(one -> one.percent(edition.portal()).isPresent())
        .max(Comparator.comparing(this::size))
        .ifPresent(largest -> sentences.add(largest(largest)));
    if (!all.isEmpty()) {
      long explained =
          all.stream().filter(one -> one.reason(edition.portal().reasons()).isPresent()).count();
      sentences.add(words.text("restatements.explained", explained, all.size() - explained));
    }
    return String.join(words.text("sentence.join"), sentences);
  }

  private BigDecimal size(Restatement one) {
    return one.percent(edition.portal()).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
  }

  private String largest(Restatement one) {
    Figure figure = one.figure();
    return words.text(
        "restatements.largest",
        edition.describe(figure.key()),
        words.value(figure.first().value(), figure.field()).text(),
        words.value(figure.latest().value(), figure.field()).text(),
        edition.unit(figure, figure.latest()).text(),
        percent(one).orElseThrow());
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

  private TableMaker table(String name, List<Restatement> list, PageFigures figures) {
    TableMaker table =
        new TableMaker(
                edition,
                "restatements-" + name,
                words.label("restatements.caption", tableTitle(name).text()))
            .columns(words.label("restatement.figure"))
            .numbers(
                words.label("table.year"),
                words.label("restatement.first"),
                words.label("restatement.latest"),
                words.label("comparison.change"),
                words.label("comparison.percent"))
            .columns(words.label("restatement.reports"), words.label("restatement.reason"))
            .sortable()
            .download(edition.to().restatementsFile());
    for (Restatement one : list) {
      Figure figure = one.figure();
      table.row(
          Label.of(edition.describeTimeless(figure.key())),
          "",
          figure.key().anchor(),
          "",
          List.of(
              Cell.computed(words.year(figure.key().year())),
              new Cell(figures.history(figure, figure.first()), Label.of(""), "", true),
              new Cell(figures.latest(figure), Label.of(""), "", true),
              difference(one),
              Cell.computed(percent(one).orElse(words.text("figure.none"))),
              Cell.of(
                  words.label(
                      "restatement.path",
                      edition.shortTitle(figure.first().report()),
                      edition.shortTitle(figure.latest().report()))),
              Cell.of(reason(one))));
    }
    return table;
  }

  private Cell difference(Restatement one) {
    return one.difference()
        .map(
            difference ->
                Cell.computed(
                    words.signed(difference)
                        + (one.isPercentage(edition.portal())
                            ? words.text("comparison.points")
                            : "")))
        .orElseGet(
            () ->
                Cell.of(words.label(one.sameUnit() ? "comparison.different" : "comparison.unit")));
  }

  private Optional<String> percent(Restatement one) {
    return one.percent(edition.portal())
        .map(percent -> words.text("percent", words.signed(percent)));
  }

  private Label reason(Restatement one) {
    return one.reason(edition.portal().reasons())
        .map(reason -> words.label(reason.text()))
        .orElse(words.label("restatement.unknown"));
  }
}
