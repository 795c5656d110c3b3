package org.vitrine.pages.view;

import java.util.List;

/**
 * One figure as a page shows it.
 *
 * @param path value of {@code data-figure}, e.g. {@code budget/total/109/settled}
 * @param id its address in the page; empty where the page shows it a second time
 * @param text the figure and nothing else, or the words for a missing one
 * @param kind {@code number}, {@code rating-green} and so on for a light, or {@code missing}
 * @param unit unit to show beside it; empty when the table says it once for all
 * @param source address at which it is told who printed it, what became of it and how to quote it
 * @param report id of the report whose value this is, when it is not the latest; empty otherwise
 * @param title what the figure is, and that its link tells where it is from
 * @param marks what is to be known of it
 */
public record FigureView(
    String path,
    String id,
    String text,
    String kind,
    Label unit,
    String source,
    String report,
    String title,
    List<Mark> marks) {

  public FigureView {
    marks = List.copyOf(marks);
  }

  /**
   * A mark beside a figure.
   *
   * @param symbol e.g. {@code [r]}
   * @param title what it means
   * @param href where more is told; empty when nowhere
   */
  public record Mark(String symbol, String title, String href) {}
}
