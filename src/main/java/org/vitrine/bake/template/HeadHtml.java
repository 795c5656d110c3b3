package org.vitrine.bake.template;

import java.util.Locale;
import org.vitrine.config.PageKind;
import org.vitrine.pages.parts.Imprint;
import org.vitrine.plan.Page;
import org.vitrine.plan.Page.Alternate;

/**
 * What search engines and other sites read in a page's head: its address and those of its other
 * languages, its licence, its card (Open Graph, which Twitter reads as well) and its linked data.
 * Written by hand because every page has it. Cards and canonical addresses have to be absolute, so
 * that they are left out when the site's own address is unknown.
 */
final class HeadHtml {

  /** The size of the picture on all cards, in pixels. */
  private static final String WIDTH = "1200";

  private static final String HEIGHT = "630";

  private final PageModel model;
  private final Page page;
  private final Imprint imprint;
  private final StringBuilder html = new StringBuilder(2048);

  /** The head of a page. */
  HeadHtml(PageModel model) {
    this.model = model;
    this.page = model.page();
    this.imprint = model.site().imprint();
  }

  String html() {
    boolean known = !imprint.url().isEmpty();
    boolean missing = page.kind() == PageKind.MISSING;
    if (missing) {
      meta("name", "robots", "noindex");
    } else if (known) {
      link("canonical", "", absolute(page.address()));
    }
    for (Alternate alternate : page.alternates()) {
      String address = alternate.address();
      link(
          "alternate",
          alternate.language().tag(),
          known ? absolute(address) : model.links().to(address));
    }
    if (known && page.alternates().size() > 1) {
      link("alternate", "x-default", absolute(page.alternates().get(0).address()));
    }
    if (page.kind() == PageKind.DATA && !imprint.licenceUrl().isEmpty()) {
      link("license", "", imprint.licenceUrl());
    }
    if (!missing) {
      card(known);
      String data = new LinkedData(model).json();
      if (!data.isEmpty()) {
        html.append("<script type=\"application/ld+json\">").append(data).append("</script>");
      }
    }
    return html.toString().stripTrailing();
  }

  private void card(boolean known) {
    meta("property", "og:type", page.kind() == PageKind.DOCUMENTS ? "article" : "website");
    meta("property", "og:site_name", model.site().name());
    meta("property", "og:title", page.title().text());
    if (!page.description().isEmpty()) {
      meta("property", "og:description", page.description());
    }
    Locale locale = page.language().locale();
    if (!locale.getCountry().isEmpty()) { // the form that Open Graph wants: zh_TW
      meta("property", "og:locale", locale.getLanguage() + "_" + locale.getCountry());
    }
    if (known) {
      meta("property", "og:url", absolute(page.address()));
    }
    boolean pictured = known && !imprint.picture().isEmpty();
    if (pictured) {
      meta("property", "og:image", absolute(imprint.picture()));
      meta("property", "og:image:width", WIDTH);
      meta("property", "og:image:height", HEIGHT);
      meta("property", "og:image:alt", model.messages().text("card.picture", model.site().name()));
    }
    meta("name", "twitter:card", pictured ? "summary_large_image" : "summary");
  }

  private String absolute(String address) {
    return imprint.url() + "/" + address;
  }

  private void meta(String kind, String name, String content) {
    html.append("<meta");
    FigureHtml.attribute(html, kind, name);
    FigureHtml.attribute(html, "content", content);
    html.append(">\n  ");
  }

  private void link(String rel, String language, String address) {
    html.append("<link");
    FigureHtml.attribute(html, "rel", rel);
    if (!language.isEmpty()) {
      FigureHtml.attribute(html, "hreflang", language);
    }
    FigureHtml.attribute(html, "href", address);
    html.append(">\n  ");
  }
}
