package org.vitrine.plan;

import java.util.List;
import java.util.Optional;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.pages.view.Label;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.Subject;

/**
 * One page of the site, composed, ready for its template.
 *
 * @param address its address from the site's root, e.g. {@code en/years/109.html}
 * @param kind its kind
 * @param template the template's name without its ending
 * @param language its language
 * @param title its title
 * @param description one sentence on it for search engines; may be empty
 * @param alternates the same page in every language, this one included
 * @param subject what it is about, for machines; empty when it is of no type known to them
 * @param trail the way to it from the home page, without itself
 * @param scripts whether it needs the chart scripts
 * @param view what its template shows
 */
public record Page(
    String address,
    PageKind kind,
    String template,
    Language language,
    Label title,
    String description,
    List<Alternate> alternates,
    Optional<Subject> subject,
    List<Link> trail,
    boolean scripts,
    Object view) {

  public Page {
    alternates = List.copyOf(alternates);
    trail = List.copyOf(trail);
  }

  /** The same page in a language. */
  public record Alternate(Language language, String name, String address) {}
}
