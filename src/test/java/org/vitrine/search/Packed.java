package org.vitrine.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what the index writes, as docs/search.md tells it. */
final class Packed {

  private final byte[] bytes;
  private int at;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] inflated(byte[] packed) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int size = inflater.inflate(buffer);
        if (size == 0 && inflater.needsInput()) {
          throw new IllegalStateException("cut short");
        }
        plain.write(buffer, 0, size);
      }
      return plain.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  /** The lists of a shard by term: pages, shifted, with impacts. */
  static SortedMap<String, int[]> shard(byte[] plain) {
    return new Packed(plain).shard();
  }

  private SortedMap<String, int[]> shard() {
    int length = number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    SortedMap<String, int[]> lists = new TreeMap<>();
    String last = "";
    for (String line : text.split("\n")) {
      last = last.substring(0, line.charAt(0) - '0') + line.substring(1);
      int[] list = new int[number()];
      int page = 0;
      for (int i = 0; i < list.length; i++) {
        int posting = number();
        page += posting >> 2;
        list[i] = (page << 2) | (posting & 3);
      }
      if (lists.put(last, list) != null) {
        throw new IllegalStateException("twice: " + last);
      }
    }
    if (at != bytes.length) {
      throw new IllegalStateException("more than there should be");
    }
    return lists;
  }

  /** The texts that the root tells in steps. */
  static List<String> texts(String steps) {
    List<String> texts = new ArrayList<>();
    String last = "";
    for (String line : steps.split("\n", -1)) {
      int shared = line.charAt(0) - '0';
      int step = line.charAt(1) - ' ';
      String next = step == 0 ? "" : String.valueOf((char) (last.charAt(shared) + step));
      last = last.substring(0, shared) + next + line.substring(2);
      texts.add(last);
    }
    return texts;
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Texts of lists, for comparing. */
  static String text(SortedMap<String, int[]> lists) {
    StringBuilder text = new StringBuilder();
    lists.forEach((term, list) -> text.append(term).append(Arrays.toString(list)).append('\n'));
    return text.toString();
  }
}
