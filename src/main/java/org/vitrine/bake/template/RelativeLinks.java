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

  /**
   * The address that a link means.
   *
   * @param folder the folder of the page it stands in, with a closing slash or empty
   * @param link the link, without a fragment
   * @param fromRoot whether a link that begins with a slash counts from the site's root
   * @return the address from the site's root; one that leads out of the site begins with {@code
   *     ../} or a slash
   */
  public static String resolve(String folder, String link, boolean fromRoot) {
    if (link.startsWith("/")) {
      return fromRoot ? link.substring(1) : link;
    }
    String base = folder;
    String rest = link;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      boolean up = rest.startsWith("../");
      if (up && base.isEmpty()) {
        return rest;
      }
      if (up) {
        base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
      }
      rest = rest.substring(up ? 3 : 2);
    }
    return base + rest;
  }

  /** Whether an address leads out of the site. */
  public static boolean isAbsolute(String address) {
    return address.startsWith("https://")
        || address.startsWith("http://")
        || address.startsWith("mailto:");
  }
}
