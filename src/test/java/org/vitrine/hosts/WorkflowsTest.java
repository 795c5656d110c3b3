package org.vitrine.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.Sample;
import org.vitrine.cli.Main;
import org.yaml.snakeyaml.Yaml;

/** The workflows and commands that docs/hosting.md offers: pinned, with few rights, and right. */
class WorkflowsTest {

  private static final Path DOCS = Sample.ROOT.resolve("docs");
  private static final Pattern COMMAND =
      Pattern.compile("bin/vitrine (build|check|publish)([^`\\n&]*)");

  @Test
  void actionsArePinnedByCommitAndSayTheirVersion() throws IOException {
    String workflow = Files.readString(DOCS.resolve("ci/github-pages.yml"));
    List<String> uses = workflow.lines().filter(line -> line.contains("uses:")).toList();
    assertEquals(4, uses.size());
    for (String line : uses) {
      assertTrue(line.matches(".*uses: actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), line);
    }
  }

  @Test
  void noJobMayDoMoreThanItHasTo() throws IOException {
    Map<String, Object> workflow = yaml("ci/github-pages.yml");
    assertEquals(Map.of(), workflow.get("permissions"), "nothing but what a job asks for");
    Map<?, ?> jobs = (Map<?, ?>) Objects.requireNonNull(workflow.get("jobs"));
    assertEquals(
        List.of("build " + Map.of("contents", "read"), "deploy {pages=write, id-token=write}"),
        jobs.entrySet().stream()
            .map(
                job ->
                    job.getKey()
                        + " "
                        + ((Map<?, ?>) Objects.requireNonNull(job.getValue())).get("permissions"))
            .toList());
    assertTrue(
        Files.readString(DOCS.resolve("ci/github-pages.yml"))
            .contains("persist-credentials: false"));
  }

  @Test
  void theImageOfGitLabIsPinnedByVersion() throws IOException {
    String image = String.valueOf(yaml("ci/gitlab-pages.yml").get("image"));
    assertTrue(image.matches("maven:\\d+\\.\\d+\\.\\d+-eclipse-temurin-17"), image);
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(DOCS.resolve(file)));
  }

  /** Options that do not exist, or stand wrongly, are noticed before a target is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ci/github-pages.yml",
        "ci/gitlab-pages.yml",
        "ci/s3.sh",
        "hosting.md",
        "hosting.zh.md"
      })
  void everyCommandIsUnderstood(String file) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(Files.readString(DOCS.resolve(file)));
    while (matcher.find()) {
      String line = matcher.group(1) + matcher.group(2).replaceFirst("(#|,|，|:).*", "");
      if (!line.equals("publish")) {
        commands.add(line.strip().replace("'", ""));
      }
    }
    assertTrue(commands.size() > 1, file);
    for (String command : commands) {
      StringWriter err = new StringWriter();
      List<String> arguments = new ArrayList<>(List.of(command.split(" +")));
      arguments.addAll(List.of("--source", "/nowhere"));
      int code =
          Main.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(err),
              arguments.toArray(String[]::new));
      assertEquals(1, code, command + "\n" + err);
      assertTrue(err.toString().contains("[settings-missing]"), command + "\n" + err);
    }
  }
}
