package org.vitrine.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.vitrine.config.Admin;

/** Answers with the files of the site; with its own page for what is not there. */
final class SitePages {

  private static final String INDEX = "index.html";
  private static final String MISSING = "404.html";

  private final SiteFolder site;
  private final Live live;

  SitePages(SiteFolder site, Live live) {
    this.site = site;
    this.live = live;
  }

  /**
   * Answers a question for an address.
   *
   * @param path the path as asked for, decoded
   */
  void answer(HttpExchange exchange, String path) throws IOException {
    String address = path.replaceFirst("^/+", "");
    long version = live.version();
    if (!site.holdsSite()) {
      byte[] page = ServedPage.notMade(live.locale());
      send(exchange, Reply.UNAVAILABLE, page, "", version);
      return;
    }
    boolean folder = address.isEmpty() || address.endsWith("/");
    Optional<SiteFolder.Found> found = site.open(folder ? address + INDEX : address);
    if (found.isPresent()) {
      send(exchange, Reply.OK, found.get(), version);
    } else if (!folder && site.isFolder(address)) {
      Reply.redirect(exchange, encoded("/" + address + "/"));
    } else {
      notFound(exchange, version);
    }
  }

  private void notFound(HttpExchange exchange, long version) throws IOException {
    Optional<SiteFolder.Found> page = site.open(MISSING);
    if (page.isPresent()) {
      send(exchange, Reply.NOT_FOUND, page.get(), version);
    } else {
      send(exchange, Reply.NOT_FOUND, ServedPage.notFound(live.locale()), "", version);
    }
  }

  private static void send(HttpExchange exchange, int status, SiteFolder.Found found, long version)
      throws IOException {
    try (SeekableByteChannel bytes = found.bytes()) {
      String type = MediaType.of(found.address());
      if (type.equals(MediaType.HTML)) {
        byte[] page = Channels.newInputStream(bytes).readAllBytes();
        send(exchange, status, page, found.address(), version);
      } else {
        Reply.send(exchange, status, type, bytes);
      }
    }
  }

  private static void send(
      HttpExchange exchange, int status, byte[] page, String address, long version)
      throws IOException {
    // The form for editors holds what nobody has saved yet: it must not be reloaded.
    byte[] served =
        address.startsWith(Admin.FOLDER) ? page : ServedPage.live(page, address, status, version);
    Reply.send(exchange, status, MediaType.HTML, served);
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("path: " + path, impossible);
    }
  }
}
