package org.vitrine.desk;

import org.vitrine.table.CsvMending.Mended;

/** What became of one file, or one sheet of a workbook. */
public sealed interface Converted {

  /**
   * A CSV file.
   *
   * @param file what its user calls it
   * @param mended what was wrong with it
   */
  record Csv(String file, Mended mended) implements Converted {}

  /**
   * A sheet of a workbook.
   *
   * @param sheet the sheet, as Excel writes it: {@code [accounts.xlsx]budget}
   * @param file the table's file
   * @param changes what was changed in it
   */
  record Sheet(String sheet, String file, RowChanges changes) implements Converted {}
}
