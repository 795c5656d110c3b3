package org.vitrine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a portal sets in {@code jbake.properties}, and where it is read and written.
 *
 * @param source the portal's folder, absolute
 * @param output the folder the site goes to, absolute
 * @param name the portal's name
 * @param agency the agency whose figures these are
 * @param tagline one sentence on what the portal is
 * @param publisher the public body that published the reports and their figures
 * @param licence the terms under which the data may be used again
 * @param url absolute address of the published site without a closing slash, for the feed, the
 *     sitemap, citations and charts on other sites; empty when unknown
 * @param calendar the calendar of every year in the tables
 * @param currency what stands before a sum of money in words, by language, e.g. NT$; may be empty
 * @param languages the first language, then the others
 * @param accent the one accent colour, as {@code #rrggbb}
 * @param pages the kinds of page that are made
 * @param links how pages of the site are linked
 * @param plain the kinds of page that are set in templates of the portal's own
 * @param compressed how files are published a second time, compressed; none when it is empty
 * @param accepted the warnings that somebody has looked at, in the order of their keys
 * @param feedback how readers reach the editors
 * @param admin the form for editors; empty when the site has none
 * @param today the day against which a document's date is held; a later one waits
 */
public record Settings(
    Path source,
    Path output,
    LocalText name,
    LocalText agency,
    LocalText tagline,
    LocalText publisher,
    Licence licence,
    String url,
    Calendar calendar,
    LocalText currency,
    List<Language> languages,
    String accent,
    Set<PageKind> pages,
    LinkStyle links,
    Set<PageKind> plain,
    Set<Compression> compressed,
    List<Acceptance> accepted,
    Feedback feedback,
    Optional<Admin> admin,
    LocalDate today) {

  private static final String PICTURE = "img/card.png";

  public Settings {
    languages = List.copyOf(languages);
    accepted = List.copyOf(accepted);
    pages =
        Collections.unmodifiableSet(
            pages.isEmpty() ? EnumSet.noneOf(PageKind.class) : EnumSet.copyOf(pages));
    plain =
        Collections.unmodifiableSet(
            plain.isEmpty() ? EnumSet.noneOf(PageKind.class) : EnumSet.copyOf(plain));
    compressed =
        Collections.unmodifiableSet(
            compressed.isEmpty() ? EnumSet.noneOf(Compression.class) : EnumSet.copyOf(compressed));
  }

  /** The language in which documents are written and whose pages stand at the root. */
  public Language mainLanguage() {
    return languages.get(0);
  }

  /** Whether any page is composed of figures, rather than set by the portal's own templates. */
  public boolean composes() {
    return pages.stream().anyMatch(kind -> kind != PageKind.SITEMAP && !plain.contains(kind));
  }

  /** The folder of the documents. */
  public Path content() {
    return source.resolve("content");
  }

  /** The folder of the portal's own templates and interface's messages; it may have none. */
  public Path templates() {
    return source.resolve("templates");
  }

  /**
   * The address of the picture that other sites show beside a link to a page, 1200 by 630 pixels;
   * empty when there is none.
   */
  public String picture() {
    return Files.isRegularFile(assets().resolve(PICTURE)) || BuiltIn.has("assets/" + PICTURE)
        ? PICTURE
        : "";
  }

  /** The folder of the portal's own styles, scripts and pictures; it may have none. */
  public Path assets() {
    return source.resolve("assets");
  }
}
