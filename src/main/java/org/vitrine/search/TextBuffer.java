package org.vitrine.search;

import java.util.Arrays;

/** A text that grows by characters, most of them Chinese. */
final class TextBuffer {

  private char[] characters;
  private int length;

  TextBuffer(int expected) {
    characters = new char[expected];
  }

  void append(char c) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, 2 * length);
    }
    characters[length++] = c;
  }

  /** Begins a new line, unless one has just begun. */
  void endLine() {
    if (length > 0 && characters[length - 1] != '\n') {
      append('\n');
    }
  }

  int length() {
    return length;
  }

  /** The last character; a line break when there is none. */
  char last() {
    return length == 0 ? '\n' : characters[length - 1];
  }

  /** The text from some place on; empty when that is beyond its end. */
  String from(int start) {
    return start >= length ? "" : new String(characters, start, length - start);
  }

  /** The last line that has ended, without what is around it. */
  String lastLine() {
    int end = length > 0 && characters[length - 1] == '\n' ? length - 1 : length;
    int start = end;
    while (start > 0 && characters[start - 1] != '\n') {
      start--;
    }
    return new String(characters, start, end - start).trim();
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }
}
