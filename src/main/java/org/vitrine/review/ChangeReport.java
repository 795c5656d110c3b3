package org.vitrine.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.figures.Figure;
import org.vitrine.figures.FigureKey;
import org.vitrine.figures.FigureUnit;
import org.vitrine.figures.Vintage;
import org.vitrine.model.Portal;
import org.vitrine.model.Report;
import org.vitrine.model.Value;

/**
 * What differs between two states in the words of a language, in an order that a reader follows: in
 * short, then figures kind by kind, documents, and whatever else.
 *
 * @param language the language of the words
 * @param title what is compared
 * @param summary what changed, a sentence each
 * @param groups the changes in full
 * @param more how a line begins that tells how many are left out; {@code %d} is their number
 */
public record ChangeReport(
    Locale language, String title, List<String> summary, List<Group> groups, String more) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public ChangeReport {
    summary = List.copyOf(summary);
    groups = List.copyOf(groups);
  }

  /**
   * Changes of one kind.
   *
   * @param title what kind
   * @param columns what stands in the cells
   * @param rows the changes, with as many cells
   */
  public record Group(String title, List<String> columns, List<List<String>> rows) {
    public Group {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The same without columns of which every cell is empty. */
    Group withoutEmptyColumns() {
      List<Integer> filled =
          IntStream.range(0, columns.size())
              .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
              .boxed()
              .toList();
      return new Group(
          title,
          filled.stream().map(columns::get).toList(),
          rows.stream().map(row -> filled.stream().map(row::get).toList()).toList());
    }
  }

  /** The report of some changes. */
  public static ChangeReport of(PortalChanges changes, Locale language) {
    return new Writer(changes, language).write();
  }

  /** Puts changes in words. */
  private static final class Writer {
    private final PortalChanges changes;
    private final Locale language;
    private final ResourceBundle texts;
    private final FigureNames names;
    private final List<Group> groups = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();

    Writer(PortalChanges changes, Locale language) {
      this.changes = changes;
      this.language = language;
      texts = ResourceBundle.getBundle("org.vitrine.review.changes", language, NO_FALLBACK);
      names = new FigureNames(changes.before().portal(), changes.after().portal(), language);
    }

    private String text(String key, Object... arguments) {
      return String.format(Locale.ROOT, texts.getString(key), arguments);
    }

    ChangeReport write() {
      figures(FigureChange.Kind.RESTATED, "restated", "newReport");
      figures(FigureChange.Kind.CORRECTED, "corrected", "report");
      figures(FigureChange.Kind.REMOVED, "removed", "report");
      figures(FigureChange.Kind.ADDED, "added", "report");
      texts(changes.documents(), "documents", "document");
      texts(changes.rows(), "rows", "row");
      texts(changes.settings(), "settings", "setting");
      List<String> summary = new ArrayList<>();
      if (changes.none()) {
        summary.add(text("none"));
      }
      if (!counts.isEmpty()) {
        summary.add(text("summary", String.join(texts.getString("comma"), counts)));
      }
      if (!changes.newReports().isEmpty()) {
        summary.add(
            text(
                "reports",
                changes.newReports().stream()
                    .map(Report::id)
                    .map(names::report)
                    .collect(Collectors.joining(texts.getString("comma")))));
      }
      if (changes.descriptorDiffers()) {
        summary.add(text("descriptor"));
      }
      if (changes.before().odd() != changes.after().odd()) {
        summary.add(text("odd", changes.before().odd(), changes.after().odd()));
      }
      return new ChangeReport(
          language,
          text("title", changes.before().name(), changes.after().name()),
          summary,
          groups,
          texts.getString("more"));
    }

    private void count(int number, String what) {
      counts.add(text(number == 1 ? what + ".one" : what + ".many", number));
    }

    private void figures(FigureChange.Kind kind, String what, String report) {
      List<FigureChange> some = changes.figures(kind);
      if (some.isEmpty()) {
        return;
      }
      count(some.size(), what);
      List<Column> columns = new ArrayList<>();
      columns.add(new Column("figure", change -> names.of(change.key())));
      columns.add(new Column("year", change -> Integer.toString(change.key().year())));
      columns.add(new Column(report, change -> names.report(printed(change).report().id())));
      if (kind == FigureChange.Kind.RESTATED) {
        columns.add(
            new Column(
                "earlierReport",
                change -> names.report(Objects.requireNonNull(change.before()).report().id())));
      }
      if (kind != FigureChange.Kind.ADDED) {
        columns.add(new Column("before", change -> value(change, change.before())));
      }
      if (kind != FigureChange.Kind.REMOVED) {
        columns.add(new Column("after", change -> value(change, change.after())));
      }
      if (kind == FigureChange.Kind.RESTATED || kind == FigureChange.Kind.CORRECTED) {
        columns.add(new Column("difference", this::difference));
      }
      columns.add(new Column("path", change -> change.key().path()));
      groups.add(
          new Group(
              text(what),
              columns.stream().map(column -> text(column.name())).toList(),
              some.stream()
                  .map(
                      change ->
                          columns.stream().map(column -> column.cell().apply(change)).toList())
                  .toList()));
    }

    /** A column of a group of figures. */
    private record Column(String name, Function<FigureChange, String> cell) {}

    private static Vintage printed(FigureChange change) {
      Vintage after = change.after();
      return after == null ? Objects.requireNonNull(change.before()) : after;
    }

    private String value(FigureChange change, @Nullable Vintage vintage) {
      if (vintage == null) {
        return "";
      }
      String value = label(change.key(), vintage.value());
      String unit = vintage.value() instanceof Value.Number ? unit(change.key(), vintage) : "";
      return unit.isEmpty() ? value : unit.equals("%") ? value + "%" : value + " " + unit;
    }

    /** A code by what pages call it. */
    private String label(FigureKey key, Value value) {
      Portal portal = changes.after().portal();
      return portal.tables().byName().containsKey(key.table()) && value instanceof Value.Text text
          ? Objects.requireNonNull(portal.tables().byName().get(key.table()))
              .schema()
              .field(key.measure())
              .stream()
              .flatMap(field -> field.categories().stream())
              .filter(category -> category.value().equals(text.text()))
              .map(category -> category.label().in(language))
              .findFirst()
              .orElse(text.text())
          : value.written("; ");
    }

    private String unit(FigureKey key, Vintage vintage) {
      for (PortalState state : List.of(changes.after(), changes.before())) {
        Figure figure = state.book().find(key).orElse(null);
        if (figure != null) {
          return FigureUnit.of(state.portal(), figure, vintage).in(language);
        }
      }
      return "";
    }

    private String difference(FigureChange change) {
      return change
          .difference()
          .map(difference -> (difference.signum() > 0 ? "+" : "") + plain(difference))
          .orElse("");
    }

    private static String plain(BigDecimal number) {
      return number.toPlainString().replace("-", "−");
    }

    private void texts(List<TextChange> some, String what, String column) {
      if (some.isEmpty()) {
        return;
      }
      count(some.size(), what);
      List<List<String>> rows = new ArrayList<>();
      for (TextChange change : some) {
        String kind = text("kind." + change.kind().name().toLowerCase(Locale.ROOT));
        List<TextChange.Part> parts =
            change.parts().isEmpty() ? List.of(new TextChange.Part("", "", "")) : change.parts();
        for (TextChange.Part part : parts) {
          String name = change.name() + (part.name().isEmpty() ? "" : ": " + part.name());
          rows.add(List.of(kind, name, change.title(), part.before(), part.after()));
        }
      }
      groups.add(
          new Group(
                  text(what),
                  List.of(
                      text("change"), text(column), text("called"), text("before"), text("after")),
                  rows)
              .withoutEmptyColumns());
    }
  }
}
