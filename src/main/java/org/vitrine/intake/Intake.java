package org.vitrine.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.model.Document;
import org.vitrine.model.Tables;
import org.vitrine.problem.ProblemReport;
import org.vitrine.table.DataPackage;
import org.vitrine.table.DescriptorReader;

/**
 * Everything that is read of a portal. What has been read is kept, so that after a change only the
 * files that changed are read again. For one thread.
 */
public final class Intake {

  private final Path portal;
  private final Path content;
  private final TableIntake tableIntake = new TableIntake();
  private final DocumentIntake documentIntake = new DocumentIntake();
  private @Nullable ReadTables tables;

  /** The tables as read, and what is wrong with them and between them. */
  private record ReadTables(Tables tables, ProblemReport problems) {}

  /**
   * The intake of a portal of which nothing has been read.
   *
   * @param portal the portal's folder
   * @param content the folder of its documents
   */
  public Intake(Path portal, Path content) {
    this.portal = portal;
    this.content = content;
  }

  /**
   * The tables; the same object as before when they say the same as before.
   *
   * @param changes what may have changed since they were last asked for
   * @param problems where every mistake of the descriptor and the tables is reported
   */
  public Tables tables(FileChanges changes, ProblemReport problems) {
    ReadTables known = tables;
    if (known == null || changes.reach(portal.resolve("data"))) {
      ProblemReport own = new ProblemReport();
      DataPackage descriptor = DescriptorReader.read(portal, own).orElse(DataPackage.NONE);
      Tables read = tableIntake.read(portal, descriptor, changes, own);
      ContractRules.check(read, own);
      Tables old = known == null ? read : known.tables();
      boolean same = old.descriptor().equals(descriptor) && old.holdsTheSameAs(read);
      known = new ReadTables(same ? old : read, own);
      tables = known;
    }
    problems.addAll(known.problems());
    return known.tables();
  }

  /**
   * The documents by path, drafts and those that have mistakes included.
   *
   * @param tables the tables whose ids the documents use
   * @param changes what may have changed since they were last asked for
   * @param problems where every mistake of every document is reported
   */
  public List<Document> documents(Tables tables, FileChanges changes, ProblemReport problems) {
    List<Document> documents = documentIntake.read(content, portal, tables, changes, problems);
    ContractRules.checkDocuments(tables, documents, problems);
    return documents;
  }
}
