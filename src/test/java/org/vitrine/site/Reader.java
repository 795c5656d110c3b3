package org.vitrine.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody with a browser of their own, reading the site from a web host's root. */
final class Reader implements AutoCloseable {

  private final BrowserContext context;
  private final String root;
  private final Page page;

  Reader(Chromium chromium) {
    this(chromium, Chromium.desktop());
  }

  Reader(Chromium chromium, Browser.NewContextOptions options) {
    context = chromium.context(options);
    root = chromium.url(Way.ROOT);
    page = context.newPage();
  }

  /** A reader whose browser lets pages write to the clipboard. */
  static Reader withClipboard(Chromium chromium) {
    return new Reader(
        chromium, Chromium.desktop().setPermissions(List.of("clipboard-read", "clipboard-write")));
  }

  Page page() {
    return page;
  }

  void open(String address) {
    page.navigate(root + address);
  }

  /** Waits until the reader has arrived at an address. */
  void isAt(String address) {
    assertThat(page).hasURL(root + address);
  }

  /** Parts of the page by CSS. */
  Locator part(String css) {
    return page.locator(css);
  }

  /** Links with exactly this name in parts of the page. */
  Locator link(String css, String name) {
    return part(css)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The figure with an address of its own on this page. */
  Locator figure(String path) {
    return part("[data-figure='" + path + "'][id]");
  }

  @Override
  public void close() {
    context.close();
  }
}
