package org.vitrine.pages.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vitrine.edition.Edition;
import org.vitrine.figures.Figure;
import org.vitrine.model.Note;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.TableView;
import org.vitrine.pages.view.TableView.Cell;
import org.vitrine.pages.view.TableView.Column;
import org.vitrine.pages.view.TableView.Row;

/** Puts a table of figures together, with its footnotes and the reports it is drawn from. */
public final class TableMaker {

  private final Edition edition;
  private final String id;
  private final Label caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<Label> notes = new LinkedHashSet<>();
  private final Set<Label> sources = new LinkedHashSet<>();
  private Label unit = Label.of("");
  private String download = "";
  private boolean sortable;

  /** A table without columns or rows yet; its id is unique in its page. */
  public TableMaker(Edition edition, String id, Label caption) {
    this.edition = edition;
    this.id = id;
    this.caption = caption;
  }

  /** The unit that all figures have in common. */
  public TableMaker unit(Label text) {
    unit = text;
    return this;
  }

  /** The head of the column of row heads, then heads of text columns. */
  public TableMaker columns(Label... labels) {
    for (Label label : labels) {
      columns.add(new Column(label, false));
    }
    return this;
  }

  /** Heads of columns of figures. */
  public TableMaker numbers(Label... labels) {
    for (Label label : labels) {
      columns.add(new Column(label, true));
    }
    return this;
  }

  /** A row; its head is a link unless the address is empty. */
  public TableMaker row(Label head, String href, String style, List<Cell> cells) {
    return row(head, href, "", style, cells);
  }

  /** The same with an address of its own in the page, unless that is empty. */
  public TableMaker row(Label head, String href, String rowId, String style, List<Cell> cells) {
    rows.add(new Row(head, href, rowId, style, cells));
    return this;
  }

  /** Footnotes, download and sources of a table of the portal, as far as they concern the years. */
  public TableMaker from(String table, Collection<Integer> years) {
    notes(table, years, item -> true);
    sources(edition.book().of(table), years);
    download = edition.to().csv(table);
    return this;
  }

  /** The same, as far as they concern some of the items. */
  public TableMaker from(String table, Collection<Integer> years, Collection<String> items) {
    notes(table, years, items::contains);
    items.forEach(item -> sources(edition.book().of(table, item), years));
    download = edition.to().csv(table);
    return this;
  }

  private void notes(String table, Collection<Integer> years, Predicate<String> items) {
    for (Note note : edition.portal().notes()) {
      if (note.table().equals(table)
          && (note.year() == 0 || years.contains(note.year()))
          && (note.item().isEmpty() || items.test(note.item()))) {
        Label text = edition.words().label(note.text());
        notes.add(
            note.year() == 0 || years.size() == 1
                ? text
                : new Label(
                    edition
                        .words()
                        .text("note.year", edition.words().shortYear(note.year()), text.text()),
                    text.lang()));
      }
    }
  }

  /** Only the reports are named: places differ from row to row, the data page tells each. */
  private void sources(List<Figure> figures, Collection<Integer> years) {
    for (Figure figure : figures) {
      if (years.contains(figure.key().year())) {
        sources.add(edition.title(figure.latest().report()));
      }
    }
  }

  /** A footnote; said once, however often it is added. */
  public TableMaker note(Label note) {
    notes.add(note);
    return this;
  }

  /** Another file to download than that of a table. */
  public TableMaker download(String address) {
    download = address;
    return this;
  }

  /** Lets readers sort it by any column. */
  public TableMaker sortable() {
    sortable = true;
    return this;
  }

  /** Whether it has no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table as templates see it. */
  public TableView view() {
    return new TableView(
        "table-" + id, // sections of a page may bear the same name
        caption,
        unit,
        columns,
        rows,
        List.copyOf(notes),
        List.copyOf(sources),
        download,
        columns.size() > 5,
        sortable);
  }

  Block block() {
    return new Block.Table(view());
  }
}
