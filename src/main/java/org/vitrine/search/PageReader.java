package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.search.PageText.Entry;
import org.vitrine.search.PageText.FigureText;

/**
 * Reads what there is to be found on a page from its HTML, so that pages set in a portal's own
 * templates are found like all others. Only {@code main} is read, without navigation, forms,
 * buttons, scripts, the marks of figures and what is hidden from screen readers.
 */
public final class PageReader {

  private static final Set<String> SKIPPED =
      Set.of("nav", "script", "style", "template", "form", "button", "noscript", "svg");
  private static final List<String> HIDING =
      List.of("aria-hidden=\"true\"", "class=\"mark ", "class=\"share\"", "data-search-skip");
  private static final Pattern YEAR = Pattern.compile("/(\\d{2,4})(?:/|\\.html$)");
  private static final Pattern AREA = Pattern.compile("\"[^\"]*\\bareas/([^\"/#]+)\\.html\"");
  private static final Pattern GOAL = Pattern.compile("\"[^\"]*\\bgoals/([^\"/#]+)\\.html\"");
  private static final Pattern NOTE = Pattern.compile("[（(][^（(]*[）)]$");

  /** The types of page that tell of one year. */
  private static final Set<PageType> OF_A_YEAR =
      Set.of(PageType.DOCUMENT, PageType.YEAR, PageType.PRINTING, PageType.REPORT, PageType.FIGURE);

  private static final int SUMMARY = 400;
  private static final int FIGURES = 24;

  private final Markup markup;
  private final TextBuffer title = new TextBuffer(128);
  private final TextBuffer headings = new TextBuffer(512);
  private final TextBuffer body = new TextBuffer(4 * 1024);
  private final TextBuffer summary = new TextBuffer(SUMMARY);
  private final StringBuilder facts = new StringBuilder();
  private final List<FigureText> figures = new ArrayList<>();
  private TextBuffer into = body;
  private boolean summarising;
  private String figureName = "";
  private int figureFrom = -1;
  private String figureId = "";
  private String article = "";
  private String heading = "";

  private PageReader(Markup markup) {
    this.markup = markup;
  }

  /**
   * Reads a page.
   *
   * @param language its language
   * @param kind its kind
   * @param address its address from the site's root
   * @param html the page as it is written
   * @return its text; empty when it is of a kind that nobody looks for or has no {@code main}
   */
  public static Optional<PageText> read(
      Language language, PageKind kind, String address, String html) {
    Optional<PageType> type = PageType.of(kind);
    int from = html.indexOf("<main");
    if (type.isEmpty() || from < 0) {
      return Optional.empty();
    }
    int end = html.indexOf("</main>", from);
    PageReader reader =
        new PageReader(new Markup(html.substring(from, end < 0 ? html.length() : end)));
    reader.read();
    String local = address.substring(language.prefix().length());
    Matcher year = YEAR.matcher(local);
    String trail = html.substring(Math.max(0, html.lastIndexOf("class=\"trail\"", from)), from);
    Entry entry =
        new Entry(
            language,
            local,
            type.get(),
            OF_A_YEAR.contains(type.get()) && year.find() ? Integer.parseInt(year.group(1)) : 0,
            id(AREA, local, type.get() == PageType.DOCUMENT ? reader.facts : ""),
            id(GOAL, local, type.get() == PageType.KPI ? trail : ""));
    String title = reader.title.toString().trim();
    return Optional.of(
        new PageText(
            entry,
            title.isEmpty() ? between(html, "<title>", "</title>") : title,
            reader.headings.toString(),
            reader.body.toString(),
            reader.summary.toString().trim(),
            reader.figures));
  }

  /** The id in the page's own address, or else in a link. */
  private static String id(Pattern pattern, String address, CharSequence links) {
    Matcher own = pattern.matcher('"' + address + '"');
    if (own.find()) {
      return own.group(1);
    }
    Matcher linked = pattern.matcher(links);
    return linked.find() ? linked.group(1) : "";
  }

  private static String between(String html, String before, String after) {
    int from = html.indexOf(before);
    int end = html.indexOf(after, Math.max(from, 0));
    return from < 0 || end < 0
        ? ""
        : Markup.decoded(html.substring(from + before.length(), end)).trim();
  }

  private void read() {
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.NONE; piece = markup.next()) {
      switch (piece) {
        case TEXT -> markup.appendTo(into, summarising && into == body, summary, SUMMARY);
        case END -> end(markup.element());
        default -> begin(markup.element());
      }
    }
  }

  private boolean isSkipped(Markup.Element element) {
    if (SKIPPED.contains(element.name())) {
      return true;
    }
    for (String mark : HIDING) {
      if (markup.has(mark)) {
        return true;
      }
    }
    return false;
  }

  private void begin(Markup.Element element) {
    gap(element);
    if (isSkipped(element)) {
      markup.skip();
      return;
    }
    switch (element.name()) {
      case "h1" -> into = title;
      case "h2", "h3", "h4", "h5", "caption", "th", "summary", "figcaption" -> into = headings;
      case "p", "li", "dd" -> summarising = !markup.attribute("class").contains("kicker");
      case "article" -> article = markup.attribute("id");
      case "dl" -> summarising = false;
      case "a" -> {
        if (markup.has("class=\"figure")) {
          figureName = markup.attribute("title");
        } else {
          facts.append('"').append(markup.attribute("href")).append('"');
        }
      }
      default -> {
        if (markup.has("data-figure=\"")) {
          figureFrom = into.length();
          figureId = markup.attribute("id");
        }
      }
    }
  }

  private void end(Markup.Element element) {
    gap(element);
    switch (element.name()) {
      case "h2" -> {
        heading = headings.lastLine();
        into = body;
      }
      case "h1", "h3", "h4", "h5", "caption", "th", "summary", "figcaption" -> into = body;
      case "p", "li", "dd" -> {
        figure(heading, article);
        summarising = false;
        summary.append(' ');
      }
      case "td" -> figure(figureName, figureId);
      default -> {
        // All others change nothing.
      }
    }
  }

  /** Keeps the figure, with its unit, of the cell or paragraph that ends. */
  private void figure(String name, String id) {
    if (figureFrom >= 0 && figures.size() < FIGURES && !name.isEmpty() && !id.isEmpty()) {
      String value = into.from(figureFrom).trim();
      figures.add(new FigureText(id, NOTE.matcher(name).replaceFirst("").trim(), value));
    }
    figureFrom = -1;
    figureName = "";
  }

  /** Words of two blocks do not touch. */
  private void gap(Markup.Element element) {
    if (!element.inline()) {
      into.endLine();
    }
  }
}
