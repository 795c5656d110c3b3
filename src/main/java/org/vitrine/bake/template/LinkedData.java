package org.vitrine.bake.template;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.config.PageKind;
import org.vitrine.pages.parts.Imprint;
import org.vitrine.pages.view.Link;
import org.vitrine.pages.view.Subject;
import org.vitrine.pages.view.Subject.Printed;
import org.vitrine.plan.Page;

/**
 * What a page is, as schema.org's JSON-LD. Written by hand rather than by a template or a JSON
 * library because every page has it, and short because every reader loads it. Addresses are
 * absolute where the site's own is known; else links, which JSON-LD 1.1 (section 7) resolves
 * against the page.
 */
final class LinkedData {

  private final PageModel model;
  private final PageLinks links;
  private final Imprint imprint;
  private final StringBuilder json = new StringBuilder(1024);

  /** The data of a page. */
  LinkedData(PageModel model) {
    this.model = model;
    this.links = model.links();
    this.imprint = model.site().imprint();
  }

  /** One JSON object; empty when there is nothing to say of the page. */
  String json() {
    List<Runnable> parts = new ArrayList<>();
    Page page = model.page();
    if (page.kind() != PageKind.MISSING) {
      page.subject().ifPresent(subject -> parts.add(() -> append(subject)));
      if (!page.trail().isEmpty()) {
        parts.add(this::trail);
      }
    }
    if (parts.isEmpty()) {
      return "";
    }
    json.append("{\"@context\":\"https://schema.org\"");
    if (parts.size() == 1) {
      json.append(',');
      parts.get(0).run();
    } else {
      String between = ",\"@graph\":[{";
      for (Runnable part : parts) {
        json.append(between);
        part.run();
        between = "},{";
      }
      json.append("}]");
    }
    return json.append('}').toString();
  }

  private void append(Subject subject) {
    if (subject instanceof Subject.Dataset dataset) {
      append(dataset);
    } else if (subject instanceof Subject.Reported report) {
      append(report);
    } else if (subject instanceof Subject.Text text) {
      begin("Article", "headline", model.page().title().text());
      described();
      text("datePublished", text.day());
      if (!text.source().equals(Printed.NONE)) {
        json.append(",\"isBasedOn\":");
        append(text.source());
      }
    } else if (subject instanceof Subject.Catalogue) {
      begin("DataCatalog", "name", model.page().title().text());
      described();
      licence("");
      publisher("creator");
    } else {
      portal();
    }
  }

  private void portal() {
    begin("WebSite", "name", model.site().name());
    text("description", imprint.tagline());
    text("url", address(model.page().address()));
    text("inLanguage", model.page().language().tag());
    publisher("about");
    // Unlike an address this is a text for machines to fill in, which nothing would make absolute.
    if (!imprint.url().isEmpty() && model.site().makes(model.site().search())) {
      json.append(",\"potentialAction\":{\"@type\":\"SearchAction\",\"target\":{");
      begin(
          "EntryPoint", "urlTemplate", address(model.site().search()) + "?q={search_term_string}");
      json.append("},\"query-input\":\"required name=search_term_string\"}");
    }
  }

  private void append(Subject.Dataset dataset) {
    begin("Dataset", "name", dataset.name());
    text("description", dataset.description());
    text("url", address(model.page().address()));
    text("inLanguage", model.page().language().tag());
    text("temporalCoverage", dataset.period());
    json.append(",\"isAccessibleForFree\":true");
    licence("");
    publisher("creator");
    String between = ",\"variableMeasured\":[{";
    for (Subject.Measured measured : dataset.measured()) {
      json.append(between);
      begin("PropertyValue", "name", measured.name());
      text("unitText", measured.unit());
      between = "},{";
    }
    json.append(dataset.measured().isEmpty() ? "" : "}]");
    between = ",\"distribution\":[{";
    String after = "";
    for (String file : dataset.files()) {
      String address = address(file);
      if (!address.isEmpty()) {
        json.append(between);
        begin("DataDownload", "encodingFormat", "text/csv");
        text("contentUrl", address);
        between = "},{";
        after = "}]";
      }
    }
    json.append(after);
  }

  private void append(Subject.Reported report) {
    begin("Report", "name", report.name().isEmpty() ? model.page().title().text() : report.name());
    described();
    text("temporalCoverage", String.valueOf(report.year()));
    text("datePublished", report.printed().day());
    text("sameAs", report.printed().url());
    licence(report.printed().licence());
    publisher("publisher");
    String between = ",\"isBasedOn\":[";
    for (Printed source : report.sources()) {
      json.append(between);
      append(source);
      between = ",";
    }
    json.append(report.sources().isEmpty() ? "" : "]");
  }

  private void append(Printed report) {
    json.append('{');
    begin("Report", "name", report.title());
    text("datePublished", report.day());
    text("url", report.url());
    json.append('}');
  }

  private void described() {
    text("description", model.page().description());
    text("url", address(model.page().address()));
    text("inLanguage", model.page().language().tag());
  }

  private void licence(String own) {
    text("license", own.isEmpty() ? imprint.licenceUrl() : own);
  }

  private void publisher(String role) {
    if (!imprint.publisher().isEmpty()) {
      json.append(",\"").append(role).append("\":{");
      begin("GovernmentOrganization", "name", imprint.publisher());
      json.append('}');
    }
  }

  /** The way from the home page; the page itself, which comes last, needs no address. */
  private void trail() {
    json.append("\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
    int position = 0;
    for (Link link : model.page().trail()) {
      String address = address(link.href());
      if (!address.isEmpty()) {
        step(++position, link.label().text());
        text("item", address);
        json.append("},");
      }
    }
    step(++position, model.page().title().text());
    json.append("}]");
  }

  private void step(int position, String name) {
    json.append('{');
    begin("ListItem", "name", name);
    json.append(",\"position\":").append(position);
  }

  /** An address of the site; empty when the portal makes no such page. */
  private String address(String address) {
    String link = links.to(address);
    return link.isEmpty() || imprint.url().isEmpty() || RelativeLinks.isAbsolute(address)
        ? link
        : imprint.url() + "/" + address;
  }

  private void begin(String type, String property, String text) {
    json.append("\"@type\":\"").append(type).append("\",\"").append(property).append("\":");
    quote(text);
  }

  /** A property, unless its text is empty. */
  private void text(String property, String text) {
    if (!text.isEmpty()) {
      json.append(",\"").append(property).append("\":");
      quote(text);
    }
  }

  /**
   * A text in quotes. No {@code <} is left that could end the script element or begin a comment.
   */
  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<') {
        json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
