package org.vitrine.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jbake.app.Asset;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.vitrine.bake.Sources.Copied;
import org.vitrine.config.BuiltIn;
import org.vitrine.config.Settings;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site.DataFile;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/** Writes every file of a site into a new folder. */
final class NewSite {

  private final Settings settings;
  private final Proof proof;
  private final ProblemReport problems;

  NewSite(Settings settings, Proof proof, ProblemReport problems) {
    this.settings = settings;
    this.proof = proof;
    this.problems = problems;
  }

  /**
   * Writes the site, unless the program is being stopped.
   *
   * @param progress told how many pages are written
   */
  void write(
      OutputFolder output,
      Press press,
      Equipment equipment,
      Optional<SearchFiles> search,
      IntConsumer progress)
      throws IOException {
    Path folder = output.scratch();
    pages(output, press, progress);
    press.reportFailures(problems);
    if (output.stopping()) {
      return;
    }
    for (DataFile file : proof.site().files()) {
      Path path = folder.resolve(file.address());
      create(Objects.requireNonNull(path.getParent()));
      Files.write(path, press.set(file));
    }
    if (search.isPresent()) {
      search.get().write(folder);
    }
    copyAssets(equipment, folder);
    copyBuiltIn(folder);
    joinStyleSheets(folder);
    for (String file : proof.sources().content()) {
      Path target = folder.resolve(file.substring("content/".length()));
      create(Objects.requireNonNull(target.getParent()));
      Files.copy(settings.source().resolve(file), target);
    }
    WebJars.copy(folder);
  }

  private void pages(OutputFolder output, Press press, IntConsumer progress) {
    Path folder = output.scratch();
    PageWriter writer = new PageWriter(folder);
    AtomicInteger written = new AtomicInteger();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
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
              if (output.stopping() || failure.get() != null) {
                return;
              }
              try {
                press.set(page).ifPresent(text -> write(writer, page, text));
                progress.accept(written.incrementAndGet());
              } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
              }
            });
    // Not from within the stream, which would not wait for the other cores: they would write into a
    // folder that is being removed, and tell of that instead.
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** A portal may have no assets of its own. */
  private void copyAssets(Equipment equipment, Path folder) {
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

  private void copyBuiltIn(Path folder) throws IOException {
    for (String file : proof.sources().builtIn()) {
      Path target = folder.resolve(file);
      create(Objects.requireNonNull(target.getParent()));
      try (InputStream in = BuiltIn.open("assets/" + file)) {
        Files.copy(in, target);
      }
    }
  }

  private void joinStyleSheets(Path folder) throws IOException {
    Map<String, Copied> files = proof.sources().files(settings);
    StyleSheets sheets = new StyleSheets(files);
    for (String address : files.keySet()) {
      if (StyleSheets.is(address)) {
        Optional<byte[]> whole = sheets.whole(address);
        if (whole.isPresent()) {
          Files.write(folder.resolve(address), whole.get());
        }
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
