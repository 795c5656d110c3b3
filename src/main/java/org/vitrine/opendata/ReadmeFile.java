package org.vitrine.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Words;
import org.vitrine.model.Report;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.pages.view.Label;
import org.vitrine.table.TableSchema.MissingValue;

/** What goes with the downloads in words, in every language of the portal, one after the other. */
final class ReadmeFile {

  private final InLanguages texts;

  ReadmeFile(InLanguages texts) {
    this.texts = texts;
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The text; lines end in a line feed. */
  String text() {
    return texts.editions().stream().map(this::in).collect(Collectors.joining("\n\n"));
  }

  private String in(Edition edition) {
    Words words = edition.words();
    List<String> lines = new ArrayList<>();
    String name = edition.settings().name().in(edition.language());
    lines.add(name);
    lines.add("=".repeat(Math.max(3, Math.min(60, 2 * name.length()))));
    add(lines, edition.settings().tagline().in(edition.language()));
    add(lines, edition.settings().agency().in(edition.language()));
    add(lines, edition.settings().url());
    head(lines, words.text("readme.tables"));
    for (Table table : edition.portal().tables().byName().values()) {
      lines.add(
          words.text(
              "readme.table",
              table.schema().name(),
              words.plain(table.schema().title()),
              words.plain(table.schema().description())));
    }
    head(lines, words.text("readme.files"));
    lines.add(words.text("readme.files.text"));
    head(lines, words.text("readme.vintages"));
    lines.add(words.text("readme.vintages.text"));
    head(lines, words.text("readme.missing"));
    marks(edition).forEach((mark, meaning) -> lines.add(words.text("readme.mark", mark, meaning)));
    lines.add(words.text("readme.missing.text"));
    if (!edition.portal().reports().isEmpty()) {
      head(lines, words.text("readme.sources"));
      edition.portal().reports().forEach(report -> lines.add(source(edition, report)));
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static void head(List<String> lines, String head) {
    lines.add("");
    lines.add(head);
    lines.add("-".repeat(Math.max(3, Math.min(60, 2 * head.length()))));
  }

  /** The marks of all tables with their meaning; the first meaning of a mark holds. */
  private static Map<String, String> marks(Edition edition) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (Table table : edition.portal().tables().byName().values()) {
      for (MissingValue missing : table.schema().missingValues()) {
        Label meaning =
            edition.words().missing(new Value.Missing(missing.value(), missing.label()));
        marks.putIfAbsent(
            missing.value().isEmpty()
                ? edition.words().text("data.missing.empty")
                : missing.value(),
            meaning.text());
      }
    }
    return marks;
  }

  private static String source(Edition edition, Report report) {
    List<String> parts = new ArrayList<>();
    parts.add(edition.title(report).text());
    add(parts, report.publishedOn() == null ? "" : report.publishedOn().toString());
    add(parts, report.url());
    add(parts, report.licence());
    return edition
        .words()
        .text(
            "readme.source",
            report.id(),
            String.join(edition.words().text("list.semicolon"), parts));
  }
}
