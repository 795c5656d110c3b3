package org.vitrine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.PortalBuild.Outcome;
import org.vitrine.PortalBuild.Purpose;
import org.vitrine.config.Settings;
import org.vitrine.config.SettingsReader;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Intake;
import org.vitrine.problem.ProblemReport;

/**
 * A portal as its editors see it while they write: the site with all that is kept back from
 * publication, made again after each change. For one thread.
 */
public final class PortalPreview {

  private final Path source;
  private final Path output;
  private @Nullable Settings settings;
  private @Nullable PortalBuild build;
  private @Nullable Intake intake;

  /** What has changed since the portal was read. */
  private FileChanges unread = FileChanges.EVERYTHING;

  /**
   * A preview that has not been made yet.
   *
   * @param source the portal's folder, absolute
   * @param output where the site goes, absolute
   */
  public PortalPreview(Path source, Path output) {
    this.source = source;
    this.output = output;
  }

  /** The settings as last read; empty when they could not be read. */
  public Optional<Settings> settings() {
    return Optional.ofNullable(settings);
  }

  /**
   * Makes the site, or what some changes concern of it.
   *
   * @param changes the files that may have changed since the last call
   * @param progress told how many pages are written when all are
   * @return what was made; empty when there are errors, and the site is as it was
   */
  public Optional<Outcome> make(FileChanges changes, ProblemReport problems, IntConsumer progress) {
    unread = unread.and(changes);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Settings before = settings;
    if (before == null
        || unread.touch(source.resolve(SettingsReader.FILE))
        || !before.today().equals(today)) {
      Optional<Settings> read = SettingsReader.read(source, output, today, problems);
      if (read.isEmpty() || problems.hasErrors()) {
        build = null; // whatever else is wrong is told when the settings are understood
        settings = null;
        return Optional.empty();
      }
      settings = read.get();
    }
    Settings now = Objects.requireNonNull(settings);
    Intake reading = intake;
    if (reading == null) {
      reading = new Intake(source, now.content());
      intake = reading;
    }
    PortalBuild making = build;
    if (making == null || !now.equals(before) || unread.reach(now.templates())) {
      making = new PortalBuild(now, Purpose.PREVIEW, reading);
      build = making;
    }
    FileChanges read = unread;
    unread = new FileChanges(false, Set.of());
    return making.run(read, problems, progress);
  }
}
