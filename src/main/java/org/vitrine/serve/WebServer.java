package org.vitrine.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site to browsers on this machine, and to nobody else. Pages get a script that listens to
 * {@code /_vitrine/events}; on disk they have none.
 */
final class WebServer implements AutoCloseable {

  private static final String EVENTS = ServedPage.OWN + "events";
  private static final Set<String> RESOURCES = Set.of("live.js", "live.css", "tabs.js");
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Any other name may be that of a foreign site, which has it lead to this machine. */
  private static final Pattern HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

  static {
    // Or else the system holds back each small packet until the one before is acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final SitePages pages;
  private final Live live;

  private WebServer(HttpServer server, SiteFolder site, Live live) {
    this.server = server;
    this.live = live;
    pages = new SitePages(site, live);
    AtomicInteger count = new AtomicInteger();
    // A tab keeps its thread as long as it is open, so there are as many as are needed.
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "vitrine-serve-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    server.createContext("/", this::handle);
    server.setExecutor(threads);
  }

  /**
   * Takes a port. Whoever asks for a page is kept waiting until {@link #start()}.
   *
   * @param port the port; 0 for any that is free
   * @throws java.net.BindException if the port is taken, or may not be taken
   */
  static WebServer bind(int port, SiteFolder site, Live live) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new WebServer(HttpServer.create(here, 0), site, live);
  }

  void start() {
    server.start();
  }

  /** Where the site is served. */
  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      answer(exchange);
    } catch (IOException gone) {
      return; // the browser has gone on
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    String method = exchange.getRequestMethod();
    String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "/");
    if (host == null || !HOST.matcher(host).matches()) {
      Reply.say(exchange, Reply.FORBIDDEN, "The preview answers to localhost only.");
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Reply.say(exchange, Reply.NOT_ALLOWED, "The preview can only be read.");
    } else if (path.equals(EVENTS)) {
      sendEvents(exchange);
    } else if (path.startsWith(ServedPage.OWN)) {
      sendOwn(exchange, path.substring(ServedPage.OWN.length()));
    } else {
      pages.answer(exchange, path);
    }
  }

  private static void sendOwn(HttpExchange exchange, String name) throws IOException {
    if (!RESOURCES.contains(name)) {
      Reply.say(exchange, Reply.NOT_FOUND, "The preview has no such file.");
      return;
    }
    try (InputStream in = Objects.requireNonNull(WebServer.class.getResourceAsStream(name))) {
      Reply.send(exchange, Reply.OK, MediaType.of(name), in.readAllBytes());
    }
  }

  private void sendEvents(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(Reply.OK, -1);
      return;
    }
    exchange.sendResponseHeaders(Reply.OK, 0);
    try (Live.Tab tab = live.connect();
        OutputStream out = exchange.getResponseBody()) {
      write(out, EventText.RETRY);
      while (!tab.isGivenUp()) {
        @Nullable String event = tab.next(HEARTBEAT);
        write(out, event == null ? EventText.HEARTBEAT : event);
      }
    }
  }

  private static void write(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
