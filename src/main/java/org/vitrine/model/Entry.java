package org.vitrine.model;

import org.vitrine.table.Translated;

/**
 * One line of a list that other tables refer to: a fund, a staff category, a goal, a policy area.
 *
 * @param id its id, never shown
 * @param parent id of the entry it is a part of; empty when there is none
 * @param name its name
 */
public record Entry(String id, String parent, Translated name) {}
