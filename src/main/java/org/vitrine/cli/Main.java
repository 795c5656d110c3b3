package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code vitrine build}, {@code vitrine check}. */
@Command(
    name = "vitrine",
    description = "Turns a folder of CSV and Markdown into a public transparency portal.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {BuildCommand.class, CheckCommand.class})
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: build or check.");
  }

  /** Runs the program and ends the JVM with its exit code; see {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  /** Runs the program with given outputs. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, commandLine, parsed) -> {
              exception.printStackTrace(err);
              err.println(
                  "vitrine: this is a mistake in the program, please report it: " + exception);
              return ExitCode.INTERNAL;
            })
        .execute(args);
  }
}
