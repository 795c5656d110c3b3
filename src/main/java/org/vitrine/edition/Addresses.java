package org.vitrine.edition;

import java.util.regex.Pattern;
import org.vitrine.config.Language;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;

/** The addresses of the public contract, section 3, in one language. */
public record Addresses(Language language) {

  /** The form that ids of KPIs have. */
  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

  /** The address of a file of that name in this language. */
  public String at(String file) {
    return language.prefix() + file;
  }

  public String year(int year) {
    return at("years/" + year + ".html");
  }

  /** A year as one report printed it. */
  public String yearAsPrinted(int year, String report) {
    return at("years/" + year + "/" + report + ".html");
  }

  public String goal(String id) {
    return at("goals/" + id + ".html");
  }

  public String kpi(Kpi kpi) {
    return at("kpis/" + kpi.slug() + ".html");
  }

  public String area(String id) {
    return at("areas/" + id + ".html");
  }

  public String plan(int year) {
    return at("plans/" + year + ".html");
  }

  public String review(int year) {
    return at("reviews/" + year + ".html");
  }

  public String comparison(int earlier, int later) {
    return at("compare/" + earlier + "-" + later + ".html");
  }

  /** The page of a table, with all its rows. */
  public String table(String name) {
    return at("data/" + name + ".html");
  }

  /** The CSV file of a table; the same for every language. */
  public String csv(String name) {
    return "data/" + name + ".csv";
  }

  /** The row that says who printed a figure. */
  public String source(FigureKey key) {
    return table(key.table()) + "#" + key.anchor();
  }

  /** What is known of a figure: who printed it, its history, how to quote it. */
  public String figure(FigureKey key) {
    return at(figureFile(key)) + "#" + key.anchor();
  }

  /** The file in which a figure is told of, without the folder of the language. */
  public static String figureFile(FigureKey key) {
    return "figures/"
        + key.table()
        + "/"
        + (isByItem(key) ? key.item() : String.valueOf(key.year()))
        + ".html";
  }

  /** Results of KPIs are told of KPI by KPI, all other figures year by year. */
  public static boolean isByItem(FigureKey key) {
    return key.table().equals("kpi_results") && FILE_NAME.matcher(key.item()).matches();
  }

  public String restatement(FigureKey key) {
    return at("restatements.html") + "#" + key.anchor();
  }

  /** The restatements as a table; the same for every language. */
  public String restatementsFile() {
    return "data/restatements-found.csv";
  }

  /** The checks as a table; the same for every language. */
  public String checksFile() {
    return "data/checks.csv";
  }

  public String check(FigureKey key) {
    return at("checks.html") + "#" + key.anchor();
  }

  /**
   * The address at which a document is read: its own page, or the place in the page it is part of.
   */
  public String document(Document document) {
    return switch (document.type()) {
      case "achievement" -> at("achievements/" + document.year() + "/" + document.slug() + ".html");
      case "page" -> at("pages/" + document.slug() + ".html");
      case "plan-goal", "plan-item" -> plan(document.year()) + "#" + anchor(document);
      case "review" -> review(document.year()) + "#" + anchor(document);
      default -> year(document.year()) + "#" + anchor(document);
    };
  }

  /** The address of a document within a page that holds several. */
  public static String anchor(Document document) {
    return document.type() + "-" + document.slug();
  }
}
