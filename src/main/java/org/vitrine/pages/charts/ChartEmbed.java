package org.vitrine.pages.charts;

import java.util.List;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.ChartView;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView;
import org.vitrine.pages.view.TableView.Cell;

/** What other sites need to show a chart in a frame. */
final class ChartEmbed {

  private final Edition edition;
  private final Words words;

  ChartEmbed(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /**
   * @param annotation what is written where a series is broken
   */
  ChartView.Embed of(
      String name, Label title, List<Series> series, String annotation, String source) {
    String file = "embed/" + name + ".html";
    String href = edition.to().at(file);
    String address = edition.absolute(href);
    List<Integer> years = series.get(0).years();
    boolean mixed = series.stream().anyMatch(Series::mixed);
    String units =
        String.join(
            words.text("list.separator"),
            mixed
                ? List.of() // of some values only: the table and the canvas say of which
                : series.stream()
                    .map(Series::unit)
                    .filter(unit -> !unit.isEmpty())
                    .distinct()
                    .toList());
    return new ChartView.Embed(
        file,
        href,
        address,
        code(address, title.text()),
        units.isEmpty() ? Label.of("") : words.label("table.unit", units),
        source,
        words.text(
            "chart.period", words.year(years.get(0)), words.year(years.get(years.size() - 1))),
        table(title, series, annotation));
  }

  /** Styles stand in other people's pages, where ours do not reach. */
  private static String code(String address, String title) {
    return "<iframe src=\""
        + attribute(address)
        + "\" title=\""
        + attribute(title)
        + "\" width=\"100%\" height=\"560\" loading=\"lazy\" style=\"border: 0\"></iframe>";
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private TableView table(Label title, List<Series> series, String annotation) {
    TableMaker table = new TableMaker(edition, "embed", title).columns(words.label("table.year"));
    for (Series one : series) {
      table.numbers(Label.of(head(one)));
    }
    List<Integer> years = series.get(0).years();
    for (int i = 0; i < years.size(); i++) {
      int year = i;
      List<Cell> cells = series.stream().map(one -> Cell.computed(text(one, year))).toList();
      boolean broken = series.stream().anyMatch(one -> one.breaks().contains(year));
      String name = words.year(years.get(i));
      table.row(
          Label.of(broken ? words.text("chart.embed.broken", name, annotation) : name),
          "",
          broken ? "break" : "",
          cells);
    }
    return table.view();
  }

  /** A head can name one unit only; where there are several, each stands beside its value. */
  private String text(Series one, int year) {
    boolean printed = one.values().get(year).isPresent();
    return one.mixed() && printed
        ? words.withUnit(one.texts().get(year), one.units().get(year))
        : one.texts().get(year);
  }

  private String head(Series one) {
    return one.mixed() || one.unit().isEmpty() || one.name().contains(one.unit())
        ? one.name()
        : words.text("data.head", one.name(), one.unit());
  }
}
