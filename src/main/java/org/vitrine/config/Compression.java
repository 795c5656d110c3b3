package org.vitrine.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which files are published a second time, compressed, for hosts that can send them. */
public enum Compression {
  /** What every browser reads (RFC 1952). */
  GZIP("gz"),
  /** Smaller; read by browsers over HTTPS (RFC 7932). */
  BROTLI("br");

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The way of that name in the settings. */
  static Optional<Compression> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Its name in the settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is added to a file's name, without the dot; also the name of the encoding in Brotli. */
  public String ending() {
    return ending;
  }
}
