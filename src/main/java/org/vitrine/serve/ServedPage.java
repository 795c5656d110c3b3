package org.vitrine.serve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A page as the preview serves it: with a script and a style sheet more than on disk. Where nothing
 * is on disk, a page of the preview's own.
 */
final class ServedPage {

  /** Below this are the preview's own addresses; no page of a site has such a one. */
  static final String OWN = "/_vitrine/";

  private static final String HEAD = "</head>";
  private static final String BODY = "</body>";

  private ServedPage() {}

  /**
   * A page of the site with the preview's script and styles.
   *
   * @param page the page in UTF-8, or any encoding that has the letters of ASCII
   * @param address its address in the site; empty for a page that is not in it
   * @param status the status with which it is served
   * @param version the state of the site, asked for before the page was read
   */
  static byte[] live(byte[] page, String address, int status, long version) {
    // One char for each byte, so nothing is decoded and no byte can get lost.
    StringBuilder html = new StringBuilder(new String(page, StandardCharsets.ISO_8859_1));
    String script =
        "<script src=\""
            + OWN
            + "live.js\" defer data-address=\""
            + attribute(address)
            + "\" data-status=\""
            + status
            + "\" data-version=\""
            + version
            + "\"></script>\n";
    int body = indexOfLast(html, BODY);
    html.insert(body < 0 ? html.length() : body, script);
    int head = indexOfFirst(html, HEAD);
    if (head >= 0) {
      html.insert(head, "<link rel=\"stylesheet\" href=\"" + OWN + "live.css\">\n");
    }
    return html.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int indexOfLast(CharSequence html, String tag) {
    for (int i = html.length() - tag.length(); i >= 0; i--) {
      if (isAt(html, i, tag)) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOfFirst(CharSequence html, String tag) {
    for (int i = 0; i <= html.length() - tag.length(); i++) {
      if (isAt(html, i, tag)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(CharSequence html, int start, String tag) {
    for (int i = 0; i < tag.length(); i++) {
      if (Character.toLowerCase(html.charAt(start + i)) != tag.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A text in an attribute, with what is not ASCII as references. */
  private static String attribute(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point > '~' || "&<>\"'".indexOf(point) >= 0) {
                escaped.append("&#").append(point).append(';');
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  /** The page instead of a site that has never been made. */
  static byte[] notMade(Locale locale) {
    return own(locale, "waiting");
  }

  /** The page instead of one that is not there, in a site that has none to say so. */
  static byte[] notFound(Locale locale) {
    return own(locale, "missing");
  }

  private static byte[] own(Locale locale, String what) {
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
    return """
        <!DOCTYPE html>
        <html lang="%s" class="vitrine-page">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="data:,">
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        </main>
        </body>
        </html>
        """
        .formatted(
            locale.toLanguageTag(),
            policy,
            Words.get(locale, what + ".title"),
            Words.get(locale, what + ".title"),
            Words.get(locale, what + ".text"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
