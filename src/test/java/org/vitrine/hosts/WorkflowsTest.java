package org.vitrine.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
      Pattern.compile("bin/vitrine (build|check|publish|diff)([^`\\n&]*)");

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

  @ParameterizedTest
  @ValueSource(strings = {"github-review.yml", "github-comment.yml", "forgejo-review.yml"})
  void whatReviewsAChangeIsPinnedAndPutsNoStrangersTextIntoACommand(String file)
      throws IOException {
    String workflow = Files.readString(DOCS.resolve("ci").resolve(file));
    for (String line : workflow.lines().filter(each -> each.contains("uses:")).toList()) {
      assertTrue(line.matches(".*uses: [a-z./:-]+@[0-9a-f]{40} # v\\d+(\\.\\d+\\.\\d+)?"), line);
    }
    Map<?, ?> jobs = (Map<?, ?>) Objects.requireNonNull(yaml("ci/" + file).get("jobs"));
    for (Object job : jobs.values()) {
      for (Object step : (List<?>) Objects.requireNonNull(((Map<?, ?>) job).get("steps"))) {
        String run = String.valueOf(((Map<?, ?>) step).get("run"));
        assertFalse(run.contains("${{"), run);
      }
    }
  }

  @Test
  void whoMayWriteOnGitHubRunsNothingOfTheChange() throws IOException {
    Map<?, ?> reviewing =
        (Map<?, ?>) Objects.requireNonNull(yaml("ci/github-review.yml").get("jobs"));
    assertEquals(
        Map.of("contents", "read"),
        ((Map<?, ?>) Objects.requireNonNull(reviewing.get("review"))).get("permissions"));
    assertEquals(Map.of(), yaml("ci/github-review.yml").get("permissions"));
    Map<?, ?> commenting =
        (Map<?, ?>) Objects.requireNonNull(yaml("ci/github-comment.yml").get("jobs"));
    assertEquals(
        Map.of("actions", "read", "pull-requests", "write"),
        ((Map<?, ?>) Objects.requireNonNull(commenting.get("comment"))).get("permissions"));
    String comment = Files.readString(DOCS.resolve("ci/github-comment.yml"));
    assertFalse(comment.contains("checkout@") || comment.contains("bin/"), comment);
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
        "ci/github-review.yml",
        "ci/forgejo-review.yml",
        "ci/s3.sh",
        "reviewing.md",
        "reviewing.zh.md",
        "hosting.md",
        "hosting.zh.md"
      })
  void everyCommandIsUnderstood(String file) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(Files.readString(DOCS.resolve(file)));
    while (matcher.find()) {
      String line = matcher.group(1) + matcher.group(2).replaceFirst("(#|,|，|:|>|\\|\\|).*", "");
      if (!line.equals("publish") && !line.startsWith("diff A")) {
        commands.add(line.strip().replace("'", "").replace("\"", ""));
      }
    }
    assertTrue(commands.size() > 1, file);
    for (String command : commands) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      List<String> arguments = new ArrayList<>(List.of(command.split(" +")));
      arguments.addAll(List.of("--source", "/nowhere"));
      int code =
          Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
      assertEquals(1, code, command + "\n" + err);
      String missing = command.startsWith("diff") ? "diff-git" : "settings-missing";
      assertTrue((out + "" + err).contains(missing), command + "\n" + err);
    }
  }
}
