package org.vitrine.pages.view;

import org.vitrine.model.Document;

/**
 * What the page of one document shows.
 *
 * @param article title, lead, further sections and neighbours
 * @param document the document, for its body
 * @param facts where it is from and what it belongs to
 * @param edit where its file is edited; empty when that is not shown
 */
public record DocumentPageView(
    Article article, Document document, Block.Facts facts, String edit) {}
