package org.vitrine.pages.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.model.Kpi;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;

/** How many KPIs got each light, year by year, counted from the KPIs as printed. */
public final class LightsChart {

  private static final String TABLE = "kpi_results";
  private static final String MEASURE = "self_rating";

  private final Edition edition;

  /** The chart in a language. */
  public LightsChart(Edition edition) {
    this.edition = edition;
  }

  /** The chart, with a series for each light that any KPI was given. */
  public ChartMaker chart() {
    FieldSchema field =
        edition
            .portal()
            .tables()
            .descriptor()
            .table(TABLE)
            .flatMap(schema -> schema.field(MEASURE))
            .orElse(null);
    List<Integer> years = edition.book().years(TABLE);
    ChartMaker chart =
        new ChartMaker(edition, "chart-lights", edition.words().label("goals.chart"))
            .stacked()
            .from(TABLE)
            .embeddedAs("lights");
    List<FieldSchema.Category> lights = field == null ? List.of() : field.categories();
    for (FieldSchema.Category light : lights) {
      List<Optional<BigDecimal>> counts = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (int year : years) {
        long count = count(year, light.value());
        counts.add(Optional.of(BigDecimal.valueOf(count)));
        texts.add(String.valueOf(count));
      }
      boolean given = counts.stream().flatMap(Optional::stream).anyMatch(n -> n.signum() > 0);
      if (given) {
        chart.add(
            new Series(
                edition.words().label(light.label()).text(),
                "bar",
                "left",
                edition.words().text("goals.chart.unit"),
                years.stream().map(year -> edition.words().text("goals.chart.unit")).toList(),
                years,
                counts,
                texts,
                years.stream().map(year -> light.value()).toList(),
                List.of()));
      }
    }
    return chart;
  }

  private long count(int year, String light) {
    return edition.portal().kpis().stream()
        .map(Kpi::id)
        .map(kpi -> edition.book().get(TABLE, kpi, year, MEASURE))
        .filter(figure -> has(figure, light))
        .count();
  }

  private static boolean has(@org.jspecify.annotations.Nullable Figure figure, String light) {
    return figure != null && figure.latest().value().equals(new Value.Text(light));
  }
}
