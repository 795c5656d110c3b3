package org.vitrine.pages;

import java.util.List;

/**
 * Everything that is to be written, besides the assets.
 *
 * @param pages the pages
 * @param files files that need no template
 */
public record Site(List<PlannedPage> pages, List<DataFile> files) {

  public Site {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
  }

  /**
   * A file that needs no template.
   *
   * @param address its address from the site's root
   * @param text its content, to be written as UTF-8
   */
  public record DataFile(String address, String text) {}
}
