package org.vitrine.pages.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;
import org.vitrine.model.Row;

/**
 * What a template of a portal's own is given instead of a composed article: the rows and documents
 * themselves. A column of a row is read by its name, {@code ${row.settled}}, and is the text of the
 * cell as it was printed, empty when missing.
 */
public sealed interface PlainView {

  /**
   * The home page.
   *
   * @param years all years, ascending
   */
  record Home(List<Integer> years) implements PlainView {}

  /**
   * A year.
   *
   * @param year the year
   * @param rows the rows of the year, by table
   * @param results the year's KPI results
   * @param areas the year's achievements by policy area, areas by id
   */
  record Year(int year, Map<String, List<Row>> rows, List<Result> results, List<Area> areas)
      implements PlainView {}

  /**
   * Documents of one policy area.
   *
   * @param id the area's id
   * @param documents the documents by date, then name
   */
  record Area(String id, List<Entry> documents) {}

  /**
   * A document in a list.
   *
   * @param title its title
   * @param href its address in the site
   */
  record Entry(String title, String href) {}

  /**
   * A KPI over all years.
   *
   * @param kpi the KPI
   * @param row its row in {@code kpis.csv}
   * @param results its results, as the rows stand
   * @param json the same as a list of {@code year}, {@code target}, {@code actual}, {@code pct}
   */
  record Indicator(Kpi kpi, Row row, List<Result> results, String json) implements PlainView {}

  /**
   * What a KPI reached in a year.
   *
   * @param kpi the KPI
   * @param href its address in the site
   * @param row the row
   * @param reached actual in per cent of the target, or the other way round where lower is better,
   *     to one decimal; empty when one of them is missing or the divisor is zero
   */
  record Result(Kpi kpi, String href, Row row, String reached) {}

  /**
   * A document with a page of its own.
   *
   * @param document the document
   * @param date its day as in its front matter; empty when it has none
   * @param tags its tags in a line; empty when it has none
   * @param before the document before it in its year, or null
   * @param after the document after it in its year, or null
   */
  record Text(
      Document document, String date, String tags, @Nullable Entry before, @Nullable Entry after)
      implements PlainView {}

  /**
   * All years side by side.
   *
   * @param years the years, ascending
   */
  record Comparison(List<Year> years) implements PlainView {}
}
