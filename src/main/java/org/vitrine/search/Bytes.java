package org.vitrine.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes being written. */
final class Bytes {

  private byte[] bytes = new byte[64];
  private int size;

  /** Adds a number of 0 or more: seven bits a byte, the lowest first. */
  Bytes number(int number) {
    int rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      add((byte) ((rest & 0x7f) | 0x80));
    }
    add((byte) rest);
    return this;
  }

  /** Adds a text in UTF-8, after its length in bytes. */
  Bytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    return all(utf8, utf8.length);
  }

  /** Adds other bytes. */
  Bytes all(Bytes other) {
    return all(other.bytes, other.size);
  }

  private Bytes all(byte[] others, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(others, 0, bytes, size, length);
    size += length;
    return this;
  }

  private void add(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = b;
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Compresses as {@code DecompressionStream("deflate-raw")} expects it. */
  static byte[] compressed(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.length + plain.length / 1000 + 64];
      int size = deflater.deflate(packed);
      return Arrays.copyOf(packed, size);
    } finally {
      deflater.end();
    }
  }
}
