package org.vitrine.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder below a path of its own host, as a plain web host does; nothing beside it. */
final class SiteServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "csv", "text/csv; charset=utf-8",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final String path;

  /**
   * Starts serving.
   *
   * @param path the path below which the folder is served, between slashes
   */
  SiteServer(Path folder, String path) {
    this.path = path;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> serve(folder, exchange));
    server.setExecutor(threads);
    server.start();
  }

  /** Address of the folder, with a slash at its end. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(Path folder, HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath();
    Path file = asked.startsWith(path) ? folder.resolve(asked.substring(path.length())) : folder;
    if (file.normalize().startsWith(folder) && Files.isRegularFile(file)) {
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      answer(
          exchange,
          200,
          type == null ? "application/octet-stream" : type,
          Files.readAllBytes(file));
    } else {
      answer(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
