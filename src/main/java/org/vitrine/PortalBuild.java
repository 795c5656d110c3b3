package org.vitrine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.bake.Bakery;
import org.vitrine.bake.DocumentCheck;
import org.vitrine.bake.Equipment;
import org.vitrine.bake.Proof;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.MessagesReader;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.edition.Withheld;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
import org.vitrine.figures.slips.Slips;
import org.vitrine.intake.FileChanges;
import org.vitrine.intake.Intake;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.model.Tables;
import org.vitrine.pages.SiteBuilder;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.problem.Severity;

/**
 * The whole story: settings → tables → validated model → figures → pages → files. Each step gathers
 * its problems; a step that could only repeat them is not taken. Told again after a change, each
 * step repeats only what the change concerns, and the site is the same as if told for the first
 * time. For one thread.
 */
public final class PortalBuild {

  private final Settings settings;
  private final Purpose purpose;
  private final Intake intake;
  private final Optional<Equipment> equipment;
  private final Map<Language, Messages> messages;
  private final ProblemReport messageProblems = new ProblemReport();
  private final Bakery bakery;
  private @Nullable Figures figures;

  /** What has changed since the site that stands was written. */
  private FileChanges pending = FileChanges.EVERYTHING;

  /** What a portal is built for. */
  public enum Purpose {
    /** Its mistakes are wanted, not its site. */
    CHECK,
    /** The site is published. */
    SITE,
    /** The site is shown to its editors and changes with each of their changes. */
    PREVIEW
  }

  /**
   * What a run made.
   *
   * @param baked what was written; empty when nothing was to be
   * @param pages pages of all languages
   * @param documents documents shown
   * @param tables tables
   * @param figures figures, whatever the number of their vintages; -1 when no page is composed of
   *     figures and so nobody has counted them
   * @param odd checks that the figures as printed do not pass; they are published, not corrected
   * @param slips likely slips that nobody has accepted; never counted for a preview
   */
  public record Outcome(
      Optional<Bakery.Baked> baked,
      int pages,
      int documents,
      int tables,
      int figures,
      long odd,
      int slips) {

    /** The same, with files of other addresses that were written before. */
    Outcome and(Set<String> addresses) {
      return new Outcome(
          baked.map(written -> written.and(addresses)),
          pages,
          documents,
          tables,
          figures,
          odd,
          slips);
    }
  }

  /** What is worked out of the tables alone. */
  private record Figures(Portal portal, FigureBook book, Checks checks) {

    static Figures of(Portal portal) {
      FigureBook book = FigureBook.of(portal);
      return new Figures(portal, book, Checks.of(portal, book));
    }

    Figures with(Portal other) {
      return new Figures(other, book, checks);
    }
  }

  /**
   * The build of a portal.
   *
   * @param intake reads the portal; may have read it for another build
   */
  public PortalBuild(Settings settings, Purpose purpose, Intake intake) {
    this.settings = settings;
    this.purpose = purpose;
    this.intake = intake;
    equipment = purpose == Purpose.CHECK ? Optional.empty() : Optional.of(Equipment.of(settings));
    messages = MessagesReader.read(settings, messageProblems);
    bakery = new Bakery(settings, messages, purpose == Purpose.PREVIEW);
  }

  /**
   * Checks a portal and, if all is well and it is wanted, writes its site.
   *
   * @param write whether to write the site
   * @param progress told how many pages are written
   * @return what was made; empty when there are errors
   */
  public static Optional<Outcome> run(
      Settings settings, boolean write, ProblemReport problems, IntConsumer progress) {
    Intake intake = new Intake(settings.source(), settings.content());
    return new PortalBuild(settings, write ? Purpose.SITE : Purpose.CHECK, intake)
        .run(FileChanges.EVERYTHING, problems, progress);
  }

  /**
   * Builds the portal, or builds it again after some changes.
   *
   * @param changes the files that may have changed since it was built last, successfully or not
   * @param progress told how many pages are written
   * @return what was made; empty when there are errors, and the site is as it was
   */
  public Optional<Outcome> run(FileChanges changes, ProblemReport problems, IntConsumer progress) {
    pending = pending.and(changes);
    problems.addAll(messageProblems);
    Tables tables = intake.tables(changes, problems);
    List<Document> documents = intake.documents(tables, changes, problems);
    Figures told = told(tables, documents);
    if (problems.hasErrors()) {
      DocumentCheck.check(settings, told.portal(), told.book(), documents, problems);
      return Optional.empty();
    }
    try {
      return make(told, documents, problems, progress);
    } catch (Messages.MissingMessage missing) {
      problems.error(
          ProblemCode.MESSAGE_MISSING,
          Place.of(MessagesReader.file(missing.language())),
          missing.key(),
          missing.language().tag());
      return Optional.empty();
    }
  }

  /**
   * Makes what pages can do without for a moment, see {@link Bakery#finish}.
   *
   * @return what was written; empty when nothing was to be
   */
  Optional<Bakery.Baked> finish(ProblemReport problems) {
    return equipment.flatMap(ready -> bakery.finish(ready, problems));
  }

  /**
   * Reads one file again that has not changed, with all that this entails.
   *
   * @param which the number of the file; documents and the largest table take turns
   * @return what was made; empty when there was no such file, or a mistake
   */
  Optional<Outcome> rehearse(int which) {
    Figures known = figures;
    if (known == null || known.portal().documents().isEmpty()) {
      return Optional.empty();
    }
    List<Document> documents = known.portal().documents();
    String file =
        which % 2 == 0
            ? documents.get(which % documents.size()).file()
            : known.portal().tables().byName().values().stream()
                .max(Comparator.comparingInt(table -> table.rows().size()))
                .map(table -> table.schema().file())
                .orElse(documents.get(0).file());
    Set<Path> files = Set.of(settings.source().resolve(file));
    return run(FileChanges.of(files), new ProblemReport(), written -> {});
  }

  /** What the portal says. Figures are gathered and checked again only when a table has changed. */
  private Figures told(Tables tables, List<Document> documents) {
    List<Document> shown = documents;
    LocalDate day = settings.today();
    if (purpose == Purpose.PREVIEW) {
      shown = Withheld.marked(documents, settings, messages);
      day = LocalDate.MAX;
    }
    Figures known = figures;
    if (known != null && !known.portal().tables().descriptor().equals(tables.descriptor())) {
      pending = FileChanges.EVERYTHING; // every page may say what a column is called
    }
    Figures now =
        known != null && known.portal().tables() == tables
            ? known.with(known.portal().with(shown, day))
            : Figures.of(Portal.of(tables, shown, day));
    figures = now;
    return now;
  }

  private Optional<Outcome> make(
      Figures told, List<Document> documents, ProblemReport problems, IntConsumer progress) {
    List<Edition> editions =
        SiteBuilder.editions(settings, messages, told.portal(), told.book(), told.checks());
    Proof proof =
        Proof.of(
            settings,
            editions,
            SiteBuilder.build(editions),
            documents,
            pending.everything() ? Optional.empty() : bakery.proved(),
            pending,
            problems);
    Optional<Bakery.Baked> baked = Optional.empty();
    if (!problems.hasErrors() && equipment.isPresent()) {
      baked = bakery.bake(proof, equipment.get(), pending, problems, progress);
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    pending = new FileChanges(false, Set.of());
    return Optional.of(
        new Outcome(
            baked,
            proof.site().pages().size(),
            told.portal().documents().size(),
            told.portal().tables().size(),
            settings.composes() ? told.book().all().size() : -1,
            settings.composes() ? told.checks().count(Check.Verdict.DIFFERS) : 0,
            slips(told, problems)));
  }

  /**
   * How many likely slips there are. A check tells each of them; of a build nobody wants a list,
   * and whoever sees a preview is in the middle of a change.
   */
  private int slips(Figures told, ProblemReport problems) {
    if (purpose == Purpose.PREVIEW || (purpose == Purpose.SITE && !settings.composes())) {
      return 0;
    }
    ProblemReport slips = new ProblemReport();
    Slips.find(told.portal(), told.checks(), settings.accepted(), slips);
    if (purpose == Purpose.CHECK) {
      problems.addAll(slips);
    }
    return slips.count(Severity.WARNING);
  }
}
