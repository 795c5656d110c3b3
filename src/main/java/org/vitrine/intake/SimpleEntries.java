package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.intake.FrontEntry.FrontValue;
import org.vitrine.intake.FrontEntry.Items;
import org.vitrine.intake.FrontEntry.Text;
import org.vitrine.problem.Place;

/**
 * Reads front matter that is nothing but lines {@code key: text} and {@code key: [text, text]}, as
 * nearly all is, ten times as fast as a YAML parser would. Whatever could mean anything else in
 * YAML is left to {@link YamlEntries}; where this class answers, both answer alike.
 */
final class SimpleEntries {

  private static final Pattern LINE = Pattern.compile("([a-z_]{1,40}): (\\S.*)");

  /** Characters with which a plain text cannot begin. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`~";

  /** Characters that end a plain text in a list. */
  private static final String FLOW_INDICATORS = ",[]{}:#?\"'";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;

  private SimpleEntries(String file) {
    this.file = file;
  }

  /** The entries in order; empty when the text is not as simple as that. */
  static Optional<List<FrontEntry>> read(String yaml, String file) {
    SimpleEntries simple = new SimpleEntries(file);
    List<FrontEntry> entries = new ArrayList<>();
    int line = Fences.YAML_LINE;
    for (int start = 0; start < yaml.length(); line++) {
      int end = yaml.indexOf('\n', start);
      int next = end < 0 ? yaml.length() : end + 1;
      int last = end < 0 ? yaml.length() : end;
      if (last > start && yaml.charAt(last - 1) == '\r') {
        last--;
      }
      FrontEntry entry = simple.entry(yaml.substring(start, last), line);
      if (entry == null) {
        return Optional.empty();
      }
      entries.add(entry);
      start = next;
    }
    return Optional.of(entries);
  }

  private @Nullable FrontEntry entry(String text, int line) {
    Matcher matcher = LINE.matcher(text);
    if (!isOrdinary(text) || !matcher.matches()) {
      return null;
    }
    String key = matcher.group(1);
    String written = matcher.group(2);
    String rest = written.strip();
    FrontValue value = value(rest, line, matcher.start(2) + 1);
    return value == null ? null : new FrontEntry(key, new Place(file, line, 1), value);
  }

  private @Nullable FrontValue value(String text, int line, int column) {
    Place place = new Place(file, line, column);
    if (text.startsWith("[") && text.endsWith("]")) {
      return items(text.substring(1, text.length() - 1), line, column + 1, place);
    }
    if (isQuoted(text)) {
      String inner = unquoted(text);
      return inner == null ? null : new Text(inner, place);
    }
    boolean plain =
        INDICATORS.indexOf(text.charAt(0)) < 0
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.endsWith(":")
            && !text.equals("null");
    return plain ? new Text(text, place) : null;
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
  }

  /** What stands between the quotation marks; null when something in it is escaped. */
  private static @Nullable String unquoted(String text) {
    String inner = text.substring(1, text.length() - 1);
    boolean escaped = inner.indexOf('"') >= 0 || inner.indexOf('\\') >= 0;
    return escaped ? null : inner.strip();
  }

  private @Nullable FrontValue items(String list, int line, int column, Place place) {
    List<FrontValue> items = new ArrayList<>();
    int start = 0;
    for (String part : list.split(",", -1)) {
      String item = part.strip();
      String quoted = isQuoted(item) ? unquoted(item) : null;
      if (quoted != null) {
        items.add(new Text(quoted, new Place(file, line, column + start + part.indexOf(item))));
        start += part.length() + 1;
        continue;
      }
      if (item.isEmpty()
          || item.equals("null")
          || INDICATORS.indexOf(item.charAt(0)) >= 0
          || item.chars().anyMatch(c -> FLOW_INDICATORS.indexOf(c) >= 0)) {
        return null;
      }
      items.add(new Text(item, new Place(file, line, column + start + part.indexOf(item))));
      start += part.length() + 1;
    }
    return new Items(items, place);
  }

  /** Leaves out control characters, blanks of other writing systems and pairs of surrogates. */
  private static boolean isOrdinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean printed = (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c < 0xFFF0 && c != BYTE_ORDER_MARK);
      boolean otherBlank = c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c));
      if (!printed || otherBlank || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
