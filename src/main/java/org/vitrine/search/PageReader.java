package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col");
  private static final Pattern YEAR = Pattern.compile("/(\\d{2,4})(?:/|\\.html$)");
  private static final Pattern AREA = Pattern.compile("\"[^\"]*\\bareas/([^\"/#]+)\\.html\"");
  private static final Pattern GOAL = Pattern.compile("\"[^\"]*\\bgoals/([^\"/#]+)\\.html\"");
  private static final Pattern NOTE = Pattern.compile("[（(][^（(]*[）)]$");

  /** The types of page that tell of one year. */
  private static final Set<PageType> OF_A_YEAR =
      Set.of(PageType.DOCUMENT, PageType.YEAR, PageType.PRINTING, PageType.REPORT, PageType.FIGURE);

  private static final int SUMMARY = 400;
  private static final int FIGURES = 24;

  private final String html;
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder headings = new StringBuilder();
  private final StringBuilder body = new StringBuilder(4 * 1024);
  private final StringBuilder summary = new StringBuilder();
  private final StringBuilder facts = new StringBuilder();
  private final List<FigureText> figures = new ArrayList<>();
  private StringBuilder into = body;
  private boolean summarising;
  private String figureName = "";
  private int figureFrom = -1;
  private String figureId = "";
  private String article = "";
  private String heading = "";

  private PageReader(String html) {
    this.html = html;
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
    PageReader reader = new PageReader(html.substring(from, end < 0 ? html.length() : end));
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
    return from < 0 || end < 0 ? "" : decoded(html.substring(from + before.length(), end)).trim();
  }

  private void read() {
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        text(at, html.length());
        return;
      }
      text(at, open);
      int close = endOfTag(open);
      at = html.startsWith("<!--", open) ? after("-->", open) : tag(open, close);
    }
  }

  private int after(String mark, int from) {
    int at = html.indexOf(mark, from);
    return at < 0 ? html.length() : at + mark.length();
  }

  /** The place after a tag. A sign {@code >} within quotation marks is none of its end. */
  private int endOfTag(int open) {
    boolean quoted = false;
    for (int i = open; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return i + 1;
      }
    }
    return html.length();
  }

  /** Reads a tag and returns where to go on. */
  private int tag(int open, int close) {
    boolean ends = html.startsWith("</", open);
    String tag = html.substring(open, close);
    String name = name(tag, ends ? 2 : 1);
    if (ends) {
      end(name);
      return close;
    }
    if (isSkipped(name, tag)) {
      gap(name);
      return VOID.contains(name) ? close : endOf(name, close);
    }
    begin(name, tag);
    return close;
  }

  private static String name(String tag, int from) {
    int end = from;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isSkipped(String name, String tag) {
    return SKIPPED.contains(name)
        || tag.contains(" aria-hidden=\"true\"")
        || tag.contains("class=\"mark ")
        || tag.contains("class=\"share\"")
        || tag.contains(" data-search-skip");
  }

  /** Where an element ends that began before, whatever of the same name is in it. */
  private int endOf(String name, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        return html.length();
      }
      at = endOfTag(open);
      if (html.startsWith("/" + name, open + 1)) {
        depth--;
      } else if (html.startsWith(name + " ", open + 1) || html.startsWith(name + ">", open + 1)) {
        depth++;
      }
    }
    return at;
  }

  private void begin(String name, String tag) {
    gap(name);
    switch (name) {
      case "h1" -> into = title;
      case "h2", "h3", "h4", "h5", "caption", "th", "summary", "figcaption" -> into = headings;
      case "p", "li", "dd" -> summarising = !tag.contains("kicker");
      case "article" -> article = attribute(tag, "id");
      case "dl" -> summarising = false;
      case "a" -> {
        if (tag.contains("class=\"figure")) {
          figureName = attribute(tag, "title");
        } else {
          facts.append('"').append(attribute(tag, "href")).append('"');
        }
      }
      default -> {
        if (tag.contains(" data-figure=\"")) {
          figureFrom = into.length();
          figureId = attribute(tag, "id");
        }
      }
    }
  }

  private void end(String name) {
    gap(name);
    switch (name) {
      case "h2" -> {
        heading = headings.substring(headings.lastIndexOf("\n", headings.length() - 2) + 1).trim();
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
      String value = into.substring(Math.min(figureFrom, into.length())).trim();
      figures.add(new FigureText(id, NOTE.matcher(name).replaceFirst("").trim(), value));
    }
    figureFrom = -1;
    figureName = "";
  }

  /** Words of two blocks do not touch. */
  private void gap(String name) {
    if (!INLINE.contains(name) && into.length() > 0 && into.charAt(into.length() - 1) != '\n') {
      into.append('\n');
    }
  }

  private void text(int from, int to) {
    if (from >= to) {
      return;
    }
    String text = decoded(html.substring(from, to));
    boolean first = into.length() == 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == '\u00a0';
      char last = first ? '\n' : into.charAt(into.length() - 1);
      if (!space || (last != ' ' && last != '\n')) {
        into.append(space ? ' ' : c);
        first = false;
        if (summarising && into == body && summary.length() < SUMMARY) {
          summary.append(space ? ' ' : c);
        }
      }
    }
  }

  private static String attribute(String tag, String name) {
    int from = tag.indexOf(' ' + name + "=\"");
    if (from < 0) {
      return "";
    }
    int start = from + name.length() + 3;
    int end = tag.indexOf('"', start);
    return end < 0 ? "" : decoded(tag.substring(start, end));
  }

  private static String decoded(String text) {
    return text.indexOf('&') < 0 ? text : org.unbescape.html.HtmlEscape.unescapeHtml(text);
  }
}
