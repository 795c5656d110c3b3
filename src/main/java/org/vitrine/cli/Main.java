package org.vitrine.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.ParseException;

/** The command line. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the JVM with its exit code; see {@link ExitCode}. */
  public static void main(String[] args) {
    Charset charset = charset();
    System.exit(
        run(
            new PrintWriter(System.out, true, charset),
            new PrintWriter(System.err, true, charset),
            args));
  }

  /** UTF-8, but for a terminal of Windows, which reads what its code page says. */
  private static Charset charset() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows
        ? Terminal.console().map(Console::charset).orElse(StandardCharsets.UTF_8)
        : StandardCharsets.UTF_8;
  }

  /** Runs the program with given outputs. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return dispatch(out, err, args);
    } catch (MissingArgumentException e) {
      err.println("--" + e.getOption().getLongOpt() + " is followed by nothing.");
      Help.print(err);
      return ExitCode.USAGE;
    } catch (ParseException | InvalidPathException e) {
      err.println(e.getMessage());
      Help.print(err);
      return ExitCode.USAGE;
    } catch (RuntimeException | Error e) {
      e.printStackTrace(err);
      err.println("vitrine: this is a mistake in the program, please report it: " + e);
      return ExitCode.INTERNAL;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int dispatch(PrintWriter out, PrintWriter err, String... args)
      throws ParseException {
    if (args.length == 0) {
      throw new ParseException("Say what to do: " + Command.names() + ".");
    }
    switch (args[0]) {
      case "--help", "-h" -> Help.print(out);
      case "--version", "-V" -> out.println(Version.text());
      default -> {
        Command command =
            Command.of(args[0])
                .orElseThrow(
                    () ->
                        new ParseException(
                            "'" + args[0] + "' is no command: " + Command.names() + "."));
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        if (Arrays.asList(rest).contains("--help") || Arrays.asList(rest).contains("-h")) {
          Help.print(out, command);
        } else {
          return command.run(rest, out, err);
        }
      }
    }
    return ExitCode.OK;
  }
}
