package org.vitrine.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Vintage;
import org.vitrine.figures.checks.Check;
import org.vitrine.model.Kpi;
import org.vitrine.model.Value;
import org.vitrine.pages.view.FigureView;
import org.vitrine.pages.view.FigureView.Mark;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView.Cell;

/**
 * The figures of one page. The first time a page shows a figure it gets the figure's address; an
 * address stands only once in a page.
 */
public final class PageFigures {

  private final Edition edition;
  private final Set<String> shown = new HashSet<>();

  /** The figures of a page that shows none yet. */
  public PageFigures(Edition edition) {
    this.edition = edition;
  }

  /** A cell with the latest value of a figure; a dash when no report has such a row. */
  public Cell cell(String table, String item, int year, String measure) {
    return cell(new FigureKey(table, item, year, measure), false);
  }

  /** The same with the unit beside the figure. */
  public Cell cellWithUnit(String table, String item, int year, String measure) {
    return cell(new FigureKey(table, item, year, measure), true);
  }

  private Cell cell(FigureKey key, boolean unit) {
    Optional<Figure> figure = edition.book().find(key);
    if (figure.isEmpty()) {
      return Cell.of(edition.words().label("figure.none"));
    }
    return numeric(Cell.of(view(figure.get(), unit)), figure.get());
  }

  /** Columns of numbers keep their alignment where a value is missing. */
  private static Cell numeric(Cell cell, Figure figure) {
    return figure.field().categories().isEmpty()
        ? new Cell(cell.figure(), cell.text(), cell.href(), true)
        : cell;
  }

  /** The latest value of a figure. */
  public FigureView view(Figure figure, boolean unit) {
    return view(figure, figure.latest(), unit, true);
  }

  /** What one report printed for a figure, without marks. */
  public FigureView vintage(Figure figure, Vintage vintage) {
    return view(figure, vintage, false, false);
  }

  /** The latest value on a page whose rows have the figures' addresses already. */
  public FigureView latest(Figure figure) {
    return withoutId(view(figure, figure.latest(), true, false));
  }

  /** What one report printed, on a page whose rows have the figures' addresses already. */
  public FigureView history(Figure figure, Vintage vintage) {
    return withoutId(view(figure, vintage, true, false));
  }

  /** What one report printed, where the page itself tells of it. */
  public FigureView plain(Figure figure, Vintage vintage) {
    FigureView view = view(figure, vintage, true, false);
    return new FigureView(
        view.path(), "", view.text(), view.kind(), view.unit(), "", view.report(), "", List.of());
  }

  /** What one report printed, where the row itself says which report that is. */
  public FigureView printed(Figure figure, Vintage vintage) {
    FigureView view = view(figure, vintage, true, false);
    return new FigureView(
        view.path(),
        view.id(),
        view.text(),
        view.kind(),
        unitIfVarying(figure, view),
        view.source(),
        view.report(),
        view.title(),
        List.of());
  }

  private static Label unitIfVarying(Figure figure, FigureView view) {
    return figure.field().unitField() == null ? Label.of("") : view.unit();
  }

  private static FigureView withoutId(FigureView view) {
    return new FigureView(
        view.path(),
        "",
        view.text(),
        view.kind(),
        view.unit(),
        view.source(),
        view.report(),
        view.title(),
        view.marks());
  }

  /** The same with its unit. */
  public FigureView vintageWithUnit(Figure figure, Vintage vintage) {
    return view(figure, vintage, true, false);
  }

  private FigureView view(Figure figure, Vintage vintage, boolean unit, boolean marks) {
    FigureKey key = figure.key();
    String id = shown.add(key.anchor()) ? key.anchor() : "";
    boolean number = vintage.value() instanceof Value.Number;
    return new FigureView(
        key.path(),
        id,
        edition.words().value(vintage.value(), figure.field()).text(),
        kind(vintage.value()),
        unit && number ? unit(figure, vintage) : Label.of(""),
        edition.to().figure(key),
        edition.printedIn() == null && vintage.equals(figure.latest()) ? "" : vintage.report().id(),
        edition.words().text("figure.ask", edition.describe(key)),
        marks ? marks(figure, vintage) : List.of());
  }

  private Label unit(Figure figure, Vintage vintage) {
    Label unit = edition.unit(figure, vintage);
    String number = edition.words().value(vintage.value(), figure.field()).text();
    return new Label(edition.words().unitOf(unit.text(), number), unit.lang());
  }

  private static String kind(Value value) {
    if (value instanceof Value.Text text) {
      return "rating-" + text.text();
    }
    return value.present() ? "number" : "missing";
  }

  private List<Mark> marks(Figure figure, Vintage vintage) {
    List<Mark> marks = new ArrayList<>();
    FigureKey key = figure.key();
    if (vintage.value() instanceof Value.Missing missing) {
      add(marks, missing.mark().isEmpty() ? "x" : missing.mark().equals("--") ? "z" : "", "");
    }
    if (figure.restated()) {
      add(marks, "r", edition.to().restatement(key));
    }
    Kpi broken = brokenKpi(edition, key);
    if (broken != null && vintage.value().present()) {
      add(marks, "b", edition.to().kpi(broken) + "#definitions");
    }
    for (Check check : edition.checks().failing(key)) {
      if (check.report().equals(vintage.report())) {
        add(marks, "c", edition.to().check(key));
        break;
      }
    }
    return marks;
  }

  private void add(List<Mark> marks, String mark, String href) {
    if (!mark.isEmpty()) {
      marks.add(new Mark("[" + mark + "]", edition.words().text("mark." + mark), href));
    }
  }

  /** The KPI whose method changed in the year of this figure, or null. */
  public static @Nullable Kpi brokenKpi(Edition edition, FigureKey key) {
    if (!key.table().equals("kpi_results")
        || !(key.measure().equals("target") || key.measure().equals("actual"))) {
      return null;
    }
    return edition
        .portal()
        .kpi(key.item())
        .filter(kpi -> kpi.brokenBetween(key.year() - 1, key.year()))
        .orElse(null);
  }
}
