package org.vitrine.pages.view;

/**
 * A chart. It never stands alone: a table beside it holds the same figures.
 *
 * @param id its address in the page
 * @param title what it shows
 * @param sentence what it shows in words, for those who cannot see it and those in a hurry
 * @param json its series for the chart script; see {@code assets/js/charts.js}
 * @param download address of the CSV file with its figures
 */
public record ChartView(String id, Label title, String sentence, String json, String download) {}
