package org.vitrine.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vitrine.problem.Problem;
import org.vitrine.problem.Severity;

/**
 * What came of making the site anew.
 *
 * @param published whether the site on disk is now up to date; false when there are errors
 * @param everything whether any page may have changed
 * @param addresses otherwise the addresses, e.g. {@code en/years/109.html} or {@code css/x.css},
 *     that were written or removed
 * @param problems errors and warnings, sorted
 * @param locale the language in which the editor reads problems
 */
public record Making(
    boolean published,
    boolean everything,
    Set<String> addresses,
    List<Problem> problems,
    Locale locale) {

  public Making {
    addresses = Set.copyOf(addresses);
    problems = List.copyOf(problems);
  }

  /** Whether a page or another file of the site may differ from before. */
  public boolean changed() {
    return published && (everything || !addresses.isEmpty());
  }

  /** The problems for which nothing was published; the warnings left out. */
  public List<Problem> errors() {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }
}
