package org.vitrine.bake;

import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.vitrine.bake.template.Templates;
import org.vitrine.config.Settings;

/**
 * What baking needs besides the pages. It is got ready on another core while the tables and
 * documents are read, for it takes as long as they do in a small portal.
 */
public final class Equipment {

  private final CompletableFuture<Templates> templates;
  private final Supplier<DefaultJBakeConfiguration> jbake;

  private Equipment(
      CompletableFuture<Templates> templates, Supplier<DefaultJBakeConfiguration> jbake) {
    this.templates = templates;
    this.jbake = jbake;
  }

  /** Begins to get ready what a portal's pages need. */
  public static Equipment of(Settings settings) {
    CompletableFuture<Templates> templates = begun(() -> new Templates(settings.templates()));
    // JBake copies the assets; where there are none, its configuration need not be read.
    Supplier<DefaultJBakeConfiguration> jbake =
        Files.isDirectory(settings.assets())
            ? begun(() -> JBakeSettings.of(settings))::join
            : () -> JBakeSettings.of(settings);
    return new Equipment(templates, jbake);
  }

  private static <T> CompletableFuture<T> begun(Supplier<T> making) {
    return CompletableFuture.supplyAsync(making);
  }

  Templates templates() {
    return templates.join();
  }

  DefaultJBakeConfiguration jbake() {
    return jbake.get();
  }
}
