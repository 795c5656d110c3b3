package org.vitrine.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Language;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.intake.FileChanges;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Turns pages into files: all of them, or after a change those that it concerns. JBake gives its
 * configuration and copies the assets; its {@code Oven} is not used, because it needs JBake's
 * database, nor its crawler, which reads one document after the other, and each once more than
 * {@code intake} has, nor its renderer; see {@link PageWriter}.
 */
public final class Bakery {

  private final Settings settings;
  private final Map<Language, Messages> messages;
  private final boolean keeping;
  private @Nullable StandingSite standing;

  /**
   * What a run has written.
   *
   * @param everything whether the whole site was written
   * @param addresses otherwise the addresses whose files are others now, came or went
   */
  public record Baked(boolean everything, Set<String> addresses) {

    public Baked {
      addresses = Set.copyOf(addresses);
    }

    /** The same and some more addresses. */
    public Baked and(Set<String> more) {
      Set<String> all = new HashSet<>(addresses);
      all.addAll(more);
      return new Baked(everything, all);
    }
  }

  /**
   * A bakery of one portal.
   *
   * @param keeping whether the site will be changed later, so that it has to be known what each
   *     page was made from
   */
  public Bakery(Settings settings, Map<Language, Messages> messages, boolean keeping) {
    this.settings = settings;
    this.messages = Map.copyOf(messages);
    this.keeping = keeping;
  }

  /** What was proved of the site that stands; empty when none does. */
  public Optional<Proof> proved() {
    return Optional.ofNullable(standing).map(StandingSite::proof);
  }

  /**
   * Writes the site. It replaces the previous one only if nothing failed.
   *
   * @param proof the site, in which no mistake was found
   * @param equipment what has been got ready for it
   * @param changes the files that have changed since the site that stands was written
   * @param progress told how many pages are written
   * @return what was written; empty when something failed, which then is reported
   */
  public Optional<Baked> bake(
      Proof proof,
      Equipment equipment,
      FileChanges changes,
      ProblemReport problems,
      IntConsumer progress) {
    try {
      if (OutputFolder.isRefused(settings)) {
        String folder = settings.output().toString();
        problems.error(ProblemCode.OUTPUT_REFUSED, Place.of(folder), folder);
        return Optional.empty();
      }
      StandingSite before = standing;
      return before != null && !changes.everything() && OutputFolder.holdsSite(settings.output())
          ? patch(before, proof, equipment, changes, problems)
          : whole(proof, equipment, problems, progress);
    } catch (IOException | UncheckedIOException e) {
      standing = null; // whatever is there now
      OutputFailure.report(settings.output(), e, problems);
      return Optional.empty();
    }
  }

  private Optional<Baked> whole(
      Proof proof, Equipment equipment, ProblemReport problems, IntConsumer progress)
      throws IOException {
    try (OutputFolder output = OutputFolder.open(settings.output())) {
      LinkCheck links =
          new LinkCheck(proof.addresses(), settings.links() == LinkStyle.ROOT, keeping);
      Optional<SearchFiles> search = SearchFiles.of(settings, proof);
      Press press =
          new Press(
              settings, messages, equipment, keeping, proof, links, search.map(SearchFiles::index));
      new NewSite(settings, proof, problems).write(output, press, equipment, search, progress);
      if (!problems.hasErrors() && !output.stopping()) {
        links.report(problems);
      }
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      if (!output.publish()) {
        throw new IOException("interrupted");
      }
      if (keeping) {
        standing = new StandingSite(proof, links, press.made(), search, new LateFiles());
      }
      return Optional.of(new Baked(true, Set.of()));
    }
  }

  private Optional<Baked> patch(
      StandingSite before,
      Proof proof,
      Equipment equipment,
      FileChanges changes,
      ProblemReport problems)
      throws IOException {
    LinkCheck links = before.links().after(proof.addresses());
    Press press = new Press(settings, messages, equipment, true, proof, links, Optional.empty());
    Set<String> written = new HashSet<>();
    Optional<StandingSite> after =
        before.become(proof, press, links, settings, changes, problems, written);
    after.ifPresent(site -> standing = site);
    return after.map(site -> new Baked(false, written));
  }

  /**
   * Brings up to date what pages can do without for a moment: large downloads, the page that tells
   * of them, and the search index.
   *
   * @param equipment what has been got ready for the site
   * @return what was written; empty when nothing was to be, or it failed, which then is reported
   */
  public Optional<Baked> finish(Equipment equipment, ProblemReport problems) {
    StandingSite now = standing;
    if (now == null) {
      return Optional.empty();
    }
    try {
      Set<String> addresses =
          now.finish(
              () ->
                  new Press(
                      settings,
                      messages,
                      equipment,
                      true,
                      now.proof(),
                      now.links().after(now.proof().addresses()),
                      Optional.empty()),
              settings.output(),
              problems);
      return addresses.isEmpty() ? Optional.empty() : Optional.of(new Baked(false, addresses));
    } catch (IOException e) {
      standing = null; // whatever is there now
      OutputFailure.report(settings.output(), e, problems);
      return Optional.empty();
    }
  }
}
