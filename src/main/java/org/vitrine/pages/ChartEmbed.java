package org.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
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

  ChartView.Embed of(String name, Label title, List<Series> series, String source) {
    String file = "embed/" + name + ".html";
    String href = edition.to().at(file);
    String address = edition.absolute(href);
    List<Integer> years = series.get(0).years();
    String units =
        String.join(
            words.text("list.separator"),
            series.stream().map(Series::unit).filter(unit -> !unit.isEmpty()).distinct().toList());
    return new ChartView.Embed(
        file,
        href,
        address,
        code(address, title.text()),
        units.isEmpty() ? Label.of("") : words.label("table.unit", units),
        source,
        words.text(
            "chart.period", words.year(years.get(0)), words.year(years.get(years.size() - 1))),
        table(title, series));
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

  private TableView table(Label title, List<Series> series) {
    TableMaker table = new TableMaker(edition, "embed", title).columns(words.label("table.year"));
    for (Series one : series) {
      table.numbers(Label.of(head(one)));
    }
    List<Integer> years = series.get(0).years();
    for (int i = 0; i < years.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (Series one : series) {
        String unit = one.units().get(i);
        boolean varies = !unit.equals(one.unit()) && one.values().get(i).isPresent();
        String text = one.texts().get(i);
        cells.add(Cell.computed(varies ? words.withUnit(text, unit) : text));
      }
      table.row(Label.of(words.year(years.get(i))), "", "", cells);
    }
    return table.view();
  }

  private String head(Series one) {
    return one.unit().isEmpty() || one.name().contains(one.unit())
        ? one.name()
        : words.text("data.head", one.name(), one.unit());
  }
}
