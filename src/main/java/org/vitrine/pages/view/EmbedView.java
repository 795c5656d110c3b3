package org.vitrine.pages.view;

/**
 * A page that shows a chart in the frames of other sites.
 *
 * @param chart the chart
 * @param subject title of the page it is from; empty when the chart's own says as much
 * @param table its figures, for those without scripts
 * @param home the chart in its page
 */
public record EmbedView(ChartView chart, Label subject, TableView table, Link home) {}
