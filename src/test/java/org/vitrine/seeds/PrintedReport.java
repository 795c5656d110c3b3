package org.vitrine.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a report as it was taken from its document: a cell of a table is a line that begins
 * with a tab, a row ends with an empty line.
 *
 * @param text all of it
 */
record PrintedReport(String text) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  /**
   * A row of a table.
   *
   * @param heading the last line before it that is no part of a table
   * @param cells its cells, without blanks, in half-width forms
   */
  record Row(String heading, List<String> cells) {

    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }

  /** The report in a folder whose first lines hold a text. */
  static PrintedReport in(Path folder, String beginning) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        if (text.substring(0, Math.min(600, text.length())).contains(beginning)) {
          return new PrintedReport(text);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    throw new AssertionError("no report begins with " + beginning);
  }

  /** The rows of all tables, in order. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<StringBuilder> cells = new ArrayList<>();
    String heading = "";
    for (String line : (text + "\n\n").split("\\R", -1)) {
      if (line.startsWith("\t")) {
        cells.add(new StringBuilder(line.substring(1)));
      } else if (line.isEmpty() && !cells.isEmpty()) {
        rows.add(new Row(heading, cells.stream().map(cell -> squeeze(cell.toString())).toList()));
        cells.clear();
      } else if (!cells.isEmpty()) {
        cells.get(cells.size() - 1).append(line);
      } else if (!line.isBlank()) {
        heading = squeeze(line);
      }
    }
    return rows;
  }

  /** The lines that are no part of a table, squeezed. */
  List<String> lines() {
    return text.lines().filter(line -> !line.startsWith("\t")).map(PrintedReport::squeeze).toList();
  }

  /** Every number of the report, without thousands separators. */
  Set<String> numbers() {
    return new HashSet<>(numbers(text));
  }

  /** The numbers of a text in order, without thousands separators and in half-width digits. */
  static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (matcher.find()) {
      numbers.add(matcher.group().replace(",", ""));
    }
    return numbers;
  }

  /** A text in half-width forms and without blanks. */
  static String squeeze(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
  }
}
