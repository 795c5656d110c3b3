package org.vitrine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Sample;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.problem.ProblemReport;

/** The guide to the settings names each of them, with its default, and an example that works. */
class SettingsGuideTest {

  private static final Pattern ROW =
      Pattern.compile("\\| `(portal\\.[a-z.]+)` \\| [^|]+ \\|([^|]*)\\| ([^|]*) \\|");

  /** Enough for every other setting to show. */
  private static final String BASE = "portal.calendar = roc\nportal.languages = zh-Hant-TW\n";

  /** The one setting that concerns what is published, not what is built. */
  private static final String PUBLISHED = "portal.compressed";

  /** With it, a form for editors to which any of its settings can be added. */
  private static final String ON = "portal.admin = on\n";

  @TempDir Path scratch;

  /**
   * @param otherwise the default; empty when there is none, or another setting gives it
   */
  private record Row(String otherwise, String example) {}

  private static Map<String, Row> rows(String guide) {
    Map<String, Row> rows = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(Sample.ROOT.resolve("docs").resolve(guide))) {
      for (String line : lines.toList()) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          String otherwise = row.group(2).strip();
          rows.put(
              row.group(1),
              new Row(otherwise.contains("`") ? "" : otherwise, row.group(3).strip()));
        } else {
          assertTrue(!line.startsWith("| `portal."), () -> "a row without all its cells: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  @Test
  void everySettingIsInBothGuidesAndNothingElseIs() {
    assertEquals(new TreeSet<>(SettingsReader.keys()), new TreeSet<>(rows("settings.md").keySet()));
    assertEquals(rows("settings.md").keySet(), rows("settings.zh.md").keySet());
    rows("settings.md")
        .forEach(
            (key, row) -> {
              Row chinese = Objects.requireNonNull(rows("settings.zh.md").get(key));
              assertEquals(row.example(), chinese.example(), key);
              assertEquals(row.otherwise(), chinese.otherwise(), key);
            });
  }

  @TestFactory
  Stream<DynamicTest> everyDefaultIsTheDefault() {
    return rows("settings.md").entrySet().stream()
        .filter(row -> !row.getValue().otherwise().isEmpty())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        assertEquals(
                            read(""), read(line(row.getKey(), row.getValue().otherwise())))));
  }

  /** A setting that did nothing would leave the site as it is. */
  @TestFactory
  Stream<DynamicTest> everyExampleChangesTheSite() {
    GoldenPortal portal = GoldenPortal.copy("small", scratch.resolve("portal"));
    for (String kind : List.of("years", "kpis")) {
      write(portal.path("templates/plain/" + kind + ".html"), "<p>" + kind + "</p>\n");
    }
    SortedMap<String, String> without = site(portal, BASE);
    Map<String, SortedMap<String, String>> sites = new HashMap<>();
    return rows("settings.md").entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> {
                      String line = line(row.getKey(), row.getValue().example());
                      switch (row.getKey()) {
                        case PUBLISHED -> assertNotEquals(read(""), read(line));
                        case "portal.calendar" ->
                            assertNotEquals(
                                without, site(portal, BASE.replaceFirst(".*\n", "")), line);
                        case "portal.plain" -> {
                          String pages = line("portal.pages", row.getValue().example());
                          assertNotEquals(
                              site(portal, BASE + pages), site(portal, BASE + pages + line), line);
                        }
                        default -> {
                          String others = others(row.getKey());
                          assertNotEquals(
                              others.isEmpty() || line.equals(ON)
                                  ? without
                                  : sites.computeIfAbsent(
                                      others, each -> site(portal, BASE + each)),
                              site(portal, BASE + others + line),
                              line);
                        }
                      }
                    }));
  }

  /** What a setting needs besides; empty when it stands by itself. */
  private static String others(String key) {
    if (key.startsWith("portal.repository.")) {
      return line("portal.repository", "https://github.com/a/b");
    }
    if (!key.startsWith("portal.admin")) {
      return "";
    }
    return ON
        + line("portal.admin.backend", key.equals("portal.admin.login") ? "github" : "gitlab")
        + line("portal.admin.repository", "a/b")
        + line("portal.admin.server", "https://a.test");
  }

  private static String line(String key, String value) {
    assertTrue(!value.isEmpty(), () -> key + " has no example");
    return key + " = " + value + "\n";
  }

  private static SortedMap<String, String> site(GoldenPortal portal, String settings) {
    write(portal.path("jbake.properties"), settings);
    GoldenPortal.Outcome outcome = portal.build();
    assertEquals(0, outcome.code(), outcome.err());
    return GoldenPortal.contents(portal.site());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Settings read(String text) throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("settings"));
    Files.writeString(folder.resolve("jbake.properties"), text);
    ProblemReport problems = new ProblemReport();
    Settings settings =
        SettingsReader.read(folder, folder.resolve("out"), LocalDate.EPOCH, problems).orElseThrow();
    assertEquals(Set.of(), Set.copyOf(problems.all()));
    return settings;
  }
}
