package org.vitrine.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.config.Settings;
import org.vitrine.edition.Edition;
import org.vitrine.plan.PlannedPage;
import org.vitrine.plan.Site;
import org.vitrine.plan.Site.DataFile;
import org.vitrine.trace.Trace;

/**
 * What search engines read first: which pages there are, in which languages and since when
 * (sitemaps.org, protocol 0.9), and that everybody may read everything. A sitemap holds absolute
 * addresses only, so that a portal which does not know its own has none.
 */
final class Sitemap {

  /** Kinds that search engines need not know; charts in frames are shown by other sites. */
  private static final Set<PageKind> UNLISTED =
      EnumSet.of(PageKind.MISSING, PageKind.FEED, PageKind.EMBEDS);

  private static final String FILE = "sitemap.xml";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** What an entry has besides addresses, at most. */
  private static final int FRAME = 100;

  private final Edition main;
  private final Settings settings;
  private final int mostPages;
  private final int mostBytes;

  /** The sitemap of a portal, within the limits of the protocol for a file. */
  Sitemap(Edition main) {
    this(main, 50_000, 50 * 1024 * 1024);
  }

  /**
   * A sitemap of files of a size.
   *
   * @param mostPages the most pages that a file may list
   * @param mostBytes the most bytes that it may have
   */
  Sitemap(Edition main, int mostPages, int mostBytes) {
    this.main = main;
    this.settings = main.settings();
    this.mostPages = mostPages;
    this.mostBytes = mostBytes;
  }

  /**
   * The files that list the pages: one, or where there are more pages than one may list, an index
   * of several. Where the address of the site is unknown they list paths, which search engines do
   * not follow but people and programs can; the public contract promises the file.
   */
  List<DataFile> files(List<PlannedPage> pages) {
    List<PlannedPage> listed =
        pages.stream().filter(page -> !UNLISTED.contains(page.kind())).toList();
    Set<String> addresses = new HashSet<>();
    listed.forEach(page -> addresses.add(page.address()));
    List<List<PlannedPage>> parts = parts(listed);
    List<DataFile> files = new ArrayList<>();
    if (parts.size() == 1) {
      files.add(DataFile.of(FILE, () -> list(parts.get(0), addresses)));
      return files;
    }
    files.add(DataFile.of(FILE, () -> index(parts.size())));
    for (int i = 0; i < parts.size(); i++) {
      List<PlannedPage> part = parts.get(i);
      files.add(DataFile.of(part(i), () -> list(part, addresses)));
    }
    return files;
  }

  /** Everybody may read everything. */
  DataFile robots() {
    String sitemap = settings.url().isEmpty() ? "" : "Sitemap: " + main.absolute(FILE) + "\n";
    return DataFile.of("robots.txt", () -> "User-agent: *\nAllow: /\n" + sitemap);
  }

  private static String part(int number) {
    return "sitemap-" + (number + 1) + ".xml";
  }

  /** Pages in portions that fit into a file; how long an entry can be at most is easily told. */
  private List<List<PlannedPage>> parts(List<PlannedPage> pages) {
    List<List<PlannedPage>> parts = new ArrayList<>();
    List<PlannedPage> part = new ArrayList<>();
    long bytes = 2L * FRAME;
    for (PlannedPage page : pages) {
      int address = settings.url().length() + page.address().length() * 3 + FRAME;
      int entry = address * (settings.languages().size() + 1);
      if (!part.isEmpty() && (part.size() == mostPages || bytes + entry > mostBytes)) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 2L * FRAME;
      }
      part.add(page);
      bytes += entry;
    }
    parts.add(part);
    return parts;
  }

  private String index(int parts) {
    Trace.note(new Site.Addresses());
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
    for (int i = 0; i < parts; i++) {
      xml.append("<sitemap><loc>").append(absolute(part(i))).append("</loc></sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  private String list(List<PlannedPage> pages, Set<String> addresses) {
    Trace.note(new Site.Addresses());
    LastChanged days = new LastChanged(main);
    boolean several = settings.languages().size() > 1;
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<urlset xmlns=\"").append(NAMESPACE).append('"');
    xml.append(several ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" : ">\n");
    for (PlannedPage page : pages) {
      String file = page.address().substring(page.language().prefix().length());
      xml.append("<url><loc>").append(absolute(page.address())).append("</loc>");
      days.of(page.kind(), file)
          .ifPresent(day -> xml.append("<lastmod>").append(day).append("</lastmod>"));
      if (several) {
        alternates(file, addresses, xml);
      }
      xml.append("</url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  private void alternates(String file, Set<String> addresses, StringBuilder xml) {
    for (Language language : settings.languages()) {
      String address = language.prefix() + file;
      if (addresses.contains(address)) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language.tag());
        xml.append("\" href=\"").append(absolute(address)).append("\"/>");
      }
    }
  }

  private String absolute(String address) {
    return main.absolute(address).replace("&", "&amp;").replace("'", "&apos;");
  }
}
