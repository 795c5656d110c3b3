package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.List;
import org.vitrine.figures.Figure;
import org.vitrine.model.Report;

/**
 * One identity tested at one figure, with the figures of one report.
 *
 * @param identity the identity's name
 * @param figure the figure whose printed value is tested
 * @param report the report whose figures are used
 * @param inputs the figures it is recomputed from
 * @param printed the printed value
 * @param recomputed what the inputs give; equal to printed when undefined
 * @param tolerance how far the two may lie apart, from the precision of what is printed
 * @param verdict the outcome
 */
public record Check(
    String identity,
    Figure figure,
    Report report,
    List<Input> inputs,
    BigDecimal printed,
    BigDecimal recomputed,
    BigDecimal tolerance,
    Verdict verdict) {

  public Check {
    inputs = List.copyOf(inputs);
  }

  /** A figure that goes into a recomputation, with the value its report printed. */
  public record Input(Figure figure, BigDecimal value) {}

  /** The outcome of a check. */
  public enum Verdict {
    /** The printed value follows from the printed inputs. */
    HOLDS,
    /** It does not. */
    DIFFERS,
    /** Nothing follows, e.g. 0 ÷ 0. */
    UNDEFINED
  }

  static Check compared(
      String identity,
      Figure figure,
      Report report,
      List<Input> inputs,
      BigDecimal printed,
      BigDecimal recomputed,
      BigDecimal tolerance) {
    boolean holds = printed.subtract(recomputed).abs().compareTo(tolerance) <= 0;
    return new Check(
        identity,
        figure,
        report,
        inputs,
        printed,
        recomputed,
        tolerance,
        holds ? Verdict.HOLDS : Verdict.DIFFERS);
  }

  static Check undefined(
      String identity, Figure figure, Report report, List<Input> inputs, BigDecimal printed) {
    return new Check(
        identity, figure, report, inputs, printed, printed, BigDecimal.ZERO, Verdict.UNDEFINED);
  }
}
