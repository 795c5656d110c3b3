package org.vitrine.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Bytes being written. */
final class Bytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a number of 0 or more: seven bits a byte, the lowest first. */
  Bytes number(int number) {
    int rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      bytes.write((rest & 0x7f) | 0x80);
    }
    bytes.write(rest);
    return this;
  }

  /** Adds a text in UTF-8, after its length in bytes. */
  Bytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** Adds other bytes. */
  Bytes all(Bytes other) {
    bytes.writeBytes(other.bytes.toByteArray());
    return this;
  }

  int size() {
    return bytes.size();
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }

  /** Compresses as {@code DecompressionStream("deflate-raw")} expects it. */
  static byte[] compressed(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.length + plain.length / 1000 + 64];
      int size = deflater.deflate(packed);
      return java.util.Arrays.copyOf(packed, size);
    } finally {
      deflater.end();
    }
  }
}
