package org.vitrine.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Value;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.FieldSchema;
import org.vitrine.table.FieldType;
import org.vitrine.table.Spaces;
import org.vitrine.table.TableSchema;
import org.vitrine.table.TableSchema.MissingValue;

/** Reads the cells of one column. A cell that is refused is reported and counts as missing. */
final class CellReader {

  /** Stands for a cell that was reported; no schema calls it a missing value. */
  static final Value REFUSED = new Value.Missing("\uFFFD", "");

  private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "1");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "0");

  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[,;，；、]");

  private final FieldSchema field;
  private final Pattern splitter;
  private final boolean checksPattern;
  private final Map<String, Value.Missing> missing = new HashMap<>();
  private final Codes codes;
  private final ProblemReport problems;

  CellReader(TableSchema schema, FieldSchema field, ProblemReport problems) {
    this.field = field;
    splitter = Pattern.compile(field.delimiter(), Pattern.LITERAL);
    this.problems = problems;
    for (MissingValue value : schema.missingValues()) {
      missing.put(Spaces.strip(value.value()), new Value.Missing(value.value(), value.label()));
    }
    codes = new Codes(field, problems);
    // A wrong id is better answered with the ids there are than with the form of an id.
    checksPattern =
        schema.foreignKeys().stream().noneMatch(key -> key.fields().equals(List.of(field.name())));
  }

  /**
   * Reads one cell.
   *
   * @param raw the cell as the file holds it
   * @param unit the unit of its value, e.g. {@code %}; empty when it has none
   * @param place where it stands
   */
  Value read(String raw, String unit, Place place) {
    String cell = Spaces.strip(raw);
    Value.Missing mark = missing.get(cell);
    if (mark != null) {
      if (field.required()) {
        problems.error(ProblemCode.CELL_REQUIRED, place, field.name());
      }
      return mark;
    }
    if (UnsafeText.isSpreadsheetError(cell)) {
      problems.error(ProblemCode.CELL_ERROR, place, field.name(), cell);
      return REFUSED;
    }
    String dash = Dashes.meant(cell, missing.keySet());
    if (dash != null) {
      problems.error(ProblemCode.CELL_DASH, place, field.name(), cell, dash);
      return REFUSED;
    }
    Value value =
        switch (field.type()) {
          case INTEGER, NUMBER, YEAR -> number(cell, unit, place);
          case DATE -> day(cell, place);
          case BOOLEAN -> truth(cell, place);
          case LIST -> items(raw, cell, place);
          case STRING -> text(raw, cell, place);
        };
    return value == null ? REFUSED : value;
  }

  private @Nullable Value number(String cell, String unit, Place place) {
    NumberText read = NumberText.read(cell);
    if (read.amount() == null) {
      ProblemCode code = read.grouped() ? ProblemCode.CELL_GROUPING : ProblemCode.CELL_NUMBER;
      problems.error(code, place, field.name(), cell);
      return null;
    }
    BigDecimal amount = read.amount();
    if (read.percent() && !unit.equals("%") && !unit.equals("％")) {
      problems.error(ProblemCode.CELL_PERCENT, place, field.name(), cell);
      return null;
    }
    if (field.type() != FieldType.NUMBER && amount.scale() > 0) {
      problems.error(ProblemCode.CELL_INTEGER, place, field.name(), cell);
      return null;
    }
    if (field.type() == FieldType.YEAR && (amount.signum() <= 0 || amount.precision() > 4)) {
      problems.error(ProblemCode.CELL_YEAR, place, field.name(), cell);
      return null;
    }
    boolean allowed = codes.allow(amount, cell, place) && inRange(amount, cell, place);
    return allowed ? new Value.Number(amount) : null;
  }

  private boolean inRange(BigDecimal amount, String cell, Place place) {
    BigDecimal minimum = field.minimum();
    BigDecimal maximum = field.maximum();
    if (minimum != null && amount.compareTo(minimum) < 0) {
      problems.error(ProblemCode.CELL_MINIMUM, place, field.name(), cell, minimum.toPlainString());
      return false;
    }
    if (maximum != null && amount.compareTo(maximum) > 0) {
      problems.error(ProblemCode.CELL_MAXIMUM, place, field.name(), cell, maximum.toPlainString());
      return false;
    }
    return true;
  }

  private @Nullable Value day(String cell, Place place) {
    LocalDate date = DayText.read(cell);
    if (date == null) {
      problems.error(ProblemCode.CELL_DATE, place, field.name(), cell, DayText.meant(cell));
      return null;
    }
    return new Value.Day(date);
  }

  private @Nullable Value truth(String cell, Place place) {
    if (TRUE.contains(cell) || FALSE.contains(cell)) {
      return new Value.Truth(TRUE.contains(cell));
    }
    problems.error(ProblemCode.CELL_BOOLEAN, place, field.name(), cell);
    return null;
  }

  private @Nullable Value text(String raw, String cell, Place place) {
    return accepts(raw, cell, place) ? new Value.Text(cell) : null;
  }

  private @Nullable Value items(String raw, String cell, Place place) {
    String delimiter = field.delimiter();
    boolean ids = field.references() != null || !codes.isEmpty();
    if (ids && !cell.contains(delimiter) && OTHER_SEPARATOR.matcher(cell).find()) {
      problems.error(ProblemCode.CELL_LIST_SEPARATOR, place, field.name(), cell, delimiter);
      return null;
    }
    List<String> items = new ArrayList<>();
    for (String part : splitter.split(cell, -1)) {
      String item = Spaces.strip(part);
      if (item.isEmpty()) {
        problems.error(ProblemCode.CELL_LIST_EMPTY, place, field.name(), delimiter);
        return null;
      }
      if (!accepts(items.isEmpty() ? raw : item, item, place)) {
        return null;
      }
      items.add(item);
    }
    return new Value.Items(items);
  }

  /** Whether a text may stand in the column; if not, that has been reported. */
  private boolean accepts(String raw, String text, Place place) {
    if (UnsafeText.isFormula(raw) || UnsafeText.isFormula(text)) {
      problems.error(ProblemCode.CELL_FORMULA, place, field.name(), text);
      return false;
    }
    int control = UnsafeText.control(raw);
    if (control >= 0) {
      String number = String.format("U+%04X", control);
      problems.error(ProblemCode.CELL_CONTROL, place, field.name(), number);
      return false;
    }
    if (!codes.allow(text, place)) {
      return false;
    }
    if (checksPattern && field.pattern() != null && !field.pattern().matcher(text).matches()) {
      problems.error(
          ProblemCode.CELL_PATTERN, place, field.name(), text, field.pattern().pattern());
      return false;
    }
    return true;
  }
}
