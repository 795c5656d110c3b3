package org.vitrine.trace;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is asked of the portal while something is made of it. Whoever answers a question notes
 * a fact, the name of what its answer depends on; whoever knows two states of the portal can say
 * which facts differ. A page whose facts are all the same need not be made again.
 *
 * <p>A fact is any value with {@code equals}: the key of a figure, the documents of a year. Facts
 * may be coarser than the answer, never finer: then a page is made again in vain, not kept in
 * error. Each thread has its own trace; when nobody listens nothing is noted.
 */
public final class Trace {

  private static final ThreadLocal<@Nullable Set<Object>> FACTS = new ThreadLocal<>();

  private Trace() {}

  /**
   * Something made, and what it was made from.
   *
   * @param facts what was noted while it was made
   */
  public record Of<T>(T made, Set<Object> facts) {

    /** Whether it was made from none of the facts that have changed. */
    public boolean stands(Set<?> changed) {
      Set<?> fewer = facts.size() < changed.size() ? facts : changed;
      Set<?> more = fewer == facts ? changed : facts;
      for (Object fact : fewer) { // for every page after every change, so not as a stream
        if (more.contains(fact)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Notes a fact that the answer to a question depends on. */
  public static void note(Object fact) {
    Set<Object> facts = FACTS.get();
    if (facts != null) {
      facts.add(fact);
    }
  }

  /** Makes something and notes what it is made from, for this trace only. */
  public static <T> Of<T> of(Supplier<T> making) {
    Set<Object> facts = new HashSet<>();
    return new Of<>(run(making, facts), facts);
  }

  /**
   * Makes something that several may share. What it is made from is not noted, as those who come
   * later would not note it either; whoever hands it out notes a fact of its own.
   */
  public static <T> T apart(Supplier<T> making) {
    return run(making, null);
  }

  private static <T> T run(Supplier<T> making, @Nullable Set<Object> facts) {
    Set<Object> before = FACTS.get();
    FACTS.set(facts);
    try {
      return making.get();
    } finally {
      FACTS.set(before);
    }
  }
}
