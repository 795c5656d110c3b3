package org.vitrine.table;

import java.util.List;
import java.util.Optional;

/**
 * One table of the portal, as {@code data/datapackage.json} describes it.
 *
 * @param name the resource's name, e.g. {@code budget}
 * @param file path relative to the portal's folder, e.g. {@code data/budget.csv}
 * @param title what pages call it
 * @param description what it holds
 * @param fields its columns, in order
 * @param primaryKey names of the columns that together are unique; empty when there is no key
 * @param foreignKeys references to other tables
 * @param missingValues the cells that stand for a missing value, with their meaning
 */
public record TableSchema(
    String name,
    String file,
    Translated title,
    Translated description,
    List<FieldSchema> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<MissingValue> missingValues) {

  public TableSchema {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    missingValues = List.copyOf(missingValues);
  }

  /** The column of that name. */
  public Optional<FieldSchema> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /** Position of a column from 0, or -1. */
  public int indexOf(String fieldName) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(fieldName)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Columns whose values, taken together, must be a key of another table.
   *
   * @param fields the columns here
   * @param table the other table's name; this table's own name for a reference to itself
   * @param referenced the columns there
   */
  public record ForeignKey(List<String> fields, String table, List<String> referenced) {
    public ForeignKey {
      fields = List.copyOf(fields);
      referenced = List.copyOf(referenced);
    }
  }

  /**
   * A cell that stands for a missing value.
   *
   * @param value the cell, e.g. {@code --}; empty for the empty cell
   * @param label the meaning, e.g. {@code not in force}; the value itself when the schema gives
   *     none
   */
  public record MissingValue(String value, String label) {}
}
