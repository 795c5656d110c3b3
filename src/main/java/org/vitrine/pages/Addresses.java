package org.vitrine.pages;

import org.vitrine.config.Language;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Document;
import org.vitrine.model.Kpi;

/** The addresses of the public contract, section 3, in one language. */
public record Addresses(Language language) {

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

  public String restatement(FigureKey key) {
    return at("restatements.html") + "#" + key.anchor();
  }

  /** The restatements as a table; the same for every language. */
  public String restatementsFile() {
    return RestatementsFile.ADDRESS;
  }

  /** The checks as a table; the same for every language. */
  public String checksFile() {
    return ChecksFile.ADDRESS;
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
