package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpNamesTheCommands(String option) {
    assertEquals(0, run(option));
    assertTrue(out.toString().startsWith("Usage: vitrine"), out::toString);
    for (String command :
        new String[] {
          "build", "check", "serve", "init", "publish", "convert", "new", "--help", "--version"
        }) {
      assertTrue(out.toString().contains(command), command + " is not in " + out);
    }
    assertEquals("", err.toString());
  }

  @Test
  void helpOnBuildNamesItsOptions() {
    assertEquals(0, run("build", "--help"));
    assertTrue(out.toString().contains("--source=DIR"), out::toString);
    assertTrue(out.toString().contains("--output=DIR"), out::toString);
    assertTrue(out.toString().contains("target/site"), out::toString);
  }

  @Test
  void helpOnPublishNamesItsTargetAndItsFlags() {
    assertEquals(0, run("publish", "--help"));
    assertTrue(out.toString().startsWith("Usage: vitrine publish TARGET [OPTIONS]"), out::toString);
    assertTrue(out.toString().contains("--keep=N"), out::toString);
    assertTrue(out.toString().contains("--in-place "), out::toString);
    assertTrue(out.toString().contains("--rollback "), out::toString);
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().matches("vitrine [0-9]+\\.[0-9]+\\.[0-9]+\\R"), out::toString);
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | Say what to do: build, check, serve, init, publish, convert, new or diff.",
        "bild            | bild",
        "build --sorce x | --sorce",
        "build --source  | --source",
        "check --output x | --output",
        "build extra     | extra",
        "publish         | Say where to publish to: a folder, host:path or rsync://host/path.",
        "diff            | Say what to compare",
        "diff a b c      | diff: 'c' is not understood.",
        "diff a --format pdf | --format: 'pdf' is none of text, markdown, html.",
        "diff a --language de | --language: 'de' is none of zh, en.",
        "diff a --limit x | --limit is 'x'",
        "publish a b     | publish: 'b' is not understood.",
        "convert         | Say what to convert: .csv or .xlsx files.",
        "new             | Say what to begin: a year (new year 110) or a document (new achievement).",
        "new year        | Say what to begin",
        "new year 11x    | new year: '11x' is no year",
        "new achievment  | Did you mean 'achievement'?",
        "new risk --year x | --year: 'x' is no year",
        "publish a --keep 0 | --keep is '0'",
        "publish a --keep x | --keep is 'x'",
      })
  void aCommandLineThatMakesNoSenseIsExplained(String line, String said) {
    assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
    assertTrue(err.toString().contains(said), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void aFolderThatIsNoPortalIsExplainedInBothLanguages() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(1, run("check", "--source", nowhere.toString()));
    assertEquals("", out.toString());
    assertEquals(
        """
        jbake.properties: 資料夾「nowhere」裡沒有設定檔。 [settings-missing]
            這是網站的資料夾嗎？請用 --source 指定，或用 init 建立新的網站；其中應有 jbake.properties、data 與 content。
            There is no settings file in the folder 'nowhere'.
            Is this the portal's folder? Choose it with --source, or begin a new portal with init. It holds jbake.properties, data and content.
        1 errors, 0 warnings.
        """
            .lines()
            .map(String::stripTrailing)
            .toList(),
        err.toString().lines().map(String::stripTrailing).toList());
  }

  @Test
  void aCheckOfTheSamplePrintsOneLineWhateverTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(0, run("check"), err::toString);
    } finally {
      Locale.setDefault(before);
    }
    assertEquals("", err.toString());
    assertTrue(
        out.toString()
            .matches(
                "[0-9]+ pages, [0-9]+ documents, 20 tables, [0-9]+ figures, 0 warnings,"
                    + " 16 figures as printed do not add up \\(checks.html\\), [0-9]+\\.[0-9]{2} seconds\\R"),
        out::toString);
  }

  @Test
  void warningsArePrintedAndCountedButStopNothing() throws IOException {
    Files.writeString(folder.resolve("jbake.properties"), "portal.languages = en\n");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/datapackage.json"),
        "{\"name\": \"n\", \"resources\": [{\"name\": \"t\", \"path\": \"t.csv\", \"schema\":"
            + " {\"fields\": [{\"name\": \"a\", \"constraints\": {\"minLength\": 1}}]}}]}");
    Files.writeString(folder.resolve("data/t.csv"), "a\nx\n");
    assertEquals(
        0,
        run("build", "--source", folder.toString(), "--output", folder.resolve("site").toString()),
        err::toString);
    assertEquals(
        """
        data/datapackage.json:1:125: 'minLength' is not checked by Vitrine. [descriptor-ignored]
            Other programs may check it. Remove it if it should not seem to be checked.
        """,
        err.toString().replace("\r\n", "\n"),
        "an English portal is spoken to in English only");
    assertTrue(
        out.toString()
            .matches(
                java.util.regex.Pattern.quote(folder.resolve("site") + ": ")
                    + "[0-9]+ pages, 0 documents, 1 tables, 0 figures, 1 warnings, .* seconds\\R"),
        out::toString);
  }
}
