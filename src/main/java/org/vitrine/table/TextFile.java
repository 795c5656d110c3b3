package org.vitrine.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * A user's text file, which must be UTF-8. A byte order mark is accepted and dropped; anything else
 * is reported with the line on which it stands, never replaced by question marks.
 */
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /** The text of a file given as a path relative to the portal's folder. */
  static Optional<String> inside(Path portal, String path, ProblemReport problems) {
    return PortalPath.resolve(portal, path, problems).flatMap(file -> read(file, path, problems));
  }

  /**
   * The text of a file that is known to lie in the portal's folder.
   *
   * @param file the file
   * @param name what problems call it: its path relative to the portal's folder
   */
  public static Optional<String> read(Path file, String name, ProblemReport problems) {
    try {
      return decode(Files.readAllBytes(file), name, problems);
    } catch (NoSuchFileException missing) {
      problems.error(ProblemCode.FILE_MISSING, Place.of(name), name);
    } catch (IOException failed) {
      problems.error(ProblemCode.FILE_UNREADABLE, Place.of(name), failed.toString());
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, String name, ProblemReport problems) {
    int nul = indexOfNul(bytes);
    Optional<String> wide = Encoding.wide(bytes);
    if (wide.isPresent()) {
      reportEncoding(new Place(name, 1, 0), wide.get(), name, problems);
      return Optional.empty();
    }
    if (nul >= 0) {
      problems.error(ProblemCode.TEXT_NUL, new Place(name, lineAt(bytes, nul), 0));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      reportEncoding(bytes, name, problems);
      return Optional.empty();
    }
  }

  private static void reportEncoding(byte[] bytes, String name, ProblemReport problems) {
    int bad = Encoding.firstNotUtf8(bytes);
    Place place = new Place(name, lineAt(bytes, bad), 0);
    Optional<String> guess = Encoding.guess(bytes);
    if (guess.isPresent()) {
      reportEncoding(place, guess.get(), name, problems);
    } else {
      problems.error(ProblemCode.TEXT_DAMAGED, place, String.format("%02X", bytes[bad]));
    }
  }

  /** A table is mended by a command, another text where it is edited. */
  private static void reportEncoding(
      Place place, String encoding, String name, ProblemReport problems) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      problems.error(ProblemCode.TEXT_ENCODING, place, encoding, name);
    } else {
      problems.error(ProblemCode.DOCUMENT_ENCODING, place, encoding);
    }
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The line, from 1, in which a byte stands. */
  static int lineAt(byte[] bytes, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      boolean carriageReturnAlone =
          bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || carriageReturnAlone) {
        line++;
      }
    }
    return line;
  }
}
