package org.vitrine.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal at which somebody sits. */
final class Terminal {

  private Terminal() {}

  /** The terminal; empty when the input or the output is no terminal. */
  @SuppressWarnings("SystemConsoleNull") // asked further below
  static Optional<Console> console() {
    Console console = System.console();
    return console == null || !isTerminal(console) ? Optional.empty() : Optional.of(console);
  }

  /** Java 22 to 24 have a console even where there is no terminal, and a method to ask. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException older) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
