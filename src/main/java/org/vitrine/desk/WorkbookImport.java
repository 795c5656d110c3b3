package org.vitrine.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DataPackage;
import org.vitrine.table.DescriptorReader;
import org.vitrine.table.TableSchema;

/**
 * What a workbook brings for a portal's tables: all of it, or nothing when anything is wrong.
 *
 * @param contents what the files that change are to hold
 * @param sheets what became of each sheet that is named as a table
 */
record WorkbookImport(Map<Path, String> contents, List<Converted> sheets) {

  private static final WorkbookImport NOTHING = new WorkbookImport(Map.of(), List.of());

  WorkbookImport {
    sheets = List.copyOf(sheets);
  }

  /**
   * Reads a workbook and compares it with the tables as they are.
   *
   * @param portal the portal's folder
   * @param workbook the file
   * @param name what problems call it
   * @param problems where every mistake is reported
   * @throws IOException if a table's file cannot be read
   */
  static WorkbookImport of(Path portal, Path workbook, String name, ProblemReport problems)
      throws IOException {
    Optional<DataPackage> descriptor = DescriptorReader.described(portal, problems);
    if (descriptor.isEmpty() || problems.hasErrors()) {
      return NOTHING;
    }
    ProblemReport found = new ProblemReport();
    Optional<WorkbookImport> read =
        new Reading(portal, workbook, name, descriptor.get(), found).read();
    problems.addAll(found);
    return found.hasErrors() ? NOTHING : read.orElse(NOTHING);
  }

  /** The reading of one workbook. */
  private record Reading(
      Path portal, Path workbook, String name, DataPackage descriptor, ProblemReport problems) {

    Optional<WorkbookImport> read() throws IOException {
      Optional<Map<String, SheetRows>> sheets =
          new SheetReader(workbook, name, problems).read(sheet -> table(sheet) != null);
      if (sheets.isEmpty()) {
        return Optional.empty();
      }
      Map<Path, String> contents = new LinkedHashMap<>();
      List<Converted> done = new ArrayList<>();
      for (SheetRows sheet : sheets.get().values()) {
        @Nullable TableSchema table = table(sheet.name());
        if (table == null) {
          unknown(sheet.name());
        } else {
          take(sheet, table, contents, done);
        }
      }
      if (done.isEmpty() && !problems.hasErrors()) {
        problems.error(
            ProblemCode.CONVERT_NO_SHEET,
            Place.of(name),
            String.join(", ", sheets.get().keySet()),
            String.join(", ", tables()));
      }
      return Optional.of(new WorkbookImport(contents, done));
    }

    private List<String> tables() {
      return descriptor.tables().stream().map(TableSchema::name).toList();
    }

    /** The table that a sheet is named after; Excel cuts names after 31 characters. */
    private @Nullable TableSchema table(String sheet) {
      return descriptor.tables().stream()
          .filter(
              table ->
                  sheet.strip().equalsIgnoreCase(table.name())
                      || (sheet.length() == 31 && table.name().startsWith(sheet)))
          .findFirst()
          .orElse(null);
    }

    /** A sheet of something else may stand in the workbook, but not one that is misspelt. */
    private void unknown(String sheet) {
      @Nullable String meant = Nearest.to(sheet, tables());
      Place place = new Place(name, 0, 0, sheet);
      if (meant == null) {
        problems.warning(ProblemCode.CONVERT_SHEET, place, sheet, "");
      } else {
        problems.error(ProblemCode.CONVERT_SHEET, place, sheet, meant);
      }
    }

    private void take(
        SheetRows sheet, TableSchema schema, Map<Path, String> contents, List<Converted> done)
        throws IOException {
      Place place = new Place(name, 0, 0, sheet.name());
      Optional<SheetTable> table = SheetTable.read(sheet, schema, name, problems);
      boolean isNew = Files.notExists(portal.resolve(schema.file()));
      Optional<TableFile> old =
          isNew ? Optional.of(TableFile.none(schema)) : TableFile.read(portal, schema);
      if (old.isEmpty()) {
        problems.error(ProblemCode.CONVERT_OLD, place, schema.file());
      } else if (table.isPresent()) {
        TableUpdate update = TableUpdate.of(old.get(), table.get());
        if (isNew || !update.changes().none()) {
          contents.put(portal.resolve(schema.file()), update.content());
        }
        done.add(new Converted.Sheet(place.toString(), schema.file(), update.changes()));
      }
    }
  }
}
