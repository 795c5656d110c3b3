package org.vitrine.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Reads the interface's texts from {@code templates/messages/<language>.properties} (UTF-8). A key
 * that one language has and another has not is an error: a page must never show half a sentence.
 */
public final class MessagesReader {

  private MessagesReader() {}

  /** The texts by language, complete for each or else reported. */
  public static Map<Language, Messages> read(Settings settings, ProblemReport problems) {
    Map<Language, Messages> read = new LinkedHashMap<>();
    TreeSet<String> keys = new TreeSet<>();
    for (Language language : settings.languages()) {
      Messages messages = readOne(settings, language, problems);
      read.put(language, messages);
      keys.addAll(messages.keys());
    }
    for (Map.Entry<Language, Messages> entry : read.entrySet()) {
      for (String key : keys) {
        if (!entry.getValue().has(key)) {
          problems.error(
              ProblemCode.MESSAGE_MISSING,
              Place.of(file(entry.getKey())),
              key,
              entry.getKey().tag());
        }
      }
    }
    return read;
  }

  private static Messages readOne(Settings settings, Language language, ProblemReport problems) {
    Map<String, String> texts = new TreeMap<>();
    Path path = settings.source().resolve(file(language));
    if (!Files.isRegularFile(path)) {
      problems.error(ProblemCode.MESSAGES_FILE_MISSING, Place.of(file(language)), language.tag());
      return new Messages(language, texts);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.error(
          ProblemCode.SETTINGS_UNREADABLE,
          Place.of(file(language)),
          String.valueOf(e.getMessage()));
    }
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Messages(language, texts);
  }

  private static String file(Language language) {
    return "templates/messages/" + language.code() + ".properties";
  }
}
