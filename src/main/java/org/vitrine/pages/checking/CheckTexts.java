package org.vitrine.pages.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Rule;
import org.vitrine.model.Note;
import org.vitrine.pages.view.Label;

/** Checks in words: what they are called, what went in, what came out, what is odd. */
public final class CheckTexts {

  /** More inputs than these are not repeated within a sentence. */
  private static final int SAID = 4;

  private final Edition edition;
  private final Words words;

  /** What a language says. */
  public CheckTexts(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** What an identity is called. */
  public Label title(Rule rule) {
    return rule.title() == null
        ? words.label("check." + rule.name() + ".title")
        : words.label(rule.title());
  }

  Label formula(Rule rule) {
    return rule.formula() == null
        ? words.label("check." + rule.name() + ".formula")
        : words.label(rule.formula());
  }

  /** What may be behind a difference; empty for the identities that a portal declares. */
  Optional<Label> hint(Rule rule) {
    String key = "check." + rule.name() + ".odd";
    return rule.title() == null && words.has(key)
        ? Optional.of(words.label(key))
        : Optional.empty();
  }

  String verdict(Check check) {
    return words.text("checks.verdict." + check.verdict().name().toLowerCase(Locale.ROOT));
  }

  /** The recomputed value, or a dash when nothing follows. */
  public String recomputed(Check check) {
    if (check.verdict() == Check.Verdict.UNDEFINED) {
      return words.text("figure.none");
    }
    String number = words.number(rounded(check));
    return check.relation() == Check.Relation.AT_LEAST
        ? words.text("checks.at-least", number)
        : number;
  }

  /**
   * The recomputed value to as many decimals as were printed, and one more to show the difference.
   */
  private static BigDecimal rounded(Check check) {
    int scale = Math.max(check.printed().scale(), 0);
    BigDecimal recomputed = check.recomputed();
    return recomputed.stripTrailingZeros().scale() <= scale
        ? recomputed.setScale(scale, RoundingMode.UNNECESSARY)
        : recomputed.setScale(scale + 1, RoundingMode.HALF_UP);
  }

  /** How far rounding may have carried, in the figure's unit. */
  String tolerance(Check check) {
    if (check.verdict() == Check.Verdict.UNDEFINED) {
      return words.text("figure.none");
    }
    return check.tolerance().signum() == 0
        ? words.text("checks.exact")
        : words.text("checks.tolerance.value", distance(check, allowed(check)));
  }

  private static BigDecimal allowed(Check check) {
    BigDecimal shown =
        check.tolerance().round(new MathContext(2, RoundingMode.CEILING)).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  /** A number with the unit of the figure that is tested. */
  private String withUnit(Check check, BigDecimal number) {
    return words.withUnit(words.number(number), unit(check));
  }

  /** How far two numbers lie apart; percentages in percentage points. */
  private String distance(Check check, BigDecimal number) {
    return unit(check).equals("%")
        ? words.text("checks.points", words.number(number))
        : withUnit(check, number);
  }

  private String unit(Check check) {
    return edition
        .unit(check.figure(), check.figure().of(check.report().id()).orElseThrow())
        .text();
  }

  /** What is odd at this very figure, said with its numbers. */
  String explanation(Check check) {
    String own = "check." + check.identity() + ".found";
    BigDecimal recomputed = rounded(check);
    return words.text(
        words.has(own)
            ? own
            : check.tolerance().signum() == 0 ? "checks.found.exact" : "checks.found",
        withUnit(check, check.printed()),
        said(check),
        withUnit(check, recomputed),
        distance(check, check.printed().subtract(recomputed).abs()),
        distance(check, allowed(check)));
  }

  private String said(Check check) {
    if (check.inputs().size() > SAID) {
      return words.text("checks.inputs.many", check.inputs().size());
    }
    List<String> texts = new ArrayList<>();
    for (Check.Input input : check.inputs()) {
      String value = words.value(input.vintage().value(), input.figure().field()).text();
      texts.add(
          words.text(
              "checks.input",
              name(check, input),
              words.withUnit(value, edition.unit(input.figure(), input.vintage()).text())));
    }
    return String.join(words.text("list.separator"), texts);
  }

  /** Every input with its value. */
  String inputs(Check check) {
    List<String> texts = new ArrayList<>();
    for (Check.Input input : check.inputs()) {
      texts.add(
          words.text(
              "checks.input",
              name(check, input),
              words.value(input.vintage().value(), input.figure().field()).text()));
    }
    return texts.isEmpty()
        ? words.text("figure.none")
        : String.join(words.text("list.semicolon"), texts);
  }

  /** What an input is, as far as it is another thing than the figure tested. */
  String name(Check check, Check.Input input) {
    FigureKey tested = check.figure().key();
    FigureKey key = input.figure().key();
    if (key.equals(tested)) {
      return edition.shortTitle(input.vintage().report());
    }
    String measure = words.plain(input.figure().field().title());
    boolean sameTable = key.table().equals(tested.table());
    String item = edition.names().of(key).text();
    item =
        sameTable && key.item().equals(tested.item())
            ? ""
            : beyond(edition.names().of(tested).text(), item);
    boolean oneMeasure =
        check.inputs().stream().map(each -> each.figure().key().measure()).distinct().count() == 1;
    boolean unsaid =
        key.measure().endsWith("_rating")
            || (sameTable && oneMeasure && key.measure().equals(tested.measure()));
    String name =
        item.isEmpty()
            ? measure
            : unsaid
                ? item
                : words.text("figure.title.timeless", item, words.within(measure)).strip();
    return key.year() == tested.year()
        ? name
        : words.text("checks.input.year", words.shortYear(key.year()), name);
  }

  /** A name of several parts without those that it begins with in common with another. */
  private String beyond(String other, String name) {
    String separator = words.text("list.path");
    String rest = name;
    String compared = other;
    while (rest.contains(separator)) {
      int end = rest.indexOf(separator) + separator.length();
      String first = rest.substring(0, end);
      if (!(compared + separator).startsWith(first)) {
        break;
      }
      rest = rest.substring(end);
      compared = compared.length() >= end ? compared.substring(end) : "";
    }
    return rest;
  }

  /** Footnotes on this very figure: those of its item and of its year or every year. */
  List<Label> notes(Check check) {
    FigureKey key = check.figure().key();
    return edition.portal().notes().stream()
        .filter(note -> note.table().equals(key.table()) && note.item().equals(key.item()))
        .filter(note -> note.year() == key.year() || note.year() == 0)
        .map(Note::text)
        .distinct()
        .map(words::label)
        .toList();
  }
}
