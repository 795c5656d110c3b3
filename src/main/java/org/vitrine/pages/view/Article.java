package org.vitrine.pages.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page.
 *
 * @param kicker a short line above the title; may be empty
 * @param title the one first-level heading
 * @param lead a sentence or two below it; may be empty
 * @param sections its parts
 * @param contents whether to show a table of contents
 * @param previous the page before, or null
 * @param next the page after, or null
 */
public record Article(
    Label kicker,
    Label title,
    Label lead,
    List<Section> sections,
    boolean contents,
    @Nullable Link previous,
    @Nullable Link next) {

  public Article {
    sections = List.copyOf(sections);
  }

  /** Whether any section shows a chart. */
  public boolean hasChart() {
    return sections.stream()
        .anyMatch(section -> section.blocks().stream().anyMatch(Block.Chart.class::isInstance));
  }

  /** Whether any section shows a table that can be sorted. */
  public boolean hasSortableTable() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(block -> block instanceof Block.Table table && table.table().sortable());
  }
}
