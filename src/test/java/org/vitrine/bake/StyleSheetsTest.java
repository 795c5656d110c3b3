package org.vitrine.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.bake.Sources.Copied;

class StyleSheetsTest {

  @TempDir Path folder;

  private final Map<String, Copied> files = new TreeMap<>();

  @BeforeEach
  void some() throws IOException {
    write("css/a.css", "/* a */\n.a {}\n");
    write("css/b.css", "\uFEFF@import 'a.css';\n.b {}\n");
  }

  private void write(String address, String text) throws IOException {
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    files.put(address, new Copied(file, ""));
  }

  private String whole(String address) throws IOException {
    return new StyleSheets(files)
        .whole(address)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("as it is");
  }

  @Test
  void aSheetTakesTheOthersInEachOnce() throws IOException {
    write(
        "css/all.css",
        "/* All; @import in a comment is none. */\n@import \"a.css\";\n@import url('b.css') ;\n"
            + "@import url( \"a.css\" );\n.all {}\n");
    assertEquals("/* a */\n.a {}\n\n.b {}\n\n.all {}\n", whole("css/all.css"));
  }

  @Test
  void sheetsThatTakeEachOtherInEnd() throws IOException {
    write("css/one.css", "@import \"other.css\";\n.one {}\n");
    write("css/other.css", "@import \"one.css\";\n.other {}\n");
    assertEquals("\n.other {}\n\n.one {}\n", whole("css/one.css"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".plain {}",
        "@import \"missing.css\";",
        "@import \"a.css\" print;",
        "@import \"a.css\" layer(x);",
        "@import \"../css/a.css\";",
        "@import \"https://example.org/a.css\";",
        "@import \"a.css\"; @import \"missing.css\";",
        ".rule {} @import \"a.css\";",
        "/* @import \"a.css\"; */ .rule {}",
        "/* never ended @import \"a.css\";",
        "",
      })
  void whatBrowsersFollowThemselvesStays(String text) throws IOException {
    write("css/x.css", text);
    assertEquals("as it is", whole("css/x.css"));
  }
}
