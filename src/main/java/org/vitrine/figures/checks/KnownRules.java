package org.vitrine.figures.checks;

import java.util.Arrays;
import java.util.List;
import org.vitrine.table.CheckRule;
import org.vitrine.table.CheckRule.Kind;
import org.vitrine.table.CheckRule.Reference;
import org.vitrine.table.Translated;

/**
 * Rules of the public contract's tables, declared as a portal declares its own. A table that a
 * portal has not, or a figure that a report does not print, is not tested.
 */
final class KnownRules {

  private static final String LIGHTS = "rating_summary";

  /** Execution rate, personnel share. */
  static final List<Identity> MONEY =
      List.of(
          quotient(
              "execution-rate",
              new Reference("budget", null, "rate"),
              new Reference("budget", null, "settled"),
              new Reference("budget", null, "budget"),
              false),
          quotient(
              "personnel-share",
              new Reference("personnel", null, "share"),
              new Reference("personnel", null, "cost"),
              new Reference("budget", "total", "settled"),
              false));

  /** Shares and totals of lights; their items are scope, basis and colour. */
  static final List<Identity> RATINGS =
      List.of(
          quotient(
              "light-share",
              new Reference(LIGHTS, null, "share"),
              new Reference(LIGHTS, null, "count"),
              new Reference(LIGHTS, "*:*:total", "count"),
              true),
          sumOfColours("light-total", "count", true),
          sumOfColours("light-share-total", "share", false));

  private KnownRules() {}

  private static Identity quotient(
      String name, Reference figure, Reference part, Reference whole, boolean counted) {
    return identity(name, figure, Kind.QUOTIENT, List.of(part, whole), counted);
  }

  private static Identity sumOfColours(String name, String field, boolean counted) {
    List<Reference> colours =
        Arrays.stream(new String[] {"green", "yellow", "red", "white"})
            .map(colour -> new Reference(LIGHTS, "*:*:" + colour, field))
            .toList();
    return identity(name, new Reference(LIGHTS, "*:*:total", field), Kind.SUM, colours, counted);
  }

  private static Identity identity(
      String name, Reference figure, Kind kind, List<Reference> inputs, boolean counted) {
    Translated untold = Translated.of("");
    return new DeclaredIdentity(
        Rule.known(name),
        new CheckRule(name, untold, untold, figure, kind, inputs, 100, counted),
        false);
  }
}
