package org.vitrine.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.CsvMending;

/**
 * Makes tables of what Excel saved: mends CSV files of another encoding or with other separators
 * where they stand, and takes the sheets of workbooks over.
 */
public final class Conversion {

  private final Path portal;
  private final boolean writes;
  private final ProblemReport problems;

  /**
   * A conversion for a portal.
   *
   * @param portal the portal's folder, absolute
   * @param writes whether files are written; if not, only what would be changed is told
   * @param problems where is said what cannot be converted, and what a reader should know of the
   *     rest
   */
  public Conversion(Path portal, boolean writes, ProblemReport problems) {
    this.portal = portal;
    this.writes = writes;
    this.problems = problems;
  }

  /**
   * Converts a file. A file that is right already is not touched, and what cannot be converted
   * without doubt is reported and left as it is.
   *
   * @param file the file, absolute
   * @param encoding the encoding of a CSV file as its user names it; empty to find out
   * @return what became of it
   */
  public List<Converted> convert(Path file, String encoding) {
    String name = name(file);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (Files.isSymbolicLink(file)) {
      problems.error(ProblemCode.FILE_LINK, Place.of(name));
      return List.of();
    }
    if (!Files.isRegularFile(file)) {
      problems.error(ProblemCode.FILE_MISSING, Place.of(name), name);
      return List.of();
    }
    try {
      return switch (ending) {
        case "csv" -> csv(file, name, encoding);
        case "xlsx", "xlsm" -> workbook(file, name);
        default -> {
          problems.error(ProblemCode.CONVERT_KIND, Place.of(name));
          yield List.of();
        }
      };
    } catch (IOException failed) {
      problems.error(ProblemCode.CONVERT_FAILED, Place.of(name), failed.toString());
      return List.of();
    }
  }

  /** The file from the portal's folder; as a whole when it lies elsewhere. */
  private String name(Path file) {
    Path from = file.startsWith(portal) ? portal.relativize(file) : file;
    return from.toString().replace('\\', '/');
  }

  private List<Converted> csv(Path file, String name, String encoding) throws IOException {
    List<Converted> done = new ArrayList<>();
    var mended = CsvMending.mend(Files.readAllBytes(file), name, encoding, problems);
    if (mended.isPresent()) {
      if (writes && !mended.get().wasRight()) {
        WholeFiles.write(Map.of(file, mended.get().text()));
      }
      done.add(new Converted.Csv(name, mended.get()));
    }
    return done;
  }

  private List<Converted> workbook(Path file, String name) throws IOException {
    WorkbookImport found = WorkbookImport.of(portal, file, name, problems);
    if (writes) {
      WholeFiles.write(found.contents());
    }
    return found.sheets();
  }
}
