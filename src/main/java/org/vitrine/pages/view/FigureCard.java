package org.vitrine.pages.view;

import java.util.List;

/**
 * All that is known of one figure: who printed it, what later reports made of it, whether it stands
 * up to the checks, how to quote it.
 *
 * @param id its address in the page, that of the figure
 * @param title what the figure is: item, measure, year in both calendars
 * @param figure the latest value with its unit
 * @param printings what each report printed, first to last; never empty
 * @param change how the latest value differs from the first; empty when it was not restated
 * @param reason why it was changed; empty when it was not restated
 * @param checks the outcome of each check of the figure
 * @param remarks what is missing, breaks of the series, footnotes
 * @param row address of the row of the data page that holds it
 * @param report where an error in the figure is reported, filled in; empty when nowhere
 * @param citations the figure ready to be quoted, in the page's language first
 */
public record FigureCard(
    String id,
    String title,
    FigureView figure,
    List<Printing> printings,
    String change,
    Label reason,
    List<Remark> checks,
    List<Remark> remarks,
    String row,
    String report,
    List<Citation> citations) {

  public FigureCard {
    printings = List.copyOf(printings);
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
    citations = List.copyOf(citations);
  }

  /**
   * What one report printed.
   *
   * @param report id of the report
   * @param figure the value as printed
   * @param title the report's title
   * @param place where in the report; empty when not noted
   */
  public record Printing(String report, FigureView figure, Label title, Label place) {}

  /**
   * A sentence on the figure.
   *
   * @param text the sentence
   * @param style {@code holds}, {@code differs} or {@code undefined} of a check; empty otherwise
   * @param href where more is told; empty when nowhere
   */
  public record Remark(Label text, String style, String href) {}

  /**
   * The figure ready to be quoted in one language.
   *
   * @param language BCP 47 tag of the language
   * @param name what the language calls itself
   * @param before the text before the address
   * @param address the figure's address as it is printed: absolute when the portal knows its own
   * @param href the same as an address in the site
   * @param after the text after the address
   * @param day words for the day on which a reader saw it, with {@code {0}} for the day
   */
  public record Citation(
      String language,
      String name,
      String before,
      String address,
      String href,
      String after,
      String day) {}
}
