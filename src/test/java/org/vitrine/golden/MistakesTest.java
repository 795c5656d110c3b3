package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.golden.GoldenPortal.Outcome;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Each mistake of {@code mistakes.yaml}, made in the portal {@code small}, stops the build: it is
 * told with file and line in both languages, and the site that was there stays as it was.
 */
class MistakesTest {

  private static final String SECRET = "nobody may read this";
  private static final Pattern PROBLEM = Pattern.compile("(\\S+): (.*) \\[([a-z-]+)]");

  @TempDir Path scratch;

  @TestFactory
  @SuppressWarnings("unchecked")
  Stream<DynamicTest> mistakes() throws IOException {
    Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("secret"), SECRET + "\n");
    Files.writeString(
        elsewhere.resolve("notes.csv"),
        "report,table,item,year,text,text_en\n" + SECRET + ",,,,,\n");
    GoldenPortal portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    Outcome sound = portal.build();
    assertEquals("0 ", sound.code() + " " + sound.err(), "without a mistake");
    SortedMap<String, String> site = GoldenPortal.contents(portal.site());
    List<Map<String, Object>> cases =
        (List<Map<String, Object>>)
            new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(GoldenPortal.SITES.resolve("mistakes.yaml")));
    return cases.stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    text(mistake, "why"),
                    () -> {
                      try {
                        for (Map<String, Object> edit :
                            (List<Map<String, Object>>) get(mistake, "edits")) {
                          edit(portal, edit, elsewhere);
                        }
                        check(portal, (List<String>) get(mistake, "found"), site);
                      } finally {
                        portal.restore(mistake.toString());
                      }
                    }));
  }

  private static void check(
      GoldenPortal portal, List<String> expected, SortedMap<String, String> site)
      throws IOException {
    Outcome outcome = portal.build();
    List<String> found = new ArrayList<>();
    List<String> lines = outcome.err().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher problem = PROBLEM.matcher(lines.get(i));
      if (problem.matches()) {
        found.add(problem.group(1) + " " + problem.group(3));
        assertTrue(problem.group(2).matches(".*\\p{IsHan}.*"), "in Chinese: " + lines.get(i));
        assertTrue(
            lines.subList(i + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("    "))
                .anyMatch(line -> line.matches(" {4}[A-Z'‘\"].*")),
            "in English: " + outcome.err());
      }
    }
    assertEquals(
        String.join("\n", expected), String.join("\n", found), "what was found: " + outcome.err());
    assertEquals(1, outcome.code(), "exit code");
    assertEquals("", outcome.out(), "nothing is said of a result");
    assertEquals(
        found.size()
            + " errors, 0 warnings. Nothing was published; the previous site is untouched.",
        lines.get(lines.size() - 1));
    assertFalse(outcome.err().contains(SECRET), outcome.err());
    assertEquals(site, GoldenPortal.contents(portal.site()), "the site that was there");
    try (Stream<Path> beside = Files.list(Objects.requireNonNull(portal.folder().getParent()))) {
      assertEquals(
          List.of("elsewhere", "portal", "portal-site"),
          beside.map(path -> path.getFileName().toString()).sorted().toList(),
          "nothing is left behind");
    }
  }

  private static void edit(GoldenPortal portal, Map<String, Object> edit, Path elsewhere)
      throws IOException {
    Path file = portal.path(text(edit, "file"));
    if (edit.containsKey("delete")) {
      GoldenPortal.remove(file);
      return;
    }
    if (edit.containsKey("link")) {
      GoldenPortal.remove(file);
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, elsewhere.resolve(text(edit, "link")).normalize());
      return;
    }
    String text;
    if (edit.containsKey("write")) {
      Files.createDirectories(file.getParent());
      text = text(edit, "write");
    } else {
      text = Files.readString(portal.own(text(edit, "file")));
      if (edit.containsKey("from")) {
        String from = text(edit, "from");
        int at = text.indexOf(from);
        assertTrue(at >= 0, () -> from + " is not in " + file.getFileName());
        text = text.substring(0, at) + text(edit, "to") + text.substring(at + from.length());
      }
    }
    @Nullable Object charset = edit.get("charset");
    Files.write(
        file,
        text.getBytes(
            charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset.toString())));
  }

  private static Object get(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static String text(Map<String, Object> map, String key) {
    return (String) get(map, key);
  }
}
