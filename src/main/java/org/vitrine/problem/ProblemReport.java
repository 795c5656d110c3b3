package org.vitrine.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Gathers the problems of one run, so that an editor sees all of them at once. Safe for use by many
 * threads; the order of the result does not depend on theirs.
 */
public final class ProblemReport {

  private final TreeSet<Problem> problems = new TreeSet<>();

  /** Adds an error. The arguments fill the code's message; null counts as the empty string. */
  public void error(ProblemCode code, Place place, Object... arguments) {
    add(new Problem(code, Severity.ERROR, place, texts(arguments)));
  }

  /** Adds a warning. */
  public void warning(ProblemCode code, Place place, Object... arguments) {
    add(new Problem(code, Severity.WARNING, place, texts(arguments)));
  }

  private static List<String> texts(Object... arguments) {
    return Arrays.stream(arguments).map(argument -> argument == null ? "" : argument.toString()).toList();
  }

  private synchronized void add(Problem problem) {
    problems.add(problem);
  }

  /** Every problem, by file, line and column. */
  public synchronized List<Problem> all() {
    return new ArrayList<>(problems);
  }

  /** Whether anything was found that stops the build. */
  public synchronized boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** How many problems of a severity there are. */
  public synchronized int count(Severity severity) {
    return (int) problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
