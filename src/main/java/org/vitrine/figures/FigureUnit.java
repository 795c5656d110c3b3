package org.vitrine.figures;

import java.util.Optional;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;
import org.vitrine.table.Translated;

/** The unit of a figure: as printed with it, else its column's, else that of a KPI's definition. */
public final class FigureUnit {

  private FigureUnit() {}

  /** The unit of a figure's latest value; empty when it has none. */
  public static Translated of(Portal portal, Figure figure) {
    return of(portal, figure, figure.latest());
  }

  /** The unit that a report's value is in. */
  public static Translated of(Portal portal, Figure figure, Vintage vintage) {
    String printed = vintage.unit();
    if (printed.isEmpty()) {
      Translated column = figure.field().unit();
      return column.main().isEmpty() ? defined(portal, figure.key()) : column;
    }
    return portal.kpi(figure.key().item()).stream()
        .flatMap(kpi -> kpi.definitions().stream())
        .map(Kpi.Definition::unit)
        .filter(unit -> unit.main().equals(printed))
        .findFirst()
        .orElseGet(() -> Translated.of(printed));
  }

  private static Translated defined(Portal portal, FigureKey key) {
    return kpi(portal, key)
        .flatMap(kpi -> kpi.definition(key.year()))
        .map(Kpi.Definition::unit)
        .orElse(Translated.of(""));
  }

  /** The KPI whose definition says what a figure means: of its target and its actual value only. */
  static Optional<Kpi> kpi(Portal portal, FigureKey key) {
    boolean measured = key.measure().equals("target") || key.measure().equals("actual");
    return key.table().equals("kpi_results") && measured
        ? portal.kpi(key.item())
        : Optional.empty();
  }
}
