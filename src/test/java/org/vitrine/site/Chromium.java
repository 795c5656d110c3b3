package org.vitrine.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One browser for all tests, and the site served to it in three ways. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final BuiltSite site;
  private final SiteServer root;
  private final SiteServer folder;
  private final Playwright playwright;
  private final Browser browser;

  Chromium(BuiltSite site) {
    this.site = site;
    root = new SiteServer(site.folder(), "/");
    folder = new SiteServer(site.folder(), "/some/where/");
    playwright = Playwright.create();
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
    Path installed = installed();
    browser =
        playwright
            .chromium()
            .launch(installed == null ? options : options.setExecutablePath(installed));
  }

  /** What {@code bin/test} found; without it, what is where Debian puts it; else Playwright's. */
  private static @Nullable Path installed() {
    String told = System.getenv("VITRINE_BROWSER");
    if (told != null) {
      return told.isEmpty() ? null : Path.of(told);
    }
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(java.nio.file.Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  BuiltSite site() {
    return site;
  }

  /** Where the site is served, with a slash at its end. */
  String url(Way way) {
    return switch (way) {
      case ROOT -> root.url();
      case FOLDER -> folder.url();
      case DISK -> site.folder().toUri().toString();
    };
  }

  /** A fresh profile on a desktop screen; whoever asks for it closes it. */
  BrowserContext context() {
    return context(desktop());
  }

  BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(10_000);
    return context;
  }

  /** Options of a desktop screen. */
  static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-TW");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    folder.close();
    root.close();
  }
}
