package org.vitrine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
}
