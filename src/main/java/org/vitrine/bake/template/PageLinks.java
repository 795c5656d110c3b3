package org.vitrine.bake.template;

import org.vitrine.config.LinkStyle;
import org.vitrine.pages.parts.SiteView;

/**
 * The links of one page.
 *
 * @param page its address
 * @param site the site it is part of
 */
record PageLinks(String page, SiteView site) {

  /**
   * The link to an address of the site.
   *
   * @return the link; empty when the portal does not make pages of that kind, so that what would
   *     lead there is plain text
   */
  String to(String address) {
    if (RelativeLinks.isAbsolute(address) || address.startsWith("#")) {
      return address;
    }
    if (!site.makes(address)) {
      return "";
    }
    return site.links() == LinkStyle.ROOT ? "/" + address : RelativeLinks.link(page, address);
  }
}
