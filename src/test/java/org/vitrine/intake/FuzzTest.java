package org.vitrine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.intake.SamplePortal.Outcome;
import org.vitrine.model.Row;
import org.vitrine.model.Table;

/** Whatever a file holds, reading it yields tables or problems, never an exception. */
class FuzzTest {

  private static final byte[] TELLING =
      "\",\n\r;-=.%'[]{}:#0 \0\uFEFF數".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;

  private static SamplePortal portal;
  private static List<Path> files;

  @BeforeAll
  static void copy() throws IOException {
    portal = SamplePortal.in(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @RepeatedTest(100)
  void mutatedFileIsReadOrReported(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = mutated(bytes, random);
    }
    check(readWith(file, bytes));
  }

  @RepeatedTest(30)
  void randomBytesAreReported(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    Outcome outcome = readWith(files.get(random.nextInt(files.size())), bytes);
    check(outcome);
    assertTrue(!outcome.problems().isEmpty(), "noise is no portal");
  }

  private static Outcome readWith(Path file, byte[] bytes) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try {
      Files.write(file, bytes);
      return portal.read();
    } finally {
      Files.write(file, before);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, at + random.nextInt(8));
    return switch (random.nextInt(4)) {
      case 0 -> joined(bytes, at, until, new byte[0]);
      case 1 -> joined(bytes, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
      case 2 -> joined(bytes, at, until, new byte[] {(byte) random.nextInt()});
      default -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, until));
    };
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static void check(Outcome outcome) {
    outcome.problems().forEach(problem -> problem.text(Locale.TAIWAN));
    for (Table table : outcome.tables().byName().values()) {
      for (Row row : table.rows()) {
        assertEquals(table.schema().fields().size(), row.values().size());
      }
    }
  }
}
