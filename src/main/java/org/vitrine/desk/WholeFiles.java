package org.vitrine.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes files of a portal as a whole: whenever it ends, each is the old one or the new one. */
final class WholeFiles {

  private WholeFiles() {}

  /**
   * Writes some files, all or none. Each is written beside the old one, whose place it takes then.
   *
   * @param contents what each file is to hold
   * @throws IOException if one cannot be written; all others are then as they were
   */
  static void write(Map<Path, String> contents) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    Map<Path, byte @Nullable []> before = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> content : contents.entrySet()) {
        Path file = content.getKey();
        written.put(file, beside(file, content.getValue().getBytes(StandardCharsets.UTF_8)));
      }
      for (Map.Entry<Path, Path> each : written.entrySet()) {
        byte[] old = old(each.getKey());
        move(each.getValue(), each.getKey());
        before.put(each.getKey(), old);
      }
    } catch (IOException failed) {
      takeBack(before, failed);
      throw failed;
    } finally {
      for (Path temporary : written.values()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static Path beside(Path file, byte[] bytes) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
    Files.createDirectories(folder);
    Path temporary =
        folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    Files.write(temporary, bytes);
    PosixFileAttributeView rights =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (rights != null && Files.exists(file)) {
      rights.setPermissions(Files.getPosixFilePermissions(file));
    }
    return temporary;
  }

  private static byte @Nullable [] old(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException isNew) {
      return null;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException share) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void takeBack(Map<Path, byte @Nullable []> before, IOException failed) {
    before.forEach(
        (file, bytes) -> {
          try {
            if (bytes == null) {
              Files.deleteIfExists(file);
            } else {
              move(beside(file, bytes), file);
            }
          } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
          }
        });
  }
}
