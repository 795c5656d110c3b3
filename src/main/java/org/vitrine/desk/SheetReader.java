package org.vitrine.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.vitrine.desk.SheetRows.SheetRow;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Reads sheets of a workbook, and tells which cells are not what they seem. */
final class SheetReader {

  private final Path workbook;
  private final String file;
  private final ProblemReport problems;

  /**
   * A reader of a workbook.
   *
   * @param file what problems call it
   */
  SheetReader(Path workbook, String file, ProblemReport problems) {
    this.workbook = workbook;
    this.file = file;
    this.problems = problems;
  }

  /** A sheet that is not read is there without rows. */
  Optional<Map<String, SheetRows>> read(Predicate<String> wanted) {
    try (ReadableWorkbook read =
        new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false))) {
      Map<String, List<String>> merged = MergedCells.of(workbook);
      Map<String, SheetRows> sheets = new LinkedHashMap<>();
      for (Sheet sheet : read.getSheets().toList()) {
        String name = sheet.getName();
        if (wanted.test(name)) {
          for (String cells : merged.getOrDefault(name, List.of())) {
            problems.warning(ProblemCode.CONVERT_MERGED, first(name, cells), cells);
          }
          sheets.put(name, new SheetRows(name, rows(sheet, read.isDate1904())));
        } else {
          sheets.put(name, new SheetRows(name, List.of()));
        }
      }
      return Optional.of(sheets);
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      // What the reader throws at a workbook that is none depends on what is wrong with it.
      problems.error(
          ProblemCode.CONVERT_WORKBOOK, Place.of(file), String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }

  private List<SheetRow> rows(Sheet sheet, boolean since1904) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    try (Stream<Row> read = sheet.openStream()) {
      read.forEach(
          row -> {
            List<CellText> cells = new ArrayList<>();
            for (int c = 0; c < row.getCellCount(); c++) {
              @Nullable Cell cell = row.getCell(c);
              CellText text = CellText.of(cell, since1904);
              cells.add(text);
              if (cell != null) {
                remark(cell, text, new Place(file, row.getRowNum(), c + 1, sheet.getName()));
              }
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
              rows.add(new SheetRow(row.getRowNum(), cells));
            }
          });
    }
    return rows;
  }

  private void remark(Cell cell, CellText text, Place place) {
    if (cell.getType() == CellType.FORMULA) {
      String formula = "=" + cell.getFormula();
      if (cell.getValue() == null) {
        problems.error(ProblemCode.CONVERT_NO_RESULT, place, formula);
      } else {
        problems.warning(ProblemCode.CONVERT_FORMULA, place, formula, text.text());
      }
    } else if (!text.shown().isEmpty()) {
      problems.warning(ProblemCode.CONVERT_DECIMALS, place, text.shown(), text.text());
    }
  }

  /** The first of some cells, {@code A3:A4}. */
  private Place first(String sheet, String cells) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < cells.length() && cells.charAt(i) != ':'; i++) {
      char c = cells.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      } else if (c >= '0' && c <= '9') {
        row = row * 10 + c - '0';
      }
    }
    return new Place(file, row, column, sheet);
  }
}
