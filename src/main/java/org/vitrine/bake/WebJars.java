package org.vitrine.bake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Scripts that come from other projects, taken from their WebJars. */
final class WebJars {

  private static final String ROOT = "/META-INF/resources/webjars/chart.js/";
  private static final String POM = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

  private WebJars() {}

  /** The addresses that the scripts get in the site. */
  static List<String> addresses() {
    return List.of("js/chart.umd.min.js", "js/chart.LICENSE.md");
  }

  /** Puts the scripts and their licences into a site. */
  static void copy(Path folder) throws IOException {
    String root = ROOT + version() + "/";
    Files.createDirectories(folder.resolve("js"));
    copy(root + "dist/chart.umd.min.js", folder.resolve(addresses().get(0)));
    copy(root + "LICENSE.md", folder.resolve(addresses().get(1)));
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open(POM)) {
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
