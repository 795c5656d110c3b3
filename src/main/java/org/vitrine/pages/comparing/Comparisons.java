package org.vitrine.pages.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.config.PageKind;
import org.vitrine.edition.Edition;
import org.vitrine.edition.PageFigures;
import org.vitrine.edition.Words;
import org.vitrine.figures.Change;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.Refusal;
import org.vitrine.model.Value;
import org.vitrine.pages.parts.PageShell;
import org.vitrine.pages.parts.Sections;
import org.vitrine.pages.parts.TableMaker;
import org.vitrine.pages.view.Article;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.Section;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.plan.PlannedPage;

/** Two years side by side, for each pair of years that follow one another. */
public final class Comparisons {

  private static final List<String> TABLES =
      List.of("budget", "staffing", "personnel", "programmes", "kpi_results");

  private final Edition edition;
  private final Words words;

  /** The comparisons in a language. */
  public Comparisons(Edition edition) {
    this.edition = edition;
    this.words = edition.words();
  }

  /** Two years that follow one another. */
  public record Pair(int earlier, int later) {}

  /** The pairs of years that both have figures. */
  public static List<Pair> pairs(Edition edition) {
    Set<Integer> years = new LinkedHashSet<>();
    TABLES.forEach(table -> years.addAll(edition.book().years(table)));
    return years.stream()
        .sorted()
        .filter(year -> years.contains(year + 1))
        .map(year -> new Pair(year, year + 1))
        .toList();
  }

  /** The pages of all pairs, ascending. */
  public List<PlannedPage> pages(PageShell shell) {
    List<PlannedPage> pages = new ArrayList<>();
    List<Pair> pairs = pairs(edition);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      int index = i;
      pages.add(
          shell.page(
              PageKind.COMPARISONS,
              "compare/" + pair.earlier() + "-" + pair.later() + ".html",
              List.of(shell.part("nav.compare", "compare.html")),
              () -> article(pairs, index)));
    }
    return pages;
  }

  private Article article(List<Pair> pairs, int index) {
    Pair pair = pairs.get(index);
    return new Article(
        words.label("comparison.kicker"),
        Label.of(title(pair)),
        words.label("comparison.lead"),
        sections(pair),
        true,
        index > 0 ? link(pairs.get(index - 1)) : null,
        index + 1 < pairs.size() ? link(pairs.get(index + 1)) : null);
  }

  private String title(Pair pair) {
    return words.text(
        "comparison.title", words.shortYear(pair.earlier()), words.shortYear(pair.later()));
  }

  private Link link(Pair pair) {
    return Link.of(Label.of(title(pair)), edition.to().comparison(pair.earlier(), pair.later()));
  }

  /** The pairs to choose from: what {@code compare.html} shows without a script. */
  public Article overview() {
    List<Pair> pairs = pairs(edition);
    Sections sections = new Sections();
    sections
        .begin("pairs", words.label("compare.pairs"))
        .add(new Block.Links("cards", pairs.stream().map(this::link).toList()));
    return new Article(
        words.label("measure.kicker"),
        words.label("compare.title"),
        words.label("compare.lead"),
        sections.list(),
        false,
        null,
        null);
  }

  /** The summary and a table of each kind of figure; a kind that neither year has is left out. */
  List<Section> sections(Pair pair) {
    Sections sections = new Sections();
    PageFigures figures = new PageFigures(edition);
    sections.begin("summary", words.label("summary.heading"));
    new ComparisonSummary(edition).sentences(pair.earlier(), pair.later()).forEach(sections::text);
    for (String table : TABLES) {
      sections.begin(table, words.label("comparison." + table)).add(table(table, pair, figures));
    }
    return sections.list();
  }

  private TableMaker table(String name, Pair pair, PageFigures figures) {
    TableMaker table =
        new TableMaker(
                edition,
                "compare-" + name,
                words.label("comparison.caption", words.text("comparison." + name), title(pair)))
            .columns(words.label("comparison.measure"))
            .numbers(
                Label.of(words.shortYear(pair.earlier())),
                Label.of(words.shortYear(pair.later())),
                words.label("comparison.change"),
                words.label("comparison.percent"));
    for (FigureKey key : rows(name, pair)) {
      Optional<Figure> earlier = edition.book().find(key.in(pair.earlier()));
      Optional<Figure> later = edition.book().find(key);
      List<Cell> cells = new ArrayList<>();
      cells.add(figures.cellWithUnit(name, key.item(), pair.earlier(), key.measure()));
      cells.add(figures.cellWithUnit(name, key.item(), pair.later(), key.measure()));
      cells.addAll(
          earlier.isPresent() && later.isPresent()
              ? change(earlier.get(), later.get())
              : refused(absent(earlier.isPresent() ? pair.later() : pair.earlier())));
      table.row(measure(key, later.or(() -> earlier).orElseThrow()), href(key), "", cells);
    }
    return table.from(name, List.of(pair.earlier(), pair.later()));
  }

  /**
   * What at least one of the years has a value of, as the tables list it. What only one year has is
   * listed too: a reader who looks for it must learn that and why it is not compared.
   */
  private Set<FigureKey> rows(String table, Pair pair) {
    Set<FigureKey> rows = new LinkedHashSet<>();
    for (Figure figure : edition.book().of(table)) {
      int year = figure.key().year();
      if ((year == pair.earlier() || year == pair.later()) && figure.latest().value().present()) {
        rows.add(figure.key().in(pair.later()));
      }
    }
    return rows;
  }

  private Label measure(FigureKey key, Figure figure) {
    Label item = edition.names().of(key);
    String measure = words.plain(figure.field().title());
    return item.isEmpty()
        ? Label.of(measure)
        : new Label(item.text() + words.text("list.path") + measure, item.lang());
  }

  private String href(FigureKey key) {
    return switch (key.table()) {
      case "budget" -> edition.to().at("budget.html");
      case "staffing", "personnel" -> edition.to().at("staffing.html");
      case "programmes" -> edition.to().at("programmes.html");
      default -> edition.portal().kpi(key.item()).map(edition.to()::kpi).orElse("");
    };
  }

  /** Difference and per cent, or a word on why there is none. */
  private List<Cell> change(Figure earlier, Figure later) {
    Optional<String> refusal = refusal(earlier, later);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (earlier.number().isEmpty() || later.number().isEmpty()) {
      boolean same = earlier.latest().value().equals(later.latest().value());
      return List.of(
          Cell.of(words.label(same ? "comparison.same" : "comparison.different")),
          Cell.computed(words.text("figure.none")));
    }
    Change change = Change.between(number(earlier), number(later));
    boolean points = edition.unit(later).text().equals("%");
    String difference =
        words.signed(change.difference()) + (points ? words.text("comparison.points") : "");
    return List.of(
        Cell.computed(difference),
        Cell.computed(points ? words.text("figure.none") : percent(change)));
  }

  private List<Cell> refused(String reason) {
    return List.of(Cell.of(Label.of(reason)), Cell.computed(words.text("figure.none")));
  }

  private String absent(int year) {
    return words.text("comparison.absent", words.shortYear(year));
  }

  private String missing(Figure figure) {
    Value value = figure.latest().value();
    return words.text(
        "comparison.missing",
        words.shortYear(figure.key().year()),
        words.value(value, figure.field()).text());
  }

  /** As the sentences say it: a change too small for its decimals is no 0.0%. */
  private String percent(Change change) {
    return change
        .percent()
        .map(
            percent ->
                percent.signum() != 0 || change.direction() == 0
                    ? words.text("percent", words.signed(percent))
                    : words.text(change.direction() > 0 ? "change.up.less" : "change.down.less"))
        .orElse(words.text("figure.none"));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  private Optional<String> refusal(Figure earlier, Figure later) {
    return Refusal.between(edition.portal(), earlier, later)
        .map(
            refusal ->
                switch (refusal) {
                  case MISSING -> missing(earlier.latest().value().present() ? later : earlier);
                  case BROKEN -> words.text("comparison.broken");
                  case UNIT -> words.text("comparison.unit");
                });
  }
}
