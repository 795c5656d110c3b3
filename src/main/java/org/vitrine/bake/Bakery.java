package org.vitrine.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Language;
import org.vitrine.config.LinkStyle;
import org.vitrine.config.Messages;
import org.vitrine.config.Settings;
import org.vitrine.intake.FileChanges;
import org.vitrine.pages.Edition;
import org.vitrine.pages.PlannedPage;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;
import org.vitrine.trace.Trace;

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
  private @Nullable Standing standing;

  /**
   * The site that stands.
   *
   * @param made what each page and file was made from, by address
   * @param search its search index, if it has one
   */
  private record Standing(
      Proof proof, LinkCheck links, Map<String, Made> made, Optional<SearchFiles> search) {}

  /**
   * A page or file that stands.
   *
   * @param page the page as it was planned, or null for a file
   * @param facts what it was made from
   */
  private record Made(@Nullable PlannedPage page, Set<Object> facts) {

    boolean stands(Set<?> changed) {
      return new Trace.Of<>(true, facts).stands(changed);
    }
  }

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
    return Optional.ofNullable(standing).map(Standing::proof);
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
      Standing before = standing;
      return before != null && !changes.everything() && OutputFolder.holdsSite(settings.output())
          ? patch(before, proof, equipment, changes, problems)
          : whole(proof, equipment, problems, progress);
    } catch (IOException | UncheckedIOException e) {
      standing = null; // whatever is there now
      problems.error(
          ProblemCode.OUTPUT_FAILED, Place.of(settings.output().toString()), e.toString());
      return Optional.empty();
    }
  }

  private Map<Language, PageSetter.Frame> frames(Proof proof) {
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

  private Optional<Baked> whole(
      Proof proof, Equipment equipment, ProblemReport problems, IntConsumer progress)
      throws IOException {
    try (OutputFolder output = OutputFolder.open(settings.output())) {
      LinkCheck links =
          new LinkCheck(proof.addresses(), settings.links() == LinkStyle.ROOT, keeping);
      Map<String, Made> made = new ConcurrentHashMap<>();
      Optional<SearchFiles> search = SearchFiles.of(settings, proof);
      write(output, proof, equipment, links, made, search, problems, progress);
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
        standing = new Standing(proof, links, made, search);
      }
      return Optional.of(new Baked(true, Set.of()));
    }
  }

  private void write(
      OutputFolder output,
      Proof proof,
      Equipment equipment,
      LinkCheck links,
      Map<String, Made> made,
      Optional<SearchFiles> search,
      ProblemReport problems,
      IntConsumer progress)
      throws IOException {
    Path folder = output.scratch();
    equipment.templates().forgetFixedParts();
    PageSetter setter =
        new PageSetter(
            settings, equipment.templates(), frames(proof), links, search.map(SearchFiles::index));
    PageWriter writer = new PageWriter(folder);
    AtomicInteger written = new AtomicInteger();
    Collection<PlannedPage> pages = proof.site().composable();
    pages.stream()
        .map(
            page ->
                page.address().lastIndexOf('/') < 0
                    ? ""
                    : page.address().substring(0, page.address().lastIndexOf('/')))
        .distinct()
        .forEach(path -> create(folder.resolve(path)));
    pages.parallelStream()
        .forEach(
            page -> {
              if (output.stopping()) {
                return;
              }
              set(setter, page, made).ifPresent(text -> write(writer, page, text, problems));
              progress.accept(written.incrementAndGet());
            });
    setter.reportFailures(problems);
    if (output.stopping()) {
      return;
    }
    for (var file : proof.site().files()) {
      Path path = folder.resolve(file.address());
      create(Objects.requireNonNull(path.getParent()));
      Trace.Of<String> text = Trace.of(file.composition());
      made.put(file.address(), new Made(null, text.facts()));
      Files.writeString(path, text.made(), StandardCharsets.UTF_8);
    }
    if (search.isPresent()) {
      search.get().write(folder);
    }
    copyAssets(proof, equipment, folder, problems);
    for (String file : proof.sources().content()) {
      Path target = folder.resolve(file.substring("content/".length()));
      create(Objects.requireNonNull(target.getParent()));
      Files.copy(settings.source().resolve(file), target);
    }
    WebJars.copy(folder);
  }

  /** Sets a page, and if the site will be changed later notes what it is made from. */
  private Optional<String> set(PageSetter setter, PlannedPage page, Map<String, Made> made) {
    if (!keeping) {
      return setter.text(page);
    }
    Trace.Of<Optional<String>> text = Trace.of(() -> setter.text(page));
    made.put(page.address(), new Made(page.kept(), text.facts()));
    return text.made();
  }

  private Optional<Baked> patch(
      Standing before,
      Proof proof,
      Equipment equipment,
      FileChanges changes,
      ProblemReport problems)
      throws IOException {
    Set<Object> changed = proof.changes();
    Set<Language> framed = new HashSet<>();
    proof
        .views()
        .forEach(
            (language, view) -> {
              if (!view.equals(before.proof().views().get(language))) {
                framed.add(language);
              }
            });
    equipment.templates().forgetFixedParts();
    LinkCheck links = before.links().after(proof.addresses());
    PageSetter setter =
        new PageSetter(settings, equipment.templates(), frames(proof), links, Optional.empty());
    Map<String, Made> made = new ConcurrentHashMap<>();
    List<PlannedPage> stale =
        proof
            .site()
            .stale(
                page -> {
                  Made known = before.made().get(page.address());
                  return known == null
                      || framed.contains(page.language())
                      || !known.stands(changed);
                },
                address -> Optional.ofNullable(before.made().get(address)).map(Made::page));
    SitePatch patch = new SitePatch(settings.output());
    Map<PlannedPage, String> texts = new ConcurrentHashMap<>();
    stale.parallelStream()
        .forEach(page -> set(setter, page, made).ifPresent(text -> texts.put(page.kept(), text)));
    texts.forEach((page, text) -> patch.write(page.address(), text));
    setter.reportFailures(problems);
    if (!problems.hasErrors()) {
      links.report(problems);
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    for (var file : proof.site().files()) {
      Made known = before.made().get(file.address());
      if (known == null || !known.stands(changed)) {
        Trace.Of<String> text = Trace.of(file.composition());
        made.put(file.address(), new Made(null, text.facts()));
        patch.write(file.address(), text.made());
      }
    }
    for (Map.Entry<String, Path> copy : proof.sources().files(settings).entrySet()) {
      if (changes.touch(copy.getValue()) || !before.proof().addresses().contains(copy.getKey())) {
        patch.copy(copy.getKey(), copy.getValue());
      }
    }
    Set<String> gone = new HashSet<>();
    if (!proof.addresses().equals(before.proof().addresses())) {
      gone.addAll(before.proof().addresses());
      gone.removeIf(proof.addresses()::contains);
      patch.remove(gone);
      before.made().keySet().removeAll(gone);
    }
    Baked baked = new Baked(false, patch.apply());
    before.search().ifPresent(search -> search.note(proof, texts, gone));
    before.made().putAll(made);
    standing = new Standing(proof, links.kept(), before.made(), before.search());
    return Optional.of(baked);
  }

  /**
   * Brings up to date what pages can do without for a moment: the search index.
   *
   * @return what was written; empty when nothing was to be, or it failed, which then is reported
   */
  public Optional<Baked> finish(ProblemReport problems) {
    Standing now = standing;
    if (now == null || now.search().isEmpty()) {
      return Optional.empty();
    }
    try {
      Set<String> addresses = now.search().get().update(settings.output());
      return addresses.isEmpty() ? Optional.empty() : Optional.of(new Baked(false, addresses));
    } catch (IOException e) {
      standing = null; // whatever is there now
      problems.error(
          ProblemCode.OUTPUT_FAILED, Place.of(settings.output().toString()), e.toString());
      return Optional.empty();
    }
  }

  /** A portal may have no assets of its own. */
  private void copyAssets(Proof proof, Equipment equipment, Path folder, ProblemReport problems) {
    if (Files.isDirectory(settings.assets())) {
      DefaultJBakeConfiguration config = equipment.jbake();
      config.setDestinationFolder(folder.toFile());
      Asset assets = new Asset(config);
      for (String file : proof.sources().assets()) {
        assets.copySingleFile(settings.assets().resolve(file).toFile());
      }
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

  private static void write(
      PageWriter writer, PlannedPage page, String text, ProblemReport problems) {
    try {
      writer.write(page, text);
    } catch (IOException e) {
      problems.error(ProblemCode.OUTPUT_FAILED, Place.of(page.address()), e.toString());
    }
  }
}
