package org.vitrine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.vitrine.bake.Bakery;
import org.vitrine.bake.DocumentCheck;
import org.vitrine.bake.Equipment;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.MessagesReader;
import org.vitrine.config.Settings;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.checks.Check;
import org.vitrine.figures.checks.Checks;
import org.vitrine.intake.ContractRules;
import org.vitrine.intake.DocumentIntake;
import org.vitrine.intake.TableIntake;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.model.Tables;
import org.vitrine.pages.Edition;
import org.vitrine.pages.Site;
import org.vitrine.pages.SiteBuilder;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DataPackage;
import org.vitrine.table.DescriptorReader;

/**
 * The whole story: settings → tables → validated model → figures → pages → files. Each step gathers
 * its problems; a step that could only repeat them is not taken.
 */
public final class PortalBuild {

  private PortalBuild() {}

  /**
   * What a run made.
   *
   * @param pages pages of all languages
   * @param documents documents shown
   * @param tables tables
   * @param figures figures, whatever the number of their vintages; -1 when no page is composed of
   *     figures and so nobody has counted them
   * @param odd checks that the figures as printed do not pass; they are published, not corrected
   */
  public record Outcome(int pages, int documents, int tables, int figures, long odd) {}

  /**
   * Checks a portal and, if all is well and it is wanted, writes its site.
   *
   * @param write whether to write the site
   * @param progress told how many pages are written
   * @return what was made; empty when there are errors
   */
  public static Optional<Outcome> run(
      Settings settings, boolean write, ProblemReport problems, IntConsumer progress) {
    Optional<Equipment> equipment = write ? Optional.of(Equipment.of(settings)) : Optional.empty();
    Map<Language, Messages> messages = MessagesReader.read(settings, problems);
    DataPackage descriptor =
        DescriptorReader.read(settings.source(), problems).orElse(DataPackage.NONE);
    Tables tables = TableIntake.read(settings.source(), descriptor, problems);
    List<Document> documents =
        DocumentIntake.read(settings.content(), settings.source(), tables, problems);
    ContractRules.check(tables, documents, problems);
    Portal portal = Portal.of(tables, documents, settings.today());
    FigureBook book = FigureBook.of(portal);
    if (problems.hasErrors()) {
      DocumentCheck.check(settings, portal, book, documents, problems);
      return Optional.empty();
    }
    try {
      return make(settings, messages, portal, book, documents, equipment, problems, progress);
    } catch (Messages.MissingMessage missing) {
      problems.error(
          ProblemCode.MESSAGE_MISSING,
          Place.of(MessagesReader.file(missing.language())),
          missing.key(),
          missing.language().tag());
      return Optional.empty();
    }
  }

  private static Optional<Outcome> make(
      Settings settings,
      Map<Language, Messages> messages,
      Portal portal,
      FigureBook book,
      List<Document> documents,
      Optional<Equipment> equipment,
      ProblemReport problems,
      IntConsumer progress) {
    Checks checks = Checks.of(portal, book);
    List<Edition> editions = SiteBuilder.editions(settings, messages, portal, book, checks);
    Site site = SiteBuilder.build(editions);
    Bakery bakery = new Bakery(settings, messages, editions, site, problems);
    bakery.prepare(documents);
    if (!problems.hasErrors()) {
      equipment.ifPresent(ready -> bakery.bake(ready, progress));
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                site.pages().size(),
                portal.documents().size(),
                portal.tables().byName().size(),
                settings.composes() ? book.all().size() : -1,
                settings.composes() ? checks.count(Check.Verdict.DIFFERS) : 0));
  }
}
