package org.vitrine.bake;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitrine.plan.PlannedPage;

/**
 * Writes pages into a new folder. Safe for use by many threads.
 *
 * <p>JBake's renderer is not used for it: it makes an empty file first and opens it again to
 * overwrite it, for which ext4 sends every single file to the disk at once (its mount option {@code
 * auto_da_alloc}). That took longer than all the rest of a build.
 */
record PageWriter(Path folder) {

  /**
   * Writes a page.
   *
   * @throws IOException if it cannot be written or is there already
   */
  void write(PlannedPage page, String text) throws IOException {
    Files.write(
        folder.resolve(page.address()), text.getBytes(StandardCharsets.UTF_8), CREATE_NEW, WRITE);
  }
}
