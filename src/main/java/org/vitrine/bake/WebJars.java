package org.vitrine.bake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Scripts that come from other projects, taken from their WebJars. */
final class WebJars {

  private static final String ROOT = "/META-INF/resources/webjars/";
  private static final String POM = "/META-INF/maven/org.webjars.npm/";

  /** What is taken: the script, and the licences of all that it was bundled from. */
  private static final List<Taken> TAKEN =
      List.of(
          new Taken("chart.js", "dist/chart.umd.min.js", "js/chart.umd.min.js"),
          new Taken("chart.js", "LICENSE.md", "js/chart.LICENSE.md"),
          new Taken("kurkle__color", "LICENSE.md", "js/chart.color.LICENSE.md"));

  /**
   * A file of another project.
   *
   * @param project its name
   * @param file the file's path in it
   * @param address where it goes in the site
   */
  private record Taken(String project, String file, String address) {}

  private WebJars() {}

  /** The addresses that the scripts get in the site. */
  static List<String> addresses() {
    return TAKEN.stream().map(Taken::address).toList();
  }

  /** Puts the scripts and their licences into a site. */
  static void copy(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("js"));
    for (Taken taken : TAKEN) {
      String root = ROOT + taken.project() + "/" + version(taken.project()) + "/";
      copy(root + taken.file(), folder.resolve(taken.address()));
    }
  }

  private static String version(String project) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open(POM + project + "/pom.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = open(resource)) {
      Files.copy(in, file);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = WebJars.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the program lacks " + resource);
    }
    return in;
  }
}
