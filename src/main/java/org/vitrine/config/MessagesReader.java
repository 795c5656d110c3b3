package org.vitrine.config;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<Language> complete = new HashSet<>();
    TreeSet<String> keys = new TreeSet<>();
    for (Language language : settings.languages()) {
      Optional<Messages> messages = readOne(settings, language, problems);
      read.put(language, messages.orElse(new Messages(language, Map.of())));
      messages.ifPresent(found -> complete.add(language));
      messages.ifPresent(found -> keys.addAll(found.keys()));
    }
    for (Map.Entry<Language, Messages> entry : read.entrySet()) {
      for (String key : keys) {
        if (complete.contains(entry.getKey()) && !entry.getValue().has(key)) {
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

  /** The texts of a language; empty when there is no readable file, which then is reported. */
  private static Optional<Messages> readOne(
      Settings settings, Language language, ProblemReport problems) {
    String file = file(language);
    if (!Files.isRegularFile(settings.source().resolve(file))) {
      problems.error(ProblemCode.MESSAGES_FILE_MISSING, Place.of(file), language.tag());
      return Optional.empty();
    }
    return SettingsFile.read(settings.source(), file, problems)
        .map(
            read -> {
              Map<String, String> texts = new TreeMap<>();
              for (String key : read.properties().stringPropertyNames()) {
                texts.put(key, read.properties().getProperty(key));
              }
              return new Messages(language, texts);
            });
  }

  /** The file of a language, in the portal's folder. */
  public static String file(Language language) {
    return "templates/messages/" + language.code() + ".properties";
  }
}
