package org.vitrine.pages.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.FigureUnit;
import org.vitrine.model.Kpi;
import org.vitrine.model.Value;
import org.vitrine.pages.comparing.ComparableSeries.Point;
import org.vitrine.pages.tables.KpiParts;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.Label;

/** Every figure of the portal as a series over the years, with what decides on its comparison. */
final class ComparableFigures {

  private final Edition edition;
  private final PageFigures figures;
  private final SeriesTotals totals;

  private ComparableFigures(Edition edition) {
    this.edition = edition;
    this.figures = new PageFigures(edition);
    this.totals = new SeriesTotals(edition.portal());
  }

  /** The series in the order of the tables; none without a value. */
  static List<ComparableSeries> of(Edition edition) {
    ComparableFigures all = new ComparableFigures(edition);
    Map<FigureKey, List<Figure>> byYear = new LinkedHashMap<>();
    for (Figure figure : edition.book().all()) {
      // Figures from running text name their units in words, so nothing would refuse a wrong pair.
      if (!figure.key().table().equals(KpiParts.TABLE)) {
        byYear.computeIfAbsent(figure.key().in(0), key -> new ArrayList<>()).add(figure);
      }
    }
    return byYear.entrySet().stream()
        .map(entry -> all.series(entry.getKey(), entry.getValue()))
        .filter(series -> series.points().values().stream().anyMatch(Point::present))
        .toList();
  }

  /** The years for which any of the series has a value, ascending. */
  static List<Integer> years(List<ComparableSeries> series) {
    TreeSet<Integer> years = new TreeSet<>();
    for (ComparableSeries one : series) {
      one.points()
          .forEach(
              (year, point) -> {
                if (point.present()) {
                  years.add(year);
                }
              });
    }
    return List.copyOf(years);
  }

  private ComparableSeries series(FigureKey key, List<Figure> years) {
    Kpi kpi = measured(key);
    TreeMap<Integer, Point> points = new TreeMap<>();
    years.forEach(figure -> points.put(figure.key().year(), point(figure)));
    return new ComparableSeries(
        key.table(),
        key.item(),
        key.measure(),
        edition.names().of(key),
        edition.words().label(years.get(0).field().title()),
        page(key),
        totals.of(key),
        kpi == null
            ? List.of()
            : kpi.definitions().stream()
                .filter(Kpi.Definition::breaksSeries)
                .map(Kpi.Definition::fromYear)
                .toList(),
        points);
  }

  /** The KPI whose definition says what a figure means, or null: its target and actual only. */
  private @Nullable Kpi measured(FigureKey key) {
    boolean measured = key.measure().equals("target") || key.measure().equals("actual");
    return key.table().equals("kpi_results") && measured
        ? edition.portal().kpi(key.item()).orElse(null)
        : null;
  }

  private Point point(Figure figure) {
    FigureView view = figures.view(figure, false);
    Value value = figure.latest().value();
    boolean coded = !figure.field().categories().isEmpty();
    boolean restated = !coded && figure.restated();
    Map<String, String> marks = new LinkedHashMap<>();
    for (FigureView.Mark mark : view.marks()) {
      marks.put(mark.symbol().substring(1, mark.symbol().length() - 1), inLanguage(mark.href()));
    }
    return new Point(
        view.text(),
        coded ? Optional.empty() : figure.number(),
        coded ? code(value) : "",
        coded ? "" : FigureUnit.of(edition.portal(), figure).main(),
        coded ? Label.of("") : edition.unit(figure),
        figure.latest().report().id(),
        figure.latest().source(),
        restated ? edition.words().value(figure.first().value(), figure.field()).text() : "",
        restated ? FigureUnit.of(edition.portal(), figure, figure.first()).main() : "",
        marks);
  }

  private static String code(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.Number number ? number.amount().toPlainString() : "";
  }

  private String page(FigureKey key) {
    return switch (key.table()) {
      case "budget" -> "budget.html";
      case "staffing", "personnel" -> "staffing.html";
      case "programmes" -> "programmes.html";
      default ->
          inLanguage(
              edition
                  .portal()
                  .kpi(key.item())
                  .filter(kpi -> key.table().equals("kpi_results"))
                  .map(edition.to()::kpi)
                  .orElse(edition.to().table(key.table())));
    };
  }

  /** An address from the folder of the language, in which the page of comparisons stands. */
  private String inLanguage(String address) {
    return address.substring(address.isEmpty() ? 0 : edition.language().prefix().length());
  }
}
