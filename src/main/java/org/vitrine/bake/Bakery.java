package org.vitrine.bake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Parses every document and reports each reference that leads nowhere, and every address that is
   * wanted twice. Nothing is written.
   *
   * @param documents all documents, drafts included
   */
  public void prepare(List<Document> documents) {
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
    List<String> wanted = new ArrayList<>();
    site.pages().forEach(page -> wanted.add(page.address()));
    site.files().forEach(file -> wanted.add(file.address()));
    wanted.addAll(SourceFiles.under(settings.assets(), settings.assets(), name -> true));
    wanted.addAll(
        SourceFiles.under(settings.content(), settings.content(), name -> !name.endsWith(".md")));
    wanted.addAll(WebJars.addresses());
    for (String address : wanted) {
      if (!addresses.add(address)) {
        problems.error(ProblemCode.ADDRESS_CLASH, Place.of(address), address);
      }
    }
    return addresses;
  }

  /**
   * Writes the site. It replaces the previous one only if nothing failed.
   *
   * @param progress told how many pages are written
   */
  public void bake(IntConsumer progress) {
    try (OutputFolder output = OutputFolder.open(settings, problems)) {
      if (problems.hasErrors()) {
        return;
      }
      write(output.scratch(), progress);
      if (!problems.hasErrors()) {
        new LinkCheck(site, problems).check(output.scratch());
      }
      if (!problems.hasErrors()) {
        output.publish();
      }
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          ProblemCode.OUTPUT_FAILED, Place.of(settings.output().toString()), e.toString());
    }
  }

  private void write(Path folder, IntConsumer progress) throws IOException {
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
    for (Site.DataFile file : site.files()) {
      Path path = folder.resolve(file.address());
      create(java.util.Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.text(), StandardCharsets.UTF_8);
    }
    Asset assets = new Asset(config);
    assets.copy();
    assets.copyAssetsFromContent(config.getContentFolder());
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
      report(page, e);
    }
  }

  private void report(Page page, Exception thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof TemplateFailure failure) {
        Place place =
            new Place("templates/" + failure.template(), failure.line(), failure.column());
        if (Files.isRegularFile(settings.templates().resolve(failure.template()))) {
          problems.error(ProblemCode.TEMPLATE_FAILED, place, page.address(), failure.reason());
        } else {
          problems.error(ProblemCode.TEMPLATE_MISSING, Place.of(place.file()), page.address());
        }
        return;
      }
    }
    problems.error(ProblemCode.OUTPUT_FAILED, Place.of(page.address()), thrown.toString());
  }
}
