package org.vitrine.pages.view;

import org.jspecify.annotations.Nullable;

/**
 * A chart. It never stands alone: a table beside it holds the same figures.
 *
 * @param id its address in the page
 * @param title what it shows
 * @param sentence what it shows in words, for those who cannot see it and those in a hurry
 * @param json its series for the chart script; see {@code assets/js/charts.js}
 * @param download address of the CSV file with its figures
 * @param embed how other sites show it, or null when they cannot
 */
public record ChartView(
    String id, Label title, String sentence, String json, String download, @Nullable Embed embed) {

  /**
   * A chart on a page of its own, for the frames of other sites.
   *
   * @param file the page's file, without the folder of the language
   * @param href the page as an address in the site
   * @param address the same as it is printed: absolute when the portal knows its own
   * @param code the HTML with which another site shows it
   * @param unit the units of its axes
   * @param source where its figures are from
   * @param period the years that it shows
   * @param table its figures
   */
  public record Embed(
      String file,
      String href,
      String address,
      String code,
      Label unit,
      String source,
      String period,
      TableView table) {}
}
