package org.vitrine.admin;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.vitrine.config.Admin;

/**
 * What the page of the form may load and whom it may ask (Content Security Policy): its own files
 * and the code host of the portal, and nobody else. Scripts come from its own files only, none is
 * inline or evaluated. Its styles are made by the script, so they have to be allowed inline.
 */
public final class FormPolicy {

  private FormPolicy() {}

  /** The policy, in one line. */
  public static String of(Admin admin) {
    Set<String> hosts = new TreeSet<>();
    hosts.add(origin(CodeHost.of(admin).api()));
    hosts.add(origin(admin.server()));
    String asked = String.join(" ", hosts);
    return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
        + " font-src 'self'; img-src 'self' data: blob: "
        + asked
        + (admin.isPublicHost() && admin.host() == Admin.Host.GITHUB
            ? " https://avatars.githubusercontent.com"
            : "")
        + "; media-src 'self' blob:; connect-src 'self' data: blob: "
        + asked
        + "; form-action 'none'; base-uri 'none'";
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
