package org.vitrine.opendata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.vitrine.figures.Lazy;
import org.vitrine.plan.Site.DataFile;

/**
 * A file to download. Its content is made once for all that ask for it: for the file itself, for
 * the archive that holds it, for the lists that tell its size and checksum.
 */
public final class Download {

  private final String address;
  private final String mediaType;
  private final boolean late;
  private final Runnable noting;
  private final Lazy<byte[]> content;
  private final Lazy<String> sha256;

  private Download(
      String address, String mediaType, boolean late, Runnable noting, Supplier<byte[]> making) {
    this.address = address;
    this.mediaType = mediaType;
    this.late = late;
    this.noting = noting;
    this.content = new Lazy<>(making);
    this.sha256 = new Lazy<>(() -> sha256(content.get()));
  }

  /**
   * A file of one table, brought up to date with the pages.
   *
   * @param noting notes the facts that the content depends on, each time somebody asks for it
   */
  static Download prompt(
      String address, String mediaType, Runnable noting, Supplier<String> making) {
    return new Download(
        address, mediaType, false, noting, () -> making.get().getBytes(StandardCharsets.UTF_8));
  }

  /** A file of many tables, which may follow the pages. */
  public static Download late(
      String address, String mediaType, Runnable noting, Supplier<byte[]> making) {
    return new Download(address, mediaType, true, noting, making);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Its address from the site's root, e.g. {@code data/budget.csv}. */
  public String address() {
    return address;
  }

  /** Its name without folders. */
  public String name() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Its media type, e.g. {@code text/csv}. */
  public String mediaType() {
    return mediaType;
  }

  /** Its content; not to be changed. */
  byte[] bytes() {
    noting.run();
    return content.get();
  }

  /** How many bytes it has. */
  public long size() {
    return bytes().length;
  }

  /** The SHA-256 of its bytes in hexadecimal digits. */
  public String sha256() {
    noting.run();
    return sha256.get();
  }

  /** The file to be written. */
  public DataFile file() {
    return new DataFile(address, this::bytes, late);
  }
}
