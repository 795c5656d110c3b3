package org.vitrine.table;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the line of the file on which the row begins, from 1 (a quoted cell may hold line
 *     ends, so this is not the row's number)
 * @param cells the texts of the cells, never null, in the order of the header and as many
 */
public record CsvRow(int line, List<String> cells) {

  public CsvRow {
    cells = List.copyOf(cells);
  }
}
