package org.vitrine.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitrine.Sample;
import org.vitrine.figures.FigureBook;
import org.vitrine.model.Document;
import org.vitrine.model.Entry;
import org.vitrine.model.Kpi;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.model.Value;
import org.vitrine.table.FieldSchema;

/**
 * Every printed table is read once more, straight from the text of the reports and without the
 * program, and compared cell by cell with the tables of the portal; every number that a document
 * mentions must stand in its report.
 */
class SeedsTest {

  private static final Path SEEDS = Sample.ROOT.resolve("../shared/seeds").normalize();

  private static final Map<String, String> LIGHTS =
      Map.of("★", "green", "▲", "yellow", "●", "red", "□", "white");
  private static final Map<String, String> COLOURS =
      Map.of("小計", "total", "綠燈", "green", "黃燈", "yellow", "紅燈", "red", "白燈", "white");
  private static final Pattern AMOUNT = Pattern.compile("(-?[0-9,]+(?:\\.[0-9]+)?)(.*)");

  /** What the reports print: by report and path of the figure the value, or by more the text. */
  private static final Map<String, String> PRINTED = new TreeMap<>();

  private static Portal portal = Sample.portal();
  private static Map<String, PrintedReport> reports = new LinkedHashMap<>();

  @BeforeAll
  static void read() {
    assumeTrue(
        Files.isDirectory(SEEDS),
        "The reports are not at hand beside the repository (../shared/seeds), so nothing is proved"
            + " against them this time.");
    reports.put("106-plan", PrintedReport.in(SEEDS, "106年度施政方針"));
    reports.put("107-evaluation", PrintedReport.in(SEEDS, "107年度施政績效報告"));
    reports.put("109-evaluation", PrintedReport.in(SEEDS, "109年度施政績效評估報告"));
    reports.put("113-review", PrintedReport.in(SEEDS, "打造民主、和平、繁榮的新台灣"));
    for (String report : List.of("107-evaluation", "109-evaluation")) {
      budget(report);
      staff(report);
    }
    results();
    programmes();
    lights();
    lightsOf107();
    lightsInWords();
    shortfalls();
    plan();
  }

  private static void print(String report, String path, String value) {
    String before = PRINTED.put(report + " " + path, value);
    assertTrue(
        before == null || before.equals(value),
        () -> report + " " + path + " is read as " + before + " and as " + value);
  }

  private static String id(List<Entry> entries, String name) {
    return entries.stream()
        .filter(entry -> PrintedReport.squeeze(entry.name().main()).equals(name))
        .map(Entry::id)
        .findFirst()
        .orElse("");
  }

  private static String kpi(String name) {
    return portal.kpis().stream()
        .filter(kpi -> PrintedReport.squeeze(kpi.name().main()).equals(name))
        .map(Kpi::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no KPI is called " + name));
  }

  /** A number without separators and percent sign; its decimals stay. */
  private static String number(String cell) {
    return cell.replace(",", "").replace("%", "");
  }

  private static List<PrintedReport.Row> rows(String report) {
    return java.util.Objects.requireNonNull(reports.get(report)).rows();
  }

  /** 近4年預、決算趨勢. */
  private static void budget(String report) {
    Map<String, String> measures = Map.of("預算", "budget", "決算", "settled", "執行率(%)", "rate");
    List<String> years = List.of();
    String fund = "";
    for (PrintedReport.Row row : rows(report)) {
      if (row.cell(0).equals("項目") && row.cell(1).equals("預決算")) {
        years = row.cells().subList(2, row.cells().size());
      } else if (!years.isEmpty() && measures.containsKey(row.cell(1))) {
        fund = row.cell(0).isEmpty() ? fund : id(portal.funds(), row.cell(0));
        for (int i = 0; i < years.size(); i++) {
          String path = "budget/" + fund + "/" + years.get(i) + "/" + measures.get(row.cell(1));
          print(report, path, number(row.cell(i + 2)));
        }
      } else {
        years = List.of();
      }
    }
  }

  /** 機關實際員額. */
  private static void staff(String report) {
    List<String> years = List.of();
    for (PrintedReport.Row row : rows(report)) {
      if (row.cell(0).equals("年度")) {
        years = row.cells().subList(1, row.cells().size());
        continue;
      }
      for (int i = 0; i < years.size(); i++) {
        String value = number(row.cell(i + 1));
        if (row.cell(0).startsWith("人事費占決算比例")) {
          print(report, "personnel/" + years.get(i) + "/share", value);
        } else if (row.cell(0).startsWith("人事費")) {
          print(report, "personnel/" + years.get(i) + "/cost", value);
        } else if (!id(portal.staffCategories(), row.cell(0)).isEmpty()) {
          String category = id(portal.staffCategories(), row.cell(0));
          print(report, "staffing/" + category + "/" + years.get(i) + "/headcount", value);
        } else {
          years = List.of();
        }
      }
    }
  }

  /** 關鍵績效指標, one table for each. */
  private static void results() {
    Map<String, String> measures =
        Map.of(
            "原訂目標值",
            "target",
            "實際值",
            "actual",
            "達成度",
            "achievement",
            "初核結果",
            "self_rating",
            "複核結果",
            "external_rating");
    List<String> years = List.of();
    for (PrintedReport.Row row : rows("107-evaluation")) {
      if (row.cell(0).equals("項目") && row.cell(1).endsWith("年度")) {
        years = row.cells().subList(1, row.cells().size());
      } else if (!years.isEmpty() && measures.containsKey(row.cell(0))) {
        String name = row.heading().replaceFirst("^[0-9]+、關鍵績效指標:", "");
        for (int i = 0; i < years.size(); i++) {
          String key = "kpi_results/" + kpi(name) + "/" + years.get(i).replace("年度", "") + "/";
          String measure = java.util.Objects.requireNonNull(measures.get(row.cell(0)));
          result("107-evaluation", key, measure, row.cell(i + 1));
        }
      } else if (!row.cell(0).equals("衡量標準")) {
        years = List.of();
      }
    }
  }

  private static void result(String report, String key, String measure, String cell) {
    if (measure.endsWith("rating")) {
      print(report, key + measure, LIGHTS.getOrDefault(cell, cell));
    } else if (cell.equals("--")) {
      print(report, key + measure, cell);
    } else {
      Matcher amount = AMOUNT.matcher(cell);
      assertTrue(amount.matches(), () -> key + measure + " is printed as '" + cell + "'");
      print(report, key + measure, number(amount.group(1)));
      if (!measure.equals("achievement")) {
        print(report, key + "unit", amount.group(2));
      }
    }
  }

  /** 關鍵策略目標與經費配置. */
  private static void programmes() {
    List<String> years = List.of("106", "107");
    String goal = "";
    for (PrintedReport.Row row : rows("107-evaluation")) {
      boolean total = row.cell(0).equals("合計") && row.cell(2).isEmpty();
      if (!total && row.cells().size() != 7) {
        continue;
      }
      String name = row.cell(0).replaceFirst("^\\([一二三四五六七]\\)", "");
      goal = row.cell(0).isEmpty() ? goal : total ? "" : id(portal.goals(), name);
      if ((goal.isEmpty() && !total) || !row.cell(2).matches("[0-9.,]*")) {
        continue;
      }
      String item =
          total ? "" : row.cell(1).equals("小計") ? goal + "/" : goal + ":" + row.cell(1) + "/";
      for (int i = 0; i < years.size(); i++) {
        String key = "programmes/" + item + years.get(i) + "/";
        int column = (total ? 1 : 2) + 2 * i;
        print("107-evaluation", key + "budget", number(row.cell(column)));
        if (!row.cell(column + 1).isEmpty()) {
          print("107-evaluation", key + "progress", number(row.cell(column + 1)));
        }
        if (!row.cell(6).isEmpty()) {
          print("107-evaluation", key + "kpis", kpi(row.cell(6)));
        }
      }
    }
  }

  /** 績效燈號統計. */
  private static void lights() {
    List<String> years = List.of();
    String colour = "";
    for (PrintedReport.Row row : rows("107-evaluation")) {
      if (row.cell(0).equals("構面")) {
        years = row.cells().subList(2, row.cells().size());
        continue;
      }
      boolean self = row.cell(2).equals("初核");
      if (years.isEmpty() || !(self || row.cell(2).equals("複核"))) {
        continue;
      }
      colour = COLOURS.getOrDefault(row.cell(1), colour);
      for (int i = 0; i < years.size(); i++) {
        String item = "strategic-goals:" + (self ? "self" : "external") + ":" + colour;
        String key = "rating_summary/" + item + "/" + years.get(i) + "/";
        print("107-evaluation", key + "count", number(row.cell(3 + 2 * i)));
        print("107-evaluation", key + "share", number(row.cell(4 + 2 * i)));
      }
    }
  }

  /** 各關鍵績效指標燈號: prints the lights of 107 a second time. */
  private static void lightsOf107() {
    int found = 0;
    for (PrintedReport.Row row : rows("107-evaluation")) {
      if (row.cells().size() == 6
          && row.cell(2).matches("\\([0-9]\\)")
          && LIGHTS.containsKey(row.cell(4))) {
        String key = "kpi_results/" + kpi(row.cell(3)) + "/107/";
        result("107-evaluation", key, "self_rating", row.cell(4));
        result("107-evaluation", key, "external_rating", row.cell(5));
        found++;
      }
    }
    assertEquals(16, found, "lights of 107");
  }

  /** 綜合評估分析: the lights of 107 once more, counted in a sentence. */
  private static void lightsInWords() {
    Matcher said =
        Pattern.compile("107年度([0-9]+)項指標評估結果,計([0-9]+)項綠燈及([0-9]+)項黃燈")
            .matcher(
                String.join(
                    "\n", java.util.Objects.requireNonNull(reports.get("107-evaluation")).lines()));
    assertTrue(said.find(), "the lights of 107 in words");
    String key = "rating_summary/all-indicators:self:";
    print("107-evaluation", key + "total/107/count", said.group(1));
    print("107-evaluation", key + "green/107/count", said.group(2));
    print("107-evaluation", key + "yellow/107/count", said.group(3));
  }

  /** 未達目標項目檢討: lines instead of a table; target and actual a second time. */
  private static void shortfalls() {
    String kpi = "";
    int found = 0;
    for (String line : java.util.Objects.requireNonNull(reports.get("107-evaluation")).lines()) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2) {
        continue;
      }
      switch (parts[0]) {
        case "關鍵績效指標" -> kpi = kpi(parts[1]);
        case "原訂目標值" -> print("107-evaluation", path(kpi) + "target", parts[1]);
        case "實際值" -> print("107-evaluation", path(kpi) + "actual", parts[1]);
        case "達成度差異值" -> {
          print("107-evaluation", "shortfalls/" + kpi + "/107/gap", parts[1]);
          found++;
        }
        default -> {}
      }
    }
    assertEquals(3, found, "shortfalls");
  }

  private static String path(String kpi) {
    return "kpi_results/" + kpi + "/107/";
  }

  /** 年度關鍵績效指標 of the plan. */
  private static void plan() {
    int found = 0;
    for (PrintedReport.Row row : rows("106-plan")) {
      if (row.cells().size() == 9 && row.cell(4).matches("[1-5]")) {
        String kpi = kpi(row.cell(3));
        result("106-plan", "kpi_results/" + kpi + "/106/", "target", row.cell(7));
        print("106-plan", "plan_kpis/" + kpi + "/evaluation_system", row.cell(4));
        print("106-plan", "plan_kpis/" + kpi + "/method", row.cell(5));
        print("106-plan", "plan_kpis/" + kpi + "/mid_term_link", row.cell(8));
        found++;
      }
    }
    assertEquals(16, found, "KPIs of the plan");
  }

  /** What the portal's tables hold, in the same words; cells that say nothing are left out. */
  private static Map<String, String> published() {
    Map<String, String> published = new TreeMap<>();
    for (Table table : portal.tables().byName().values()) {
      boolean figures = FigureBook.holdsFigures(table.schema());
      boolean plan = table.schema().name().equals("plan_kpis");
      if ((!figures && !plan) || table.schema().name().equals("kpi_parts")) {
        continue;
      }
      for (Row row : table.rows()) {
        String item = PrintedReport.squeeze(FigureBook.item(row));
        String key =
            row.text("report")
                + " "
                + table.schema().name()
                + "/"
                + (item.isEmpty() ? "" : item + "/")
                + (plan ? "" : row.text("year") + "/");
        for (FieldSchema field : table.schema().fields()) {
          boolean compared =
              !table.schema().primaryKey().contains(field.name())
                  && !Set.of("source", "note", "standard", "standard_en", "programme_en")
                      .contains(field.name());
          String value = text(row.value(field.name()));
          if (compared && !value.isEmpty()) {
            published.put(key + field.name(), value);
          }
        }
      }
    }
    return published;
  }

  private static String text(Value value) {
    if (value instanceof Value.Number number) {
      return number.amount().toPlainString();
    }
    if (value instanceof Value.Missing missing) {
      return missing.mark();
    }
    return value instanceof Value.Items items
        ? String.join(";", items.items())
        : ((Value.Text) value).text();
  }

  @Test
  void everyPrintedCellIsPublishedAsItIsPrinted() {
    Map<String, String> published = published();
    TreeSet<String> keys = new TreeSet<>(PRINTED.keySet());
    keys.addAll(published.keySet());
    List<String> wrong = new ArrayList<>();
    for (String key : keys) {
      String printed = PRINTED.getOrDefault(key, "nothing");
      String given = published.getOrDefault(key, "nothing");
      if (!printed.equals(given)) {
        wrong.add(key + ": printed " + printed + ", published " + given);
      }
    }
    assertEquals("", String.join("\n", wrong));
    Map<String, Integer> cells = new TreeMap<>();
    PRINTED.keySet().forEach(key -> cells.merge(key.replaceAll(".* |/.*", ""), 1, Integer::sum));
    assertEquals(
        "{budget=96, kpi_results=404, personnel=16, plan_kpis=48, programmes=88,"
            + " rating_summary=83, shortfalls=3, staffing=40}",
        cells.toString(),
        "cells compared; a table that is overlooked has fewer");
  }

  private static final Pattern NO_TEXT =
      Pattern.compile(
          "\\{\\{.*?}}|\\[\\^[^]]*]|\\]\\([^)]*\\)|<[^>]*>|(?m)^\\s*[0-9]+\\.\\s", Pattern.DOTALL);

  @Test
  void everyNumberOfADocumentStandsInItsReport() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Document document : portal.documents()) {
      PrintedReport report = reports.get(document.report());
      if (report == null) {
        assertEquals("page", document.type(), document.file() + " cites no report");
        continue;
      }
      Set<String> printed = report.numbers();
      String said =
          document.title().main() + "\n" + document.summary().main() + "\n" + document.body();
      for (String number : PrintedReport.numbers(NO_TEXT.matcher(said).replaceAll(" "))) {
        compared++;
        if (!printed.contains(number) && !number.equals(String.valueOf(document.year()))) {
          wrong.add(document.file() + ": " + number);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(compared > 500, "only " + compared + " numbers were compared");
  }

  /** Figures from running text are published with the words that print them. */
  @Test
  void everyFigureFromTheTextStandsInTheWordsQuotedBesideIt() {
    List<String> wrong = new ArrayList<>();
    List<Row> rows = portal.tables().rows("kpi_parts");
    for (Row row : rows) {
      String report =
          PrintedReport.squeeze(
              java.util.Objects.requireNonNull(reports.get(row.text("report"))).text());
      String quote = PrintedReport.squeeze(row.text("quote"));
      String digits = row.number("value").orElseThrow().toPlainString().replace(".", "");
      if (!report.contains(quote) || !quote.replaceAll("[^0-9]", "").contains(digits)) {
        wrong.add("data/kpi_parts.csv:" + row.line() + ": " + digits + " " + quote);
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(69, rows.size());
  }

  /** Texts of the tables that are put in other words, with the report that each is from. */
  @Test
  void everyNumberOfATextInATableStandsInItsReport() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, String> text :
        Map.of(
                "notes", "text",
                "kpi_definitions", "definition",
                "plan_kpis", "standard",
                "restatements", "reason")
            .entrySet()) {
      for (Row row : portal.tables().rows(text.getKey())) {
        String id = row.text("report").isEmpty() ? "107-evaluation" : row.text("report");
        Set<String> printed = java.util.Objects.requireNonNull(reports.get(id)).numbers();
        for (String number : PrintedReport.numbers(row.text(text.getValue()))) {
          compared++;
          if (!printed.contains(number)) {
            wrong.add("data/" + text.getKey() + ".csv:" + row.line() + ": " + number);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(compared > 20, "only " + compared + " numbers were compared");
  }
}
