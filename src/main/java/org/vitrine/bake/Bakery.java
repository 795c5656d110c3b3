package org.vitrine.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jbake.app.Asset;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.vitrine.bake.markdown.MarkdownDocument;
import org.vitrine.bake.markdown.MarkdownReader;
import org.vitrine.bake.markdown.References;
import org.vitrine.config.Language;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.Messages;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.model.Document;
import org.vitrine.model.Synonyms;
import org.vitrine.pages.Edition;
import org.vitrine.pages.PlannedPage;
import org.vitrine.pages.Site;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.search.SearchFile;
import org.vitrine.search.SearchIndex;

/**
 * Turns pages into files. JBake gives its configuration and copies the assets; its {@code Oven} is
 * not used, because it needs JBake's database, nor its crawler, which reads one document after the
 * other, and each once more than {@code intake} has, nor its renderer; see {@link PageWriter}.
 */
public final class Bakery {

  private final Settings settings;
  private final Map<Language, Messages> messages;
  private final List<Edition> editions;
  private final Site site;
  private final ProblemReport problems;
  private final Map<String, MarkdownDocument> bodies = new ConcurrentHashMap<>();
  private final Set<String> addresses = new HashSet<>();

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
    claimAddresses();
    References references =
        new References(
            editions.get(0).portal().tables().descriptor(),
            editions.get(0).book(),
            editions.get(0).portal().documents(),
            addresses,
            SourceFiles.under(
                settings.content(), settings.source(), name -> !name.endsWith(".md")));
    MarkdownReader reader = new MarkdownReader(references, problems);
    documents.parallelStream()
        .forEach(document -> bodies.put(document.file(), reader.read(document)));
  }

  private void claimAddresses() {
    site.pages().forEach(page -> claim(page.address(), page.address()));
    site.files().forEach(file -> claim(file.address(), file.address()));
    if (settings.pages().contains(PageKind.SEARCH)) {
      settings.languages().stream()
          .map(SearchIndex::root)
          .forEach(address -> claim(address, address));
    }
    WebJars.addresses().forEach(address -> claim(address, address));
    SourceFiles.under(settings.assets(), settings.assets(), name -> true)
        .forEach(asset -> claim(asset, "assets/" + asset));
    SourceFiles.ofContent(settings)
        .forEach(file -> claim(file.substring("content/".length()), file));
  }

  /** The file is what an editor can rename: of an address that pages want too, the editor's own. */
  private void claim(String address, String file) {
    if (!addresses.add(address)) {
      problems.error(ProblemCode.ADDRESS_CLASH, Place.of(file), address);
    }
  }

  /**
   * Writes the site. It replaces the previous one only if nothing failed.
   *
   * @param equipment what has been got ready for it
   * @param progress told how many pages are written
   */
  public void bake(Equipment equipment, IntConsumer progress) {
    try {
      if (OutputFolder.isRefused(settings)) {
        String folder = settings.output().toString();
        problems.error(ProblemCode.OUTPUT_REFUSED, Place.of(folder), folder);
        return;
      }
      bake(settings.output(), equipment, progress);
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          ProblemCode.OUTPUT_FAILED, Place.of(settings.output().toString()), e.toString());
    }
  }

  private void bake(Path place, Equipment equipment, IntConsumer progress) throws IOException {
    try (OutputFolder output = OutputFolder.open(place)) {
      LinkCheck links = new LinkCheck(addresses, settings.links() == LinkStyle.ROOT);
      write(output, equipment, links, progress);
      if (!problems.hasErrors() && !output.stopping()) {
        links.report(problems);
      }
      if (!problems.hasErrors() && !output.publish()) {
        throw new IOException("interrupted");
      }
    }
  }

  private void write(
      OutputFolder output, Equipment equipment, LinkCheck links, IntConsumer progress)
      throws IOException {
    Path folder = output.scratch();
    Optional<SearchIndex> search = search();
    PageSetter setter =
        new PageSetter(settings, equipment.templates(), messages, editions, bodies, links, search);
    PageWriter writer = new PageWriter(folder);
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
              setter.text(page).ifPresent(text -> write(writer, page, text));
              progress.accept(written.incrementAndGet());
            });
    setter.reportFailures(problems);
    if (output.stopping()) {
      return;
    }
    for (Site.DataFile file : site.files()) {
      Path path = folder.resolve(file.address());
      create(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.text(), StandardCharsets.UTF_8);
    }
    for (SearchFile file : search.map(SearchIndex::files).orElse(List.of())) {
      Path path = folder.resolve(file.address());
      create(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.bytes());
    }
    copyAssets(equipment, folder);
    for (String file : SourceFiles.ofContent(settings)) {
      Path target = folder.resolve(file.substring("content/".length()));
      create(Objects.requireNonNull(target.getParent()));
      Files.copy(settings.source().resolve(file), target);
    }
    WebJars.copy(folder);
  }

  /** The index to be filled; empty when the site has no search. */
  private Optional<SearchIndex> search() {
    return settings.pages().contains(PageKind.SEARCH)
        ? Optional.of(
            new SearchIndex(settings.languages(), Synonyms.of(editions.get(0).portal().tables())))
        : Optional.empty();
  }

  /** A portal may have no assets of its own. */
  private void copyAssets(Equipment equipment, Path folder) {
    if (Files.isDirectory(settings.assets())) {
      DefaultJBakeConfiguration config = equipment.jbake();
      config.setDestinationFolder(folder.toFile());
      Asset assets = new Asset(config);
      assets.copy();
      for (Throwable error : assets.getErrors()) {
        problems.error(ProblemCode.OUTPUT_FAILED, Place.of("assets"), error.toString());
      }
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PageWriter writer, PlannedPage page, String text) {
    try {
      writer.write(page, text);
    } catch (IOException e) {
      problems.error(ProblemCode.OUTPUT_FAILED, Place.of(page.address()), e.toString());
    }
  }
}
