package org.vitrine.pages.parts;

import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;

/**
 * Where a portal stands, whose figures it shows, and under which terms; each empty when unknown.
 *
 * @param url the absolute address of the site without a closing slash
 * @param tagline one sentence on what the portal is
 * @param publisher the public body that published the reports and their figures
 * @param licence what the licence of the data is called
 * @param licenceUrl where the licence can be read
 * @param picture the address of the picture that other sites show beside a link to a page
 */
public record Imprint(
    String url,
    String tagline,
    String publisher,
    String licence,
    String licenceUrl,
    String picture) {

  static Imprint of(Edition edition) {
    Settings settings = edition.settings();
    return new Imprint(
        settings.url(),
        settings.tagline().in(edition.language()),
        settings.publisher().in(edition.language()),
        settings.licence().name().in(edition.language()),
        settings.licence().url(),
        settings.picture());
  }
}
