package org.vitrine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.ProblemReport;

class SettingsReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String KNOWN =
      "portal.accent, portal.admin, portal.admin.backend, portal.admin.branch, portal.admin.client,"
          + " portal.admin.folder, portal.admin.login, portal.admin.repository, portal.admin.server,"
          + " portal.agency, portal.agency.en, portal.agency.zh, portal.calendar,"
          + " portal.compressed,"
          + " portal.currency, portal.currency.en, portal.currency.zh, portal.languages,"
          + " portal.licence, portal.licence.en, portal.licence.url, portal.licence.zh, portal.links,"
          + " portal.name, portal.name.en, portal.name.zh, portal.pages, portal.plain,"
          + " portal.publisher, portal.publisher.en, portal.publisher.zh, portal.report,"
          + " portal.repository, portal.repository.branch, portal.repository.folder,"
          + " portal.repository.kind, portal.tagline, portal.tagline.en, portal.tagline.zh,"
          + " portal.url";

  @TempDir Path portal;

  private final ProblemReport problems = new ProblemReport();

  @Test
  void kindsOfPageAreChosenByName() {
    Settings settings =
        read("portal.pages = kpis, home\nportal.plain = all\nportal.links = root\n").orElseThrow();
    assertEquals(List.of(), found());
    assertEquals(Set.of(PageKind.HOME, PageKind.KPIS), settings.pages());
    assertEquals(PageKind.PLAIN, settings.plain());
    assertEquals(LinkStyle.ROOT, settings.links());
  }

  @ParameterizedTest
  @CsvSource({"none,[]", "gzip,[GZIP]", "'brotli , gzip','[GZIP, BROTLI]'"})
  void waysOfCompressingAreChosenByName(String value, String ways) {
    Settings settings = read("portal.compressed = " + value + "\n").orElseThrow();
    assertEquals(List.of(), found());
    assertEquals(ways, settings.compressed().toString());
  }

  @Test
  void anUnknownWayOfCompressingIsRefused() {
    read("portal.compressed = zip\n");
    assertEquals(
        List.of(
            "jbake.properties:1 settings-invalid [portal.compressed, zip, gzip, brotli; gzip;"
                + " none]"),
        found());
  }

  @Test
  void theFormForEditorsIsReadWithWhatMostHave() {
    Settings settings =
        read("portal.admin = on\nportal.admin.backend = github\nportal.admin.repository = a/b\n")
            .orElseThrow();
    assertEquals(List.of(), found());
    assertEquals(
        Optional.of(new Admin(Admin.Host.GITHUB, "a/b", "", "https://github.com", "", "", "")),
        settings.admin());
    assertEquals(Optional.empty(), read("portal.admin = off\n").orElseThrow().admin());
    assertEquals(
        new Admin(Admin.Host.FORGEJO, "a/b", "x/y", "https://a.test/git", "", "1-a", "in/here/"),
        read("portal.admin = on\nportal.admin.backend = forgejo\nportal.admin.repository = a/b\n"
                + "portal.admin.server = https://a.test/git\nportal.admin.client = 1-a\n"
                + "portal.admin.branch = x/y\nportal.admin.folder = in/here\n")
            .orElseThrow()
            .admin()
            .orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 admin-incomplete [portal.admin.backend, github, gitlab, gitea, forgejo]",
        "backend = github | 1 admin-incomplete [portal.admin.repository, ministry/portal]",
        "backend = git | 2 settings-invalid [portal.admin.backend, git, github, gitlab, gitea, forgejo]",
        "backend = github;repository = a | 3 settings-invalid [portal.admin.repository, a, ministry/portal]",
        "backend = github;repository = a/b/c | 3 settings-invalid [portal.admin.repository, a/b/c, ministry/portal]",
        "backend = gitea;repository = a/b | 1 admin-incomplete [portal.admin.server, https://git.example.org]",
        "backend = gitlab;repository = a/b/c;server = git.test | 4 settings-invalid [portal.admin.server, git.test, https://git.example.org]",
        "backend = gitlab;repository = a/b;server = https://git.test' | 4 settings-invalid [portal.admin.server, https://git.test', https://git.example.org]",
        "backend = gitlab;repository = a/b;server = https://git.$test | 4 settings-invalid [portal.admin.server, https://git.$test, https://git.example.org]",
        "backend = github;repository = a/b;client = 1 | 4 settings-invalid [portal.admin.client, 1, portal.admin.login (portal.admin.backend = github)]",
        "backend = gitlab;repository = a/b;login = https://a.test | 4 settings-invalid [portal.admin.login, https://a.test, portal.admin.client (portal.admin.backend = gitlab)]",
        "backend = github;repository = a/b;folder = ../x | 4 settings-invalid [portal.admin.folder, ../x, portal]",
      })
  void aFormThatCouldNotWorkIsRefused(String lines, String expected) {
    String settings =
        lines.isEmpty() ? "" : "portal.admin." + lines.replace(";", "\nportal.admin.") + "\n";
    read("portal.admin = on\n" + settings);
    assertEquals(List.of("jbake.properties:" + expected), found());
  }

  @Test
  void theFormIsOnOrOff() {
    read("portal.admin = yes\n");
    assertEquals(
        List.of("jbake.properties:1 settings-invalid [portal.admin, yes, on, off]"), found());
  }

  @Test
  void kindsThatDoNotExistOrCannotBePlainAreRefused() {
    read("portal.pages = home, yeers\nportal.plain = search\nportal.links = absolute\n");
    assertEquals(
        List.of(
            "jbake.properties:1 settings-invalid [portal.pages, yeers, all, home, years, printings,"
                + " measures, goals, kpis, documents, areas, reports, comparisons, compare,"
                + " restatements, checks, api, data, figures, embeds, search, feed, sitemap, missing]",
            "jbake.properties:2 settings-invalid [portal.plain, search, all, home, years, kpis,"
                + " documents, compare]",
            "jbake.properties:3 settings-invalid [portal.links, absolute, relative, root]"),
        found());
  }

  @Test
  void everySettingIsRead() {
    Settings settings =
        read("""
                portal.name = 櫥窗
                portal.name.en = Display
                portal.agency = 外交部
                portal.tagline = 一句話
                portal.url = https://example.org/mofa
                portal.publisher = 部
                portal.publisher.en = Ministry
                portal.licence = 授權條款
                portal.licence.en = Licence
                portal.licence.url = https://a.test/l/
                portal.calendar = roc
                portal.currency.en = NT$
                portal.languages = zh-Hant-TW, en
                portal.accent = #1F5c7a
                render.tags = false
                """)
            .orElseThrow();
    Language zh = new Language("zh-Hant-TW", true);
    Language en = new Language("en", false);
    assertEquals(List.of(), found());
    assertEquals(
        new Settings(
            portal.toAbsolutePath().normalize(),
            portal.resolve("out").toAbsolutePath().normalize(),
            new LocalText(Map.of("zh", "櫥窗", "en", "Display")),
            new LocalText(Map.of("zh", "外交部")),
            new LocalText(Map.of("zh", "一句話")),
            new LocalText(Map.of("zh", "部", "en", "Ministry")),
            new Licence(new LocalText(Map.of("zh", "授權條款", "en", "Licence")), "https://a.test/l/"),
            "https://example.org/mofa",
            Calendar.ROC,
            new LocalText(Map.of("en", "NT$")),
            List.of(zh, en),
            "#1F5c7a",
            Set.of(PageKind.values()),
            LinkStyle.RELATIVE,
            Set.of(),
            Set.of(Compression.GZIP, Compression.BROTLI),
            List.of(),
            Feedback.NONE,
            Optional.empty(),
            TODAY),
        settings);
    assertEquals("Display", settings.name().in(en));
    assertEquals("外交部", settings.agency().in(en), "falls back to the first language");
    assertEquals(zh, settings.mainLanguage());
  }

  @Test
  void thePublisherIsTheAgencyUnlessItIsSaid() {
    Settings settings = read("portal.agency = 市府\nportal.agency.en = City").orElseThrow();
    assertEquals("City", settings.publisher().in(new Language("en", false)));
    settings = read("portal.agency = 市府施政\nportal.publisher = 市府").orElseThrow();
    assertEquals("市府", settings.publisher().in(new Language("en", false)));
  }

  @Test
  void aLicenceWithAnAddressOnlyIsCalledByIt() {
    Settings settings = read("portal.licence.url = https://a.test/by/4.0/").orElseThrow();
    assertEquals(List.of(), found());
    assertEquals("https://a.test/by/4.0/", settings.licence().name().in(settings.mainLanguage()));
    read("portal.licence.url = CC BY");
    assertEquals(1, found().size(), () -> found().toString());
  }

  @Test
  void anEmptyFileMeansTheDefaults() {
    Settings settings = read("").orElseThrow();
    assertEquals(List.of(), found());
    assertEquals("Vitrine", settings.name().in(settings.mainLanguage()));
    assertEquals(Calendar.GREGORIAN, settings.calendar());
    assertEquals("", settings.url());
    assertEquals("", settings.licence().name().in(settings.mainLanguage()));
    assertEquals("", settings.licence().url());
    assertEquals(List.of("zh", "en"), settings.languages().stream().map(Language::code).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "portal.calendar | minguo             | roc, gregorian",
        "portal.calendar | 民國                | roc, gregorian",
        "portal.url      | example.org        | https://example.org/portal",
        "portal.url      | ftp://example.org  | https://example.org/portal",
        "portal.url      | https://example.org/ | https://example.org/portal",
        "portal.url      | https://a b        | https://example.org/portal",
        "portal.accent   | red                | #1f5c7a",
        "portal.accent   | #12345             | #1f5c7a",
        "portal.accent   | #1f5c7a;}          | #1f5c7a",
      })
  void aValueOfNoUseIsShownWithWhatIsExpected(String key, String value, String expected) {
    Settings settings = read("# one\n\n" + key + " = " + value + "\n").orElseThrow();
    assertEquals(
        List.of(
            "jbake.properties:3 settings-invalid [" + key + ", " + value + ", " + expected + "]"),
        found());
    assertEquals(Calendar.GREGORIAN, settings.calendar(), "the rest is read on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"zh-TW, zh-CN, en | zh-CN", "zh,,en | ''", "'zh, !' | !", "'-, en' | -"})
  void aLanguageOfNoUseIsLeftOut(String languages, String refused) {
    Settings settings = read("portal.languages=" + languages + "\n").orElseThrow();
    assertEquals(
        List.of(
            "jbake.properties:1 settings-invalid [portal.languages, "
                + refused
                + ", zh-Hant-TW, en]"),
        found());
    assertEquals(true, settings.mainLanguage().main());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"portal.colour", "portal.name.fr", "portal.Name", "portal.", "portal.url.en"})
  void aKeyThatNoSettingHasIsRefused(String key) {
    read("portal.name = x\n" + key + " : y\n");
    assertEquals(
        List.of("jbake.properties:2 settings-unknown-key [" + key + ", " + KNOWN + "]"), found());
  }

  @Test
  void everyMistakeIsReportedInOneRun() {
    read("portal.calendar=x\nportal.url=y\nportal.accent=z\nportal.languages=,\nportal.what=1\n");
    assertEquals(
        List.of(
            "jbake.properties:1 settings-invalid",
            "jbake.properties:2 settings-invalid",
            "jbake.properties:3 settings-invalid",
            "jbake.properties:4 settings-invalid",
            "jbake.properties:5 settings-unknown-key"),
        found().stream().map(each -> each.replaceFirst(" \\[.*", "")).toList());
  }

  @Test
  void aSettingIsFoundInItsLineAndNotInOneThatBeginsAlike() {
    read("portal.urls = a\n  portal.url   = b\n");
    assertEquals("jbake.properties:1 settings-unknown-key", found().get(0).split(" \\[", 2)[0]);
    assertEquals("jbake.properties:2 settings-invalid", found().get(1).split(" \\[", 2)[0]);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    Settings settings = read("\uFEFFportal.calendar = roc\n").orElseThrow();
    assertEquals(List.of(), found());
    assertEquals(Calendar.ROC, settings.calendar());
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(
          Calendar.GREGORIAN, read("portal.calendar = gregorian").orElseThrow().calendar());
      assertEquals(List.of(), found());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aMissingFileIsReportedWithTheFolder() {
    assertEquals(
        Optional.empty(), SettingsReader.read(portal, portal.resolve("out"), TODAY, problems));
    assertEquals(
        List.of("jbake.properties settings-missing [" + portal.getFileName() + "]"), found());
  }

  @Test
  void aFolderOfThatNameIsNoFile() throws IOException {
    Files.createDirectory(portal.resolve("jbake.properties"));
    assertEquals(
        Optional.empty(), SettingsReader.read(portal, portal.resolve("out"), TODAY, problems));
    assertEquals(
        List.of("jbake.properties settings-missing [" + portal.getFileName() + "]"), found());
  }

  @Test
  void aLinkToAFileElsewhereIsRefused(@TempDir Path elsewhere) throws IOException {
    Path other = Files.writeString(elsewhere.resolve("other"), "portal.name = secret\n");
    Files.createSymbolicLink(portal.resolve("jbake.properties"), other);
    assertEquals(
        Optional.empty(), SettingsReader.read(portal, portal.resolve("out"), TODAY, problems));
    assertEquals(List.of("jbake.properties file-link []"), found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Big5", "UTF-16"})
  void anotherEncodingIsRefused(String encoding) {
    assertEquals(Optional.empty(), read("portal.name = 外交部\n".getBytes(Charset.forName(encoding))));
    assertEquals(List.of("jbake.properties settings-encoding []"), found());
  }

  @Test
  void anUnfinishedEscapeIsReported() {
    assertEquals(Optional.empty(), read("portal.name = \\u12\n"));
    assertEquals(
        List.of("jbake.properties settings-unreadable [Malformed \\uxxxx encoding.]"), found());
  }

  private Optional<Settings> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Settings> read(byte[] text) {
    try {
      Files.write(portal.resolve("jbake.properties"), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return SettingsReader.read(portal, portal.resolve("out"), TODAY, problems);
  }

  private List<String> found() {
    return problems.all().stream()
        .map(each -> each.place() + " " + each.code().code() + " " + each.arguments())
        .toList();
  }
}
