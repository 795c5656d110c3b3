package org.vitrine.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.problem.Nearest;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Reads the interface's texts: the built-in ones of a language, and laid over them, key by key,
 * those of the portal's own {@code templates/messages/<language>.properties} (UTF-8). A language
 * that is not built in needs a text for every key: a page must never show half a sentence.
 */
public final class MessagesReader {

  /** The language in which there are texts for whatever the program says. */
  private static final String REFERENCE = "en";

  /** As many missing keys are told one by one; of more there is a list, for a translator. */
  private static final int SINGLE = 8;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Settings settings;
  private final ProblemReport problems;

  private MessagesReader(Settings settings, ProblemReport problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * The texts of a language.
   *
   * @param builtIn those that the program brings; none for a language that it does not know
   * @param own those of the portal
   */
  private record Layers(Map<String, String> builtIn, Map<String, String> own) {

    Map<String, String> laid() {
      if (own.isEmpty()) {
        return builtIn;
      }
      Map<String, String> all = new TreeMap<>(builtIn);
      all.putAll(own);
      return all;
    }
  }

  /** The texts by language, complete for each or else reported. */
  public static Map<Language, Messages> read(Settings settings, ProblemReport problems) {
    return new MessagesReader(settings, problems).readAll();
  }

  /** The file of a language, in the portal's folder. */
  public static String file(Language language) {
    return "templates/messages/" + language.code() + ".properties";
  }

  private Map<Language, Messages> readAll() {
    Map<Language, Messages> read = new LinkedHashMap<>();
    Map<Language, Layers> complete = new LinkedHashMap<>();
    Map<String, String> reference = Map.of();
    for (Language language : settings.languages()) {
      Optional<Layers> layers = layers(language);
      read.put(language, new Messages(language, layers.map(Layers::laid).orElse(Map.of())));
      layers.ifPresent(found -> complete.put(language, found));
    }
    if (complete.values().stream().anyMatch(layers -> layers.builtIn().isEmpty())) {
      reference = builtIn(REFERENCE);
    }
    Set<String> keys = new TreeSet<>(reference.keySet());
    complete.values().forEach(layers -> keys.addAll(layers.laid().keySet()));
    for (Map.Entry<Language, Layers> entry : complete.entrySet()) {
      Layers layers = entry.getValue();
      reportMissing(entry.getKey(), layers.laid().keySet(), keys);
      if (!layers.own().isEmpty()) {
        Map<String, String> known = layers.builtIn().isEmpty() ? reference : layers.builtIn();
        judge(entry.getKey(), layers.own(), known);
      }
    }
    return read;
  }

  /** The texts of a language; empty when there are none, which then is reported. */
  private Optional<Layers> layers(Language language) {
    String file = file(language);
    boolean known = BuiltIn.has(file);
    if (!Files.isRegularFile(settings.source().resolve(file))) {
      if (!known) {
        problems.error(ProblemCode.MESSAGES_FILE_MISSING, Place.of(file), language.tag());
        return Optional.empty();
      }
      return Optional.of(new Layers(builtIn(language.code()), Map.of()));
    }
    return SettingsFile.read(settings.source(), file, problems)
        .map(
            own ->
                known && own.text().equals(builtInText(language.code()))
                    ? new Layers(texts(own), Map.of()) // a copy: read once, and nothing to judge
                    : new Layers(known ? builtIn(language.code()) : Map.of(), texts(own)));
  }

  private void reportMissing(Language language, Set<String> found, Set<String> wanted) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeIf(found::contains);
    if (missing.size() > SINGLE) {
      problems.error(
          ProblemCode.MESSAGES_MISSING,
          Place.of(file(language)),
          language.tag(),
          missing.size(),
          String.join(", ", missing));
      return;
    }
    for (String key : missing) {
      problems.error(ProblemCode.MESSAGE_MISSING, Place.of(file(language)), key, language.tag());
    }
  }

  /**
   * Tells what in the portal's own texts will not do.
   *
   * @param known the texts that they take the place of, or whose translation they are
   */
  private void judge(Language language, Map<String, String> own, Map<String, String> known) {
    own.forEach(
        (key, text) -> {
          String original = known.get(key);
          if (original != null) {
            Set<String> allowed = placeholders(original);
            for (String placeholder : placeholders(text)) {
              if (!allowed.contains(placeholder)) {
                problems.error(
                    ProblemCode.MESSAGE_PLACEHOLDER,
                    place(language, key),
                    key,
                    placeholder,
                    allowed.isEmpty() ? "-" : String.join(" ", allowed));
              }
            }
          } else if (!placeholders(text).stream().allMatch(each -> each.matches("\\{\\d}"))) {
            problems.error(
                ProblemCode.MESSAGE_PLACEHOLDER,
                place(language, key),
                key,
                String.join(" ", placeholders(text)),
                "{0} {1} …");
          } else if (!key.startsWith("check.")) { // which identities are there, tables say
            String meant = Nearest.to(key, known.keySet());
            if (meant != null && !own.containsKey(meant) && !isUsed(key)) {
              problems.warning(ProblemCode.MESSAGE_UNKNOWN, place(language, key), key, meant);
            }
          }
        });
  }

  /** Whether a template of the portal's own asks for a key. */
  private boolean isUsed(String key) {
    if (!Files.isDirectory(settings.templates())) {
      return false;
    }
    try (Stream<Path> files = Files.walk(settings.templates())) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|xml)")).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(key)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a key of the portal's own stands. The file is read again: mistakes are rare. */
  private Place place(Language language, String key) {
    String file = file(language);
    return SettingsFile.read(settings.source(), file, new ProblemReport())
        .map(read -> new Place(file, read.line(key), 0))
        .orElse(Place.of(file));
  }

  private static Set<String> placeholders(String text) {
    return text.indexOf('{') < 0
        ? Set.of()
        : PLACEHOLDER
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> builtIn(String code) {
    try {
      return texts(SettingsFile.of(builtInText(code)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String builtInText(String code) {
    try {
      return BuiltIn.text("templates/messages/" + code + ".properties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(SettingsFile file) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : file.properties().stringPropertyNames()) {
      texts.put(key, file.properties().getProperty(key));
    }
    return texts;
  }
}
