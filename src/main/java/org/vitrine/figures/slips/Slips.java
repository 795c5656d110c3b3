package org.vitrine.figures.slips;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.config.Acceptance;
import org.vitrine.figures.checks.Checks;
import org.vitrine.model.NoteMarks;
import org.vitrine.model.Portal;
import org.vitrine.model.Row;
import org.vitrine.model.Table;
import org.vitrine.problem.Place;
import org.vitrine.problem.ProblemCode;
import org.vitrine.problem.ProblemReport;

/**
 * Everything in a portal that looks like a slip, less what somebody has looked at. It is accepted
 * by the code in square brackets and a reason in the note of its row, or by a line of the settings;
 * an acceptance of nothing and one without a reason are warnings themselves.
 */
public final class Slips {

  private final Portal portal;
  private final List<Acceptance> accepted;
  private final ProblemReport problems;

  /** The lines of the settings, and the marks of notes, that some slip needed. */
  private final Set<Object> needed = new HashSet<>();

  /** A code in the note of a row. */
  private record Mark(Place row, ProblemCode code) {}

  private Slips(Portal portal, List<Acceptance> accepted, ProblemReport problems) {
    this.portal = portal;
    this.accepted = accepted;
    this.problems = problems;
  }

  /**
   * Looks for slips in the tables and the documents that are shown.
   *
   * @param accepted the lines of the settings that accept some
   * @param problems where each is told, as a warning
   */
  public static void find(
      Portal portal, Checks checks, List<Acceptance> accepted, ProblemReport problems) {
    List<List<Cell>> tables =
        portal.tables().byName().values().stream().map(table -> Cell.of(portal, table)).toList();
    List<Slip> found = new ArrayList<>();
    found.addAll(Tenfold.find(portal, tables));
    found.addAll(FailingChecks.find(checks, tables));
    found.addAll(MissingYears.find(portal));
    found.addAll(HighPercents.find(portal, tables));
    found.addAll(DocumentNumbers.find(portal, tables));
    Slips slips = new Slips(portal, accepted, problems);
    found.forEach(slips::tell);
    slips.unneeded();
  }

  private void tell(Slip slip) {
    boolean isAccepted = false;
    for (Acceptance line : accepted) {
      if (line.code() == slip.code() && line.covers(slip.key())) {
        needed.add(line);
        isAccepted |= !line.reason().isEmpty();
      }
    }
    Row row = slip.row();
    if (row != null) {
      String note = row.text(Cell.NOTE);
      if (NoteMarks.codes(note).contains(slip.code())) {
        needed.add(new Mark(at(row), slip.code()));
        isAccepted |= !NoteMarks.reason(note).isEmpty();
      }
    }
    if (!isAccepted) {
      List<Object> arguments = new ArrayList<>(slip.told());
      arguments.add(slip.key());
      problems.warning(slip.code(), slip.place(), arguments.toArray());
    }
  }

  private void unneeded() {
    for (Acceptance line : accepted) {
      String key = line.code().code() + "." + line.key();
      if (!needed.contains(line)) {
        problems.warning(ProblemCode.ACCEPT_UNUSED, line.place(), key);
      } else if (line.reason().isEmpty()) {
        problems.warning(ProblemCode.ACCEPT_REASON, line.place(), key);
      }
    }
    for (Table table : portal.tables().byName().values()) {
      if (table.schema().indexOf(Cell.NOTE) >= 0) {
        table.rows().forEach(row -> unneeded(table, row));
      }
    }
  }

  private void unneeded(Table table, Row row) {
    String note = row.text(Cell.NOTE);
    for (ProblemCode code : NoteMarks.codes(note)) {
      String mark = "[" + code.code() + "]";
      if (!needed.contains(new Mark(at(row), code))) {
        problems.warning(ProblemCode.ACCEPT_UNUSED, table.place(row, Cell.NOTE), mark);
      } else if (NoteMarks.reason(note).isEmpty()) {
        problems.warning(ProblemCode.ACCEPT_REASON, table.place(row, Cell.NOTE), mark);
      }
    }
  }

  private static Place at(Row row) {
    return new Place(row.schema().file(), row.line(), 0);
  }
}
