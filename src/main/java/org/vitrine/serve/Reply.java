package org.vitrine.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Writes answers; to a question for the head alone, the head alone. */
final class Reply {

  static final int OK = 200;
  static final int FOUND = 302;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int UNAVAILABLE = 503;

  private static final int NO_BODY = -1;

  private Reply() {}

  /** One sentence. */
  static void say(HttpExchange exchange, int status, String sentence) throws IOException {
    send(
        exchange, status, MediaType.of(".txt"), (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    if (begin(exchange, status, type, body.length)) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** Sends a file as long as it was when it was opened. */
  static void send(HttpExchange exchange, int status, String type, SeekableByteChannel body)
      throws IOException {
    if (begin(exchange, status, type, body.size())) {
      try (OutputStream out = exchange.getResponseBody()) {
        Channels.newInputStream(body).transferTo(out);
      }
    }
  }

  static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(FOUND, NO_BODY);
  }

  /** Sends the head; false when no body is to follow. */
  private static boolean begin(HttpExchange exchange, int status, String type, long length)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    boolean body = !head && length > 0;
    exchange.sendResponseHeaders(status, body ? length : NO_BODY);
    return body;
  }
}
