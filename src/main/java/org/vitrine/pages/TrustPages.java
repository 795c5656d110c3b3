package org.vitrine.pages;

import java.util.List;

/** What later reports changed, and what does not follow from the figures as printed. */
final class TrustPages {

  private final Edition edition;

  TrustPages(Edition edition) {
    this.edition = edition;
  }

  List<Page> pages(PageShell shell) {
    return List.of(
        shell.page("restatements.html", new RestatementsPage(edition).article(), List.of()),
        shell.page("checks.html", new ChecksPage(edition).article(), List.of()));
  }
}
