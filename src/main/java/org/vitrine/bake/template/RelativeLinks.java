package org.vitrine.bake.template;

/**
 * Turns addresses in the site into links from one page to another, so that the same folder works at
 * a domain's root, in a sub-folder and opened from disk.
 */
public final class RelativeLinks {

  private RelativeLinks() {}

  /**
   * The link from a page to an address.
   *
   * @param page the page's address from the site's root
   * @param address an address from the site's root, with or without a fragment, or an absolute one,
   *     which is left as it is
   */
  public static String link(String page, String address) {
    if (isAbsolute(address) || address.startsWith("#")) {
      return address;
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    if (path.equals(page) && !fragment.isEmpty()) {
      return fragment;
    }
    int common = 0;
    for (int i = 0;
        i < Math.min(page.length(), path.length()) && page.charAt(i) == path.charAt(i);
        i++) {
      if (page.charAt(i) == '/') {
        common = i + 1;
      }
    }
    StringBuilder link = new StringBuilder();
    for (int i = common; i < page.length(); i++) {
      if (page.charAt(i) == '/') {
        link.append("../");
      }
    }
    return link.append(path, common, path.length()).append(fragment).toString();
  }

  /** Whether an address leads out of the site. */
  public static boolean isAbsolute(String address) {
    return address.startsWith("https://")
        || address.startsWith("http://")
        || address.startsWith("mailto:");
  }
}
