package org.vitrine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that pages load were made of those that people read. */
class ScriptsTest {

  private static final Path SCRIPTS = Path.of("assets/js");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search-box",
        "search-index",
        "search",
        "search-more",
        "search-near",
        "search-suggest"
      })
  void theSmallScriptIsMadeOfTheReadableOne(String name)
      throws IOException, NoSuchAlgorithmException {
    byte[] readable = Files.readAllBytes(SCRIPTS.resolve(name + ".js"));
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(readable), 0, 4);
    String small = Files.readString(SCRIPTS.resolve(name + ".min.js"), StandardCharsets.UTF_8);
    assertEquals("//" + digest, small.lines().findFirst().orElse(""), "run bin/minify");
  }

  @Test
  void theCoreOfTheSearchIsSmall() throws IOException {
    assertTrue(Files.size(SCRIPTS.resolve("search-index.min.js")) <= 5 * 1024);
  }
}
