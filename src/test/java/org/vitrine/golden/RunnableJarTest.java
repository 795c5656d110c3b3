package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as an editor gets it: one jar in a folder whose name has spaces and Chinese
 * characters, on a machine without Maven. {@code mvn package} has packed it.
 */
@Tag("jar")
class RunnableJarTest {

  private static final Path JAR = Path.of(System.getProperty("vitrine.jar", "target/vitrine.jar"));
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> QUICKLY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  @TempDir Path scratch;

  private Path portal;

  @SuppressWarnings("NullAway.Init")
  RunnableJarTest() {}

  @BeforeEach
  void folder() throws IOException {
    assertTrue(Files.isRegularFile(JAR), "first: mvn package");
    portal = Files.createDirectories(scratch.resolve("施政 櫥窗 (新)"));
    Files.copy(JAR, portal.resolve("vitrine.jar"));
  }

  private static ProcessBuilder process(List<String> command, Path folder) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().put("LC_ALL", "C.UTF-8"); // names of files, on this system
    return process.redirectErrorStream(true);
  }

  private static List<String> java(String jar, String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(QUICKLY);
    command.addAll(List.of("-jar", jar));
    command.addAll(List.of(arguments));
    return command;
  }

  private String well(String... arguments) throws IOException, InterruptedException {
    return well(java("vitrine.jar", arguments), portal);
  }

  private static String well(List<String> command, Path folder)
      throws IOException, InterruptedException {
    return well(process(command, folder));
  }

  /** What a process says that ends well. */
  private static String well(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private String page(String address) throws IOException {
    return Files.readString(portal.resolve("target/site").resolve(address));
  }

  /** One portal for all, because each start of the program takes a second. */
  @Test
  void aPortalIsBegunCheckedBuiltPublishedUpgradedAndServedWithNothingElse() throws Exception {
    assertEquals("vitrine " + System.getProperty("vitrine.version"), well("--version").strip());
    Path starting = portal;
    portal = scratch.resolve("另一個 (2)");
    String begun =
        well(
            java(
                starting.resolve("vitrine.jar").toString(),
                "init",
                portal.toString(),
                "--name",
                "施政櫥窗",
                "--languages",
                "zh",
                "--year",
                "113"),
            starting);
    assertTrue(begun.startsWith(portal + ": a new portal, "), begun);
    assertEquals(Files.size(JAR), Files.size(portal.resolve("vitrine.jar")), "its own copy");
    assertTrue(byScript("check").contains(" 0 warnings, "));
    assertTrue(well("build").startsWith(portal.resolve("target/site") + ": "));
    assertTrue(page("index.html").contains("施政櫥窗"));
    assertTrue(page("js/chart.umd.min.js").contains("Chart.js"), "from its WebJar");
    assertEquals(builtIn("assets/css/base.css"), page("css/base.css"));
    assertTrue(well("publish", "公開", "--in-place").contains("release "));
    assertTrue(Files.exists(portal.resolve("公開/index.html.br")), "the native library is found");
    followsAnUpgradeWithoutMerging();
    isServedAndFollowsASave();
  }

  private String byScript(String command) throws IOException, InterruptedException {
    Path tools = Files.createDirectories(scratch.resolve("bin"));
    for (Path tool : List.of(JAVA, Path.of("/usr/bin/dirname"))) { // and no other
      Path found = tools.resolve(tool.getFileName());
      Files.writeString(found, "#!/bin/sh\nexec '" + tool + "' \"$@\"\n");
      assertTrue(found.toFile().setExecutable(true));
    }
    ProcessBuilder script =
        process(List.of("/bin/sh", portal.resolve("bin/vitrine").toString(), command), scratch);
    script.environment().put("PATH", tools.toString());
    return well(script);
  }

  /** The built-in files change; what the portal has overridden stays, and the rest follows. */
  private void followsAnUpgradeWithoutMerging() throws IOException, InterruptedException {
    Files.writeString(portal.resolve("templates/messages/zh.properties"), "nav.budget = 我們的錢\n");
    Files.createDirectories(portal.resolve("assets/css"));
    Files.writeString(portal.resolve("assets/css/print.css"), "/* own */\n");
    upgrade(
        "templates/messages/zh.properties",
        text ->
            text.replaceAll("(?m)^nav\\.budget = .*", "nav.budget = 新的預算")
                .replaceAll("(?m)^nav\\.staffing = .*", "nav.staffing = 新的人力"));
    upgrade("assets/css/print.css", text -> "/* new */\n");
    upgrade("assets/css/base.css", text -> "/* new */\n" + text);
    upgrade("templates/layout/footer.html", text -> text.replace("</footer>", "<p>新</p></footer>"));
    well("build");
    String page = page("index.html");
    assertTrue(page.contains("新的人力") && page.contains("<p>新</p></footer>"), page);
    assertTrue(page.contains("我們的錢") && !page.contains("新的預算"), page);
    assertEquals("/* own */\n", page("css/print.css"));
    assertTrue(page("css/base.css").startsWith("/* new */\n"));
  }

  private void isServedAndFollowsASave() throws Exception {
    Process process = process(java("vitrine.jar", "serve", "--port", "0"), portal).start();
    try (BufferedReader lines = process.inputReader()) {
      URI address = URI.create(Objects.requireNonNull(lines.readLine()));
      assertTrue(Objects.requireNonNull(lines.readLine()).contains(" all pages in "));
      Files.createDirectories(portal.resolve("templates/layout"));
      Files.writeString(
          portal.resolve("templates/layout/footer.html"), "<footer><p>市政府</p></footer>\n");
      String said = Objects.requireNonNull(lines.readLine());
      assertFalse(said.contains("error"), said);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("<footer><p>市政府</p></footer>"), page.body());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private String builtIn(String file) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return text(jar, "org/vitrine/builtin/" + file);
    }
  }

  private void upgrade(String file, UnaryOperator<String> change) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(portal.resolve("vitrine.jar"))) {
      Path path = jar.getPath("org/vitrine/builtin", file);
      Files.writeString(path, change.apply(Files.readString(path)));
    }
  }

  @Test
  void theJarHasTheLicencesOfAllThatIsInItAndNoLeftovers() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(JarEntry::getName).toList();
      assertEquals(names.size(), names.stream().distinct().count());
      assertTrue(
          names.stream()
              .noneMatch(
                  name -> name.matches(".*module-info\\.class|META-INF/[^/]*\\.(SF|RSA|DSA)")),
          "signatures and modules of others");
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      String licences = text(jar, "META-INF/LICENSE.txt");
      assertTrue(
          licences.contains("QOS.ch") && licences.contains("Atlassian"), "SLF4J, commonmark");
      assertTrue(text(jar, "META-INF/NOTICE.txt").contains("Apache Commons CLI"));
      assertEquals(
          "org.slf4j.nop.NOPServiceProvider",
          text(jar, "META-INF/services/org.slf4j.spi.SLF4JServiceProvider").strip());
      assertEquals("true", jar.getManifest().getMainAttributes().getValue("Multi-Release"));
    }
  }

  private static String text(JarFile jar, String name) {
    try (var in = jar.getInputStream(jar.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
