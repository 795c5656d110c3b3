package org.vitrine.search;

import java.util.List;
import org.vitrine.config.Language;

/**
 * What there is to be found on a page.
 *
 * @param page the page and what it can be filtered by
 * @param title its title
 * @param headings headings, captions, heads and row labels of tables, one a line
 * @param body all other text, one paragraph or cell a line
 * @param summary its beginning, as shown below the title of a result; may be empty
 * @param figures the figures that are shown as figures when they are asked for
 */
public record PageText(
    Entry page,
    String title,
    String headings,
    String body,
    String summary,
    List<FigureText> figures) {

  public PageText {
    figures = List.copyOf(figures);
  }

  /**
   * A page and what it can be filtered by.
   *
   * @param language its language
   * @param address its address from the root of its language, e.g. {@code years/109.html}
   * @param type what kind of page it is
   * @param year its year in the portal's calendar, 0 for none
   * @param area id of its policy area, empty for none
   * @param goal id of its goal, empty for none
   */
  public record Entry(
      Language language, String address, PageType type, int year, String area, String goal) {}

  /**
   * A figure.
   *
   * @param id the anchor of the figure on its page
   * @param name year, item and measure in words
   * @param value the figure as printed, with its unit
   */
  public record FigureText(String id, String name, String value) {}
}
