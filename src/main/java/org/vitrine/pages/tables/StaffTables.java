package org.vitrine.pages.tables;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.model.Entry;
import org.vitrine.pages.charts.ChartMaker;
import org.vitrine.pages.charts.Series;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/** Headcount and personnel cost as tables and charts. */
public final class StaffTables {

  private final Edition edition;
  private final Words words;

  /** The tables in a language. */
  public StaffTables(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** Headcount: a row for each year, a column for each category. */
  public TableMaker headcount(PageFigures figures, List<Integer> years) {
    TableMaker table = new TableMaker(edition, "headcount", words.label("staffing.caption"));
    table.unit(words.label("staffing.unit")).columns(words.label("table.year"));
    for (Entry category : edition.portal().staffCategories()) {
      table.numbers(words.label(category.name()));
    }
    for (int year : years) {
      List<Cell> cells = new ArrayList<>();
      for (Entry category : edition.portal().staffCategories()) {
        cells.add(figures.cell("staffing", category.id(), year, "headcount"));
      }
      if (cells.stream().anyMatch(cell -> cell.figure() != null)) {
        table.row(Label.of(words.year(year)), edition.to().year(year), "", cells);
      }
    }
    return table.from("staffing", years);
  }

  /** Personnel cost and its share of the final account: a row for each year. */
  public TableMaker personnel(PageFigures figures, List<Integer> years) {
    TableMaker table =
        new TableMaker(edition, "personnel", words.label("personnel.caption"))
            .columns(words.label("table.year"))
            .numbers(words.label("personnel.cost"), words.label("personnel.share"));
    table.unit(edition.unit("personnel", "cost"));
    for (int year : years) {
      if (edition.book().get("personnel", "", year, "cost") != null) {
        table.row(
            Label.of(words.year(year)),
            edition.to().year(year),
            "",
            List.of(
                figures.cell("personnel", "", year, "cost"),
                figures.cell("personnel", "", year, "share")));
      }
    }
    return table.from("personnel", years);
  }

  /** Headcount by category, stacked. */
  public ChartMaker headcountChart(List<Integer> years) {
    ChartMaker chart =
        new ChartMaker(edition, "chart-headcount", words.label("staffing.chart"))
            .stacked()
            .from("staffing")
            .embeddedAs("headcount");
    for (Entry category : edition.portal().staffCategories()) {
      if (category.parent().isEmpty()) {
        chart.say(headcount(words.text("staffing.headcount"), category, years));
      } else {
        chart.add(headcount(words.label(category.name()).text(), category, years));
      }
    }
    return chart;
  }

  private Series headcount(String name, Entry category, List<Integer> years) {
    return Series.of(
        edition,
        name,
        "bar",
        "left",
        words.text("staffing.unit"),
        years,
        year -> edition.book().get("staffing", category.id(), year, "headcount"));
  }

  /** Personnel cost as bars, its share as a line. */
  public ChartMaker personnelChart(List<Integer> years) {
    String unit = edition.unit("personnel", "cost").text();
    return new ChartMaker(edition, "chart-personnel", words.label("personnel.chart"))
        .add(
            Series.of(
                edition,
                words.text("personnel.cost"),
                "bar",
                "left",
                unit,
                years,
                year -> edition.book().get("personnel", "", year, "cost")))
        .add(
            Series.of(
                edition,
                words.text("personnel.share"),
                "line",
                "right",
                "%",
                years,
                year -> edition.book().get("personnel", "", year, "share")))
        .from("personnel")
        .embeddedAs("personnel");
  }
}
