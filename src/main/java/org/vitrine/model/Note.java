package org.vitrine.model;

import org.vitrine.table.Translated;

/**
 * A footnote of a table ({@code notes.csv}).
 *
 * @param report id of the report that prints it
 * @param table the table
 * @param item the item it concerns; empty for all
 * @param year the year it concerns; 0 for all
 * @param text the note
 */
public record Note(String report, String table, String item, int year, Translated text) {}
