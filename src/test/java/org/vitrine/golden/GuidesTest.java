package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;

/**
 * Every command that a guide shows does what the guide says: the commands of a guide are run one
 * after the other, in a folder that holds a copy of a small portal; those of the README in a copy
 * of the sample, which it tells of.
 */
class GuidesTest {

  private static final Pattern COMMAND =
      Pattern.compile("\\s*(?:\\$ )?(?:bin/vitrine|java -jar \\S*vitrine\\.jar) (.*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** What cannot be run on any machine, each with the reason. */
  private static final Map<String, String> NOT_RUN =
      Map.of("publish '//server/share/portal' --in-place", "needs a file share of Windows");

  @TempDir Path scratch;

  /** The commands in the code blocks of each guide, in order. */
  private static Map<String, List<String>> guides() throws IOException {
    Map<String, List<String>> guides = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>(List.of(Sample.ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(Sample.ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
    }
    for (Path file : files) {
      List<String> commands = new ArrayList<>();
      boolean code = false;
      for (String line : Files.readAllLines(file)) {
        Matcher command = COMMAND.matcher(line);
        if (line.strip().startsWith("```")) {
          code = !code;
        } else if (code && command.matches()) {
          commands.add(command.group(1).strip());
        }
      }
      if (!commands.isEmpty()) {
        guides.put(Sample.ROOT.relativize(file).toString().replace('\\', '/'), commands);
      }
    }
    return guides;
  }

  @TestFactory
  Stream<DynamicTest> commandsDoWhatTheGuideSays() throws IOException {
    Map<String, List<String>> guides = guides();
    return guides.entrySet().stream()
        .filter(guide -> !guide.getKey().endsWith(".zh.md"))
        .map(
            guide ->
                DynamicTest.dynamicTest(
                    guide.getKey(),
                    () -> {
                      Path portal = portal(guide.getKey());
                      for (String command : guide.getValue()) {
                        if (!NOT_RUN.containsKey(command)) {
                          prepare(command, portal);
                          run(command, portal);
                        }
                      }
                    }));
  }

  /** The same commands are shown in Chinese, so that they need not be run again. */
  @Test
  void guidesInBothLanguagesShowTheSameCommands() throws IOException {
    Map<String, List<String>> guides = guides();
    Set<String> translated = new TreeSet<>();
    for (String guide : guides.keySet()) {
      if (guide.endsWith(".zh.md")) {
        String english = guide.replace(".zh.md", ".md");
        assertEquals(guides.get(english), guides.get(guide), guide);
        translated.add(english);
      }
    }
    assertFalse(translated.isEmpty());
  }

  @Test
  void whatIsNotRunIsShownSomewhere() throws IOException {
    Set<String> shown = new TreeSet<>();
    guides().values().forEach(shown::addAll);
    NOT_RUN.keySet().forEach(command -> assertTrue(shown.contains(command), command));
  }

  private Path portal(String guide) {
    Path portal = scratch.resolve(guide.replaceAll("[^a-z]", "-"));
    if (!guide.equals("README.md")) {
      return GoldenPortal.copy("small", portal).folder();
    }
    for (String part : List.of("jbake.properties", "data", "content", "templates", "assets")) {
      Sample.copy(Sample.ROOT.resolve(part), portal.resolve(part));
    }
    return portal;
  }

  /** What the guide takes for granted before a command. */
  private void prepare(String command, Path portal) throws IOException, InterruptedException {
    if (command.equals("convert data/budget.csv")) {
      Path file = portal.resolve("data/budget.csv");
      String text = Files.readString(file).replace("\"26,134\"", "26134").replace(",", ";");
      Files.write(file, text.getBytes(Charset.forName("x-windows-950")));
    } else if (command.startsWith("convert accounts.xlsx --dry-run")) {
      run("build", portal);
      Files.copy(portal.resolve("target/site/data/all.xlsx"), portal.resolve("accounts.xlsx"));
    } else if (command.startsWith("diff ") && !Files.exists(portal.resolve(".git"))) {
      git(portal, "init", "-q", "-b", "main");
      git(portal, "add", "-A");
      git(portal, "commit", "-q", "-m", "All");
      git(portal, "tag", "v1.0");
      git(portal, "tag", "v1.1");
      GoldenPortal.copy("small", portal.resolveSibling("portal-of-last-year"));
    } else if (command.endsWith("--rollback")) {
      Path file = portal.resolve("data/goals.csv");
      Files.writeString(file, Files.readString(file).replace("First", "Foremost"));
      run("build", portal);
      run("publish /srv/portal", portal);
    }
  }

  private static void git(Path portal, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@agency.example"));
    command.addAll(List.of(words));
    Process git = new ProcessBuilder(command).directory(portal.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor(), () -> String.join(" ", command));
  }

  private void run(String command, Path portal) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    String home = Objects.requireNonNull(System.getProperty("java.home"));
    words.add(Path.of(home, "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    words.add("-cp");
    words.add(Objects.requireNonNull(System.getProperty("java.class.path")));
    words.add("org.vitrine.cli.Main");
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(text.startsWith("/srv/") ? portal + text : text);
    }
    boolean serves = command.startsWith("serve");
    if (serves) {
      words.addAll(List.of("--port", "0"));
    }
    Path log = portal.resolve("log.txt");
    Process process =
        new ProcessBuilder(words).directory(portal.toFile()).redirectError(log.toFile()).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      if (serves) {
        String first = out.readLine();
        assertTrue(
            first != null && first.contains("http://localhost"), () -> command + ": " + read(log));
        return;
      }
      String said = String.join("\n", out.lines().toList());
      assertTrue(process.waitFor(3, TimeUnit.MINUTES), command);
      assertEquals(0, process.exitValue(), () -> command + ": " + said + read(log));
      assertFalse(said.isEmpty(), command + " says what it did");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      return failed.toString();
    }
  }
}
