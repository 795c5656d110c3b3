package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.vitrine.desk.NewDocument;
import org.vitrine.review.Notation;

/** What the program can do. */
enum Command {
  /** Builds the site of a portal. */
  BUILD("build", "Checks the portal and builds its site.") {
    @Override
    Options options() {
      return super.options()
          .addOption(
              folder(
                  "output", "Where the site goes (default: target/site in the portal's folder)."));
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) {
      Path source = source(line);
      String output = line.getOptionValue("output");
      Path site = output == null ? source.resolve("target/site") : Path.of(output);
      return new Run(out, err).build(source, site.toAbsolutePath().normalize());
    }
  },
  /** Checks a portal without writing anything. */
  CHECK("check", "Checks the portal's settings, tables and documents. Writes nothing.") {
    @Override
    Options options() {
      return super.options()
          .addOption(
              value(
                  "format",
                  "FORMAT",
                  "How problems are told: " + ReportFormat.names() + " (default: text)."))
          .addOption(flag("strict", "Warnings fail as errors do (exit code 1)."));
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) {
      String name = line.getOptionValue("format", "text");
      Optional<ReportFormat> format = ReportFormat.of(name);
      if (format.isEmpty()) {
        err.println("--format: '" + name + "' is none of " + ReportFormat.names() + ".");
        return ExitCode.USAGE;
      }
      return new Run(out, err).check(source(line), format.get(), line.hasOption("strict"));
    }
  },
  /** Serves a portal while it is edited. */
  SERVE("serve", "Shows the site on this machine while you edit, until you stop it (Ctrl-C).") {
    @Override
    Options options() {
      return super.options()
          .addOption(
              folder(
                  "output",
                  "Where the preview goes (default: target/preview in the portal's folder)."))
          .addOption(
              Option.builder()
                  .longOpt("port")
                  .hasArg()
                  .argName("PORT")
                  .desc("The port on localhost (default: 8642; 0: any that is free).")
                  .get());
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) {
      Path source = source(line);
      String output = line.getOptionValue("output");
      Path site = output == null ? source.resolve("target/preview") : Path.of(output);
      return new Serving(out, err)
          .portal(source, site.toAbsolutePath().normalize(), line.getOptionValue("port", "8642"));
    }
  },
  /** Begins a new portal. */
  INIT("init", "Begins a new portal in an empty folder. Asks on a terminal for what is not said.") {
    @Override
    Options options() {
      return new Options()
          .addOption(value("name", "NAME", "What the portal is called."))
          .addOption(value("languages", "LANGUAGES", "zh,en; en,zh; zh or en (default: zh,en)."))
          .addOption(
              value("calendar", "CALENDAR", "roc or gregorian (default: roc if Chinese is first)."))
          .addOption(
              value("year", "YEAR", "The first year, in that calendar (default: last year)."));
    }

    @Override
    String operand() {
      return "DIR";
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException {
      if (line.getArgList().isEmpty() || line.getArgList().get(0).isBlank()) {
        throw new ParseException("Say where the new portal goes: a folder.");
      }
      return new Starting(out, err, Starting.console())
          .portal(
              Path.of(line.getArgList().get(0)).toAbsolutePath().normalize(), line::getOptionValue);
    }
  },
  /** Publishes a site that was built. */
  PUBLISH(
      "publish",
      "Brings the site that was built to where readers find it: a folder, or a host by rsync.") {
    @Override
    Options options() {
      return super.options()
          .addOption(folder("site", "The site (default: target/site in the portal's folder)."))
          .addOption(
              Option.builder()
                  .longOpt("keep")
                  .hasArg()
                  .argName("N")
                  .desc("How many releases are kept, 1 to 999 (default: 5).")
                  .get())
          .addOption(
              flag(
                  "in-place",
                  "Exchanges the files of the folder itself: for a file share, or an upload."))
          .addOption(flag("rollback", "Shows the release before again."));
    }

    @Override
    String operand() {
      return "TARGET";
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException {
      if (line.getArgList().isEmpty() || line.getArgList().get(0).isBlank()) {
        throw new ParseException(
            "Say where to publish to: a folder, host:path or rsync://host/path.");
      }
      Path source = source(line);
      String site = line.getOptionValue("site");
      Path folder = site == null ? source.resolve("target/site") : Path.of(site);
      return new Publishing(out, err)
          .portal(
              source,
              folder.toAbsolutePath().normalize(),
              line.getArgList().get(0),
              line.hasOption("in-place"),
              line.getOptionValue("keep", "5"),
              line.hasOption("rollback"));
    }
  },
  /** Makes tables of what Excel saved. */
  CONVERT("convert", "Makes tables of what Excel saved: mends CSV files, takes workbooks over.") {
    @Override
    Options options() {
      return super.options()
          .addOption(
              value(
                  "encoding", "NAME", "The encoding of a CSV file whose own is in doubt: big5, …"))
          .addOption(flag("dry-run", "Says what would change, and writes nothing."));
    }

    @Override
    String operand() {
      return "FILE...";
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException {
      if (line.getArgList().isEmpty()) {
        throw new ParseException("Say what to convert: .csv or .xlsx files.");
      }
      return new Converting(out, err)
          .files(
              source(line),
              line.getArgList(),
              line.getOptionValue("encoding", ""),
              line.hasOption("dry-run"));
    }
  },
  /** Begins a year or a document. */
  NEW("new", "Begins a year (new year 110) or a document (new achievement), to be filled in.") {
    @Override
    Options options() {
      return super.options()
          .addOption(value("report", "ID", "The report that prints it (default: the year's)."))
          .addOption(value("year", "YEAR", "A document's year (default: that of the last report)."))
          .addOption(value("slug", "NAME", "A document's file name without .md."))
          .addOption(value("title", "TITLE", "A document's title."))
          .addOption(value("area", "ID", "The policy area that a document is on."))
          .addOption(value("goal", "ID", "The goal that a document is on."))
          .addOption(value("kpi", "ID", "The KPI that a document is on."));
    }

    @Override
    String operand() {
      return "WHAT...";
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException {
      List<String> what = line.getArgList();
      boolean isYear = !what.isEmpty() && what.get(0).equals("year");
      if (what.size() != (isYear ? 2 : 1)) {
        throw new ParseException(
            "Say what to begin: a year (new year 110) or a document (new achievement).");
      }
      Beginning beginning = new Beginning(out, err);
      if (isYear) {
        return beginning.year(source(line), what.get(1), line.getOptionValue("report", ""));
      }
      Map<String, String> ids = new HashMap<>();
      for (String key : List.of("report", "area", "goal", "kpi")) {
        if (line.hasOption(key)) {
          ids.put(key, line.getOptionValue(key));
        }
      }
      String slug = line.getOptionValue("slug", "");
      String title = line.getOptionValue("title", "");
      return beginning.document(
          source(line),
          new NewDocument.Order(what.get(0), 0, slug, title, ids),
          line.getOptionValue("year", ""));
    }
  },
  /** Tells what differs between two states of a portal. */
  DIFF("diff", "Tells what differs between two folders or Git revisions: figures, documents.") {
    @Override
    Options options() {
      return super.options()
          .addOption(
              value(
                  "format", "FORMAT", "How it is told: " + Notation.names() + " (default: text)."))
          .addOption(
              value("language", "LANG", "The words' language: zh or en (default: the portal's)."))
          .addOption(
              value("limit", "N", "How many changes of a kind are shown (default: 50; 0: all)."));
    }

    @Override
    String operand() {
      return "A [B]";
    }

    @Override
    int operands() {
      return 2;
    }

    @Override
    int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException {
      if (line.getArgList().isEmpty()) {
        throw new ParseException(
            "Say what to compare: two folders or Git revisions, or one and the portal's folder.");
      }
      String name = line.getOptionValue("format", "text");
      Optional<Notation> notation = Notation.of(name);
      if (notation.isEmpty()) {
        err.println("--format: '" + name + "' is none of " + Notation.names() + ".");
        return ExitCode.USAGE;
      }
      String language = line.getOptionValue("language", "");
      if (!language.matches("|zh|en")) {
        err.println("--language: '" + language + "' is none of zh, en.");
        return ExitCode.USAGE;
      }
      String limit = line.getOptionValue("limit", "50");
      if (!limit.matches("[0-9]{1,6}")) {
        err.println("--limit is '" + limit + "', but a limit is a number; 0 shows all.");
        return ExitCode.USAGE;
      }
      return new Comparing(out, err, source(line))
          .of(line.getArgList(), notation.get(), language, Integer.parseInt(limit));
    }
  };

  private final String word;
  private final String description;

  Command(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** The command of that name. */
  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  /** The names of all commands in a line. */
  static String names() {
    String[] words = Arrays.stream(values()).map(Command::word).toArray(String[]::new);
    int last = words.length - 1;
    return String.join(", ", Arrays.copyOf(words, last)) + " or " + words[last];
  }

  String word() {
    return word;
  }

  String description() {
    return description;
  }

  /** The options of the command. */
  Options options() {
    return new Options().addOption(folder("source", "The portal's folder (default: this one)."));
  }

  /**
   * Runs the command.
   *
   * @param arguments what follows the command's name
   * @return the exit code
   * @throws ParseException if the arguments make no sense
   */
  int run(String[] arguments, PrintWriter out, PrintWriter err) throws ParseException {
    CommandLine line =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .get()
            .parse(options(), arguments, false);
    if (line.getArgList().size() > operands()) {
      String extra = line.getArgList().get(operands());
      throw new UnrecognizedOptionException(word + ": '" + extra + "' is not understood.", extra);
    }
    return run(line, out, err);
  }

  abstract int run(CommandLine line, PrintWriter out, PrintWriter err) throws ParseException;

  /** What the command wants besides options; empty when nothing. */
  String operand() {
    return "";
  }

  /** How many of them there may be. */
  int operands() {
    return operand().isEmpty() ? 0 : operand().endsWith("...") ? Integer.MAX_VALUE : 1;
  }

  /** The portal's folder, absolute. */
  private static Path source(CommandLine line) {
    return Path.of(line.getOptionValue("source", ".")).toAbsolutePath().normalize();
  }

  private static Option value(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  private static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  private static Option folder(String name, String description) {
    return Option.builder().longOpt(name).hasArg().argName("DIR").desc(description).get();
  }
}
