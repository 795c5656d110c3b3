package org.vitrine.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The texts that a new portal begins with, as the choices want them. They are resources beside this
 * class: documents and guides in both languages, tables with English in columns of their own
 * ({@code name_en}) or after a bar within a cell ({@code 件|applications}).
 */
final class Starter {

  private static final String ENGLISH = "_en";

  private final Choices choices;

  Starter(Choices choices) {
    this.choices = choices;
  }

  /** A text that is the same in all languages. */
  String text(String name) throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new NoSuchFileException(name);
      }
      return filled(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
  }

  /** A text of which there is one in each language. */
  String text(String name, String language, String ending) throws IOException {
    return text(name + "." + language + ending);
  }

  /** A document in the main language, with English titles if they are wanted. */
  String document(String type) throws IOException {
    return text("content/" + type, choices.main(), ".md")
        .lines()
        .filter(line -> choices.translated() || !line.matches("[a-z]+" + ENGLISH + ": .*"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A table's rows. No cell of them holds a comma. */
  String table(String name) throws IOException {
    List<String[]> rows =
        text("data/" + name + ".csv").lines().map(line -> line.split(",", -1)).toList();
    List<String> header = Arrays.asList(rows.get(0));
    List<Integer> columns = columns(header);
    StringBuilder csv = new StringBuilder();
    for (String[] row : rows) {
      boolean names = row == rows.get(0);
      csv.append(
          columns.stream()
              .map(column -> names ? header.get(column) : cell(row, column, header))
              .collect(Collectors.joining(",", "", "\n")));
    }
    return csv.toString();
  }

  private List<Integer> columns(List<String> header) {
    return IntStream.range(0, header.size())
        .filter(column -> choices.translated() || !header.get(column).endsWith(ENGLISH))
        .boxed()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String cell(String[] row, int column, List<String> header) {
    boolean chinese = choices.main().equals("zh");
    int english = header.indexOf(header.get(column) + ENGLISH);
    String cell = chinese || english < 0 ? row[column] : row[english];
    int bar = cell.indexOf('|');
    return bar < 0 ? cell : chinese ? cell.substring(0, bar) : cell.substring(bar + 1);
  }

  private String filled(String text) {
    return text.replace("@YEAR@", String.valueOf(choices.year())).replace("@NAME@", choices.name());
  }
}
