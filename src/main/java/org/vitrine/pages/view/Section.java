package org.vitrine.pages.view;

import java.util.List;

/**
 * A part of a page with a heading of its own; the table of contents lists them.
 *
 * @param id its address in the page
 * @param heading its heading
 * @param blocks what it holds
 */
public record Section(String id, Label heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
