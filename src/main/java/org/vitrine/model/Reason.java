package org.vitrine.model;

import org.vitrine.table.Translated;

/**
 * Why a report changed a figure that an earlier one had printed ({@code restatements.csv}).
 *
 * @param table the figure's table
 * @param item the figure's item; empty when its table has none
 * @param year the figure's year
 * @param measure the figure's measure
 * @param report id of the report that prints the new value
 * @param text the reason
 */
public record Reason(
    String table, String item, int year, String measure, String report, Translated text) {}
