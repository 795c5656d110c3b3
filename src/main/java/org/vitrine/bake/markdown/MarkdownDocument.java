package org.vitrine.bake.markdown;

import java.util.Map;
import org.commonmark.node.Node;
import org.vitrine.model.Document;

/**
 * A document whose body has been parsed and checked.
 *
 * @param document the document
 * @param root its body
 * @param targets where its links lead, by node; a link that is not in it stays as it is written
 */
public record MarkdownDocument(Document document, Node root, Map<Node, LinkTarget> targets) {

  public MarkdownDocument {
    targets = Map.copyOf(targets); // commonmark's nodes are equal only to themselves
  }
}
