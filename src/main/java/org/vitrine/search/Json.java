package org.vitrine.search;

import java.util.Collection;

/** Writes texts, numbers and lists as JSON. */
final class Json {

  private final StringBuilder json = new StringBuilder();

  /** Begins a list or an object. */
  Json open(char bracket) {
    separate();
    json.append(bracket);
    return this;
  }

  /** Ends a list or an object. */
  Json close(char bracket) {
    json.append(bracket);
    return this;
  }

  /** The name of what comes next. */
  Json name(String name) {
    text(name);
    json.append(':');
    return this;
  }

  /** A number. */
  Json number(int number) {
    separate();
    json.append(number);
    return this;
  }

  /** Texts as a list. */
  Json texts(Collection<String> texts) {
    open('[');
    texts.forEach(this::text);
    return close(']');
  }

  /** Numbers as a list. */
  Json numbers(Collection<Integer> numbers) {
    open('[');
    numbers.forEach(this::number);
    return close(']');
  }

  /** A text. */
  Json text(String text) {
    separate();
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
    return this;
  }

  private void separate() {
    if (json.length() > 0 && "[{:".indexOf(json.charAt(json.length() - 1)) < 0) {
      json.append(',');
    }
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
