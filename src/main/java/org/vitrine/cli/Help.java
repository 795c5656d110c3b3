package org.vitrine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.commons.cli.Option;

/** What the program says of itself. */
final class Help {

  private static final String ENTRY = "  %-14s %s%n";

  private Help() {}

  static void print(PrintWriter out) {
    out.println("Usage: vitrine COMMAND [OPTIONS]");
    out.println("Turns a folder of CSV and Markdown into a public transparency portal.");
    out.println();
    for (Command command : Command.values()) {
      out.printf(Locale.ROOT, ENTRY, command.word(), command.description());
    }
    out.println();
    out.printf(Locale.ROOT, ENTRY, "-h, --help", "Shows this, or with a command its options.");
    out.printf(Locale.ROOT, ENTRY, "-V, --version", "Shows the version.");
  }

  static void print(PrintWriter out, Command command) {
    String operand = command.operand().isEmpty() ? "" : " " + command.operand();
    out.println("Usage: vitrine " + command.word() + operand + " [OPTIONS]");
    out.println(command.description());
    out.println();
    for (Option option : command.options().getOptions()) {
      out.printf(
          Locale.ROOT,
          ENTRY,
          "--" + option.getLongOpt() + (option.hasArg() ? "=" + option.getArgName() : ""),
          option.getDescription());
    }
  }
}
