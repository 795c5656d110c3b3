package org.vitrine.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.vitrine.config.Compression;

/** Compresses what gains by it; the same bytes always become the same. */
final class Compressor {

  private static final Pattern WORTH =
      Pattern.compile(
          ".*\\.(?:html|css|m?js|json|geojson|jsonld|csv|tsv|xml|rdf|ttl|svg|txt|md|webmanifest)");

  /** Smaller files fit into one packet of the network in any case. */
  private static final int LEAST = 512;

  /** Beyond this a page takes Brotli ten times as long and gets one or two per cent smaller. */
  private static final int PAGE_QUALITY = 9;

  private static final int BEST_QUALITY = 11;

  private final Set<Compression> ways;

  /**
   * A compressor.
   *
   * @param ways the ways to compress
   */
  Compressor(Set<Compression> ways) {
    this.ways = new TreeSet<>(ways);
  }

  /** Why there can be no Brotli on this machine; empty when there can. */
  static String missingBrotli() {
    if (Brotli4jLoader.isAvailable()) {
      return "";
    }
    Throwable cause = Brotli4jLoader.getUnavailabilityCause();
    return cause == null ? "" : String.valueOf(cause.getMessage());
  }

  /** The ways in which a file is compressed; none when it would not gain. */
  Set<Compression> ways(String address, int size) {
    return size < LEAST || !WORTH.matcher(address).matches() ? Set.of() : ways;
  }

  byte[] compressed(Compression way, String address, byte[] bytes) throws IOException {
    return switch (way) {
      case GZIP -> gzip(bytes);
      case BROTLI ->
          Encoder.compress(
              bytes,
              Encoder.Parameters.create(address.endsWith(".html") ? PAGE_QUALITY : BEST_QUALITY));
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + LEAST);
    try (GZIPOutputStream gzip = new BestGzip(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Writes no time into its head, as every {@link GZIPOutputStream}. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
