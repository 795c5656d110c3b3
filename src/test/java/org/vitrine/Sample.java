package org.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.intake.DocumentIntake;
import org.vitrine.intake.TableIntake;
import org.vitrine.model.Document;
import org.vitrine.model.Portal;
import org.vitrine.model.Tables;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DescriptorReader;

/** The portal that this repository holds beside the program. */
public final class Sample {

  /** The repository, in which tests run. */
  public static final Path ROOT = Path.of("").toAbsolutePath();

  private Sample() {}

  /** What the portal says, read once more; fails when it has a mistake. */
  public static Portal portal() {
    ProblemReport problems = new ProblemReport();
    Tables tables =
        TableIntake.read(ROOT, DescriptorReader.read(ROOT, problems).orElseThrow(), problems);
    List<Document> documents = DocumentIntake.read(ROOT.resolve("content"), ROOT, tables, problems);
    if (problems.hasErrors()) {
      throw new AssertionError("the sample portal has mistakes: " + problems.all());
    }
    return Portal.of(tables, documents, LocalDate.of(2026, 11, 20));
  }

  /** Copies a file or folder; nothing when there is none. */
  public static void copy(Path from, Path to) {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
