package org.vitrine.table;

import java.util.List;

/**
 * A CSV file as it stands, before anything is known of its meaning.
 *
 * @param file path relative to the portal's folder
 * @param header the names in the first row, trimmed
 * @param rows the other rows; rows whose cells are all empty are left out
 * @param complete whether every row could be read; if not, the mistakes have been reported and what
 *     the rows do not hold may be in the others
 */
public record CsvTable(String file, List<String> header, List<CsvRow> rows, boolean complete) {

  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
