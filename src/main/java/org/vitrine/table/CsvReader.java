package org.vitrine.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Reads a CSV file (RFC 4180, UTF-8) into rows that remember their line, and reports whatever is
 * not well-formed. Line ends may be LF, CR LF or CR; cells may hold line ends when quoted.
 */
public final class CsvReader {

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build();

  /** After so many misplaced quotation marks the rest is noise. */
  private static final int PATIENCE = 50;

  private final String file;
  private final CsvSchema form;
  private final ProblemReport problems;
  private final List<CsvRow> rows = new ArrayList<>();
  private int misplacedQuotes;

  private CsvReader(String file, char separator, ProblemReport problems) {
    this.file = file;
    this.form = CsvSchema.emptySchema().withColumnSeparator(separator);
    this.problems = problems;
  }

  /**
   * Reads one file.
   *
   * @param portal the portal's folder
   * @param file the file's path relative to it, with forward slashes
   * @param problems where mistakes are reported
   * @return the table; empty when a reported mistake leaves nothing to go on
   */
  public static Optional<CsvTable> read(Path portal, String file, ProblemReport problems) {
    return TextFile.inside(portal, file, problems).flatMap(text -> parse(text, file, problems));
  }

  /** Reads the text of a file. */
  static Optional<CsvTable> parse(String text, String file, ProblemReport problems) {
    if (text.isBlank()) {
      problems.error(ProblemCode.CSV_EMPTY, Place.of(file));
      return Optional.empty();
    }
    CsvReader reader = new CsvReader(file, ',', problems);
    reader.readRows(text);
    return reader.rows.isEmpty() ? Optional.empty() : reader.table();
  }

  /**
   * Every row of a text, the header and empty rows included, whatever they mean.
   *
   * @param separator what separates the cells
   * @return the rows; empty when a quotation mark is misplaced, which is then reported
   */
  static Optional<List<CsvRow>> rows(
      String text, char separator, String file, ProblemReport problems) {
    CsvReader reader = new CsvReader(file, separator, problems);
    reader.readRows(text);
    return reader.misplacedQuotes == 0 ? Optional.of(reader.rows) : Optional.empty();
  }

  private void readRows(String text) {
    try {
      readEveryRow(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
  }

  private void readEveryRow(String text) throws IOException {
    String rest = text;
    int linesBefore = 0;
    while (true) {
      JsonLocation failed = readRowsUntilMistake(rest, linesBefore);
      if (failed == null || rows.isEmpty() || misplacedQuotes == PATIENCE) {
        return;
      }
      // One misplaced quotation mark should not hide the mistakes below it.
      rest = rest.substring(startOfLine(rest, failed.getLineNr() + 1));
      linesBefore += failed.getLineNr();
    }
  }

  /** Reads rows up to the first that is not well-formed; where that was, or null at the end. */
  private @Nullable JsonLocation readRowsUntilMistake(String text, int linesBefore)
      throws IOException {
    try (CsvParser parser = FACTORY.createParser(text)) {
      parser.setSchema(form);
      List<String> cells = new ArrayList<>();
      int line = 0;
      try {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            if (cells.isEmpty()) {
              line = linesBefore + parser.currentTokenLocation().getLineNr();
            }
            cells.add(parser.getText());
          } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
            rows.add(new CsvRow(line, cells));
            cells.clear();
          }
        }
        return null;
      } catch (JsonProcessingException malformed) {
        int opened = linesBefore + parser.currentTokenLocation().getLineNr();
        reportQuote(text, malformed, linesBefore, new Place(file, opened, cells.size() + 1));
        return malformed.getLocation();
      }
    }
  }

  /** The parser objects to two things only: a quotation mark never closed, and text behind one. */
  private void reportQuote(
      String text, JsonProcessingException malformed, int linesBefore, Place opened) {
    misplacedQuotes++;
    int line = malformed.getLocation().getLineNr();
    int at = startOfLine(text, line) + malformed.getLocation().getColumnNr() - 2;
    if (malformed.getOriginalMessage().startsWith("Missing closing quote") || at >= text.length()) {
      problems.error(ProblemCode.CSV_QUOTE_OPEN, opened);
    } else {
      String found = new String(Character.toChars(text.codePointAt(Math.max(at, 0))));
      problems.error(ProblemCode.CSV_QUOTE_TEXT, opened, linesBefore + line, found);
    }
  }

  /** Position of the first character of a line, counted from 1. */
  private static int startOfLine(String text, int line) {
    int at = 0;
    for (int current = 1; current < line && at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
        current++;
      }
    }
    return at;
  }

  private Optional<CsvTable> table() {
    List<String> header = rows.get(0).cells().stream().map(Spaces::strip).toList();
    if (!headerIsSound(header)) {
      return Optional.empty();
    }
    List<CsvRow> full = new ArrayList<>();
    boolean ragged = false;
    for (CsvRow row : rows.subList(1, rows.size())) {
      if (row.cells().stream().allMatch(cell -> Spaces.strip(cell).isEmpty())) {
        continue;
      }
      if (row.cells().size() == header.size()) {
        full.add(row);
      } else {
        ragged = true;
        Place place = new Place(file, row.line(), 0);
        problems.error(ProblemCode.CSV_RAGGED, place, row.cells().size(), header.size());
      }
    }
    return Optional.of(new CsvTable(file, header, full, !ragged && misplacedQuotes == 0));
  }

  private boolean headerIsSound(List<String> header) {
    int line = rows.get(0).line();
    if (header.stream().allMatch(String::isEmpty)) {
      problems.error(ProblemCode.CSV_HEADER_MISSING, new Place(file, line, 0));
      return false;
    }
    Optional<String> separator = otherSeparator(header);
    if (separator.isPresent()) {
      problems.error(ProblemCode.CSV_SEPARATOR, new Place(file, line, 0), separator.get(), file);
      return false;
    }
    List<String> names = header.stream().filter(name -> !name.isEmpty()).toList();
    if (names.size() == 1 && header.size() > 2) {
      problems.error(ProblemCode.CSV_HEADER_TITLE, new Place(file, line, 0), names.get(0));
      return false;
    }
    boolean sound = true;
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      int first = header.indexOf(name);
      Place place = new Place(file, line, i + 1);
      if (name.isEmpty()) {
        problems.error(ProblemCode.CSV_HEADER_EMPTY, place);
        sound = false;
      } else if (first < i) {
        problems.error(ProblemCode.CSV_HEADER_DUPLICATE, place, name, first + 1);
        sound = false;
      }
    }
    return sound;
  }

  private static Optional<String> otherSeparator(List<String> header) {
    if (header.size() > 1) {
      return Optional.empty();
    }
    String only = header.get(0);
    return Stream.of(";", "\t", "|", "，")
        .filter(only::contains)
        .findFirst()
        .map(separator -> separator.equals("\t") ? "Tab" : separator);
  }
}
