package org.vitrine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.PortalBuild.Outcome;
import org.vitrine.PortalBuild.Purpose;
import org.vitrine.bake.Bakery;
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

  /** After as many the times of a change hardly fall any more. */
  private static final int REHEARSALS = 24;

  private final Path source;
  private final Path output;
  private final Set<String> untold = new HashSet<>();
  private int rehearsals;
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

  /**
   * Reads some files again that have not changed, as after a change: the JVM compiles what it has
   * run often.
   *
   * @return whether it is worth doing once more
   */
  public boolean rehearse() {
    PortalBuild ready = build;
    if (ready == null || !unread.files().isEmpty() || rehearsals >= REHEARSALS) {
      return false;
    }
    rehearsals++;
    Optional<Outcome> outcome = ready.rehearse(rehearsals);
    // Somebody may just have saved that very file; the change is told when the system tells of it.
    outcome.flatMap(Outcome::baked).map(Bakery.Baked::addresses).ifPresent(untold::addAll);
    return outcome.isPresent();
  }

  /**
   * Brings up to date what pages can do without for a moment, see {@link PortalBuild#finish}.
   *
   * @return what was written; empty when nothing was to be
   */
  public Optional<Bakery.Baked> finish(ProblemReport problems) {
    PortalBuild ready = build;
    return ready == null ? Optional.empty() : ready.finish(problems);
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
    Settings now = before;
    if (now == null
        || unread.touch(source.resolve(SettingsReader.FILE))
        || !now.today().equals(today)) {
      Optional<Settings> read = SettingsReader.read(source, output, today, problems);
      now = read.orElse(null);
      settings = problems.hasErrors() ? null : now; // those with mistakes are read again
    }
    if (now == null) {
      return Optional.empty();
    }
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
    Optional<Outcome> outcome = making.run(read, problems, progress);
    if (outcome.isPresent() && !untold.isEmpty()) {
      Set<String> addresses = Set.copyOf(untold);
      untold.clear();
      return outcome.map(made -> made.and(addresses));
    }
    return outcome;
  }
}
