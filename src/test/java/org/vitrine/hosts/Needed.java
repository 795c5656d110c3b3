package org.vitrine.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs that tests need and that not every machine has. {@code .ci/run} installs them all. */
public final class Needed {

  private Needed() {}

  /** Skips a test whose program is missing; in CI, where none may be, the test fails. */
  public static void installed(boolean there, String program) {
    String message = program + " is not installed";
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, message);
    }
    assumeTrue(there, message);
  }
}
