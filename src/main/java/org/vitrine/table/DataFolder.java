package org.vitrine.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** What lies in {@code data/}. */
final class DataFolder {

  private static final List<String> SPREADSHEETS =
      List.of(".xlsx", ".xls", ".xlsm", ".ods", ".tsv", ".numbers");

  /** How file managers, browsers and Excel name a copy, or a file that has its ending already. */
  private static final Pattern COPY =
      Pattern.compile("( ?\\([0-9]+\\)|[ _-]*(複製|副本|複本|[Cc]opy)[^.]*)?(\\.[Cc][Ss][Vv])+$");

  private final Path portal;
  private final List<String> names;

  private DataFolder(Path portal, List<String> names) {
    this.portal = portal;
    this.names = names;
  }

  static DataFolder list(Path portal, ProblemReport problems) {
    try (Stream<Path> files = Files.list(portal.resolve("data"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.startsWith("~$"))
              .sorted()
              .toList();
      return new DataFolder(portal, names);
    } catch (IOException failed) {
      problems.error(ProblemCode.FILE_UNREADABLE, Place.of("data"), failed.toString());
      return new DataFolder(portal, List.of());
    }
  }

  static boolean isCsv(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  boolean holds(String file) {
    return Files.exists(portal.resolve(file)) || Files.isSymbolicLink(portal.resolve(file));
  }

  /**
   * The table that may be meant by the name of a file that is not there; null when there is none.
   *
   * @param file the file, with its folder
   * @param described the files that are described, which are not meant
   */
  @Nullable String nearest(String file, Collection<String> described) {
    return Nearest.to(
        file.substring("data/".length()),
        names.stream()
            .filter(DataFolder::isCsv)
            .filter(name -> !described.contains("data/" + name))
            .toList());
  }

  /** Reports the tables that no resource describes: they would be missing from the portal. */
  void reportUndescribed(Collection<String> described, ProblemReport problems) {
    for (String name : names) {
      String file = "data/" + name;
      String lower = name.toLowerCase(Locale.ROOT);
      String original = COPY.matcher(name).replaceFirst("") + ".csv";
      if (isCsv(name) && !described.contains(file) && described.contains("data/" + original)) {
        problems.error(ProblemCode.TABLE_COPY, Place.of(file), original);
      } else if (isCsv(name) && !described.contains(file)) {
        problems.error(ProblemCode.TABLE_UNDESCRIBED, Place.of(file), name);
      } else if (SPREADSHEETS.stream().anyMatch(lower::endsWith)) {
        problems.warning(ProblemCode.TABLE_NOT_CSV, Place.of(file), name);
      }
    }
  }
}
