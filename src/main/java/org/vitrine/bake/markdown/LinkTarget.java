package org.vitrine.bake.markdown;

import org.vitrine.model.Document;

/** Where a link or picture of a document leads within the portal. */
public sealed interface LinkTarget {

  /** Another document. */
  record ToDocument(Document document) implements LinkTarget {}

  /**
   * A page of the site, by its address in the first language.
   *
   * @param address e.g. {@code years/109.html#budget}
   */
  record ToPage(String address) implements LinkTarget {}

  /**
   * A file that is the same for every language.
   *
   * @param address its address in the site
   */
  record ToFile(String address) implements LinkTarget {}
}
