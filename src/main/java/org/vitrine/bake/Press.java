package org.vitrine.bake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site.DataFile;
import org.vitrine.problem.ProblemReport;
import org.vitrine.search.SearchIndex;
import org.vitrine.trace.Trace;

/**
 * Makes the texts of a site's pages and files, and where the site will be changed later notes what
 * each is made from. Safe for use by many threads.
 */
final class Press {

  private final PageSetter setter;
  private final boolean keeping;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /**
   * A press for one run.
   *
   * @param keeping whether it is noted what things are made from
   * @param links told of every page
   * @param search told of every page, if that is wanted
   */
  Press(
      Settings settings,
      Map<Language, Messages> messages,
      Equipment equipment,
      boolean keeping,
      Proof proof,
      LinkCheck links,
      Optional<SearchIndex> search) {
    this.keeping = keeping;
    equipment.templates().forgetFixedParts();
    setter =
        new PageSetter(settings, equipment.templates(), frames(proof, messages), links, search);
  }

  private static Map<Language, PageSetter.Frame> frames(
      Proof proof, Map<Language, Messages> messages) {
    Map<Language, PageSetter.Frame> frames = new HashMap<>();
    for (Edition edition : proof.editions()) {
      Language language = edition.language();
      frames.put(
          language,
          new PageSetter.Frame(
              Objects.requireNonNull(proof.views().get(language)),
              Objects.requireNonNull(messages.get(language)),
              new StoredBodies(proof.bodies(), proof.editions().get(0), edition)));
    }
    return frames;
  }

  /** The text of a page; empty when its template fails, which is kept for the report. */
  Optional<String> set(PlannedPage page) {
    if (!keeping) {
      return setter.text(page);
    }
    Trace.Of<Optional<String>> text = Trace.of(() -> setter.text(page));
    made.put(page.address(), new Made(page.kept(), text.facts()));
    return text.made();
  }

  /** The content of a file. */
  byte[] set(DataFile file) {
    if (!keeping) {
      return file.bytes();
    }
    Trace.Of<byte[]> content = Trace.of(file.composition());
    made.put(file.address(), new Made(null, content.facts()));
    return content.made();
  }

  void reportFailures(ProblemReport problems) {
    setter.reportFailures(problems);
  }

  /** What each page and file was made from, by address. */
  Map<String, Made> made() {
    return made;
  }
}
