package org.vitrine.pages.view;

import java.util.List;

/**
 * The page on which any figures of any years are compared.
 *
 * @param article its head, and what it shows without a script
 * @param years the years to choose from
 * @param modes the ways of comparing
 * @param constant whether sums can be shown in constant prices
 * @param groups the figures to choose from, by table
 * @param json everything that is compared, for the script
 */
public record CompareView(
    Article article,
    List<Choice> years,
    List<Choice> modes,
    boolean constant,
    List<Group> groups,
    String json) {

  public CompareView {
    years = List.copyOf(years);
    modes = List.copyOf(modes);
    groups = List.copyOf(groups);
  }

  /**
   * One thing that can be chosen.
   *
   * @param value what stands for it in the address
   * @param label what it is called
   */
  public record Choice(String value, Label label) {}

  /** The figures of a table. */
  public record Group(Label heading, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * The figures of an item.
   *
   * @param name the item; empty when the table has none
   * @param choices its measures
   */
  public record Item(Label name, List<Choice> choices) {
    public Item {
      choices = List.copyOf(choices);
    }
  }
}
