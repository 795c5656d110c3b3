package org.vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.PortalBuild;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.problem.Problem;
import org.vitrine.problem.ProblemReport;
import org.vitrine.serve.Changes;
import org.vitrine.serve.Making;
import org.vitrine.serve.SiteMaker;

/** Makes the whole site after every change, from the settings on. */
final class WholeSite implements SiteMaker {

  private final Path source;
  private final Path output;

  /** The last known; settings that cannot be read do not tell their language. */
  private Locale locale = Locale.TRADITIONAL_CHINESE;

  WholeSite(Path source, Path output) {
    this.source = source;
    this.output = output;
  }

  @Override
  public Making make(Changes changes) {
    ProblemReport report = new ProblemReport();
    Optional<Settings> settings =
        SettingsReader.read(source, output, LocalDate.now(ZoneId.systemDefault()), report);
    settings.ifPresent(read -> locale = read.mainLanguage().locale());
    boolean published =
        settings.flatMap(read -> PortalBuild.run(read, true, report, written -> {})).isPresent()
            && !report.hasErrors();
    List<Problem> problems = report.all();
    return new Making(published, true, Set.of(), problems, locale);
  }
}
