package org.vitrine.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything in one ZIP, with the descriptor at its root, as readers of packed Data Packages expect
 * it. The same content makes the same bytes: files keep their order, and all bear the day on which
 * the last report was published.
 */
final class ArchiveFile {

  /** A ZIP knows no day before. */
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  private final List<Download> files;
  private final ReadmeFile readme;
  private final LocalDate day;

  /**
   * An archive.
   *
   * @param files the files, all of one folder
   * @param day the day that the files bear
   */
  ArchiveFile(List<Download> files, ReadmeFile readme, LocalDate day) {
    this.files = List.copyOf(files);
    this.readme = readme;
    this.day = day;
  }

  /** The file. */
  byte[] bytes() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("README.txt", readme.bytes());
    for (Download file : files) {
      entries.put(file.name(), file.bytes());
    }
    return zip(entries, day);
  }

  /** A ZIP of some files, all of the same day. */
  static byte[] zip(Map<String, byte[]> entries, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal((day.isBefore(FIRST) ? FIRST : day).atStartOfDay());
        zip.putNextEntry(header);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
