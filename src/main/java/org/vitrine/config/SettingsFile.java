package org.vitrine.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * A file of lines {@code key = value} in UTF-8; a byte order mark is accepted.
 *
 * @param text the whole file
 * @param properties its keys and values
 */
record SettingsFile(String text, Properties properties) {

  /**
   * Reads a file. Links are not followed: a portal that a stranger sent must not publish another
   * file of the machine.
   *
   * @param portal the portal's folder
   * @param name the file's path relative to it, with forward slashes
   * @return the file; empty when it is there but cannot be read, the reason then being reported
   */
  static Optional<SettingsFile> read(Path portal, String name, ProblemReport problems) {
    if (throughLink(portal, name)) {
      problems.error(ProblemCode.FILE_LINK, Place.of(name));
      return Optional.empty();
    }
    try {
      return Optional.of(of(Files.readString(portal.resolve(name), StandardCharsets.UTF_8)));
    } catch (CharacterCodingException e) {
      problems.error(ProblemCode.SETTINGS_ENCODING, Place.of(name));
    } catch (IOException | IllegalArgumentException e) {
      problems.error(ProblemCode.SETTINGS_UNREADABLE, Place.of(name), e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * The same of a text.
   *
   * @throws IllegalArgumentException if a backslash begins no character
   */
  static SettingsFile of(String read) throws IOException {
    String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return new SettingsFile(text, properties);
  }

  /** The number of the line on which a key is given a value; 0 when it is not found. */
  int line(String key) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith(key)
          && line.substring(key.length()).stripLeading().matches("([=:].*)?")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean throughLink(Path portal, String name) {
    Path step = portal;
    for (String part : name.split("/")) {
      step = step.resolve(part);
      if (Files.isSymbolicLink(step)) {
        return true;
      }
    }
    return false;
  }
}
