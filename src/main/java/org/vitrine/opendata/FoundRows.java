package org.vitrine.opendata;

import java.util.List;
import org.vitrine.figures.Lazy;

/**
 * A table found from the other tables, with its rows.
 *
 * @param table what it holds
 * @param address where its CSV file goes
 * @param rows as many cells in each as the table has columns
 */
record FoundRows(FoundTable table, String address, Lazy<List<List<String>>> rows) {

  /** The file. */
  String csv() {
    return table.csv(rows.get());
  }
}
