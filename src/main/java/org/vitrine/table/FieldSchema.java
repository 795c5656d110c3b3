package org.vitrine.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, as its Table Schema (v2.0) describes it.
 *
 * @param name the column's name in the header
 * @param type what its cells hold
 * @param title what pages call it
 * @param description what it means
 * @param unit unit of every value in the column, e.g. 百萬元; empty when it has none
 * @param unitField name of the column that holds each row's unit, or null ({@code unitField}, ours)
 * @param required whether a cell may not be missing
 * @param unique whether no two rows may hold the same value
 * @param categories the allowed codes with their labels ({@code categories}, or {@code enum} with
 *     the code as label); empty when any value goes
 * @param minimum smallest allowed number, or null
 * @param maximum largest allowed number, or null
 * @param pattern what a text must match as a whole, or null
 * @param delimiter what separates the items of a list; {@code ","} unless told
 * @param references {@code table.column} that each item of a list must exist in, or null (ours)
 */
public record FieldSchema(
    String name,
    FieldType type,
    Translated title,
    Translated description,
    Translated unit,
    @Nullable String unitField,
    boolean required,
    boolean unique,
    List<Category> categories,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Pattern pattern,
    String delimiter,
    @Nullable String references) {

  public FieldSchema {
    categories = List.copyOf(categories);
  }

  /**
   * One allowed code of a column.
   *
   * @param value the code
   * @param label what pages call it
   * @param covers which KPIs a summary of that scope counts ({@code covers}, ours)
   */
  public record Category(String value, Translated label, Coverage covers) {

    /** A category that covers everything. */
    public Category(String value, Translated label) {
      this(value, label, Coverage.ALL);
    }
  }

  /** Which KPIs a summary counts. */
  public enum Coverage {
    /** Every one. */
    ALL,
    /** Those to which the report prints an external rating. */
    EXTERNALLY_RATED
  }
}
