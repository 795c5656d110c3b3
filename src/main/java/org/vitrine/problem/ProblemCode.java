package org.vitrine.problem;

import java.util.Locale;

/**
 * The kinds of mistakes. The code ({@link #code()}) is part of the public interface: it is printed
 * with each message and never renamed. The texts are in {@code problems.properties} and its
 * translations; the numbers in braces there are the arguments listed here.
 */
public enum ProblemCode {
  /** A file is missing: 0 what it is for. */
  FILE_MISSING;

  /** The code as printed, e.g. {@code file-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
