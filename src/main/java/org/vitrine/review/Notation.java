package org.vitrine.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a report of changes is written down. */
public enum Notation {
  /** For a terminal. */
  TEXT {
    @Override
    String write(ChangeReport report, int limit) {
      StringBuilder out = new StringBuilder(report.title()).append('\n');
      report.summary().forEach(line -> out.append(clean(line)).append('\n'));
      for (ChangeReport.Group group : report.groups()) {
        out.append('\n').append(group.title()).append('\n');
        for (List<String> row : shown(group, limit)) {
          out.append("  ").append(row(group, row)).append('\n');
        }
        left(group, limit, report).ifPresent(line -> out.append("  ").append(line).append('\n'));
      }
      return out.toString();
    }

    /** What has a value, with the column's name where that is not plain. */
    private String row(ChangeReport.Group group, List<String> row) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          cells.add(
              i < 2
                  ? clip(clean(row.get(i)))
                  : group.columns().get(i) + ": " + clip(clean(row.get(i))));
        }
      }
      return String.join(" | ", cells);
    }
  },
  /** For a comment on a pull request: never longer than code hosts take. */
  MARKDOWN {
    @Override
    String write(ChangeReport report, int limit) {
      StringBuilder out = new StringBuilder("### ").append(markdown(report.title())).append("\n\n");
      report.summary().forEach(line -> out.append("- ").append(markdown(line)).append('\n'));
      for (ChangeReport.Group group : report.groups()) {
        out.append("\n#### ").append(markdown(group.title())).append("\n\n");
        out.append(line(group.columns()));
        out.append("|").append(" --- |".repeat(group.columns().size())).append('\n');
        int written = 0;
        for (List<String> row : shown(group, limit)) {
          String line = line(row);
          if (out.length() + line.length() > LONGEST) {
            break;
          }
          out.append(line);
          written++;
        }
        left(group, written, report)
            .ifPresent(line -> out.append('\n').append(markdown(line)).append('\n'));
      }
      return out.toString();
    }

    private String line(List<String> cells) {
      return cells.stream()
          .map(cell -> " " + markdown(clip(cell)) + " |")
          .collect(Collectors.joining("", "|", "\n"));
    }
  },
  /** A page by itself: no script, nothing is fetched. */
  HTML {
    @Override
    String write(ChangeReport report, int limit) {
      StringBuilder out = new StringBuilder();
      out.append("<!DOCTYPE html>\n<html lang=\"")
          .append(report.language().toLanguageTag())
          .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
          .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
          .append("<title>")
          .append(html(report.title()))
          .append("</title>\n<style>\n")
          .append(STYLE)
          .append("</style>\n</head>\n<body>\n<main>\n<h1>")
          .append(html(report.title()))
          .append("</h1>\n<ul>\n");
      report.summary().forEach(line -> out.append("<li>").append(html(line)).append("</li>\n"));
      out.append("</ul>\n");
      for (ChangeReport.Group group : report.groups()) {
        out.append("<div class=\"scroll\">\n<table>\n<caption>")
            .append(html(group.title()))
            .append("</caption>\n<thead><tr>");
        group
            .columns()
            .forEach(name -> out.append("<th scope=\"col\">").append(html(name)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : shown(group, limit)) {
          out.append("<tr>");
          row.forEach(cell -> out.append("<td>").append(html(cell)).append("</td>"));
          out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
        left(group, limit, report)
            .ifPresent(line -> out.append("<p>").append(html(line)).append("</p>\n"));
      }
      return out.append("</main>\n</body>\n</html>\n").toString();
    }
  };

  /** GitHub takes comments of 65,536 characters; what comes last needs some room. */
  private static final int LONGEST = 56_000;

  /** So much of a cell is shown where lines are short. */
  private static final int CELL = 160;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
      main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
      h1 { font-size: 1.4rem; }
      .scroll { overflow-x: auto; margin: 1.5rem 0 .5rem; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: start; font-weight: bold; padding: .3rem 0; }
      th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: start; vertical-align: top; }
      td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
      """;

  /** The notation of a name; empty when there is none. */
  public static Optional<Notation> of(String name) {
    return Arrays.stream(values()).filter(each -> each.word().equals(name)).findFirst();
  }

  /** The names of all notations. */
  public static String names() {
    return Arrays.stream(values()).map(Notation::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a report down.
   *
   * @param limit how many changes of a kind are shown; 0 for all
   */
  public String of(ChangeReport report, int limit) {
    return write(report, limit == 0 ? Integer.MAX_VALUE : limit);
  }

  abstract String write(ChangeReport report, int limit);

  private static List<List<String>> shown(ChangeReport.Group group, int limit) {
    return group.rows().subList(0, Math.min(limit, group.rows().size()));
  }

  /** The line that says how many are not shown. */
  private static Optional<String> left(ChangeReport.Group group, int shown, ChangeReport report) {
    int left = group.rows().size() - shown;
    return left > 0
        ? Optional.of(String.format(Locale.ROOT, report.more(), left))
        : Optional.empty();
  }

  private static String clip(String text) {
    return text.codePointCount(0, text.length()) <= CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, CELL - 1)) + "…";
  }

  /** Without characters that a terminal would obey. */
  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  /** As text only: no markup, no link, nobody is told that he was named. */
  private static String markdown(String text) {
    return clean(text)
        .replaceAll("([\\\\`*_{}\\[\\]<>()#|~!&])", "\\\\$1")
        .replace("@", "@\u2060")
        .replace("://", ":\u2060//");
  }

  private static String html(String text) {
    return clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
