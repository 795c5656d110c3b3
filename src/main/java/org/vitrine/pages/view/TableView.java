package org.vitrine.pages.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures or texts.
 *
 * @param id its address in the page
 * @param caption what it shows
 * @param unit the unit of its figures, once for all; empty when it has none
 * @param columns heads of the columns, the first that of the row heads
 * @param rows the rows
 * @param notes footnotes
 * @param sources the reports that print it, with the place
 * @param download address of the CSV file that holds it; empty when there is none
 * @param wide whether it has many columns and may scroll sideways on a phone
 * @param sortable whether readers may sort it by any column
 */
public record TableView(
    String id,
    Label caption,
    Label unit,
    List<Column> columns,
    List<Row> rows,
    List<Label> notes,
    List<Label> sources,
    String download,
    boolean wide,
    boolean sortable) {

  public TableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /**
   * A column's head.
   *
   * @param label its text
   * @param numeric whether its cells are aligned as numbers
   */
  public record Column(Label label, boolean numeric) {}

  /**
   * A row.
   *
   * @param head its head
   * @param href where the head leads; empty when nowhere
   * @param id its address in the page; empty when it has none
   * @param style {@code total}, {@code subtotal}, {@code break} or empty
   * @param cells the cells after the head
   */
  public record Row(Label head, String href, String id, String style, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell: a figure or a text, with a link or without.
   *
   * @param figure the figure, or null
   * @param text the text when there is no figure
   * @param href where the text leads; empty when nowhere
   * @param numeric whether it is aligned as a number
   */
  public record Cell(@Nullable FigureView figure, Label text, String href, boolean numeric) {

    /** A figure. */
    public static Cell of(FigureView figure) {
      return new Cell(figure, Label.of(""), "", figure.kind().equals("number"));
    }

    /** A text. */
    public static Cell of(Label text) {
      return new Cell(null, text, "", false);
    }

    /** A computed number, such as a change; not a printed figure. */
    public static Cell computed(String text) {
      return new Cell(null, Label.of(text), "", true);
    }

    /** A text that leads somewhere. */
    public static Cell of(Label text, String href) {
      return new Cell(null, text, href, false);
    }
  }
}
