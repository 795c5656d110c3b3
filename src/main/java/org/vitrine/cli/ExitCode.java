package org.vitrine.cli;

/** Exit codes of the program. */
final class ExitCode {

  /** All is well; there may be warnings. */
  static final int OK = 0;

  /** The portal has errors; nothing was published. */
  static final int ERRORS = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** A mistake in the program. */
  static final int INTERNAL = 3;

  /** The preview cannot be served: its port or its folder is not to be had. */
  static final int UNSERVED = 4;

  private ExitCode() {}
}
