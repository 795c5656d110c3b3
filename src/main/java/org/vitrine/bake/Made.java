package org.vitrine.bake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.plan.PlannedPage;
import org.vitrine.trace.Trace;

/**
 * A page or file of a site that stands.
 *
 * @param page the page as it was planned, or null for a file
 * @param facts what it was made from
 */
record Made(@Nullable PlannedPage page, Set<Object> facts) {

  /** Whether it was made from none of the facts that have changed. */
  boolean stands(Set<?> changed) {
    return new Trace.Of<>(true, facts).stands(changed);
  }
}
