package org.vitrine.pages.view;

import java.util.List;

/** The absolute addresses of all pages. */
public record SitemapView(List<String> addresses) {

  public SitemapView {
    addresses = List.copyOf(addresses);
  }
}
