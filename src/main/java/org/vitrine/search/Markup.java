package org.vitrine.search;

import java.util.Locale;
import java.util.Set;
import org.unbescape.html.HtmlEscape;

/**
 * Steps through the tags and texts of HTML as templates set it: well-formed, attributes in double
 * quotation marks. Comments are passed over.
 */
final class Markup {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col");
  private static final int CACHE = 128;

  /** More than any template writes; others are not seen. */
  private static final int MOST_ATTRIBUTES = 32;

  private final char[] html;
  private final Element[] elements = new Element[CACHE];
  private final int[] attributes = new int[MOST_ATTRIBUTES];
  private int attributeCount;
  private int at;
  private int from;
  private int to;
  private Element element = new Element("", false, false);

  /** What comes next. */
  enum Piece {
    /** A text. */
    TEXT,
    /** The tag that begins an element. */
    BEGIN,
    /** The tag that ends an element. */
    END,
    /** Nothing: this was all. */
    NONE
  }

  /**
   * A kind of element.
   *
   * @param name its name in small letters
   * @param inline whether words on both sides of its tags may be one
   * @param empty whether it has no content and no tag that ends it
   */
  record Element(String name, boolean inline, boolean empty) {}

  Markup(String html) {
    this.html = html.toCharArray();
  }

  /** Goes on to the next piece. */
  Piece next() {
    while (at < html.length) {
      from = at;
      if (html[at] != '<') {
        at = indexOf('<', at);
        to = at;
        return Piece.TEXT;
      }
      if (is("<!--", at)) {
        at = afterComment(at);
        continue;
      }
      to = endOfTag(at);
      at = to;
      boolean ends = from + 1 < to && html[from + 1] == '/';
      element = elementAt(from + (ends ? 2 : 1));
      return ends ? Piece.END : Piece.BEGIN;
    }
    return Piece.NONE;
  }

  /** The element whose tag this piece is. */
  Element element() {
    return element;
  }

  /** Passes over what is in the element that has just begun, and its end. */
  void skip() {
    if (element.empty()) {
      return;
    }
    String name = element.name();
    for (int depth = 1; depth > 0 && at < html.length; ) {
      int open = indexOf('<', at);
      at = endOfTag(open);
      if (open + 1 < html.length && html[open + 1] == '/') {
        depth -= isNamed(name, open + 2) ? 1 : 0;
      } else {
        depth += isNamed(name, open + 1) ? 1 : 0;
      }
    }
  }

  /** Whether this tag has an attribute that begins with some characters. */
  boolean has(String attribute) {
    return placeOf(attribute) >= 0;
  }

  /** The value of an attribute of this tag; empty when it has none. */
  String attribute(String name) {
    int place = placeOf(name + "=\"");
    if (place < 0) {
      return "";
    }
    int value = place + name.length() + 2;
    int end = indexOf('"', value);
    return end < to ? decoded(new String(html, value, end - value)) : "";
  }

  private int placeOf(String attribute) {
    for (int i = 0; i < attributeCount; i++) {
      if (is(attribute, attributes[i])) {
        return attributes[i];
      }
    }
    return -1;
  }

  /** Adds this text to another, any space between words as a single one. */
  void appendTo(TextBuffer text, boolean alsoTo, TextBuffer other, int most) {
    char[] characters = html;
    int begin = from;
    int end = to;
    if (hasEntity()) {
      characters = decoded(new String(html, from, to - from)).toCharArray();
      begin = 0;
      end = characters.length;
    }
    char last = text.last();
    for (int i = begin; i < end; i++) {
      char c = characters[i];
      boolean space = c <= ' ' || c == '\u00a0';
      if (space && (last == ' ' || last == '\n')) {
        continue;
      }
      last = space ? ' ' : c;
      text.append(last);
      if (alsoTo && other.length() < most) {
        other.append(last);
      }
    }
  }

  private boolean hasEntity() {
    for (int i = from; i < to; i++) {
      if (html[i] == '&') {
        return true;
      }
    }
    return false;
  }

  static String decoded(String text) {
    return text.indexOf('&') < 0 ? text : HtmlEscape.unescapeHtml(text);
  }

  private int indexOf(char c, int start) {
    int i = start;
    while (i < html.length && html[i] != c) {
      i++;
    }
    return i;
  }

  private boolean is(String characters, int start) {
    if (start + characters.length() > html.length) {
      return false;
    }
    for (int i = 0; i < characters.length(); i++) {
      if (html[start + i] != characters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int afterComment(int open) {
    for (int i = open; i < html.length; i++) {
      if (html[i] == '-' && is("-->", i)) {
        return i + 3;
      }
    }
    return html.length;
  }

  /** The place after a tag. A sign {@code >} within quotation marks is none of its end. */
  private int endOfTag(int open) {
    boolean quoted = false;
    attributeCount = 0;
    for (int i = open; i < html.length; i++) {
      char c = html[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return i + 1;
      } else if (c <= ' ' && !quoted && attributeCount < MOST_ATTRIBUTES) {
        attributes[attributeCount++] = i + 1;
      }
    }
    return html.length;
  }

  private boolean isNamed(String name, int start) {
    int end = start + name.length();
    return is(name, start) && (end == html.length || !Character.isLetterOrDigit(html[end]));
  }

  /** The element with the name that begins somewhere; a page has few of them and many tags. */
  private Element elementAt(int start) {
    int end = start;
    int hash = 0;
    while (end < html.length && Character.isLetterOrDigit(html[end])) {
      hash = 31 * hash + html[end];
      end++;
    }
    int place = hash & (CACHE - 1);
    Element known = elements[place];
    if (known != null && known.name().length() == end - start && is(known.name(), start)) {
      return known;
    }
    String name = new String(html, start, end - start).toLowerCase(Locale.ROOT);
    Element element = new Element(name, INLINE.contains(name), VOID.contains(name));
    elements[place] = element;
    return element;
  }
}
