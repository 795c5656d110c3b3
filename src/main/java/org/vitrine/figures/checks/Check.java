package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.List;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Report;

/**
 * One identity tested at one figure, with the figures of one report.
 *
 * @param identity the identity's name
 * @param figure the figure whose printed value is tested
 * @param report the report whose figures are used
 * @param inputs the figures it is recomputed from; may be empty
 * @param printed the printed value
 * @param relation how the printed value ought to lie to the recomputed one
 * @param recomputed what the inputs give; equal to printed when undefined
 * @param tolerance how far the two may lie apart, in the unit of the figure, from the precision of
 *     what is printed
 * @param verdict the outcome
 */
public record Check(
    String identity,
    Figure figure,
    Report report,
    List<Input> inputs,
    BigDecimal printed,
    Relation relation,
    BigDecimal recomputed,
    BigDecimal tolerance,
    Verdict verdict) {

  public Check {
    inputs = List.copyOf(inputs);
  }

  /**
   * A figure that goes into a recomputation.
   *
   * @param figure the figure
   * @param vintage what the report printed for it
   * @param value the number it counts as: its own, or one for a light that is counted
   */
  public record Input(Figure figure, Vintage vintage, BigDecimal value) {}

  /** How a printed value ought to lie to the recomputed one. */
  public enum Relation {
    /** They are the same. */
    EQUAL,
    /** The printed value is the recomputed one or more. */
    AT_LEAST
  }

  /** The outcome of a check. */
  public enum Verdict {
    /** The printed value follows from the printed inputs. */
    HOLDS,
    /** It does not. */
    DIFFERS,
    /** Nothing follows, e.g. 0 ÷ 0. */
    UNDEFINED,
    /** A later report prints something else than an earlier one: a restatement, no slip. */
    RESTATED
  }

  /** The check's address in the page of checks. */
  public String anchor() {
    return identity + "--" + figure.key().anchor() + "--" + report.id();
  }

  /** The figure tested. */
  public FigureKey key() {
    return figure.key();
  }

  static Check compared(
      Identity identity,
      Figure figure,
      Report report,
      List<Input> inputs,
      BigDecimal printed,
      BigDecimal recomputed,
      BigDecimal tolerance) {
    boolean holds = printed.subtract(recomputed).abs().compareTo(tolerance) <= 0;
    return new Check(
        identity.rule().name(),
        figure,
        report,
        inputs,
        printed,
        Relation.EQUAL,
        recomputed,
        tolerance,
        holds ? Verdict.HOLDS : Verdict.DIFFERS);
  }

  static Check undefined(
      Identity identity, Figure figure, Report report, List<Input> inputs, BigDecimal printed) {
    return new Check(
        identity.rule().name(),
        figure,
        report,
        inputs,
        printed,
        Relation.EQUAL,
        printed,
        BigDecimal.ZERO,
        Verdict.UNDEFINED);
  }
}
