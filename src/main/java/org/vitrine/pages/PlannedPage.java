package org.vitrine.pages;

import java.util.function.Supplier;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;

/**
 * A page that the site will have. What it says is composed only when it is written, so that all
 * cores share the work and no page is kept longer than it takes to write it.
 *
 * @param address its address from the site's root, e.g. {@code en/years/109.html}
 * @param kind its kind
 * @param template the template's name without its ending
 * @param language its language
 * @param composition makes the page; asked anew, it makes an equal one
 */
public record PlannedPage(
    String address, PageKind kind, String template, Language language, Supplier<Page> composition) {

  /** The page as its template gets it. */
  public Page compose() {
    return composition.get();
  }
}
