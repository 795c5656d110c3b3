package org.vitrine.hosts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A web server that serves a published site, as its operator sets it up by docs/hosting.md. */
public final class WebHost implements AutoCloseable {

  /** The programs that are known. */
  public enum Program {
    /** nginx with the files that a release brings for it. */
    NGINX("nginx"),
    /** Apache with the {@code .htaccess} of a release. */
    APACHE("apache2");

    private final String command;

    Program(String command) {
      this.command = command;
    }

    /** Where it is installed; empty when it is not. */
    public Optional<Path> installed() {
      return Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/sbin/")
          .map(folder -> Path.of(folder + command))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static final Path BROTLI =
      Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

  private final Process process;
  private final Path log;
  private final String url;
  private final boolean brotli;

  private WebHost(Process process, Path log, String url, boolean brotli) {
    this.process = process;
    this.log = log;
    this.url = url;
    this.brotli = brotli;
  }

  /**
   * Starts a web server.
   *
   * @param program one that is installed
   * @param published the folder that was published to; everybody may read it
   * @param path the path on the host, between slashes
   * @param scratch an empty folder
   */
  public static WebHost start(Program program, Path published, String path, Path scratch)
      throws IOException, InterruptedException {
    Files.createDirectories(scratch.resolve("empty"));
    int port = freePort();
    boolean brotli = program == Program.APACHE || Files.exists(BROTLI);
    Path settings = scratch.resolve("server.conf");
    Files.writeString(
        settings,
        program == Program.NGINX
            ? nginx(published, path, scratch, port)
            : apache(published, path, scratch, port),
        StandardCharsets.UTF_8);
    String command = program.installed().orElseThrow().toString();
    Path log = scratch.resolve("log");
    Process process =
        new ProcessBuilder(
                program == Program.NGINX
                    ? List.of(command, "-c", settings.toString(), "-p", scratch.toString())
                    : List.of(command, "-f", settings.toString(), "-DFOREGROUND"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    WebHost host = new WebHost(process, log, "http://127.0.0.1:" + port + path, brotli);
    host.await(port);
    return host;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(int port) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IOException("the server does not start: " + Files.readString(log), notYet);
        }
        Thread.sleep(20);
      }
    }
  }

  private static String nginx(Path published, String path, Path scratch, int port) {
    Path snippets = published.resolve("current/.vitrine");
    String temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(each -> each + "_temp_path " + scratch.resolve("tmp-" + each) + ";\n")
            .collect(Collectors.joining());
    return (Files.exists(BROTLI) ? "load_module " + BROTLI + ";\n" : "")
        + (isRoot() ? "user www-data;\n" : "")
        + "daemon off;\nworker_processes 1;\nerror_log stderr;\n"
        + ("pid " + scratch.resolve("pid") + ";\n")
        + "events { worker_connections 64; }\nhttp {\naccess_log off;\n"
        + temporary
        + ("include " + snippets.resolve("nginx-http.conf") + ";\n")
        + ("server {\nlisten 127.0.0.1:" + port + ";\n")
        + ("root " + scratch.resolve("empty") + ";\n")
        + ("location " + path + " {\nalias " + published.resolve("current") + "/;\n")
        + ("include " + snippets.resolve("nginx-site.conf") + ";\n")
        + (Files.exists(BROTLI) ? "brotli_static on;\n" : "")
        + "}\n}\n}\n";
  }

  private static String apache(Path published, String path, Path scratch, int port) {
    String modules =
        Stream.of("authz_core", "mime", "alias", "rewrite", "headers", "dir", "mpm_event", "unixd")
            .filter(module -> Files.exists(MODULES.resolve("mod_" + module + ".so")))
            .map(
                module ->
                    "LoadModule " + module + "_module " + MODULES + "/mod_" + module + ".so\n")
            .collect(Collectors.joining());
    String current = published.resolve("current").toString();
    boolean root = path.equals("/");
    return modules
        + "ServerName 127.0.0.1\n"
        + (isRoot() ? "User www-data\nGroup www-data\n" : "")
        + ("Listen 127.0.0.1:" + port + "\n")
        + ("ServerRoot " + scratch + "\nPidFile " + scratch.resolve("pid") + "\n")
        + ("DefaultRuntimeDir " + scratch + "\nMutex file:" + scratch + "\n")
        + "ErrorLog /dev/stderr\nLogLevel warn\nStartServers 1\nMaxRequestWorkers 50\n"
        + "TypesConfig /etc/mime.types\n"
        // As Debian has it: what a .gz file is, whatever is in it.
        + "AddType application/x-gzip .gz .tgz\n"
        + ("DocumentRoot " + (root ? current : scratch.resolve("empty")) + "\n")
        + (root ? "" : "Alias " + path.substring(0, path.length() - 1) + " " + current + "\n")
        + "<Directory />\nRequire all denied\nOptions FollowSymLinks\n</Directory>\n"
        + ("<Directory " + published + ">\nRequire all granted\n")
        + "AllowOverride FileInfo\nDirectoryIndex index.html\n</Directory>\n"
        + ("<Directory " + scratch.resolve("empty") + ">\nRequire all granted\n</Directory>\n");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The address of the site, with a slash at its end. */
  public String url() {
    return url;
  }

  /** Whether it can send files that are compressed with Brotli. */
  public boolean brotli() {
    return brotli;
  }

  /** What the server has complained of. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
