package org.vitrine.pages.citing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Feedback;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Lazy;
import org.vitrine.figures.Restatement;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Rule;
import org.vitrine.model.Kpi;
import org.vitrine.model.Note;
import org.vitrine.model.Value;
import org.vitrine.pages.checking.CheckTexts;
import org.vitrine.pages.view.FigureCard;
import org.vitrine.pages.view.FigureCard.Printing;
import org.vitrine.pages.view.FigureCard.Remark;
import org.vitrine.pages.view.Label;
import org.vitrine.table.Translated;

/** Gathers what is known of each figure. */
final class FigureCards {

  private final Edition edition;
  private final Words words;
  private final FigureCitations citations;
  private final CheckTexts texts;
  private final Lazy<Map<NoteKey, List<Note>>> notes;

  /** What a footnote concerns; an empty item means all, as does the year 0. */
  private record NoteKey(String table, String item, int year) {}

  FigureCards(Edition edition, FigureCitations citations) {
    this.edition = edition;
    this.words = edition.words();
    this.citations = citations;
    this.texts = new CheckTexts(edition);
    this.notes =
        new Lazy<>(
            () ->
                edition.portal().notes().stream()
                    .collect(
                        Collectors.groupingBy(
                            note -> new NoteKey(note.table(), note.item(), note.year()))));
  }

  /** The card of a figure. */
  FigureCard of(Figure figure) {
    FigureKey key = figure.key();
    @Nullable Restatement restated = figure.restated() ? new Restatement(figure) : null;
    List<FigureCard.Citation> quoted = citations.of(figure);
    return new FigureCard(
        key.anchor(),
        edition.describe(key),
        new PageFigures(edition).plain(figure, figure.latest()),
        figure.vintages().stream().map(vintage -> printing(figure, vintage)).toList(),
        restated == null ? "" : change(restated),
        restated == null ? Label.of("") : reason(restated),
        outcomes(key),
        remarks(figure),
        edition.to().source(key),
        report(figure, quoted.get(0).address()),
        quoted);
  }

  /** Where an error is reported, with all that tells the editors which figure is meant. */
  private String report(Figure figure, String address) {
    Feedback feedback = edition.settings().feedback();
    if (feedback.equals(Feedback.NONE)) {
      return "";
    }
    String name = edition.describe(figure.key());
    String source = edition.place(figure.latest().report().id(), figure.latest().source()).text();
    return feedback.report(
        words.text("report.title", name),
        String.join(
            "\n",
            words.text("report.figure", name),
            words.text("report.value", FigureCitations.value(edition, figure, figure.latest())),
            words.text("report.source", source),
            words.text("report.address", address),
            "",
            words.text("report.question"),
            ""));
  }

  private Printing printing(Figure figure, Vintage vintage) {
    return new Printing(
        vintage.report().id(),
        new PageFigures(edition).plain(figure, vintage),
        edition.title(vintage.report()),
        words.label(Translated.of(vintage.source())));
  }

  private String change(Restatement restated) {
    return restated
        .difference()
        .map(
            difference -> {
              String unit = edition.unit(restated.figure()).text();
              String signed = words.signed(difference);
              String text =
                  unit.equals("%")
                      ? words.text("card.points", signed)
                      : words.withUnit(signed, unit);
              return restated
                  .percent(edition.portal())
                  .map(percent -> words.text("percent", words.signed(percent)))
                  .map(percent -> words.text("card.change.percent", text, percent))
                  .orElseGet(() -> words.text("card.change", text));
            })
        .orElseGet(
            () -> words.text(restated.sameUnit() ? "card.change.words" : "card.change.unit"));
  }

  private Label reason(Restatement restated) {
    return restated
        .reason(edition.portal().reasons())
        .map(
            reason -> {
              Label text = words.label(reason.text());
              return new Label(words.text("card.reason", text.text()), text.lang());
            })
        .orElseGet(() -> words.label("card.reason", words.text("restatement.unknown")));
  }

  private List<Remark> outcomes(FigureKey key) {
    return edition.checks().of(key).stream()
        .filter(check -> check.verdict() != Check.Verdict.RESTATED) // the history tells of that
        .map(check -> outcome(edition.checks().rule(check), check))
        .toList();
  }

  private Remark outcome(Rule rule, Check check) {
    String title = texts.title(rule).text();
    String report = edition.shortTitle(check.report());
    String href = edition.to().at("checks.html") + "#" + check.anchor();
    return switch (check.verdict()) {
      case HOLDS -> new Remark(words.label("card.check.holds", title, report), "holds", href);
      case DIFFERS ->
          new Remark(
              words.label(
                  "card.check.differs",
                  title,
                  words.number(check.printed()),
                  texts.recomputed(check),
                  report),
              "differs",
              href);
      case UNDEFINED, RESTATED ->
          new Remark(words.label("card.check.undefined", title, report), "undefined", href);
    };
  }

  private List<Remark> remarks(Figure figure) {
    FigureKey key = figure.key();
    edition.portal().notes(); // asked each time, though they are sorted once
    LinkedHashSet<Remark> remarks = new LinkedHashSet<>(); // two reports may print one footnote
    if (figure.latest().value() instanceof Value.Missing missing) {
      if (!missing.mark().equals("---")) {
        remarks.add(plain(words.label(missing.mark().isEmpty() ? "mark.x" : "mark.z")));
      }
    } else {
      Kpi broken = PageFigures.brokenKpi(edition, key);
      if (broken != null) {
        remarks.add(
            new Remark(words.label("mark.b"), "", edition.to().kpi(broken) + "#definitions"));
      }
    }
    if (!figure.latest().note().isEmpty()) {
      remarks.add(plain(words.label(Translated.of(figure.latest().note()))));
    }
    for (NoteKey covering :
        new LinkedHashSet<>(
            List.of(
                new NoteKey(key.table(), key.item(), key.year()),
                new NoteKey(key.table(), key.item(), 0),
                new NoteKey(key.table(), "", key.year()),
                new NoteKey(key.table(), "", 0)))) {
      for (Note note : notes.get().getOrDefault(covering, List.of())) {
        remarks.add(plain(words.label(note.text())));
      }
    }
    return List.copyOf(remarks);
  }

  private static Remark plain(Label text) {
    return new Remark(text, "", "");
  }
}
