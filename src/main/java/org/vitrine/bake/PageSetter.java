package org.vitrine.bake;

import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.bake.template.PageModel;
import org.vitrine.bake.template.TemplateFailure;
import org.vitrine.bake.template.Templates;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.pages.parts.SiteView;
import org.vitrine.plan.Page;
import org.vitrine.plan.PlannedPage;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.search.SearchIndex;

/** Sets the text of pages with the templates. Safe for use by many threads. */
final class PageSetter {

  private static final int USUAL_SIZE = 16 * 1024;

  private final Settings settings;
  private final Templates templates;
  private final LinkCheck links;
  private final Optional<SearchIndex> search;
  private final Map<Language, Frame> frames;
  private final Map<Place, Failure> failures = new ConcurrentHashMap<>();

  /** What the pages of a language share. */
  record Frame(SiteView site, Messages messages, PageModel.Bodies bodies) {}

  /**
   * A setter of pages.
   *
   * @param frames what the pages of each language share
   * @param links told of every page
   * @param search told of every page, if that is wanted
   */
  PageSetter(
      Settings settings,
      Templates templates,
      Map<Language, Frame> frames,
      LinkCheck links,
      Optional<SearchIndex> search) {
    this.settings = settings;
    this.templates = templates;
    this.frames = Map.copyOf(frames);
    this.links = links;
    this.search = search;
  }

  /** The text of a page; empty when its template fails, which is kept for the report. */
  Optional<String> text(PlannedPage planned) {
    Page page = planned.compose();
    Frame frame = Objects.requireNonNull(frames.get(planned.language()));
    boolean xml = page.address().endsWith(".xml");
    StringWriter text = new StringWriter(USUAL_SIZE);
    try {
      templates.write(
          xml ? page.template() + ".xml" : page.template(),
          new PageModel(page, frame.site(), frame.messages(), frame.bodies()),
          text);
    } catch (TemplateFailure failure) {
      Place place = new Place("templates/" + failure.template(), failure.line(), failure.column());
      failures.merge(place, new Failure(page.address(), failure), Failure::first);
      return Optional.empty();
    }
    String set = text.toString();
    links.read(planned, set);
    search.ifPresent(
        index -> index.read(planned.language(), planned.kind(), planned.address(), set));
    return Optional.of(set);
  }

  /** One mistake in a template fails many pages; it is told once, with the first of them. */
  void reportFailures(ProblemReport problems) {
    failures.forEach(
        (place, failure) -> {
          String reason = failure.thrown().reason();
          if (Files.isRegularFile(settings.source().resolve(place.file()))
              || BuiltIn.has(place.file())) {
            problems.error(ProblemCode.TEMPLATE_FAILED, place, failure.page(), reason);
          } else {
            problems.error(ProblemCode.TEMPLATE_MISSING, Place.of(place.file()), failure.page());
          }
        });
  }

  /** A page that could not be set. */
  private record Failure(String page, TemplateFailure thrown) {

    Failure first(Failure other) {
      return page.compareTo(other.page) <= 0 ? this : other;
    }
  }
}
