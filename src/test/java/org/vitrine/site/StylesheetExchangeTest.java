package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.serve.Making;
import org.vitrine.serve.Preview;
import org.vitrine.serve.PreviewLog;

/** A page keeps all that it is when only a style sheet of it changes, or something else. */
@BrowserTest
class StylesheetExchangeTest {

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>x</title>"
          + "<link rel=\"stylesheet\" href=\"css/portal.css\"></head><body><p>x</p></body></html>";

  @TempDir Path folder;

  private final Chromium chromium;
  private final CompletableFuture<URI> served = new CompletableFuture<>();

  StylesheetExchangeTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void onlyTheStyleSheetIsExchanged() throws Exception {
    Path source = Files.createDirectories(folder.resolve("source/assets/css"));
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("css"));
    Files.writeString(site.resolve("index.html"), PAGE);
    Files.writeString(site.resolve("other.html"), PAGE);
    Files.writeString(source.resolve("portal.css"), "p { color: rgb(1, 2, 3); }");
    try (Preview preview =
            Preview.open(folder.resolve("source"), site, 0, changes -> make(site), log());
        BrowserContext context = chromium.context()) {
      Thread running = new Thread(() -> run(preview));
      running.start();
      Page page = context.newPage();
      page.navigate(served.get(30, TimeUnit.SECONDS).toString());
      assertThat(page.locator("p").first()).hasCSS("color", "rgb(1, 2, 3)");
      page.locator("#vitrine-live[hidden]").waitFor(attached());
      page.evaluate("() => { window.same = true; }");
      Files.writeString(source.resolve("portal.css"), "p { color: rgb(4, 5, 6); }");
      assertThat(page.locator("p").first()).hasCSS("color", "rgb(4, 5, 6)");
      assertEquals(true, page.evaluate("() => window.same"), "the page was not loaded again");
      assertThat(page.locator("link[href^='css/portal.css'], link[href*='vitrine=']")).hasCount(1);
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions attached() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private Making make(Path site) {
    try {
      Path sheet = folder.resolve("source/assets/css/portal.css");
      Files.copy(sheet, folder.resolve("sheet"), StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          folder.resolve("sheet"), site.resolve("css/portal.css"), StandardCopyOption.ATOMIC_MOVE);
      return new Making(
          true, false, Set.of("css/portal.css", "other.html"), List.of(), Locale.ENGLISH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Preview preview) {
    try {
      preview.run();
    } catch (org.vitrine.serve.PreviewFailure e) {
      throw new IllegalStateException(e);
    }
  }

  private PreviewLog log() {
    return new PreviewLog() {
      @Override
      public void serving(URI address) {
        served.complete(address);
      }

      @Override
      public void made(Making making, Duration took) {
        assertEquals(List.of(), making.problems());
      }

      @Override
      public void failed(RuntimeException failure) {
        throw failure;
      }
    };
  }
}
