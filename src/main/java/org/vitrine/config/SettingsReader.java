package org.vitrine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Reads {@code jbake.properties}. Settings of the portal begin with {@code portal.}; every other
 * key is JBake's own.
 */
public final class SettingsReader {

  /** Name of the settings file in the portal's folder. */
  public static final String FILE = "jbake.properties";

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "agency",
          "tagline",
          "publisher",
          "licence",
          "licence.url",
          "url",
          "calendar",
          "currency",
          "languages",
          "accent",
          "pages",
          "links",
          "plain",
          "compressed",
          "repository",
          "repository.kind",
          "repository.branch",
          "repository.folder",
          "report");
  private static final Set<String> BY_LANGUAGE =
      Set.of("name", "agency", "tagline", "publisher", "licence", "currency");
  private static final String ACCEPT = "portal.accept.";
  private static final String ALL = "all";
  private static final String NONE = "none";
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/]+(/[^\\s]*[^\\s/])?");
  private static final Pattern PAGE = Pattern.compile("https?://[^\\s/]+(/[^\\s]*)?");

  private static final Pattern PATH = Pattern.compile("[^\\s/]+(/[^\\s/]+)*");
  private static final Pattern REPORT =
      Pattern.compile("[^\\s@/:?&]+@[^\\s@/:?&]+\\.[^\\s@/:?&]+|https?://[^\\s/#]+(/[^\\s#]*)?");

  private final ProblemReport problems;
  private Properties properties = new Properties();
  private SettingsFile file = new SettingsFile("", properties);

  private SettingsReader(ProblemReport problems) {
    this.problems = problems;
  }

  /** The keys of all settings, those by language in their main language only. */
  public static Set<String> keys() {
    return Stream.concat(KEYS.stream(), AdminReader.KEYS.stream())
        .map(name -> "portal." + name)
        .collect(Collectors.toSet());
  }

  /**
   * Reads the settings of a portal.
   *
   * @param source the portal's folder
   * @param output where the site goes
   * @param today the day against which a document's date is held
   * @return the settings; empty when they could not be read, the reason then being reported
   */
  public static Optional<Settings> read(
      Path source, Path output, LocalDate today, ProblemReport problems) {
    return new SettingsReader(problems)
        .readAll(source.toAbsolutePath().normalize(), output.toAbsolutePath().normalize(), today);
  }

  private Optional<Settings> readAll(Path source, Path output, LocalDate today) {
    if (!Files.isRegularFile(source.resolve(FILE))) {
      problems.error(ProblemCode.SETTINGS_MISSING, Place.of(FILE), source.getFileName());
      return Optional.empty();
    }
    Optional<SettingsFile> read = SettingsFile.read(source, FILE, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    file = read.get();
    properties = file.properties();
    List<Language> languages = languages();
    refuseUnknownKeys(languages);
    return Optional.of(
        new Settings(
            source,
            output,
            texts("name", languages, "Vitrine"),
            texts("agency", languages, ""),
            texts("tagline", languages, ""),
            publisher(languages),
            licence(languages),
            matching("url", URL, "", "https://example.org/portal"),
            calendar(),
            texts("currency", languages, ""),
            languages,
            matching("accent", COLOUR, "#1f5c7a", "#1f5c7a"),
            pages(),
            links(),
            plain(),
            compressed(),
            accepted(),
            feedback(),
            admin(),
            today));
  }

  private List<Language> languages() {
    List<Language> languages = new ArrayList<>();
    Set<String> codes = new TreeSet<>();
    for (String item : value("languages", "zh-Hant-TW, en").split(",", -1)) {
      String tag = item.trim();
      Language language = new Language(tag, languages.isEmpty());
      // 'data', 'years' and so on are folders of the site, but no language has such a code.
      if (tag.isEmpty() || language.code().isEmpty() || !codes.add(language.code())) {
        invalid("languages", item.trim(), "zh-Hant-TW, en");
      } else {
        languages.add(language);
      }
    }
    return languages.isEmpty() ? List.of(new Language("zh-Hant-TW", true)) : languages;
  }

  /** Who published the figures; whose they are, unless that is said in other words. */
  private LocalText publisher(List<Language> languages) {
    boolean said =
        properties.stringPropertyNames().stream()
            .anyMatch(key -> key.startsWith("portal.publisher"));
    return texts(said ? "publisher" : "agency", languages, "");
  }

  /** The licence; one that has an address only is called by it. */
  private Licence licence(List<Language> languages) {
    String url = matching("licence.url", PAGE, "", "https://creativecommons.org/licenses/by/4.0/");
    return new Licence(texts("licence", languages, url), url);
  }

  private Calendar calendar() {
    String value = value("calendar", "gregorian");
    try {
      return Calendar.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      invalid("calendar", value, "roc, gregorian");
      return Calendar.GREGORIAN;
    }
  }

  /** The kinds of page in the order of the kinds, whatever the order in the file. */
  private Set<PageKind> pages() {
    return kinds("pages", ALL, EnumSet.allOf(PageKind.class));
  }

  /** The kinds of page that get templates of the portal's own. */
  private Set<PageKind> plain() {
    return kinds("plain", "", PageKind.PLAIN);
  }

  private Set<PageKind> kinds(String name, String otherwise, Set<PageKind> allowed) {
    Set<PageKind> pages = EnumSet.noneOf(PageKind.class);
    String ids = value(name, otherwise);
    for (String item : ids.isEmpty() ? new String[0] : ids.split(",", -1)) {
      String id = item.trim();
      if (id.equals(ALL)) {
        pages.addAll(allowed);
      } else {
        PageKind.of(id)
            .filter(allowed::contains)
            .ifPresentOrElse(
                pages::add, () -> invalid(name, id, ALL + ", " + PageKind.ids(allowed)));
      }
    }
    return pages;
  }

  private Set<Compression> compressed() {
    Set<Compression> ways = EnumSet.noneOf(Compression.class);
    String value = value("compressed", "gzip, brotli");
    for (String item : value.equals(NONE) ? new String[0] : value.split(",", -1)) {
      Compression.of(item.trim())
          .ifPresentOrElse(
              ways::add, () -> invalid("compressed", item.trim(), "gzip, brotli; gzip; none"));
    }
    return ways;
  }

  /** Lines {@code portal.accept.<code>.<key> = reason}; the key is a path with slashes. */
  private List<Acceptance> accepted() {
    List<Acceptance> accepted = new ArrayList<>();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (name.startsWith(ACCEPT)) {
        String[] parts = name.substring(ACCEPT.length()).split("\\.", 2);
        Optional<ProblemCode> code =
            ProblemCode.acceptable().stream()
                .filter(each -> each.code().equals(parts[0]))
                .findFirst();
        if (code.isEmpty() || parts.length < 2 || parts[1].isEmpty()) {
          problems.error(
              ProblemCode.SETTINGS_INVALID, place(name), ACCEPT + "…", parts[0], acceptable());
        } else {
          String reason = properties.getProperty(name).trim();
          accepted.add(new Acceptance(code.get(), parts[1], reason, place(name)));
        }
      }
    }
    return accepted;
  }

  private static String acceptable() {
    return ProblemCode.acceptable().stream()
        .map(code -> code.code() + ".…")
        .collect(Collectors.joining(", "));
  }

  private Feedback feedback() {
    String url = matching("repository", URL, "", "https://github.com/agency/portal");
    String kind = value("repository.kind", Repository.Kind.at(url).id());
    Optional<Repository.Kind> known = Repository.Kind.of(kind);
    if (known.isEmpty()) {
      invalid("repository.kind", kind, Repository.Kind.ids());
    }
    String branch = matching("repository.branch", PATH, "main", "main");
    String folder = matching("repository.folder", PATH, "", "portals/agency");
    String report =
        matching(
            "report", REPORT, "", "transparency@agency.example, https://agency.example/report");
    return new Feedback(
        new Repository(url, known.orElse(Repository.Kind.GITHUB), branch, folder), report);
  }

  private Optional<Admin> admin() {
    return new AdminReader(
            new AdminReader.Source() {
              @Override
              public String value(String key) {
                return SettingsReader.this.value(key, "");
              }

              @Override
              public void invalid(String key, String found, String expected) {
                SettingsReader.this.invalid(key, found, expected);
              }

              @Override
              public void missing(String key, String example) {
                problems.error(
                    ProblemCode.ADMIN_INCOMPLETE, place("portal.admin"), "portal." + key, example);
              }
            })
        .read();
  }

  private LinkStyle links() {
    String value = value("links", "relative");
    try {
      return LinkStyle.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      invalid("links", value, "relative, root");
      return LinkStyle.RELATIVE;
    }
  }

  private LocalText texts(String name, List<Language> languages, String otherwise) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      String key = language.main() ? name : name + "." + language.code();
      String value = properties.getProperty("portal." + key);
      if (value != null) {
        texts.put(language.code(), value.trim());
      }
    }
    if (texts.isEmpty()) {
      texts.put(languages.get(0).code(), otherwise);
    }
    return new LocalText(texts);
  }

  private String matching(String name, Pattern pattern, String otherwise, String example) {
    String value = value(name, otherwise);
    if (!value.isEmpty() && !pattern.matcher(value).matches()) {
      invalid(name, value, example);
      return otherwise;
    }
    return value;
  }

  private String value(String name, String otherwise) {
    return properties.getProperty("portal." + name, otherwise).trim();
  }

  private void refuseUnknownKeys(List<Language> languages) {
    Set<String> known = new TreeSet<>(KEYS);
    known.addAll(AdminReader.KEYS);
    for (Language language : languages) {
      BY_LANGUAGE.forEach(name -> known.add(name + "." + language.code()));
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (key.startsWith("portal.")
          && !key.startsWith(ACCEPT)
          && !known.contains(key.substring("portal.".length()))) {
        problems.error(
            ProblemCode.SETTINGS_UNKNOWN_KEY,
            place(key),
            key,
            String.join(", ", known.stream().map(name -> "portal." + name).toList()));
      }
    }
  }

  private void invalid(String name, String found, String expected) {
    problems.error(
        ProblemCode.SETTINGS_INVALID, place("portal." + name), "portal." + name, found, expected);
  }

  private Place place(String key) {
    return new Place(FILE, file.line(key), 0);
  }
}
