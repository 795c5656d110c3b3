package org.vitrine.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the problems of one run, so that an editor sees all of them at once. Of one kind in one
 * file the first {@value #SHOWN} are kept and the others counted. Safe for use by many threads; the
 * order of the result does not depend on theirs.
 */
public final class ProblemReport {

  /** How many problems of one kind in one file are kept. */
  static final int SHOWN = 50;

  private final Map<Kind, Kept> kinds = new HashMap<>();

  /** Adds an error. The arguments fill the code's message; null counts as the empty string. */
  public void error(ProblemCode code, Place place, @Nullable Object... arguments) {
    add(new Problem(code, Severity.ERROR, place, texts(arguments)));
  }

  /** Adds a warning. */
  public void warning(ProblemCode code, Place place, @Nullable Object... arguments) {
    add(new Problem(code, Severity.WARNING, place, texts(arguments)));
  }

  /** Adds a problem of another report at the place where its user sees it. */
  public void add(Problem problem, Place place) {
    add(new Problem(problem.code(), problem.severity(), place, problem.arguments()));
  }

  /** Adds what another report has kept. */
  public void addAll(ProblemReport other) {
    Map<Kind, Kept> theirs;
    synchronized (other) {
      theirs = new HashMap<>(other.kinds);
    }
    theirs.forEach(
        (kind, kept) -> {
          kept.first.forEach(this::add);
          addMore(kind, kept.more);
        });
  }

  private synchronized void addMore(Kind kind, int more) {
    if (more > 0) {
      kinds.computeIfAbsent(kind, unused -> new Kept()).more += more;
    }
  }

  /** Whether nothing was found at all. */
  public synchronized boolean isEmpty() {
    return kinds.isEmpty();
  }

  private static List<String> texts(@Nullable Object... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument == null ? "" : argument.toString())
        .toList();
  }

  private synchronized void add(Problem problem) {
    Kind kind = new Kind(problem.place().file(), problem.code(), problem.severity());
    kinds.computeIfAbsent(kind, unused -> new Kept()).add(problem);
  }

  /**
   * Every problem that was kept, by file, line and column; after the last of a kind that was cut
   * short, one that says how many more there are.
   */
  public synchronized List<Problem> all() {
    TreeSet<Problem> all = new TreeSet<>();
    kinds.forEach(
        (kind, kept) -> {
          all.addAll(kept.first);
          if (kept.more > 0) {
            List<String> arguments = List.of(Integer.toString(kept.more), kind.code.code());
            all.add(
                new Problem(ProblemCode.MORE, kind.severity, kept.first.last().place(), arguments));
          }
        });
    return new ArrayList<>(all);
  }

  /** Whether anything was found that stops the build. */
  public synchronized boolean hasErrors() {
    return kinds.keySet().stream().anyMatch(kind -> kind.severity == Severity.ERROR);
  }

  /** How many problems of a severity there are, those not kept included. */
  public synchronized int count(Severity severity) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().severity == severity)
        .mapToInt(entry -> entry.getValue().first.size() + entry.getValue().more)
        .sum();
  }

  private record Kind(String file, ProblemCode code, Severity severity) {}

  /** The first problems of a kind, and the number of the others. */
  private static final class Kept {
    final TreeSet<Problem> first = new TreeSet<>();
    int more;

    void add(Problem problem) {
      if (first.add(problem) && first.size() > SHOWN) {
        first.pollLast();
        more++;
      }
    }
  }
}
