package org.vitrine.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The files of Sveltia CMS, as {@code bin/cms} made them of its npm package. */
final class CmsFiles {

  /** Where the script looks for its own files, from the page. */
  static final String FOLDER = "cms/";

  /** What stands there: translations, fonts, its version, and the licences of all. */
  static final List<String> BESIDE =
      List.of(
          "LICENSE.txt",
          "locales/zh-TW.json",
          "material-symbols-outlined.LICENSE.txt",
          "material-symbols-outlined.woff2",
          "noto-mono.LICENSE.txt",
          "noto-mono.woff2",
          "package.json",
          "source-sans-3.LICENSE.txt",
          "source-sans-3.woff2");

  private CmsFiles() {}

  /** The script. */
  static byte[] script() {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(read("sveltia-cms.js.gz")))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as it is in the program. */
  static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            CmsFiles.class.getResourceAsStream("cms/" + name), () -> "the program lacks " + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
