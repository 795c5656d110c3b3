package org.vitrine.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * @param given all that its plan hands to its composition; null when that is not known, so that the
 *     page has to be made again whenever the plan of its kind changes
 * @param composition makes the page; asked anew, it makes an equal one
 * @param late whether a preview may bring it up to date some moments after the other pages: it
 *     tells of files that take long to make, such as their checksums
 */
public record PlannedPage(
    String address,
    PageKind kind,
    String template,
    Language language,
    @Nullable List<@Nullable Object> given,
    Supplier<Page> composition,
    boolean late) {

  /** The page as its template gets it. */
  public Page compose() {
    return composition.get();
  }

  /**
   * The same page, whose composition gets from its plan these things only and asks the portal for
   * all else.
   */
  public PlannedPage from(@Nullable Object... things) {
    List<@Nullable Object> all = Collections.unmodifiableList(Arrays.asList(things));
    return new PlannedPage(address, kind, template, language, all, composition, late);
  }

  /** The same page, to be compared with one planned later but not to be composed. */
  public PlannedPage kept() {
    return new PlannedPage(
        address,
        kind,
        template,
        language,
        given,
        () -> {
          throw new IllegalStateException(address + " was planned before the last change");
        },
        late);
  }

  /** The same page as one that may follow some moments after the others. */
  public PlannedPage asLate() {
    return new PlannedPage(address, kind, template, language, given, composition, true);
  }

  /** Whether another plan hands the same to the page. */
  public boolean isGivenTheSameAs(PlannedPage other) {
    return given != null && given.equals(other.given);
  }
}
