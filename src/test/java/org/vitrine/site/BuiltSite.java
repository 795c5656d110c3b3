package org.vitrine.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vitrine.cli.Main;

/** The site of the repository's own portal, in a temporary folder until the tests have ended. */
final class BuiltSite implements AutoCloseable {

  /** The address that the portal's settings give the site, with a slash at its end. */
  static final String URL = "https://vitrine.example/mofa/";

  private final Path scratch;
  private final Map<String, Document> parsed = new ConcurrentHashMap<>();

  private BuiltSite(Path scratch) {
    this.scratch = scratch;
  }

  static BuiltSite build() {
    try {
      BuiltSite site = new BuiltSite(Files.createTempDirectory("vitrine-site"));
      StringWriter said = new StringWriter();
      PrintWriter printer = new PrintWriter(said);
      int exit =
          Main.run(
              printer, printer, "build", "--source", ".", "--output", site.folder().toString());
      if (exit != 0) {
        throw new IllegalStateException("Exit code " + exit + "\n" + said);
      }
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return scratch.resolve("site");
  }

  /** Every file of the site, as addresses in it. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every HTML page of the site. */
  List<String> pages() {
    return files().stream().filter(file -> file.endsWith(".html")).toList();
  }

  /** A page as jsoup reads it; parsed once. */
  Document page(String address) {
    return parsed.computeIfAbsent(
        address,
        page -> {
          try {
            return Jsoup.parse(
                Files.readString(folder().resolve(page)), "https://site.invalid/" + page);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
