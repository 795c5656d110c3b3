package org.vitrine.config;

/** How one page of the site links to another. */
public enum LinkStyle {
  /** From the page's own folder: the site works at any address and opened from disk. */
  RELATIVE,
  /** From the root of the host, {@code /years/109.html}: for a site that has a host of its own. */
  ROOT
}
