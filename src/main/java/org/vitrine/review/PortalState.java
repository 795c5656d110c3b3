package org.vitrine.review;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Intake;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.model.Tables;
import org.vitrine.problem.ProblemReport;

/**
 * A portal as it is or was.
 *
 * @param name what it is called: the folder or revision as it was asked for
 * @param locale its main language
 * @param portal its tables; documents are not asked of it, because it hides drafts
 * @param documents every document, drafts included
 * @param book its figures
 * @param odd how many checks its figures as printed do not pass
 * @param settings the keys and values of its settings
 */
public record PortalState(
    String name,
    Locale locale,
    Portal portal,
    List<Document> documents,
    FigureBook book,
    long odd,
    TreeMap<String, String> settings) {

  /**
   * Reads a portal.
   *
   * @param folder its folder, absolute
   * @param name what it is called in the comparison
   * @param problems where its mistakes are reported
   * @return the state; empty when it has mistakes, for then nobody knows what it says
   */
  public static Optional<PortalState> read(Path folder, String name, ProblemReport problems) {
    LocalDate day = LocalDate.MAX; // a document that waits is part of a change too
    Optional<Settings> settings =
        SettingsReader.read(folder, folder.resolve("target/site"), day, problems);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Intake intake = new Intake(folder, settings.get().content());
    Tables tables = intake.tables(FileChanges.EVERYTHING, problems);
    List<Document> documents = intake.documents(tables, FileChanges.EVERYTHING, problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Portal portal = Portal.of(tables, documents, day);
    FigureBook book = FigureBook.of(portal);
    return Optional.of(
        new PortalState(
            name,
            settings.get().mainLanguage().locale(),
            portal,
            documents,
            book,
            Checks.of(portal, book).count(Check.Verdict.DIFFERS),
            settings(folder)));
  }

  private static TreeMap<String, String> settings(Path folder) {
    Properties read = new Properties();
    try (Reader reader =
        Files.newBufferedReader(folder.resolve(SettingsReader.FILE), StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> settings = new TreeMap<>();
    read.stringPropertyNames()
        .forEach(key -> settings.put(key.replace("\uFEFF", ""), read.getProperty(key)));
    return settings;
  }
}
