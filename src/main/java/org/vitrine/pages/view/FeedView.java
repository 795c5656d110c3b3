package org.vitrine.pages.view;

import java.util.List;

/**
 * An Atom feed (RFC 4287).
 *
 * @param title its title
 * @param id its permanent id
 * @param updated when anything in it last changed, RFC 3339
 * @param author whose figures these are
 * @param self its own absolute address
 * @param home the portal's absolute address
 * @param entries the entries, newest first
 */
public record FeedView(
    String title,
    String id,
    String updated,
    String author,
    String self,
    String home,
    List<Entry> entries) {

  public FeedView {
    entries = List.copyOf(entries);
  }

  /** One entry. */
  public record Entry(String title, String id, String updated, String href, String summary) {}
}
