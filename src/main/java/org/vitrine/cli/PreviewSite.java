package org.vitrine.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.PortalBuild.Outcome;
import org.vitrine.PortalPreview;
import org.vitrine.bake.Bakery.Baked;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.ProblemReport;
import org.vitrine.serve.Making;
import org.vitrine.serve.SiteMaker;

/** Makes a preview's site: at first all of it, then what changes concern. */
final class PreviewSite implements SiteMaker {

  private final PortalPreview preview;

  /** The last known; settings that cannot be read do not tell their language. */
  private Locale locale = Locale.TRADITIONAL_CHINESE;

  PreviewSite(Path source, Path output) {
    preview = new PortalPreview(source, output);
  }

  @Override
  public Optional<Making> finish() {
    ProblemReport problems = new ProblemReport();
    Optional<Baked> baked = preview.finish(problems);
    return baked.isEmpty() && problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Making(
                baked.isPresent(),
                false,
                baked.map(Baked::addresses).orElse(Set.of()),
                problems.all(),
                locale));
  }

  @Override
  public boolean rehearse() {
    return preview.rehearse();
  }

  @Override
  public Making make(FileChanges changes) {
    ProblemReport problems = new ProblemReport();
    Optional<Baked> baked = preview.make(changes, problems, written -> {}).flatMap(Outcome::baked);
    preview.settings().ifPresent(read -> locale = read.mainLanguage().locale());
    return new Making(
        baked.isPresent(),
        baked.map(Baked::everything).orElse(false),
        baked.map(Baked::addresses).orElse(Set.of()),
        problems.all(),
        locale);
  }
}
