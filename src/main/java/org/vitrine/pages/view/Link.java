package org.vitrine.pages.view;

/**
 * A link.
 *
 * @param label its text
 * @param href address in the site, from its root, or an absolute one
 * @param note what stands beside it; may be empty
 * @param current whether it leads to the page or part of the site that is shown
 */
public record Link(Label label, String href, Label note, boolean current) {

  /** A link with nothing beside it. */
  public static Link of(Label label, String href) {
    return new Link(label, href, Label.of(""), false);
  }
}
