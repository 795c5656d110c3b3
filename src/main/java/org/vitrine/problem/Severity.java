package org.vitrine.problem;

/** Whether a problem stops the build. */
public enum Severity {
  /** The public contract is broken: nothing is published. */
  ERROR,
  /** Worth a look; the site is published. */
  WARNING
}
