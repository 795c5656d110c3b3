package org.vitrine.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that asks what a browser would never ask: the address as it stands, any host. */
final class Http {

  /** Shorter than the time between two heartbeats, or else waiting in vain would not end. */
  private static final int TIMEOUT_MILLIS = 10_000;

  private Http() {}

  /**
   * An answer.
   *
   * @param head its fields by their names in lower case
   * @param body each byte as a character
   */
  record Answer(int status, Map<String, String> head, String body) {

    String field(String name) {
      return head.getOrDefault(name, "");
    }

    /** The body as text. */
    String text() {
      return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  static Answer get(URI server, String path) throws IOException {
    return ask(server, "GET", path, "localhost:" + server.getPort());
  }

  static Answer ask(URI server, String method, String path, String host) throws IOException {
    try (Socket socket = connect(server, method, path, host)) {
      byte[] all = socket.getInputStream().readAllBytes();
      String answer = new String(all, StandardCharsets.ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      String[] lines = answer.substring(0, end).split("\r\n");
      Map<String, String> head = new TreeMap<>();
      for (int i = 1; i < lines.length; i++) {
        int colon = lines[i].indexOf(':');
        head.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
      int status = Integer.parseInt(lines[0].split(" ")[1]);
      return new Answer(status, head, answer.substring(end + 4));
    }
  }

  private static Socket connect(URI server, String method, String path, String host)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    String question =
        method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(question.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** A tab that listens. */
  static final class Listener implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Listener(URI server) throws IOException {
      socket = connect(server, "GET", "/_vitrine/events", "localhost");
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next events, each by name and data with a space between. */
    List<String> next(int count) throws IOException {
      List<String> events = new ArrayList<>();
      String name = "";
      while (events.size() < count) {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("the events end after " + events);
        }
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          events.add(name + " " + line.substring("data: ".length()));
        }
      }
      return events;
    }

    /** Whether the server has ended the connection. */
    boolean ends() throws IOException {
      while (true) {
        if (lines.readLine() == null) {
          return true;
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
