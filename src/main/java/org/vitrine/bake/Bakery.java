package org.vitrine.bake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.bake.markdown.References;
import org.vitrine.bake.template.PageModel;
import org.vitrine.bake.template.TemplateFailure;
import org.vitrine.bake.template.Templates;
import org.vitrine.config.Language;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.model.Document;
import org.vitrine.pages.Edition;
import org.vitrine.pages.Page;
import org.vitrine.pages.Site;
import org.vitrine.pages.SiteView;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Turns pages into files with JBake: its crawler finds the documents, its renderer writes the
 * pages, its assets are copied. {@code Oven} itself is not used, because it needs JBake's database.
 */
public final class Bakery {

  private final Settings settings;
  private final Map<Language, Messages> messages;
  private final List<Edition> editions;
  private final Site site;
  private final ProblemReport problems;
  private final MemoryStore store = new MemoryStore();
  private final Map<Place, Failure> failures = new ConcurrentHashMap<>();

  /** A bakery for one site. */
  public Bakery(
      Settings settings,
      Map<Language, Messages> messages,
      List<Edition> editions,
      Site site,
      ProblemReport problems) {
    this.settings = settings;
    this.messages = Map.copyOf(messages);
    this.editions = List.copyOf(editions);
    this.site = site;
    this.problems = problems;
  }

  /**
   * Reports symbolic links among the templates and assets; those of the other rooms report theirs.
   */
  static void refuseLinks(Settings settings, ProblemReport problems) {
    SourceFiles.refuseLinks(settings.templates(), settings.source(), problems);
    SourceFiles.refuseLinks(settings.assets(), settings.source(), problems);
  }

  /**
   * Parses every document and reports each reference that leads nowhere, and every address that is
   * wanted twice. Nothing is written.
   *
   * @param documents all documents, drafts included
   */
  public void prepare(List<Document> documents) {
    refuseLinks(settings, problems);
    Set<String> addresses = addresses();
    References references =
        new References(
            editions.get(0).portal().tables().descriptor(),
            editions.get(0).book(),
            editions.get(0).portal().documents(),
            addresses,
            SourceFiles.under(
                settings.content(), settings.source(), name -> !name.endsWith(".md")));
    Map<File, Document> files = new HashMap<>();
    documents.forEach(
        document -> files.put(settings.source().resolve(document.file()).toFile(), document));
    Engines.register("md", new JBakeMarkdown(files, new MarkdownReader(references, problems)));
    DefaultJBakeConfiguration config = JBakeSettings.of(settings, settings.output(), site);
    new Crawler(store, config).crawl();
  }

  private Set<String> addresses() {
    Set<String> addresses = new HashSet<>();
    site.pages().forEach(page -> claim(addresses, page.address(), page.address()));
    site.files().forEach(file -> claim(addresses, file.address(), file.address()));
    WebJars.addresses().forEach(address -> claim(addresses, address, address));
    SourceFiles.under(settings.assets(), settings.assets(), name -> true)
        .forEach(asset -> claim(addresses, asset, "assets/" + asset));
    SourceFiles.ofContent(settings)
        .forEach(file -> claim(addresses, file.substring("content/".length()), file));
    return addresses;
  }

  /** The file is what an editor can rename: of an address that pages want too, the editor's own. */
  private void claim(Set<String> addresses, String address, String file) {
    if (!addresses.add(address)) {
      problems.error(ProblemCode.ADDRESS_CLASH, Place.of(file), address);
    }
  }

  /**
   * Writes the site. It replaces the previous one only if nothing failed.
   *
   * @param progress told how many pages are written
   */
  public void bake(IntConsumer progress) {
    try {
      if (OutputFolder.isRefused(settings)) {
        String folder = settings.output().toString();
        problems.error(ProblemCode.OUTPUT_REFUSED, Place.of(folder), folder);
        return;
      }
      bake(settings.output(), progress);
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          ProblemCode.OUTPUT_FAILED, Place.of(settings.output().toString()), e.toString());
    }
  }

  private void bake(Path place, IntConsumer progress) throws IOException {
    try (OutputFolder output = OutputFolder.open(place)) {
      write(output, progress);
      if (!problems.hasErrors() && !output.stopping()) {
        new LinkCheck(site, problems).check(output.scratch());
      }
      if (!problems.hasErrors() && !output.publish()) {
        throw new IOException("interrupted");
      }
    }
  }

  private void write(OutputFolder output, IntConsumer progress) throws IOException {
    Path folder = output.scratch();
    DefaultJBakeConfiguration config = JBakeSettings.of(settings, folder, site);
    Renderer renderer =
        new Renderer(
            store, config, new JBakeTemplates(store, config, new Templates(settings.templates())));
    Map<Language, PageModel.Bodies> bodies = new LinkedHashMap<>();
    Map<Language, SiteView> frames = new LinkedHashMap<>();
    Map<Path, DocumentModel> byFile = new HashMap<>();
    store.all().forEach(model -> byFile.put(Path.of(model.getFile()), model));
    for (Edition edition : editions) {
      bodies.put(edition.language(), new StoredBodies(settings, byFile, editions.get(0), edition));
      frames.put(edition.language(), SiteView.of(edition));
    }
    AtomicInteger written = new AtomicInteger();
    site.pages().stream()
        .map(
            page ->
                page.address().lastIndexOf('/') < 0
                    ? ""
                    : page.address().substring(0, page.address().lastIndexOf('/')))
        .distinct()
        .forEach(path -> create(folder.resolve(path)));
    site.pages().parallelStream()
        .forEach(
            page -> {
              if (output.stopping()) {
                return;
              }
              Messages texts = java.util.Objects.requireNonNull(messages.get(page.language()));
              PageModel model =
                  new PageModel(
                      page,
                      java.util.Objects.requireNonNull(frames.get(page.language())),
                      texts,
                      java.util.Objects.requireNonNull(bodies.get(page.language())));
              render(renderer, model);
              progress.accept(written.incrementAndGet());
            });
    reportFailures();
    if (output.stopping()) {
      return;
    }
    for (Site.DataFile file : site.files()) {
      Path path = folder.resolve(file.address());
      create(java.util.Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.text(), StandardCharsets.UTF_8);
    }
    Asset assets = new Asset(config);
    assets.copy();
    for (String file : SourceFiles.ofContent(settings)) {
      Path target = folder.resolve(file.substring("content/".length()));
      create(java.util.Objects.requireNonNull(target.getParent()));
      Files.copy(settings.source().resolve(file), target);
    }
    for (Throwable error : assets.getErrors()) {
      problems.error(ProblemCode.OUTPUT_FAILED, Place.of("assets"), error.toString());
    }
    WebJars.copy(folder);
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void render(Renderer renderer, PageModel model) {
    Page page = model.page();
    DocumentModel document = new DocumentModel();
    document.setType(JBakeSettings.type(page));
    document.setStatus("published");
    document.setUri(page.address());
    document.put(JBakeTemplates.MODEL, model);
    try {
      renderer.render(document);
    } catch (Exception e) { // JBake's signature
      keep(page, e);
    }
  }

  private void keep(Page page, Exception thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof TemplateFailure failure) {
        Place place =
            new Place("templates/" + failure.template(), failure.line(), failure.column());
        failures.merge(place, new Failure(page.address(), failure), Failure::first);
        return;
      }
    }
    problems.error(ProblemCode.OUTPUT_FAILED, Place.of(page.address()), thrown.toString());
  }

  /** One mistake in a template fails many pages; it is told once, with the first of them. */
  private void reportFailures() {
    failures.forEach(
        (place, failure) -> {
          String reason = failure.thrown().reason();
          if (Files.isRegularFile(settings.source().resolve(place.file()))) {
            problems.error(ProblemCode.TEMPLATE_FAILED, place, failure.page(), reason);
          } else {
            problems.error(ProblemCode.TEMPLATE_MISSING, Place.of(place.file()), failure.page());
          }
        });
  }

  /** A page that could not be written. */
  private record Failure(String page, TemplateFailure thrown) {

    Failure first(Failure other) {
      return page.compareTo(other.page) <= 0 ? this : other;
    }
  }
}
