package org.vitrine.pages.view;

import org.vitrine.model.Document;

/**
 * A document as a page shows it.
 *
 * @param id its address in the page
 * @param title its title
 * @param summary one sentence; may be empty
 * @param href its own page; empty when it has none
 * @param source report and place; may be empty
 * @param edit where its file is edited; empty when that is not shown
 * @param document the document, for its body
 */
public record DocumentView(
    String id,
    Label title,
    Label summary,
    String href,
    Label source,
    String edit,
    Document document) {}
