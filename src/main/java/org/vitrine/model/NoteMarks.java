package org.vitrine.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.problem.ProblemCode;

/**
 * A row's note may hold codes of warnings in square brackets, as in {@code [figure-differs] as
 * printed}. They say that somebody has looked at the row, and the rest says why it is right;
 * readers are shown the rest only. Other words in brackets are part of the note.
 */
public final class NoteMarks {

  private static final Pattern MARK =
      Pattern.compile(
          ProblemCode.acceptable().stream()
              .map(ProblemCode::code)
              .collect(Collectors.joining("|", "\\s*\\[(", ")]\\s*")));

  private NoteMarks() {}

  /** The codes in brackets; none in most notes. */
  public static Set<ProblemCode> codes(String note) {
    Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
    if (note.indexOf('[') >= 0) {
      Matcher mark = MARK.matcher(note);
      while (mark.find()) {
        ProblemCode.acceptable().stream()
            .filter(code -> code.code().equals(mark.group(1)))
            .forEach(codes::add);
      }
    }
    return codes;
  }

  /** The note without codes in brackets. */
  public static String reason(String note) {
    return note.indexOf('[') < 0 ? note : MARK.matcher(note).replaceAll(" ").strip();
  }
}
