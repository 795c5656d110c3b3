package org.vitrine.desk;

import java.util.List;

/**
 * The rows of a sheet of which something is filled in.
 *
 * @param name the sheet's name
 * @param rows the rows, in order
 */
record SheetRows(String name, List<SheetRow> rows) {

  SheetRows {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number its number, from 1
   * @param cells its cells from column A on, as many as there are
   */
  record SheetRow(int number, List<CellText> cells) {

    SheetRow {
      cells = List.copyOf(cells);
    }

    /** The text of a column, from 0; empty when nothing is there. */
    String text(int column) {
      return cell(column).text();
    }

    CellText cell(int column) {
      return column < cells.size() ? cells.get(column) : new CellText("", "", false);
    }
  }
}
